package no.samskap.directory;

import java.time.LocalDate;

/**
 * Somebody no longer belongs to an organisation: the last of their affiliations there, or in what is part of it, is over.
 *
 * @param on the first day they no longer belong there
 */
public record AffiliationEnded(long person, long organisation, LocalDate on) {}
