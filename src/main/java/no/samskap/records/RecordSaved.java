package no.samskap.records;

/** A record was saved, in the transaction that is under way: for modules whose records follow those of others. */
public record RecordSaved(long number, String kind) {}
