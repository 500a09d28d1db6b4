package no.samskap.demo;

import static no.samskap.demo.DemoData.each;
import static no.samskap.demo.DemoData.given;
import static no.samskap.demo.DemoData.one;
import static no.samskap.demo.DemoData.text;
import static no.samskap.demo.DemoData.whole;

import no.samskap.accounts.Accounts;
import no.samskap.core.Visitor;
import no.samskap.matching.Answers;
import no.samskap.matching.Approach;
import no.samskap.matching.BrokerageReplies;
import no.samskap.matching.Brokerages;
import no.samskap.matching.Judging;
import no.samskap.matching.Suggestion;
import no.samskap.matching.Verdict;
import no.samskap.matching.Verdicts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the demo's people said of what looks alike and of suggestions, and an adviser's case under way. */
@Component
class DemoMatching {
    private final DemoDirectory directory;
    private final DemoWork work;
    private final Accounts accounts;
    private final Verdicts verdicts;
    private final Answers answers;
    private final Brokerages brokerages;
    private final BrokerageReplies replies;

    DemoMatching(
            DemoDirectory directory,
            DemoWork work,
            Accounts accounts,
            Verdicts verdicts,
            Answers answers,
            Brokerages brokerages,
            BrokerageReplies replies) {
        this.directory = directory;
        this.work = work;
        this.accounts = accounts;
        this.verdicts = verdicts;
        this.answers = answers;
        this.brokerages = brokerages;
        this.replies = replies;
    }

    void load() {
        JsonNode told = one(".", "matching.json");
        each(told.get("verdicts")).forEach(this::judge);
        each(told.get("answers")).forEach(this::answer);
        each(told.get("wishes")).forEach(this::wish);
        each(told.get("cases")).forEach(this::broker);
    }

    private void judge(JsonNode row) {
        Visitor by = visitor(row, "by");
        Judging outcome = by.acts(() -> verdicts.give(
                by,
                work.project(text(row, "record")),
                work.project(text(row, "other")),
                Verdict.Kind.valueOf(text(row, "verdict")),
                text(row, "why")));
        done(outcome instanceof Judging.Judged, row);
    }

    private void answer(JsonNode row) {
        Visitor by = visitor(row, "by");
        long suggested =
                given(row, "person").map(directory::person).orElseGet(() -> work.project(text(row, "project")));
        Suggestion.Answer answer = Suggestion.Answer.valueOf(text(row, "answer"));
        done(by.acts(() -> answers.give(by, work.need(text(row, "need")), suggested, answer)), row);
    }

    private void wish(JsonNode row) {
        Visitor person = visitor(row, "person");
        Answers.Wish wish = new Answers.Wish(row.get("wanted").asBoolean(), whole(row, "askedAHalfYear"));
        done(person.acts(() -> answers.wish(person, wish)), row);
    }

    private void broker(JsonNode row) {
        Visitor adviser = visitor(row, "by");
        long number = adviser.acts(() -> brokerages
                .open(adviser, work.need(text(row, "need")))
                .orElseThrow(() -> new IllegalStateException("A case of the demo could not be opened: " + row)));
        for (JsonNode candidate : each(row.get("candidates"))) {
            long person = directory.person(text(candidate, "person"));
            done(adviser.acts(() -> brokerages.list(adviser, number, person)) instanceof Approach.Done, candidate);
            String message = text(candidate, "message");
            if (message.isEmpty()) continue;
            done(
                    adviser.acts(() -> brokerages.ask(adviser, number, person, message)) instanceof Approach.Done,
                    candidate);
            if (candidate.get("yes") == null) continue;
            Visitor asked = visitor(candidate, "person");
            done(
                    asked.acts(() ->
                            replies.answer(asked, number, candidate.get("yes").asBoolean(), text(candidate, "answer"))),
                    candidate);
        }
    }

    private Visitor visitor(JsonNode row, String field) {
        return accounts.visitor(directory.person(text(row, field))).orElseThrow();
    }

    private static void done(boolean done, JsonNode row) {
        if (!done) throw new IllegalStateException("What the demo says could not be said: " + row);
    }
}
