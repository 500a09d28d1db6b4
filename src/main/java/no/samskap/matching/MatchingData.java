package no.samskap.matching;

import java.util.List;
import no.samskap.records.PersonalData;
import no.samskap.records.Records;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody said of being suggested and asked, and what was written to them. */
@Component
@Order(50)
class MatchingData implements PersonalData {
    private final Records records;
    private final JdbcClient jdbc;

    MatchingData(Records records, JdbcClient jdbc) {
        this.records = records;
        this.jdbc = jdbc;
    }

    @Override
    public List<Processing> processings() {
        return List.of(
                new Processing("suggestions", Basis.PUBLIC_TASK), new Processing("brokerage", Basis.PUBLIC_TASK));
    }

    @Override
    public Columns columns() {
        return new Columns()
                .gone("suggestion_wish", "person")
                .gone("suggestion_answer", "suggested")
                .gone("brokerage_candidate", "message", "answer")
                .numberStays("suggestion_answer", "given_by")
                .numberStays("overlap_verdict", "given_by")
                .numberStays("brokerage", "adviser")
                .numberStays("brokerage_candidate", "person", "need_confirmed_by");
    }

    @Override
    public List<Held> heldOf(Someone someone) {
        return List.of(
                someone.held(jdbc, "suggestions", """
                        select null as record, null as answer, null as given_at, wanted, asked_a_half_year
                          from suggestion_wish where person = any (:people)
                        union all
                        select r.title, a.answer, a.given_at, null, null
                          from suggestion_answer a left join readable_today('{public}') r on r.called = a.record
                         where a.given_by = any (:people) or a.suggested = any (:people)
                         order by 3 nulls first""").saying("answer", "matching.answer."),
                someone.held(jdbc, "brokerage", """
                        select r.title as need, c.state, c.message, c.asked_at, c.answer, c.answered_at
                          from brokerage_candidate c
                          join brokerage b on b.number = c.brokerage
                          left join readable_today('{public}') r on r.called = b.need
                         where c.person = any (:people) and c.state <> 'LISTED'
                         order by c.asked_at""").saying("state", "matching.case.state."));
    }

    /** That somebody was asked, and when, stays in the adviser's case; what was said goes. */
    @Override
    public List<Long> erase(Someone someone) {
        List<Long> cases = someone.in(
                        jdbc.sql("select distinct brokerage from brokerage_candidate where person = any (:people)"))
                .query(Long.class)
                .list();
        cases.forEach(records::touch);
        someone.run(jdbc, "delete from suggestion_wish where person = any (:people)", """
                        delete from suggestion_answer where suggested = any (:people)""", """
                        delete from brokerage_candidate where person = any (:people) and state = 'LISTED'""", """
                        update brokerage_candidate set message = '–', answer = '' where person = any (:people)""");
        someone.in(jdbc.sql("""
                        select forget_in_history(cast(:cases as bigint[]), 'brokerage_candidate', 'person',
                                                 cast(cast(:people as bigint[]) as text[]))"""))
                .param("cases", cases.toArray(Long[]::new))
                .query()
                .listOfRows();
        return List.of();
    }
}
