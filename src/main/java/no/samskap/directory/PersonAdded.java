package no.samskap.directory;

/**
 * Somebody was put into the directory by another: they have a right to know (GDPR, article 14).
 *
 * @param organisation where they were said to belong
 * @param by the number of whoever did it
 */
public record PersonAdded(long person, String name, String email, long organisation, long by) {}
