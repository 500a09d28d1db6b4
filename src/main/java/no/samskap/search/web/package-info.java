/** The search page and the search of the API. */
@NullMarked
package no.samskap.search.web;

import org.jspecify.annotations.NullMarked;
