package no.samskap.needs;

/** What came of sharpening a need. */
public sealed interface Sharpened {
    record Done() implements Sharpened {}

    /** Said to be answered, or partly, and by nothing. */
    record WithoutSources() implements Sharpened {}

    record InTheFuture() implements Sharpened {}

    record NotYours() implements Sharpened {}
}
