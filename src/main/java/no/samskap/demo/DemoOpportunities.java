package no.samskap.demo;

import static no.samskap.demo.DemoData.given;
import static no.samskap.demo.DemoData.language;
import static no.samskap.demo.DemoData.number;
import static no.samskap.demo.DemoData.rows;
import static no.samskap.demo.DemoData.text;
import static no.samskap.demo.DemoData.texts;
import static no.samskap.demo.DemoData.whole;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.accounts.Accounts;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.funding.CallText;
import no.samskap.funding.FundingCalls;
import no.samskap.students.Keeping;
import no.samskap.students.StudentTopic.Level;
import no.samskap.students.StudentTopic.State;
import no.samskap.students.StudentTopics;
import no.samskap.students.TopicText;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The demo's calls and topics for students, invented, with dates counted from the day it is loaded. */
@Component
class DemoOpportunities {
    private final DemoDirectory directory;
    private final DemoWork work;
    private final Accounts accounts;
    private final FundingCalls calls;
    private final StudentTopics topics;
    private final Themes themes;
    private final Clock clock;

    DemoOpportunities(
            DemoDirectory directory,
            DemoWork work,
            Accounts accounts,
            FundingCalls calls,
            StudentTopics topics,
            Themes themes,
            Clock clock) {
        this.directory = directory;
        this.work = work;
        this.accounts = accounts;
        this.calls = calls;
        this.topics = topics;
        this.themes = themes;
        this.clock = clock;
    }

    void load() {
        rows(".", "calls.json").forEach(this::announce);
        rows(".", "topics.json").forEach(this::offer);
    }

    private void announce(JsonNode row) {
        Visitor by = visitor(row);
        CallText text = new CallText(
                text(row, "title"),
                text(row, "summary"),
                language(row),
                given(row, "funder").map(directory::organisation).orElse(null),
                text(row, "funderName"),
                directory.body(text(row, "body")),
                themes(row),
                text(row, "applicants"),
                number(row, "fromKroner"),
                number(row, "toKroner"),
                day(row, "opensInDays"),
                deadline(row),
                text(row, "address"));
        if (!(by.acts(() -> calls.announce(by, text)) instanceof no.samskap.funding.Keeping.Kept))
            throw new IllegalStateException("A call of the demo was refused: " + row);
    }

    private void offer(JsonNode row) {
        Visitor by = visitor(row);
        TopicText text = new TopicText(
                text(row, "title"),
                text(row, "summary"),
                language(row),
                directory.organisation(text(row, "owner")),
                given(row, "need").map(work::need).orElse(null),
                themes(row),
                texts(row.get("levels")).stream().map(Level::valueOf).collect(Collectors.toSet()),
                whole(row, "places"),
                new Period(day(row, "fromInDays"), day(row, "toInDays")));
        if (!(by.acts(() -> topics.offer(by, text)) instanceof Keeping.Kept(long topic)))
            throw new IllegalStateException("A topic of the demo was refused: " + row);
        given(row, "state").ifPresent(state -> by.acts(() -> topics.say(by, topic, State.valueOf(state))));
    }

    private @Nullable LocalDate day(JsonNode row, String field) {
        Integer days = whole(row, field);
        return days == null
                ? null
                : LocalDate.ofInstant(clock.instant(), Words.OSLO).plusDays(days);
    }

    private @Nullable Instant deadline(JsonNode row) {
        LocalDate on = day(row, "closesInDays");
        return on == null
                ? null
                : on.atTime(LocalTime.parse(text(row, "at"))).atZone(Words.OSLO).toInstant();
    }

    private Set<Long> themes(JsonNode row) {
        return texts(row.get("themes")).stream()
                .map(key -> themes.named(key).orElseThrow().id())
                .collect(Collectors.toSet());
    }

    private Visitor visitor(JsonNode row) {
        return accounts.visitor(directory.person(text(row, "by"))).orElseThrow();
    }
}
