/** The pages and the API of organisations, people and cooperation bodies, and the page of sources. */
@NullMarked
package no.samskap.directory.web;

import org.jspecify.annotations.NullMarked;
