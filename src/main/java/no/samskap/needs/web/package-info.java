/** The pages and the API of knowledge needs. */
@NullMarked
package no.samskap.needs.web;

import org.jspecify.annotations.NullMarked;
