package no.samskap.impact;

import java.time.Clock;
import java.util.List;
import no.samskap.impact.QuotationRepository.Placed;
import no.samskap.records.PersonalData;
import no.samskap.records.Records;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom impact cases quote and who was asked to read them. Words are gone with whoever said them; who wrote stays, without the name. */
@Component
@Order(50)
class ImpactData implements PersonalData {
    private final QuotationRepository quotations;
    private final Records records;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    ImpactData(
            QuotationRepository quotations,
            Records records,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.quotations = quotations;
        this.records = records;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Processing> processings() {
        return List.of(new Processing("quotations", Basis.CONSENT), new Processing("caseReviews", Basis.PUBLIC_TASK));
    }

    @Override
    public Columns columns() {
        return new Columns()
                .gone("impact_quotation", "speaker", "speaker_name", "speaker_role")
                .gone("impact_review", "person", "comment")
                .writtenByOthers("impact_picture", "photo_credit")
                .numberStays("impact_case", "published_by")
                .numberStays("impact_section", "written_by")
                .numberStays("impact_quotation", "asked_by")
                .numberStays("impact_review", "asked_by");
    }

    @Override
    public List<Held> heldOf(Someone someone) {
        return List.of(
                someone.held(jdbc, "quotations", """
                        select r.title as record, q.text, q.speaker_role as role, q.consent, q.answered_at
                          from impact_quotation q join readable_today('{admin}') r on r.called = q.impact_case
                         where q.speaker = any (:people) order by q.id""").saying("consent", "impact.consent."),
                someone.held(jdbc, "caseReviews", """
                        select r.title as record, v.asked_at, v.answer_by, v.answer, v.comment, v.answered_at
                          from impact_review v join readable_today('{admin}') r on r.called = v.impact_case
                         where v.person = any (:people) order by v.asked_at""").saying("answer", "impact.review."));
    }

    @Override
    public List<Long> erase(Someone someone) {
        for (long person : someone.numbers())
            for (Placed placed : quotations.spokenBy(person)) {
                records.touch(placed.impactCase());
                quotations.erase(placed.impactCase(), placed.quotation().id(), clock.instant());
                events.publishEvent(new QuotationTakenOut(
                        placed.impactCase(), placed.quotation().key()));
            }
        List<Long> read = someone.in(jdbc.sql("select impact_case from impact_review where person = any (:people)"))
                .query(Long.class)
                .list();
        read.forEach(records::touch);
        someone.run(jdbc, "delete from impact_review where person = any (:people)");
        jdbc.sql("""
                        select forget_in_history(cast(:cases as bigint[]), 'impact_review', 'person',
                                                 cast(cast(:people as bigint[]) as text[]))""")
                .param("cases", read.toArray(Long[]::new))
                .param("people", someone.numbers().toArray(Long[]::new))
                .query()
                .listOfRows();
        return List.of();
    }
}
