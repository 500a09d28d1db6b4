package no.samskap.mail;

/**
 * Somebody said no to more letters of a kind, by the link in one. Published in the transaction in which it is saved.
 *
 * @param event what the letter with the link told of
 */
public record Unsubscribed(String address, String kind, String event) {}
