package no.samskap.inquiries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.Owing;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** What waits with inquiries: to be answered, to be looked at, a question to reply to, a result to tell. */
@Component
class InquiryTasks implements Owing {
    private final InquiryQueries inquiries;
    private final CaseQueries cases;
    private final Clock clock;

    InquiryTasks(InquiryQueries inquiries, CaseQueries cases, Clock clock) {
        this.inquiries = inquiries;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public List<Owed> owedBy(Visitor visitor, int most) {
        if (!visitor.isSignedIn()) return List.of();
        LocalDate today = LocalDate.now(clock.withZone(Words.OSLO));
        Stream<Owed> toAnswer = cases.waiting(visitor, most).stream()
                .map(row -> owed(
                                row.isOverdue(today) ? "inquiries.owed.overdue" : "inquiries.owed.answer",
                                row.title(),
                                row.language(),
                                "/henvendelser/saker/" + row.number(),
                                Words.t("inquiries.owed.answer.note", row.institution()))
                        .by(row.dueOn()));
        Stream<Owed> toScreen = inquiries.toScreen(visitor, most).stream()
                .map(row -> owed(
                        "inquiries.owed.screen",
                        row.title(),
                        row.language(),
                        "/henvendelser/" + row.number(),
                        Words.t("inquiries.owed.screen.note", row.institution())));
        Stream<Owed> toReply = cases.questions(visitor, most).stream()
                .map(row -> owed(
                                "inquiries.owed.reply",
                                row.title(),
                                row.language(),
                                "/henvendelser/saker/" + row.number(),
                                Words.t("inquiries.owed.reply.note", row.organisationName()))
                        .personal());
        Stream<Owed> toTell = inquiries.own(visitor, most).stream()
                .filter(InquiryQueries.Row::owesResult)
                .map(row -> owed(
                                "inquiries.owed.result",
                                row.title(),
                                row.language(),
                                "/henvendelser/" + row.number() + "#resultat",
                                Words.t("inquiries.owed.result.note"))
                        .personal());
        return Stream.of(toAnswer, toScreen, toReply, toTell)
                .flatMap(tasks -> tasks)
                .limit(most)
                .toList();
    }

    private static Owed owed(String labelKey, String title, String language, String address, String note) {
        return new Owed(Words.t(labelKey), title, Language.of(language).orElse(Language.BOKMAL), address, note);
    }
}
