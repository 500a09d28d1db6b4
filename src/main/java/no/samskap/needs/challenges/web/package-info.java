/** The pages and the API of common challenges. */
@NullMarked
package no.samskap.needs.challenges.web;

import org.jspecify.annotations.NullMarked;
