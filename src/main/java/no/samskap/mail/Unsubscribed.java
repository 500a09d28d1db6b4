package no.samskap.mail;

/** Somebody said no to more letters of a kind, by the link in one. Published in the transaction in which it is saved. */
public record Unsubscribed(String address, String kind) {}
