package no.samskap.needs.challenges;

/** What came of gathering needs, and of taking them apart. */
public sealed interface Gathering {
    record Done(long challenge) implements Gathering {}

    /** A challenge is of two needs at least, of organisations of their own. */
    record TooFew() implements Gathering {}

    /** That need is in it already, or is not in it, or the challenge is dissolved. */
    record NotNow() implements Gathering {}

    record Stale() implements Gathering {}

    record NotYours() implements Gathering {}
}
