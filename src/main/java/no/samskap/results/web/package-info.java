/** The pages and the API of results. */
@NullMarked
package no.samskap.results.web;

import org.jspecify.annotations.NullMarked;
