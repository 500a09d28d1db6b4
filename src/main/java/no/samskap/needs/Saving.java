package no.samskap.needs;

/** What came of saving a need. */
public sealed interface Saving {
    record Saved(long number) implements Saving {}

    /** Somebody else saved first: what they saved. */
    record Stale(Need saved) implements Saving {}

    /** It is sent: its own words stand. */
    record WordsStand() implements Saving {}

    record NotYours() implements Saving {}
}
