/** The pages and the API of impact cases. */
@NullMarked
package no.samskap.impact.web;

import org.jspecify.annotations.NullMarked;
