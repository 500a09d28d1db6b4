package no.samskap.needs;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves one need. */
@Repository
class NeedRepository {
    private final JdbcClient jdbc;

    NeedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row of the need itself, and whether there is anything to look for in the tables beside it. */
    private record Row(
            String question,
            String touches,
            String tried,
            String why,
            @Nullable LocalDate neededBy,
            String audience,
            LocalDate raisedOn,
            String raisedKnownTo,
            String source,
            String onBehalfOf,
            String sender,
            boolean supported,
            boolean stepped,
            boolean sharpened) {}

    Optional<Need> find(Visitor visitor, RecordHead head) {
        long number = head.number();
        boolean own = head.mayBeEditedBy(visitor);
        return row(number)
                .map(row -> new Need(
                        head,
                        row.question(),
                        row.touches(),
                        row.tried(),
                        row.why(),
                        row.sharpened() ? questions(visitor, number) : List.of(),
                        row.neededBy(),
                        Need.Audience.valueOf(row.audience()),
                        new PartialDate(row.raisedOn(), PartialDate.Precision.valueOf(row.raisedKnownTo())),
                        row.source(),
                        own ? row.onBehalfOf() : "",
                        own ? row.sender() : "",
                        row.supported() ? supports(visitor, number) : List.of(),
                        row.stepped() ? steps(visitor, number) : List.of()));
    }

    private Optional<Row> row(long number) {
        return jdbc.sql("""
                        select question, touches, tried, why, needed_by, audience, raised_on, raised_known_to, source,
                               on_behalf_of, sender,
                               exists (select 1 from need_support s where s.need = n.number) as supported,
                               exists (select 1 from need_step s where s.need = n.number) as stepped,
                               exists (select 1 from need_question q where q.need = n.number) as sharpened
                          from need n where number = :number""").param("number", number).query(Row.class).optional();
    }

