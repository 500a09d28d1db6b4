package no.samskap.mail;

/**
 * What the template of a letter shows.
 *
 * @param unsubscribeUrl empty for what is a duty
 */
public record LetterHtml(Composition letter, String unsubscribeUrl) {}
