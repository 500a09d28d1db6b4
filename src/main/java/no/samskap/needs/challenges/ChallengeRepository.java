package no.samskap.needs.challenges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves one challenge. What was joined into it is read with it: the rows stay where they were. */
@Repository
class ChallengeRepository {
    private final JdbcClient jdbc;

    ChallengeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(long body, @Nullable String title, String audience) {}

    Optional<Challenge> find(Visitor visitor, RecordHead head) {
        Optional<Row> row = jdbc.sql("""
                        select c.body, b.title, c.audience
                          from challenge c left join readable_today(:tokens) b on b.called = c.body
                         where c.number = :number""")
                .param("tokens", visitor.tokenArray())
                .param("number", head.number())
                .query(Row.class)
                .optional();
        if (row.isEmpty()) return Optional.empty();
        List<Challenge.Gathered> gathered = gathered(visitor, head.number());
        return Optional.of(new Challenge(
                head,
                row.get().body(),
                row.get().title(),
                Challenge.Audience.valueOf(row.get().audience()),
                gathered,
                count(head.number()) - gathered.size(),
                head.mayBeEditedBy(visitor) ? parted(visitor, head.number()) : List.of(),
                head.mayBeEditedBy(visitor) ? joined(head.number()) : List.of()));
    }

    private List<Challenge.Gathered> gathered(Visitor visitor, long number) {
        return jdbc.sql(
                        "select * from (select distinct on (r.number) g.gathered_at, g.reply, g.reply_text, g.reply_language,"
                                + " (select count(distinct coalesce(m.today, s.organisation)) from need_support s"
                                + " left join merged_number m on m.number = s.organisation"
                                + " where s.need = r.number) as supports, "
                                + RecordHead.COLUMNS + """
                           from challenge_need g join readable_today(:tokens) r on r.called = g.need
                          where number_today(g.challenge) = :number and g.parted_at is null
                          order by r.number, g.id) each
                          order by each.gathered_at, each.number""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query((row, i) -> {
                    String reply = row.getString("reply");
                    return new Challenge.Gathered(
                            RecordHead.read(row, i),
                            row.getInt("supports"),
                            instant(row, "gathered_at"),
                            reply == null ? null : Challenge.Reply.valueOf(reply),
                            row.getString("reply_text"),
                            row.getString("reply_language"));
                })
                .list();
    }

    private List<Challenge.Parted> parted(Visitor visitor, long number) {
        return jdbc.sql("select g.gathered_at, g.parted_at, g.parted_because, " + RecordHead.COLUMNS + """
                           from challenge_need g join readable_today(:tokens) r on r.called = g.need
                          where number_today(g.challenge) = :number and g.parted_at is not null
                          order by g.parted_at desc, g.id desc
                          limit 100""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query((row, i) -> new Challenge.Parted(
                        RecordHead.read(row, i),
                        instant(row, "gathered_at"),
                        instant(row, "parted_at"),
                        row.getString("parted_because")))
                .list();
    }

    private List<Long> joined(long number) {
        return jdbc.sql("""
                        select c.number from challenge c
                         where c.number <> :number and number_today(c.number) = :number order by c.number""").param("number", number).query(Long.class).list();
    }

    private int count(long number) {
        return jdbc.sql("""
                        select count(distinct number_today(g.need)) from challenge_need g
                         where number_today(g.challenge) = :number and g.parted_at is null""").param("number", number).query(Integer.class).single();
    }

    void insert(long number, long body, Challenge.Audience audience) {
        jdbc.sql("insert into challenge (number, body, audience) values (:number, :body, :audience)")
                .param("number", number)
                .param("body", body)
                .param("audience", audience.name())
                .update();
    }

    void update(long number, Challenge.Audience audience) {
        jdbc.sql("update challenge set audience = :audience where number = :number")
                .param("number", number)
                .param("audience", audience.name())
                .update();
    }

    void gather(long challenge, Collection<Long> needs) {
        jdbc.sql("""
                        insert into challenge_need (challenge, need)
                        select :challenge, need from unnest(cast(:needs as bigint[])) as given (need)
                        on conflict do nothing""")
                .param("challenge", challenge)
                .param("needs", needs.toArray(Long[]::new))
                .update();
    }

    /** A row that was parted: the challenge is the one that gathered it, before others were joined into one. */
    record PartedRow(long challenge, long need) {}

    List<PartedRow> part(long challenge, Collection<Long> needs, String because, boolean dissolved) {
        return jdbc.sql("""
                        update challenge_need
                           set parted_at = acting_now(), parted_by = acting_person(), parted_because = :because,
                               dissolved = :dissolved
                         where number_today(challenge) = :challenge and number_today(need) = any (:needs)
                           and parted_at is null
                        returning challenge, need""")
                .param("challenge", challenge)
                .param("needs", needs.toArray(Long[]::new))
                .param("because", because)
                .param("dissolved", dissolved)
                .query(PartedRow.class)
                .list();
    }

    /** The needs that were in it when it was dissolved. */
    List<Long> whenDissolved(long challenge) {
        return jdbc.sql("""
                        select distinct number_today(need) from challenge_need
                         where number_today(challenge) = :challenge and dissolved""").param("challenge", challenge).query(Long.class).list();
    }

    void undissolve(long challenge) {
        jdbc.sql("update challenge_need set dissolved = false where number_today(challenge) = :challenge and dissolved")
                .param("challenge", challenge)
                .update();
    }

    void reply(long challenge, long need, Challenge.Reply reply, String text, Language language) {
        jdbc.sql("""
                        update challenge_need
                           set reply = :reply, reply_text = :text, reply_language = :language, replied_at = acting_now(),
                               replied_by = acting_person()
                         where number_today(challenge) = :challenge and number_today(need) = :need
                           and parted_at is null""")
                .param("challenge", challenge)
                .param("need", need)
                .param("reply", reply.name())
                .param("text", text)
                .param("language", language.code())
                .update();
    }

    /** Who put the need in; empty where the system did. */
    Optional<Long> gatheredBy(long challenge, long need) {
        return jdbc.sql("""
                        select gathered_by from challenge_need
                         where number_today(challenge) = :challenge and number_today(need) = :need
                           and parted_at is null and gathered_by is not null
                         order by id desc limit 1""")
                .param("challenge", challenge)
                .param("need", need)
                .query(Long.class)
                .optional();
    }

    /** The challenges a need is in, of those the visitor may read. */
    List<RecordHead> of(Visitor visitor, long need) {
        return jdbc.sql("select distinct on (r.number) " + RecordHead.COLUMNS + """
                           from challenge_need g join readable_today(:tokens) r on r.called = g.challenge
                          where g.need = any (array(select numbers_of(:need))) and g.parted_at is null
                          order by r.number""")
                .param("tokens", visitor.tokenArray())
                .param("need", need)
                .query(RecordHead::read)
                .list();
    }

    List<RecordHead> ofBoth(Visitor visitor, Collection<Long> one, Collection<Long> other, int most) {
        return jdbc.sql("select " + RecordHead.COLUMNS + """
                          from readable(:tokens) r
                         where r.kind = 'challenge' and r.state <> 'DISSOLVED'
                           and exists (select 1 from challenge_need g join readable_today(:tokens) n on n.called = g.need
                                        where number_today(g.challenge) = r.number and g.parted_at is null
                                          and n.owner = any (:one))
                           and exists (select 1 from challenge_need g join readable_today(:tokens) n on n.called = g.need
                                        where number_today(g.challenge) = r.number and g.parted_at is null
                                          and n.owner = any (:other))
                         order by r.changed_at desc, r.number desc
                         limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("one", one.toArray(Long[]::new))
                .param("other", other.toArray(Long[]::new))
                .param("most", most)
                .query(RecordHead::read)
                .list();
    }

    /** Those of these needs that are in some challenge now. */
    List<Long> takenAmong(Collection<Long> needs) {
        return jdbc.sql("""
                        select distinct number_today(need) from challenge_need
                         where need = any (array(select numbers_of(:needs))) and parted_at is null""")
                .param("needs", needs.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** A need in a challenge. */
    record Pair(RecordHead need, long challenge) {}

    /** The needs of the visitor's organisations that were gathered and that they have said nothing to. */
    List<Pair> unanswered(Visitor visitor, String[] own, int most) {
        return jdbc.sql("select number_today(g.challenge) as challenge, " + RecordHead.COLUMNS + """
                           from challenge_need g join readable_today(:tokens) r on r.called = g.need
                          where g.parted_at is null and g.reply is null and r.editors && cast(:own as text[])
                          order by g.gathered_at
                          limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("own", own)
                .param("most", most)
                .query((row, i) -> new Pair(RecordHead.read(row, i), row.getLong("challenge")))
                .list();
    }

    /** The needs whose senders object, in the challenges of the visitor's bodies. */
    List<Pair> objected(Visitor visitor, String[] own, int most) {
        return jdbc.sql("select c.number as challenge, " + RecordHead.COLUMNS + """
                           from challenge_need g
                           join readable_today(:tokens) c on c.called = g.challenge
                           join readable_today(:tokens) r on r.called = g.need
                          where g.parted_at is null and g.reply = 'OBJECTED' and c.editors && cast(:own as text[])
                          order by g.replied_at
                          limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("own", own)
                .param("most", most)
                .query((row, i) -> new Pair(RecordHead.read(row, i), row.getLong("challenge")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
