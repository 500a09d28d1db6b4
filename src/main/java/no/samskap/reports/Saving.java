package no.samskap.reports;

/** What came of saving a report or something in it. */
public sealed interface Saving {
    /** @param number the report's, or for a part the number of that */
    record Saved(long number) implements Saving {}

    /** Somebody else saved first: what they saved. */
    record Stale(Report saved) implements Saving {}

    /** The framework is not one of this body's, or may not be read. */
    record NotItsFramework() implements Saving {}

    /** A published report stays as it is. */
    record Published() implements Saving {}

    /** It has as many parts as a report can have. */
    record TooManyParts() implements Saving {}

    record NotYours() implements Saving {}
}
