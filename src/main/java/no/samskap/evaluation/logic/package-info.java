/**
 * The programme logic of a framework: what is done, what is to come of it, and why anybody believes that. Boxes in six columns from goals to
 * effects, arrows with the assumptions they rest on, and for each box its indicators, evaluation questions and evidence.
 */
@NamedInterface("logic")
@NullMarked
package no.samskap.evaluation.logic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
