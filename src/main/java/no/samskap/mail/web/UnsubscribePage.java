package no.samskap.mail.web;

import no.samskap.mail.Unsubscribing;

/** @param kind what the letters are called, in the visitor's language */
public record UnsubscribePage(String token, Unsubscribing.Offer offer, String kind) {}
