package no.samskap.indicators;

/** What came of saving a framework or something in it. */
public sealed interface Saving {
    /** @param number the framework's, or for something in it the number of that */
    record Saved(long number) implements Saving {}

    /** Somebody else saved first: what they saved. */
    record Stale(Framework saved) implements Saving {}

    /** A year that the framework has nothing to do with. */
    record WrongYear() implements Saving {}

    record NotYours() implements Saving {}
}
