package no.samskap.accounts.web;

import java.util.List;
import no.samskap.accounts.AccessRequests.Asked;
import no.samskap.web.Form;
import no.samskap.web.Option;

/** What waits for the visitor's answer. */
public record QueuePage(List<Row> rows) {
    /** @param known whom of the directory it may be, somebody new the last of them; empty where nobody is alike */
    public record Row(Asked asked, List<Option> known, Form approval, Form refusal) {}
}
