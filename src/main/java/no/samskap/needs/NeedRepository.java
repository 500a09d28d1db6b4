package no.samskap.needs;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves one need. */
@Repository
class NeedRepository {
    private final JdbcClient jdbc;

    NeedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Need> find(Visitor visitor, RecordHead head) {
        List<Need.Support> supports = supports(visitor, head.number());
        List<Need.Step> steps = steps(visitor, head.number());
        return jdbc.sql("""
                        select question, why, questions, needed_by, audience, raised_on, raised_known_to, source
                          from need where number = :number""")
                .param("number", head.number())
                .query((row, i) -> {
                    Date neededBy = row.getDate("needed_by");
                    return new Need(
                            head,
                            row.getString("question"),
                            row.getString("why"),
                            List.of((String[]) row.getArray("questions").getArray()),
                            neededBy == null ? null : neededBy.toLocalDate(),
                            Need.Audience.valueOf(row.getString("audience")),
                            new PartialDate(
                                    row.getDate("raised_on").toLocalDate(),
                                    PartialDate.Precision.valueOf(row.getString("raised_known_to"))),
                            row.getString("source"),
                            supports,
                            steps);
                })
                .optional();
    }

    private List<Need.Support> supports(Visitor visitor, long number) {
        return jdbc.sql("""
                        select s.organisation, o.title as name, s.note, s.language
                          from need_support s join readable(:tokens) o on o.number = s.organisation
                         where s.need = :number
                         order by s.since, o.title""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query(Need.Support.class)
                .list();
    }

    private List<Need.Step> steps(Visitor visitor, long number) {
        return jdbc.sql("""
                        select s.state, s.happened_on, s.known_to, s.reason, s.referral, s.language, s.taken_at, s.taken_by,
                               (select p.title from readable(:tokens) p where p.number = s.taken_by) as name
                          from need_step s
                         where s.need = :number
                         order by s.id""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query((row, i) -> new Need.Step(
                        Need.State.valueOf(row.getString("state")),
                        new PartialDate(
                                row.getDate("happened_on").toLocalDate(),
                                PartialDate.Precision.valueOf(row.getString("known_to"))),
                        row.getString("reason"),
                        row.getString("referral"),
                        row.getString("language"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        row.getObject("taken_by", Long.class),
                        row.getString("name")))
                .list();
    }

    void step(long number, StepText text, PartialDate on) {
        jdbc.sql("""
                        insert into need_step (need, state, happened_on, known_to, reason, referral, language)
                        values (:number, :state, :on, :knownTo, :reason, :referral, :language)""")
                .param("number", number)
                .param("state", text.to().name())
                .param("on", on.first())
                .param("knownTo", on.knownTo().name())
                .param("reason", text.reason())
                .param("referral", text.referral())
                .param("language", text.language().code())
                .update();
    }

    /** Something happened to it. */
    void moved(long number, Instant at) {
        jdbc.sql("update need set moved_at = :at where number = :number")
                .param("number", number)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** The bodies an organisation, or what it is part of, takes part in today. */
    Set<Long> bodiesOf(long organisation, LocalDate today) {
        return Set.copyOf(jdbc.sql("""
                        select distinct m.body
                          from organisations_above(:organisation) a join body_membership m on m.organisation = a.number
                         where coalesce(m.starts_on, :today) <= :today and coalesce(m.ends_on, :today) >= :today""")
                .param("organisation", organisation)
                .param("today", today)
                .query(Long.class)
                .list());
    }

    void insert(long number, NeedText text, PartialDate raised, String source) {
        parameters(jdbc.sql("""
                                insert into need (number, question, why, questions, needed_by, audience, raised_on,
                                                  raised_known_to, source)
                                values (:number, :question, :why, :questions, :neededBy, :audience, :raisedOn,
                                        :raisedKnownTo, :source)"""), number, text)
                .param("raisedOn", raised.first())
                .param("raisedKnownTo", raised.knownTo().name())
                .param("source", source)
                .update();
    }

    void update(long number, NeedText text) {
        parameters(jdbc.sql("""
                                update need
                                   set question = :question, why = :why, questions = :questions,
                                       needed_by = :neededBy, audience = :audience
                                 where number = :number"""), number, text).update();
    }

    /** @return false where the organisation had joined before */
    boolean join(long number, long organisation, String note, Language language) {
        return jdbc.sql("""
                                insert into need_support (need, organisation, note, language)
                                values (:number, :organisation, :note, :language)
                                on conflict do nothing""")
                        .param("number", number)
                        .param("organisation", organisation)
                        .param("note", note)
                        .param("language", language.code())
                        .update()
                == 1;
    }

    boolean leave(long number, long organisation) {
        return jdbc.sql("delete from need_support where need = :number and organisation = :organisation")
                        .param("number", number)
                        .param("organisation", organisation)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec sql, long number, NeedText text) {
        return sql.param("number", number)
                .param("question", text.question())
                .param("why", text.why())
                .param("questions", text.questions().toArray(String[]::new))
                .param("neededBy", text.neededBy())
                .param("audience", text.audience().name());
    }
}
