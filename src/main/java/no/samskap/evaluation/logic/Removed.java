package no.samskap.evaluation.logic;

import java.time.Instant;

/** Something that was taken away and can be fetched back. */
public record Removed(Part part, long id, String text, Instant at) {}
