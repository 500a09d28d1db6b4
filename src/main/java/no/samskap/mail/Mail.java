package no.samskap.mail;

/**
 * A letter as it leaves.
 *
 * @param messageId made when the letter was put: whoever gets it twice sees that it is one
 * @param unsubscribeUrl empty for what is a duty
 */
record Mail(String messageId, Recipient to, String subject, String plain, String html, String unsubscribeUrl) {}
