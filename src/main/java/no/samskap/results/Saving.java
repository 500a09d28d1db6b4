package no.samskap.results;

/** What came of saving a result. */
public sealed interface Saving {
    record Saved(long number) implements Saving {}

    /** Somebody else saved first: what they saved. */
    record Stale(Result saved) implements Saving {}

    record NotYours() implements Saving {}

    /** Something written cannot stand; the message says why. */
    record Wrong(Part part, String messageKey) implements Saving {}

    enum Part {
        ORGANISATIONS,
        HAPPENED,
        COUNTING,
        BELONGS_TO
    }
}
