package no.samskap.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.records.Owing;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits: for somebody quoted, for somebody asked to read, and for those who write where a speaker wants other words. */
@Component
class ImpactOwed implements Owing {
    private final Quotations quotations;
    private final Reviews reviews;
    private final ImpactQueries queries;

    ImpactOwed(Quotations quotations, Reviews reviews, ImpactQueries queries) {
        this.quotations = quotations;
        this.reviews = reviews;
        this.queries = queries;
    }

    @Override
    public List<Owed> owedBy(Visitor visitor, int most) {
        if (!visitor.isSignedIn()) return List.of();
        List<Owed> owed = new ArrayList<>();
        for (Quotations.Asked asked : quotations.waitingFor(visitor))
            owed.add(task(
                            "impact.owed.consent",
                            asked.told(),
                            "/sitater/" + asked.quotation().id() + "/svar",
                            asked.quotation().answerBy())
                    .personal());
        for (ImpactCase told : reviews.waitingFor(visitor, most))
            owed.add(task(
                            "impact.owed.review",
                            told,
                            "#lesning",
                            told.reviewOf(visitor)
                                    .map(ImpactCase.Review::answerBy)
                                    .orElse(null))
                    .personal());
        for (ImpactQueries.Unsettled unsettled : queries.unsettled(visitor, most))
            owed.add(new Owed(
                    Words.t("impact.owed.words"),
                    unsettled.title(),
                    unsettled.language(),
                    "/impact-case/" + unsettled.number() + "/skriv#sitater",
                    Words.count("impact.owed.words.note", unsettled.quotations())));
        return owed.stream().limit(most).toList();
    }

    private static Owed task(String label, ImpactCase told, String place, @Nullable LocalDate by) {
        return new Owed(
                        Words.t(label),
                        told.head().title(),
                        told.head().language(),
                        "/impact-case/" + told.number() + place,
                        Words.t(label + ".note"))
                .by(by);
    }
}
