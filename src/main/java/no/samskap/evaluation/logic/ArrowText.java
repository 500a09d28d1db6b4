package no.samskap.evaluation.logic;

import no.samskap.evaluation.logic.ProgrammeLogic.Tested;

/** What somebody writes of an arrow. */
public record ArrowText(long from, long to, String assumption, Tested tested) {
    /** In characters. */
    public static final int ASSUMPTION_LIMIT = 1000;
}
