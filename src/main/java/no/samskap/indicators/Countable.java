package no.samskap.indicators;

import java.util.List;

/** What indicators can count: the facts that the modules below state. Each has its name as the message {@code fact.<what>}. */
public final class Countable {
    private Countable() {}

    public static final List<String> FACTS = List.of(
            "application.sent",
            "application.granted",
            "application.rejected",
            "phd.started",
            "thesis.master",
            "thesis.bachelor",
            "result.published",
            "result.adopted",
            "presentation.given",
            "arena.held",
            "service.changed",
            "pilot.run",
            "company.started",
            "data-routine.made",
            "meeting-place.opened",
            "area.prioritised",
            "eit.village",
            "student-project.done",
            "placement.offered",
            "need.sent",
            "need.prioritised",
            "need.answered",
            "need.inUse",
            "inquiry.sent",
            "inquiry.answered",
            "inquiry.result");
}
