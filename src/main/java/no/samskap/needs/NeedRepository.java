package no.samskap.needs;

import java.sql.Date;
import java.util.List;
import java.util.Optional;
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
                            supports);
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
