/** The pages and the API of open calls. */
@NullMarked
package no.samskap.funding.web;

import org.jspecify.annotations.NullMarked;
