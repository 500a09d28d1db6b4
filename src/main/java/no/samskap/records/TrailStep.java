package no.samskap.records;

/**
 * A record on the way to or from another one.
 *
 * @param distance how many edges away, 1 or more
 * @param relation the edge it was reached by
 */
public record TrailStep(RecordHead head, Relation relation, int distance) {}
