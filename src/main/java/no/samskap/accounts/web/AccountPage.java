package no.samskap.accounts.web;

import java.time.Instant;
import java.util.List;
import no.samskap.accounts.Sessions.Session;
import no.samskap.web.Form;
import no.samskap.web.Option;

/**
 * @param waiting an address that waits for its link to be followed; empty where none does
 * @param languages in which the person can be written to
 * @param seen when an administrator looked as this person
 */
public record AccountPage(
        long person, Form contact, String waiting, List<Option> languages, List<Session> sessions, List<Seen> seen) {
    public record Seen(String who, Instant at) {}
}
