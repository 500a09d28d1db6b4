package no.samskap.notices.web;

import java.util.List;
import no.samskap.web.Form;
import no.samskap.web.Option;

/**
 * @param mayHandOver false where only this person can do it
 * @param waits for how long it can be put off
 */
public record TaskPage(
        InboxPage.TaskRow task,
        boolean mayHandOver,
        Form snooze,
        List<Option> waits,
        Form handOver,
        List<Option> colleagues) {}
