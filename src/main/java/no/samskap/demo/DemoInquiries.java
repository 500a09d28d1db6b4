package no.samskap.demo;

import static no.samskap.demo.DemoData.each;
import static no.samskap.demo.DemoData.rows;
import static no.samskap.demo.DemoData.text;
import static no.samskap.demo.DemoData.texts;
import static no.samskap.demo.DemoData.whole;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import no.samskap.accounts.Accounts;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.inquiries.Answer;
import no.samskap.inquiries.Ask;
import no.samskap.inquiries.Case;
import no.samskap.inquiries.Cases;
import no.samskap.inquiries.Clearance;
import no.samskap.inquiries.Handling;
import no.samskap.inquiries.Inquiries;
import no.samskap.inquiries.Inquiry;
import no.samskap.inquiries.InquiryLife;
import no.samskap.inquiries.InquiryQueries;
import no.samskap.inquiries.Saving;
import no.samskap.inquiries.Sending;
import no.samskap.inquiries.WorkingDays;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The demo's research inquiries: one sent and partly answered, one a draft, by invented researchers. */
@Component
class DemoInquiries {
    private final DemoDirectory directory;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Inquiries inquiries;
    private final InquiryLife life;
    private final InquiryQueries queries;
    private final Cases cases;
    private final Themes themes;
    private final Clock clock;

    DemoInquiries(
            DemoDirectory directory,
            Accounts accounts,
            Organisations organisations,
            Inquiries inquiries,
            InquiryLife life,
            InquiryQueries queries,
            Cases cases,
            Themes themes,
            Clock clock) {
        this.directory = directory;
        this.accounts = accounts;
        this.organisations = organisations;
        this.inquiries = inquiries;
        this.life = life;
        this.queries = queries;
        this.cases = cases;
        this.themes = themes;
        this.clock = clock;
    }

    void load() {
        rows(".", "inquiries.json").forEach(this::write);
    }

    private void write(JsonNode row) {
        Visitor asker = person(text(row, "person"));
        LocalDate today = LocalDate.now(clock.withZone(Words.OSLO));
        Organisations.Named institution = organisations.actedForBy(asker).getFirst();
        long number = inquiries.begin(
                asker,
                text(row, "title"),
                DemoData.language(row),
                new Inquiry.Who(
                        asker.name(),
                        "",
                        asker.person(),
                        Inquiry.Role.valueOf(text(row, "role")),
                        institution.name(),
                        institution.number(),
                        ""));
        Inquiry.What what = new Inquiry.What(
                text(row, "purpose"),
                text(row, "benefit"),
                texts(row.get("asks")).stream().map(Ask::valueOf).collect(Collectors.toSet()),
                text(row, "asksText"),
                texts(row.get("themes")).stream()
                        .map(key -> themes.named(key).orElseThrow().id())
                        .collect(Collectors.toSet()),
                whole(row, "persons"),
                whole(row, "minutes"),
                today,
                today.plusMonths(given(row, "studyToMonths")),
                WorkingDays.plus(today, given(row, "answerInDays")));
        save(asker, number, version -> inquiries.change(asker, number, version, what));
        Inquiry.Ethics ethics = new Inquiry.Ethics(
                clearance(row, "rek"), clearance(row, "sikt"), clearance(row, "dpia"), text(row, "funding"));
        save(asker, number, version -> inquiries.change(asker, number, version, ethics));
        List<Long> receivers = texts(row.get("receivers")).stream()
                .map(directory::organisation)
                .toList();
        save(
                asker,
                number,
                version -> inquiries.receivers(asker, number, version, receivers, new Inquiry.Draw(null, null)));
        if (!row.get("send").asBoolean()) return;
        if (!(life.send(asker, number) instanceof Sending.Sent))
            throw new IllegalStateException("The demo's inquiry was not sent: " + text(row, "title"));
        for (JsonNode answer : each(row.get("answers"))) {
            String reason = text(answer, "reason");
            done(cases.answer(
                    person(text(answer, "by")),
                    caseOf(asker, number, answer),
                    new Answer(
                            Answer.Choice.valueOf(text(answer, "choice")),
                            reason.isEmpty() ? null : Case.Reason.valueOf(reason),
                            text(answer, "text")),
                    Case.AnsweredThrough.PAGE));
        }
        for (JsonNode question : each(row.get("questions")))
            done(cases.ask(person(text(question, "by")), caseOf(asker, number, question), text(question, "text")));
    }

    private void save(Visitor asker, long number, IntFunction<Saving> saving) {
        int version = inquiries.find(asker, number).orElseThrow().head().version();
        if (!(saving.apply(version) instanceof Saving.Saved))
            throw new IllegalStateException("The demo's inquiry was refused: " + number);
    }

    private long caseOf(Visitor asker, long inquiry, JsonNode row) {
        long organisation = directory.organisation(text(row, "organisation"));
        return queries.standings(asker, inquiry).stream()
                .filter(standing -> standing.organisation() == organisation)
                .findFirst()
                .orElseThrow()
                .number();
    }

    private Visitor person(String key) {
        return accounts.visitor(directory.person(key)).orElseThrow();
    }

    private static void done(Handling outcome) {
        if (!(outcome instanceof Handling.Done)) throw new IllegalStateException("The demo's answer: " + outcome);
    }

    private static Clearance clearance(JsonNode row, String field) {
        List<String> said = texts(row.get(field));
        return new Clearance(Clearance.Standing.valueOf(said.get(0)), said.get(1));
    }

    private static int given(JsonNode row, String field) {
        return Objects.requireNonNull(whole(row, field), field);
    }
}
