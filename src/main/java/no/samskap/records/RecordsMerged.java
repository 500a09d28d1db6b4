package no.samskap.records;

/** A record became part of another of its kind. Sent inside the transaction. */
public record RecordsMerged(long number, long into, String kind) {}
