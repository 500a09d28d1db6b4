package no.samskap.expertise;

/** What came of saving one's own profile. */
public sealed interface Saving {
    record Saved(long number) implements Saving {}

    /** It was saved from another window first: what was saved. */
    record Stale(Profile saved) implements Saving {}

    /** There is no such profile of one's own. */
    record NotYours() implements Saving {}
}
