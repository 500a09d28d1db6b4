package no.samskap.directory;

/** Where somebody belongs is no longer what it was. */
public record AffiliationsChanged(long person) {}
