package no.samskap.indicators;

/** What came of saying that a reported total includes a record, or that it does not. */
public sealed interface Covering {
    record Done() implements Covering {}

    /** The record does not count for this indicator in that year. */
    record DoesNotCount() implements Covering {}

    /** There is no reported total for that year or for the period. */
    record NothingReported() implements Covering {}

    record NotYours() implements Covering {}
}
