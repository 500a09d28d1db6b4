/** The pages, the drawn chart and the API of programme logic. */
@NullMarked
package no.samskap.evaluation.logic.web;

import org.jspecify.annotations.NullMarked;
