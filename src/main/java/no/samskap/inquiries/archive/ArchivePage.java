package no.samskap.inquiries.archive;

/**
 * A document of a case, ready to be written.
 *
 * @param language of its headings
 * @param foot says which case it belongs to, on every page
 */
public record ArchivePage(Registration registration, String language, String kind, String foot) {}
