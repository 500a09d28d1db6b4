package no.samskap.impact;

import static no.samskap.impact.ImpactRepository.at;
import static no.samskap.impact.ImpactRepository.instant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.samskap.core.Visitor;
import no.samskap.impact.ImpactCase.Review;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves who was asked to read a case, and what they said. */
@Repository
class ReviewRepository {
    /** Whoever is asked was chosen from the directory by somebody who reads it; here the name is asked for as all who are signed in have it. */
    private static final String[] MEMBERS = {Visitor.PUBLIC, Visitor.MEMBERS};

    private final JdbcClient jdbc;

    ReviewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Review> of(long number) {
        return jdbc.sql("""
                        select v.person, coalesce(r.title, '') as name, v.asked_at, v.answer_by, v.answer, v.comment, v.answered_at
                          from impact_review v left join readable_today(:members) r on r.called = v.person
                         where v.impact_case = :number order by v.answer_by, name, v.person""")
                .param("members", MEMBERS)
                .param("number", number)
                .query((row, i) -> new Review(
                        row.getLong("person"),
                        row.getString("name"),
                        Objects.requireNonNull(instant(row, "asked_at")),
                        Objects.requireNonNull(row.getObject("answer_by", LocalDate.class)),
                        row.getString("answer") == null ? null : Review.Answer.valueOf(row.getString("answer")),
                        row.getString("comment"),
                        instant(row, "answered_at")))
                .list();
    }

    /** Asks, or asks anew: what was answered to an earlier text is no longer an answer. */
    void ask(long number, long person, @Nullable Long by, Instant now, LocalDate answerBy) {
        jdbc.sql("""
                        insert into impact_review (impact_case, person, asked_by, asked_at, answer_by)
                        values (:number, :person, :by, :now, :answerBy)
                            on conflict (impact_case, person) do update
                           set asked_by = :by, asked_at = :now, answer_by = :answerBy, answer = null, comment = '',
                               answered_at = null""")
                .param("number", number)
                .param("person", person)
                .param("by", by)
                .param("now", at(now))
                .param("answerBy", answerBy)
                .update();
    }

    boolean answer(long number, long person, Review.Answer answer, String comment, Instant now) {
        return jdbc.sql("""
                        update impact_review set answer = :answer, comment = :comment, answered_at = :now
                         where impact_case = :number and person = :person""")
                        .param("number", number)
                        .param("person", person)
                        .param("answer", answer.name())
                        .param("comment", comment)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    boolean delete(long number, long person) {
        return jdbc.sql("delete from impact_review where impact_case = :number and person = :person")
                        .param("number", number)
                        .param("person", person)
                        .update()
                == 1;
    }

    /** Cases that this person is asked to read and has not answered. */
    List<Long> waitingFor(long person, int most) {
        return jdbc.sql("""
                        select v.impact_case from impact_review v
                         where number_today(v.person) = number_today(:person) and v.answer is null
                         order by v.answer_by, v.impact_case limit :most""")
                .param("person", person)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** Whoever asked, to be told of the answer. */
    @Nullable
    Long askedBy(long number, long person) {
        return jdbc.sql("select asked_by from impact_review where impact_case = :number and person = :person")
                .param("number", number)
                .param("person", person)
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
