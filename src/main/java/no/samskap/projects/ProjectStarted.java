package no.samskap.projects;

import no.samskap.core.Visitor;

/**
 * A project was started from another record, in the transaction that is under way.
 *
 * @param from the record it grew out of
 */
public record ProjectStarted(long project, long from, Visitor by) {}
