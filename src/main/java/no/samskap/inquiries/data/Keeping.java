package no.samskap.inquiries.data;

/** What came of saving a routine. */
public sealed interface Keeping {
    record Kept(long number) implements Keeping {}

    record Stale(DataRoutine saved) implements Keeping {}

    /** It counts under no cooperation that is not the visitor's to let it count under. */
    record NotYourBody() implements Keeping {}

    record NotYours() implements Keeping {}
}
