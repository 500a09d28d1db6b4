package no.samskap.evaluation.logic;

/** What came of a change to a programme logic. */
public sealed interface Drawing {
    /** @param id of what was written */
    record Drawn(long id) implements Drawing {}

    /** Somebody else saved first. */
    record Stale() implements Drawing {}

    /** There is an arrow from the one to the other already. */
    record ThereAlready() implements Drawing {}

    /** A box that is not of this logic, or an arrow from a box to itself. */
    record NoSuchBox() implements Drawing {}

    /** There are boxes here already: a copy would mix two logics. */
    record NotEmpty() implements Drawing {}

    record NotYours() implements Drawing {}
}
