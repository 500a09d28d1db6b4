package no.samskap.inquiries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.inquiries.Inquiry.Ethics;
import no.samskap.inquiries.Inquiry.Receiver;
import no.samskap.inquiries.Inquiry.What;
import no.samskap.inquiries.Inquiry.Who;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves one inquiry. */
@Repository
class InquiryRepository {
    private final JdbcClient jdbc;
    private final ReceiverRepository receivers;

    InquiryRepository(JdbcClient jdbc, ReceiverRepository receivers) {
        this.jdbc = jdbc;
        this.receivers = receivers;
    }

    Optional<Inquiry> find(Visitor visitor, RecordHead head) {
        List<Receiver> goesTo = receivers.of(visitor, head.number());
        List<Long> needs = jdbc.sql(
                        "select distinct number_today(need) from inquiry_need where inquiry = :number order by 1")
                .param("number", head.number())
                .query(Long.class)
                .list();
        List<Long> routines = jdbc.sql(
                        "select distinct number_today(routine) from inquiry_data where inquiry = :number order by 1")
                .param("number", head.number())
                .query(Long.class)
                .list();
        return jdbc.sql("select * from inquiry where number = :number")
                .param("number", head.number())
                .query((row, i) -> read(row, head, goesTo, needs, routines))
                .optional();
    }

    private static Inquiry read(
            ResultSet row, RecordHead head, List<Receiver> receivers, List<Long> needs, List<Long> routines)
            throws SQLException {
        return new Inquiry(
                head,
                new Who(
                        row.getString("asker"),
                        row.getString("asker_email"),
                        number(row, "asker_person"),
                        Inquiry.Role.valueOf(row.getString("asker_role")),
                        row.getString("institution"),
                        number(row, "institution_number"),
                        row.getString("supervisor")),
                new What(
                        head.summary(),
                        row.getString("benefit"),
                        Arrays.stream((String[]) row.getArray("asks").getArray())
                                .map(Ask::valueOf)
                                .collect(Collectors.toCollection(TreeSet::new)),
                        row.getString("asks_text"),
                        new TreeSet<>(head.themes()),
                        whole(row, "persons"),
                        whole(row, "minutes"),
                        row.getObject("study_from", LocalDate.class),
                        row.getObject("study_to", LocalDate.class),
                        row.getObject("answer_by", LocalDate.class)),
                new Ethics(
                        clearance(row, "rek"),
                        clearance(row, "sikt"),
                        clearance(row, "dpia"),
                        row.getString("funding")),
                receivers,
                needs,
                routines,
                new Inquiry.Draw(whole(row, "sample_size"), number(row, "sample_seed")),
                moment(row, "sent_at"),
                row.getString("ended_why"),
                new Inquiry.Outcome(
                        row.getObject("result_asked_on", LocalDate.class),
                        row.getString("result"),
                        moment(row, "result_at")));
    }

    void insert(long number, Who who) {
        parameters(jdbc.sql("""
                                insert into inquiry (number, asker, asker_email, asker_person, asker_role, institution,
                                                     institution_number, supervisor)
                                values (:number, :asker, :email, :person, :role, :institution, :institutionNumber,
                                        :supervisor)"""), number, who).param("person", who.person()).update();
    }

    void update(long number, Who who) {
        parameters(jdbc.sql("""
                                update inquiry
                                   set asker = :asker, asker_email = :email, asker_role = :role, institution = :institution,
                                       institution_number = :institutionNumber, supervisor = :supervisor
                                 where number = :number"""), number, who).update();
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec sql, long number, Who who) {
        return sql.param("number", number)
                .param("asker", who.asker())
                .param("email", who.email())
                .param("role", who.role().name())
                .param("institution", who.institution())
                .param("institutionNumber", who.institutionNumber())
                .param("supervisor", who.supervisor());
    }

