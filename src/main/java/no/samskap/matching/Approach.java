package no.samskap.matching;

/** What came of listing somebody as a candidate, or of asking them. */
public sealed interface Approach {
    record Done() implements Approach {}

    /** The person does not want to be suggested, or is asked by as many as they can take. */
    record Enough() implements Approach {}

    /** The person has no account here, or may not read the need: they could not answer. */
    record OutOfReach() implements Approach {}

    /** No such case or person for this visitor, or the case is closed, or they were asked before. */
    record NotYours() implements Approach {}
}
