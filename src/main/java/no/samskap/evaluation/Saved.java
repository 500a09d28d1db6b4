package no.samskap.evaluation;

/** What came of writing in an evaluation. */
public sealed interface Saved {
    /** @param number of the record, or the id of what is in it */
    record Done(long number) implements Saved {}

    /** Somebody else saved first. */
    record Stale() implements Saved {}

    /** A box, question, observation or record that is not of this framework, or that the visitor may not read. */
    record NoSuchThing() implements Saved {}

    record NotYours() implements Saved {}

    /** Something builds on it: it is withdrawn, not taken away. */
    record BuiltOn() implements Saved {}

    /** It is withdrawn: it is taken up again before anything is done with it. */
    record Withdrawn() implements Saved {}
}
