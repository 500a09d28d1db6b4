package no.samskap.indicators;

/** What came of taking a goal area or an indicator away. */
public sealed interface Removal {
    record Removed() implements Removal {}

    /** Nothing was changed. */
    record Refused(Hanging hanging) implements Removal {}

    /** The goal area has indicators: nothing was changed. */
    record NotEmpty() implements Removal {}

    /** Somebody else saved since it was seen. */
    record Stale() implements Removal {}

    record NotYours() implements Removal {}
}
