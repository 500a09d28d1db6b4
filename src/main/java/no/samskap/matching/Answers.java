package no.samskap.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.matching.Suggestion.Answer;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what people answer to suggestions, and to who wants to be suggested. */
@Service
public class Answers {
    /** Contacts are counted this far back against what somebody can take. */
    static final Duration HALF_A_YEAR = Duration.ofDays(182);

    private final JdbcClient jdbc;
    private final Records records;
    private final Clock clock;

    Answers(JdbcClient jdbc, Records records, Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.clock = clock;
    }

    /** @param askedAHalfYear null for no limit */
    public record Wish(boolean wanted, @Nullable Integer askedAHalfYear) {
        public static final Wish NO_LIMIT = new Wish(true, null);
    }

    /** @return false where the visitor is a stranger, or may not read both */
    @Transactional
    public boolean give(Visitor visitor, long number, long suggested, Answer answer) {
        Long person = visitor.person();
        if (person == null || number == suggested) return false;
        if (records.findAll(visitor, List.of(number, suggested)).size() < 2) return false;
        jdbc.sql("""
                        insert into suggestion_answer (record, suggested, given_by, answer)
                        values (:record, :suggested, :person, :answer)
                        on conflict (record, suggested, given_by) do update
                           set answer = excluded.answer, given_at = acting_now()""")
                .param("record", number)
                .param("suggested", suggested)
                .param("person", person)
                .param("answer", answer.name())
                .update();
        return true;
    }

    /** What this visitor answered for a record. */
    Map<Long, Answer> of(Visitor visitor, long number) {
        Map<Long, Answer> answers = new LinkedHashMap<>();
        Long person = visitor.person();
        if (person == null) return answers;
        jdbc.sql(
                        "select suggested, answer from suggestion_answer where record = :record and given_by = any (array(select numbers_of(:person))) order by given_at")
                .param("record", number)
                .param("person", person)
                .query(row -> {
                    answers.put(row.getLong("suggested"), Answer.valueOf(row.getString("answer")));
                });
        return answers;
    }

    /** What people want; who never said anything is left out. For deciding whom to suggest, never for showing. */
    public Wish wishOf(long person) {
        return jdbc.sql("select wanted, asked_a_half_year from suggestion_wish where person = :person")
                .param("person", person)
                .query((row, i) ->
                        new Wish(row.getBoolean("wanted"), row.getObject("asked_a_half_year", Integer.class)))
                .optional()
                .orElse(Wish.NO_LIMIT);
    }

    /** One's own wish. */
    @Transactional
    public boolean wish(Visitor visitor, Wish wish) {
        Long person = visitor.person();
        if (person == null) return false;
        jdbc.sql("""
                        insert into suggestion_wish (person, wanted, asked_a_half_year)
                        values (:person, :wanted, :most)
                        on conflict (person) do update
                           set wanted = excluded.wanted, asked_a_half_year = excluded.asked_a_half_year""")
                .param("person", person)
                .param("wanted", wish.wanted())
                .param("most", wish.askedAHalfYear())
                .update();
        return true;
    }

    /** Who of these is not to be suggested: who asked not to be, and who was contacted as often as they can take. */
    Set<Long> notToBeAsked(Collection<Long> people) {
        if (people.isEmpty()) return Set.of();
        return new HashSet<>(jdbc.sql("""
                        select w.person
                          from suggestion_wish w
                         where w.person = any (:people)
                           and (not w.wanted
                                or (select count(distinct a.record) from suggestion_answer a
                                     where a.suggested = w.person and a.answer = 'CONTACTED' and a.given_at > :since)
                                   >= w.asked_a_half_year)""")
                .param("people", people.toArray(Long[]::new))
                .param("since", OffsetDateTime.ofInstant(clock.instant().minus(HALF_A_YEAR), ZoneOffset.UTC))
                .query(Long.class)
                .list());
    }
}
