/** The pages and the API of expertise profiles, and the expert finder. */
@NullMarked
package no.samskap.expertise.web;

import org.jspecify.annotations.NullMarked;
