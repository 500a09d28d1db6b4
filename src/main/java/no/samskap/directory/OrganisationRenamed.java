package no.samskap.directory;

/** An organisation has another name. Told in the transaction that saves it. */
public record OrganisationRenamed(long organisation) {}
