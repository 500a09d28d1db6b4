package no.samskap.inquiries;

/** What came of saving an inquiry. */
public sealed interface Saving {
    record Saved(long number) implements Saving {}

    record Stale(Inquiry saved) implements Saving {}

    record NotYours() implements Saving {}
}
