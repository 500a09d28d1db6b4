package no.samskap.mail.web;

import java.util.List;
import no.samskap.mail.MailQueue;

public record MailQueuePage(MailQueue.State state, List<Row> stopped) {
    /** @param kind what the letter is called, in the visitor's language */
    public record Row(MailQueue.Stopped letter, String kind) {}
}
