package no.samskap.mail.web;

import java.util.List;
import no.samskap.mail.Mailbox;

/** @param nextUrl empty on the last page */
public record MailboxPage(String to, List<Mailbox.Received> letters, String previousUrl, String nextUrl) {}
