/** The pages and the API of formative evaluation. */
@NullMarked
package no.samskap.evaluation.web;

import org.jspecify.annotations.NullMarked;
