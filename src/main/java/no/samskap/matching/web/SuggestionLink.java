package no.samskap.matching.web;

/**
 * Where the suggestions for a record are.
 *
 * @param words what the messages of its page begin with
 */
public record SuggestionLink(String words, String address) {}
