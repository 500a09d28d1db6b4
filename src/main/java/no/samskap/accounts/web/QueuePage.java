package no.samskap.accounts.web;

import java.util.List;
import no.samskap.accounts.AccessRequests.Asked;
import no.samskap.web.Form;

/** What waits for the visitor's answer, each with its two forms. */
public record QueuePage(List<Row> rows) {
    public record Row(Asked asked, Form approval, Form refusal) {}
}