    void update(long number, What what) {
        jdbc.sql("""
                        update inquiry
                           set benefit = :benefit, asks = :asks, asks_text = :asksText, persons = :persons,
                               minutes = :minutes, study_from = :studyFrom, study_to = :studyTo, answer_by = :answerBy
                         where number = :number""")
                .param("number", number)
                .param("benefit", what.benefit())
                .param("asks", what.asks().stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("asksText", what.asksText())
                .param("persons", what.persons())
                .param("minutes", what.minutes())
                .param("studyFrom", what.studyFrom())
                .param("studyTo", what.studyTo())
                .param("answerBy", what.answerBy())
                .update();
    }

    void update(long number, Ethics ethics) {
        jdbc.sql("""
                        update inquiry
                           set rek = :rek, rek_note = :rekNote, sikt = :sikt, sikt_note = :siktNote, dpia = :dpia,
                               dpia_note = :dpiaNote, funding = :funding
                         where number = :number""")
                .param("number", number)
                .param("rek", name(ethics.rek()))
                .param("rekNote", ethics.rek().note())
                .param("sikt", name(ethics.sikt()))
                .param("siktNote", ethics.sikt().note())
                .param("dpia", name(ethics.dpia()))
                .param("dpiaNote", ethics.dpia().note())
                .param("funding", ethics.funding())
                .update();
    }

    void needs(long number, Collection<Long> needs) {
        jdbc.sql("delete from inquiry_need where inquiry = :number and need <> all (array(select numbers_of(:needs)))")
                .param("number", number)
                .param("needs", needs.toArray(Long[]::new))
                .update();
        jdbc.sql("""
                        insert into inquiry_need (inquiry, need)
                        select :number, n.number from unnest(cast(:needs as bigint[])) as n (number)
                         where not exists (select 1 from inquiry_need x
                                            where x.inquiry = :number and x.need = any (array(select numbers_of(n.number))))
                        on conflict do nothing""")
                .param("number", number)
                .param("needs", needs.toArray(Long[]::new))
                .update();
    }

    void routines(long number, Collection<Long> routines) {
        jdbc.sql(
                        "delete from inquiry_data where inquiry = :number and routine <> all (array(select numbers_of(:routines)))")
                .param("number", number)
                .param("routines", routines.toArray(Long[]::new))
                .update();
        jdbc.sql("""
                        insert into inquiry_data (inquiry, routine)
                        select :number, r.number from unnest(cast(:routines as bigint[])) as r (number)
                         where not exists (select 1 from inquiry_data x
                                            where x.inquiry = :number and x.routine = any (array(select numbers_of(r.number))))
                        on conflict do nothing""")
                .param("number", number)
                .param("routines", routines.toArray(Long[]::new))
                .update();
    }

    void update(long number, Inquiry.Draw draw) {
        jdbc.sql("update inquiry set sample_size = :size, sample_seed = :seed where number = :number")
                .param("number", number)
                .param("size", draw.size())
                .param("seed", draw.seed())
                .update();
    }

    void sent(long number) {
        jdbc.sql(
                        "update inquiry set sent_at = acting_now(), cooperations_read = true where number = :number and sent_at is null")
                .param("number", number)
                .update();
    }

    void ended(long number, String why) {
        jdbc.sql("update inquiry set ended_why = :why, ended_at = acting_now() where number = :number")
                .param("number", number)
                .param("why", why)
                .update();
    }

    void result(long number, String text) {
        jdbc.sql("update inquiry set result = :text, result_at = acting_now() where number = :number")
                .param("number", number)
                .param("text", text)
                .update();
    }

    void resultAsked(long number, LocalDate on) {
        jdbc.sql("update inquiry set result_asked_on = :on where number = :number")
                .param("number", number)
                .param("on", on)
                .update();
    }

    /** How many somebody sent since the moment; sending waits for another of theirs that is under way. */
    int sentSince(Who who, Instant since) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:who, 5))")
                .param("who", who.person() == null ? who.email() : "person:" + who.person())
                .query(row -> {});
        return jdbc.sql("""
                        select count(*) from inquiry
                         where sent_at > :since
                           and (asker_person = :person or (cast(:person as bigint) is null and asker_email = :email))""")
                .param("since", since.atOffset(java.time.ZoneOffset.UTC))
                .param("person", who.person())
                .param("email", who.email())
                .query(Integer.class)
                .single();
    }

    record Change(String field, String before, String after, Instant changedAt) {}

    void changed(long number, String field, String before, String after) {
        jdbc.sql("""
                        insert into inquiry_change (inquiry, field, before, after)
                        values (:number, :field, :before, :after)""")
                .param("number", number)
                .param("field", field)
                .param("before", before)
                .param("after", after)
                .update();
    }

    List<Change> changes(long number) {
        return jdbc.sql("""
                        select field, before, after, changed_at from inquiry_change
                         where inquiry = :number order by id desc""")
                .param("number", number)
                .query((row, i) -> new Change(
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Tokens of all on the receiving side: municipalities with a case, whoever has it, units, advisers who look at it. */
    Set<String> receivingTokens(long number) {
        return new TreeSet<>(
                jdbc.sql("""
                        select 'org:' || c.organisation from inquiry_case c where c.inquiry = :number
                        union select 'org:' || c.organisation || ':edit' from inquiry_case c where c.inquiry = :number
                        union select 'person:' || c.contact from inquiry_case c where c.inquiry = :number and c.contact is not null
                        union select 'org:' || c.unit from inquiry_case c where c.inquiry = :number and c.unit is not null
                        union select 'org:' || c.unit || ':edit' from inquiry_case c where c.inquiry = :number and c.unit is not null
                        union select 'body:' || c.body || ':edit' from inquiry_case c
                               where c.inquiry = :number and (c.escalated = 'ADVISER' or c.contact_as = 'ADVISER') and c.body is not null
                        union select 'body:' || b.body || ':edit'
                                from inquiry_case c
                                join inquiry i on i.number = c.inquiry and i.cooperations_read
                               cross join lateral inquiry_bodies(c.organisation, c.sent_at) b where c.inquiry = :number
                        union select 'body:' || s.body || ':edit' from inquiry_screening s where s.inquiry = :number""").param("number", number).query(String.class).list());
    }

    /** Sent, and the study over, and nobody has asked for the result yet. One at a time; others are left to other nodes. */
    List<Long> toAskForResult(LocalDate today, int most) {
        return jdbc.sql("""
                        select i.number from inquiry i
                         where i.sent_at is not null and i.result_asked_on is null and i.study_to < :today and i.ended_why = ''
                           and exists (select 1 from inquiry_case c
                                        where c.inquiry = i.number and c.state in ('YES', 'CONDITIONS'))
                         order by i.study_to, i.number limit :most for update skip locked""")
                .param("today", today)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private static Clearance clearance(ResultSet row, String column) throws SQLException {
        String standing = row.getString(column);
        return new Clearance(
                standing == null ? null : Clearance.Standing.valueOf(standing), row.getString(column + "_note"));
    }

    private static @Nullable String name(Clearance clearance) {
        return clearance.standing() == null ? null : clearance.standing().name();
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
