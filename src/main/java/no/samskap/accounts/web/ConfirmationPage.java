package no.samskap.accounts.web;

/**
 * @param email empty where the link serves no longer, or somebody else asked for it
 * @param address to send the answer to; it holds the secret
 */
public record ConfirmationPage(String email, String address) {}