    /** Once for each organisation: of two that were merged, the one that said most. */
    private List<Need.Support> supports(Visitor visitor, long number) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (o.number) o.number as organisation, o.title as name, s.note, s.language, s.weight,
                                   s.since, case when :member then s.contact else '' end as contact
                              from need_support s join readable_today(:tokens) o on o.called = s.organisation
                             where s.need = :number
                             order by o.number, s.weight desc nulls last, length(s.note) desc, s.since) each
                         order by each.since, each.name""")
                .param("tokens", visitor.tokenArray())
                .param("member", visitor.isSignedIn())
                .param("number", number)
                .query((row, i) -> new Need.Support(
                        row.getLong("organisation"),
                        row.getString("name"),
                        row.getString("note"),
                        row.getString("language"),
                        row.getObject("weight", Integer.class),
                        row.getString("contact"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<Need.Question> questions(Visitor visitor, long number) {
        return jdbc.sql("""
                        select q.id, q.question, q.language, q.knowledge, q.how_far, q.sources, q.assessed_on, q.written_at,
                               p.number as by, p.title as name
                          from need_question q left join readable_today(:tokens) p on p.called = q.written_by
                         where q.need = :number
                         order by q.id""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query((row, i) -> {
                    String knowledge = row.getString("knowledge");
                    Date assessedOn = row.getDate("assessed_on");
                    return new Need.Question(
                            row.getLong("id"),
                            row.getString("question"),
                            row.getString("language"),
                            knowledge == null ? null : Need.Knowledge.valueOf(knowledge),
                            Need.Evidence.valueOf(row.getString("how_far")),
                            row.getString("sources"),
                            assessedOn == null ? null : assessedOn.toLocalDate(),
                            row.getObject("written_at", OffsetDateTime.class).toInstant(),
                            row.getObject("by", Long.class),
                            row.getString("name"));
                })
                .list();
    }

    /** Writes a new question, or over the one with this id. */
    void keepQuestion(long number, @Nullable Long id, QuestionText text, @Nullable LocalDate assessedOn) {
        String sql = id == null ? """
                        insert into need_question (need, question, language, knowledge, how_far, sources, assessed_on)
                        values (:number, :question, :language, :knowledge, :evidence, :sources, :assessedOn)""" : """
                        update need_question
                           set question = :question, language = :language, knowledge = :knowledge, how_far = :evidence,
                               sources = :sources, assessed_on = :assessedOn, written_at = acting_now(),
                               written_by = acting_person()
                         where id = :id and need = :number""";
        var statement = jdbc.sql(sql)
                .param("number", number)
                .param("question", text.question())
                .param("language", text.language().code())
                .param(
                        "knowledge",
                        text.knowledge() == null ? null : text.knowledge().name())
                .param("evidence", text.evidence().name())
                .param("sources", text.sources())
                .param("assessedOn", assessedOn);
        (id == null ? statement : statement.param("id", id)).update();
    }

    void removeQuestion(long number, long id) {
        jdbc.sql("delete from need_question where id = :id and need = :number")
                .param("id", id)
                .param("number", number)
                .update();
    }

    private List<Need.Step> steps(Visitor visitor, long number) {
        return jdbc.sql("""
                        select s.state, s.happened_on, s.known_to, s.reason, s.referral, s.language, s.taken_at, s.taken_by,
                               (select p.title from readable_today(:tokens) p where p.called = s.taken_by) as name
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

    /** Who took the step that sent it, the last time it was sent; empty where the system did, or they are erased. */
    Optional<Long> senderOf(long number) {
        return jdbc.sql("""
                        select taken_by from need_step
                         where need = :number and state = 'SENT' and taken_by is not null
                         order by id desc limit 1""").param("number", number).query(Long.class).optional();
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

    /** Of these bodies those that the owner of a need, or an organisation that has it too, takes part in today. */
    Set<Long> concerned(long number, @Nullable Long owner, Collection<Long> bodies, LocalDate today) {
        return Set.copyOf(jdbc.sql("""
                        select distinct m.body
                          from (select cast(:owner as bigint) as organisation
                                 union
                                select s.organisation from need_support s where s.need = :number) has
                         cross join lateral organisations_above(has.organisation) a
                          join body_membership m on m.organisation = a.number
                         where m.body = any (:bodies)
                           and coalesce(m.starts_on, :today) <= :today and coalesce(m.ends_on, :today) >= :today""")
                .param("number", number)
                .param("owner", owner)
                .param("bodies", bodies.toArray(Long[]::new))
                .param("today", today)
                .query(Long.class)
                .list());
    }

    /** Whether one of these organisations, or what it is part of, is a university, a college or an institute. */
    boolean doResearch(Collection<Long> organisations) {
        return jdbc.sql("""
                        select exists (
                            select 1 from organisation_top t join organisation_place p on p.number = t.top
                             where t.number = any (:organisations) and p.form in ('UNIVERSITY', 'INSTITUTE'))""")
                .param("organisations", organisations.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    void insert(long number, NeedText text, PartialDate raised, String source, String sender) {
        parameters(jdbc.sql("""
                                insert into need (number, question, touches, tried, why, needed_by, audience, raised_on,
                                                  raised_known_to, source, on_behalf_of, sender)
                                values (:number, :question, :touches, :tried, :why, :neededBy, :audience, :raisedOn,
                                        :raisedKnownTo, :source, :onBehalfOf, :sender)"""), number, text)
                .param("raisedOn", raised.first())
                .param("raisedKnownTo", raised.knownTo().name())
                .param("source", source)
                .param("sender", sender)
                .update();
        insertQuestions(number, text.questions(), text.language());
    }

    void update(long number, NeedText text) {
        parameters(jdbc.sql("""
                                update need
                                   set question = :question, touches = :touches, tried = :tried, why = :why,
                                       needed_by = :neededBy, audience = :audience, on_behalf_of = :onBehalfOf
                                 where number = :number"""), number, text).update();
    }

    /** The questions of a draft are those in its text; one that stays keeps what is said of it. */
    void saveQuestions(long number, List<String> questions, Language language) {
        jdbc.sql("delete from need_question where need = :number and not question = any (:questions)")
                .param("number", number)
                .param("questions", questions.toArray(String[]::new))
                .update();
        insertQuestions(number, questions, language);
    }

    private void insertQuestions(long number, List<String> questions, Language language) {
        if (questions.isEmpty()) return;
        jdbc.sql("""
                        insert into need_question (need, question, language)
                        select :number, given.question, :language
                          from unnest(cast(:questions as text[])) with ordinality as given (question, place)
                         where not exists (select 1 from need_question q
                                            where q.need = :number and q.question = given.question)
                         order by given.place""")
                .param("number", number)
                .param("questions", questions.toArray(String[]::new))
                .param("language", language.code())
                .update();
    }

    /** @return false where the organisation had joined before */
    boolean join(long number, long organisation, SupportText text) {
        return jdbc.sql("""
                                insert into need_support (need, organisation, note, language, weight, contact)
                                select :number, :organisation, :note, :language, cast(:weight as int), :contact
                                 where not exists (select 1 from need_support s
                                                    where s.need = :number
                                                      and s.organisation = any (array(select numbers_of(:organisation))))
                                on conflict do nothing""")
                        .param("number", number)
                        .param("organisation", organisation)
                        .param("note", text.note())
                        .param("language", text.language().code())
                        .param("weight", text.weight())
                        .param("contact", text.contact())
                        .update()
                == 1;
    }

    boolean leave(long number, long organisation) {
        return jdbc.sql("""
                                delete from need_support
                                 where need = :number and organisation = any (array(select numbers_of(:organisation)))""")
                        .param("number", number)
                        .param("organisation", organisation)
                        .update()
                > 0;
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec sql, long number, NeedText text) {
        return sql.param("number", number)
                .param("question", text.question())
                .param("touches", text.touches())
                .param("tried", text.tried())
                .param("why", text.why())
                .param("neededBy", text.neededBy())
                .param("audience", text.audience().name())
                .param("onBehalfOf", text.onBehalfOf());
    }
}
