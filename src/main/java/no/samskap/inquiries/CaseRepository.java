package no.samskap.inquiries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.inquiries.Case.Message;
import no.samskap.records.RecordHead;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves cases. */
@Repository
class CaseRepository {
    private final JdbcClient jdbc;

    CaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With all messages, internal ones too: the door leaves those out for whom they are not meant. */
    Optional<Case> find(Visitor visitor, RecordHead head) {
        List<Message> messages = messages(head.number());
        return jdbc.sql("""
                        select c.*, o.title as organisation_name, p.title as contact_name, u.title as unit_name
                          from inquiry_case c
                          join readable_today(:tokens) o on o.called = c.organisation
                          left join readable_today(:tokens) p on p.called = c.contact
                          left join readable_today(:tokens) u on u.called = c.unit
                         where c.number = :number""")
                .param("tokens", visitor.tokenArray())
                .param("number", head.number())
                .query((row, i) -> read(row, head, messages))
                .optional();
    }

    private static Case read(ResultSet row, RecordHead head, List<Message> messages) throws SQLException {
        Long contact = number(row, "contact");
        Long unit = number(row, "unit");
        String reason = row.getString("reason");
        String unitName = row.getString("unit_name");
        return new Case(
                head,
                row.getLong("inquiry"),
                new Case.Place(row.getLong("organisation"), row.getString("organisation_name")),
                number(row, "body"),
                Case.State.valueOf(row.getString("state")),
                contact == null
                        ? null
                        : new Case.Contact(
                                contact,
                                text(row, "contact_name"),
                                Case.ContactAs.valueOf(row.getString("contact_as"))),
                unit == null ? null : new Case.Place(unit, unitName == null ? "" : unitName),
                row.getString("unit_view"),
                moment(row, "sent_at"),
                moment(row, "since"),
                momentOrNull(row, "seen_at"),
                momentOrNull(row, "answered_at"),
                reason == null ? null : Case.Reason.valueOf(reason),
                row.getString("answer"),
                row.getObject("due_on", LocalDate.class),
                day(row, "counts_from", moment(row, "sent_at")),
                row.getInt("reminders"),
                Case.Escalation.valueOf(row.getString("escalated")),
                messages);
    }

    private List<Message> messages(long number) {
        return jdbc.sql("""
                        select id, kind, text, writer_name, written_at from inquiry_message
                         where case_number = :number order by id""")
                .param("number", number)
                .query((row, i) -> new Message(
                        row.getLong("id"),
                        Case.MessageKind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        row.getString("writer_name"),
                        moment(row, "written_at")))
                .list();
    }

    /** A case to be made. */
    record Made(
            long number,
            long organisation,
            @Nullable Long body,
            @Nullable Long contact,
            Case.ContactAs as,
            LocalDate nextOn) {}

    void insertAll(long inquiry, LocalDate dueOn, List<Made> cases) {
        jdbc.sql("""
                        insert into inquiry_case (number, inquiry, organisation, body, contact, contact_as, due_on, next_on)
                        select x.number, :inquiry, x.organisation, x.body, x.contact, x.contact_as, :dueOn, x.next_on
                          from unnest(cast(:numbers as bigint[]), cast(:organisations as bigint[]), cast(:bodies as bigint[]),
                                      cast(:contacts as bigint[]), cast(:contactsAs as text[]), cast(:nextOns as date[]))
                               as x (number, organisation, body, contact, contact_as, next_on)""")
                .param("inquiry", inquiry)
                .param("dueOn", dueOn)
                .param("numbers", cases.stream().map(Made::number).toArray(Long[]::new))
                .param("organisations", cases.stream().map(Made::organisation).toArray(Long[]::new))
                .param("bodies", cases.stream().map(Made::body).toArray(Long[]::new))
                .param("contacts", cases.stream().map(Made::contact).toArray(Long[]::new))
                .param(
                        "contactsAs",
                        cases.stream().map(made -> made.as().name()).toArray(String[]::new))
                .param(
                        "nextOns",
                        cases.stream().map(made -> made.nextOn().toString()).toArray(String[]::new))
                .update();
    }

    void turn(long number, Case.State state) {
        jdbc.sql("""
                        update inquiry_case
                           set since = case when state = :state then since else acting_now() end, state = :state,
                               seen_at = coalesce(seen_at, acting_now())
                         where number = :number""").param("number", number).param("state", state.name()).update();
    }

    /** A question has been answered: the clock goes on from where it stood. */
    void goOn(long number, LocalDate countsFrom, LocalDate dueOn, @Nullable LocalDate nextOn) {
        turn(number, Case.State.SEEN);
        jdbc.sql("""
                        update inquiry_case set counts_from = :countsFrom, due_on = :dueOn, next_on = :nextOn
                         where number = :number""")
                .param("number", number)
                .param("countsFrom", countsFrom)
                .param("dueOn", dueOn)
                .param("nextOn", nextOn)
                .update();
    }

    void answer(long number, Answer answer, @Nullable Long person, Case.AnsweredThrough through) {
        jdbc.sql("""
                        update inquiry_case
                           set state = :state, since = acting_now(), seen_at = coalesce(seen_at, acting_now()),
                               answered_at = acting_now(), answered_by = :person, answered_through = :through,
                               reason = :reason, answer = :text, next_on = null
                         where number = :number""")
                .param("number", number)
                .param("state", answer.state().name())
                .param("person", person)
                .param("through", through.name())
                .param(
                        "reason",
                        answer.reason() == null ? null : answer.reason().name())
                .param("text", answer.text())
                .update();
    }

    /** @param body the cooperation whose adviser it goes to; null leaves it as it is */
    void assign(long number, @Nullable Long contact, Case.ContactAs as, @Nullable Long body) {
        jdbc.sql("""
                        update inquiry_case set contact = :contact, contact_as = :as, body = coalesce(:body, body)
                         where number = :number""")
                .param("number", number)
                .param("body", body)
                .param("contact", contact)
                .param("as", as.name())
                .update();
    }

    void forward(long number, long unit) {
        jdbc.sql("update inquiry_case set unit = :unit, unit_view = '', unit_view_at = null where number = :number")
                .param("number", number)
                .param("unit", unit)
                .update();
    }

    void unitView(long number, String view) {
        jdbc.sql("update inquiry_case set unit_view = :view, unit_view_at = acting_now() where number = :number")
                .param("number", number)
                .param("view", view)
                .update();
    }

    /** Returns the message's id. */
    long say(long number, Case.MessageKind kind, String text, @Nullable Long writer, String name) {
        return jdbc.sql("""
                        insert into inquiry_message (case_number, kind, text, writer, writer_name)
                        values (:number, :kind, :text, :writer, :name)
                        returning id""")
                .param("number", number)
                .param("kind", kind.name())
                .param("text", text)
                .param("writer", writer)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    /** Of cases that are not answered; one whose clock stood still is due as much later as before. Tells which those were. */
    List<Long> moveDeadline(long inquiry, LocalDate before, LocalDate after) {
        return jdbc.sql("""
                        update inquiry_case set due_on = due_on + (cast(:after as date) - cast(:before as date))
                         where inquiry = :inquiry and state in ('WAITING', 'SEEN', 'ASKED')
                        returning number""")
                .param("inquiry", inquiry)
                .param("before", before)
                .param("after", after)
                .query(Long.class)
                .list();
    }

    void clock(long number, int reminders, Case.Escalation escalated, @Nullable LocalDate nextOn) {
        jdbc.sql("""
                        update inquiry_case set reminders = :reminders, escalated = :escalated, next_on = :nextOn
                         where number = :number""")
                .param("number", number)
                .param("reminders", reminders)
                .param("escalated", escalated.name())
                .param("nextOn", nextOn)
                .update();
    }

    /** Nobody waits any more for what is still open, and the clock stops. Tells which cases that were. */
    List<Long> endOpen(long inquiry, Case.State state) {
        jdbc.sql("update inquiry_case set next_on = null where inquiry = :inquiry and next_on is not null")
                .param("inquiry", inquiry)
                .update();
        return jdbc.sql("""
                        update inquiry_case set state = :state, since = acting_now()
                         where inquiry = :inquiry and state in ('WAITING', 'SEEN', 'ASKED')
                        returning number""")
                .param("inquiry", inquiry)
                .param("state", state.name())
                .query(Long.class)
                .list();
    }

    /** A case as the clock sees it. */
    record Ticking(
            long number,
            long inquiry,
            long organisation,
            @Nullable Long body,
            @Nullable Long contact,
            @Nullable Long unit,
            LocalDate countsFrom,
            int reminders,
            String escalated) {}

    /** Those the clock is to look at; what another node has in hand is left to it. */
    List<Ticking> due(LocalDate today, int most) {
        return jdbc.sql("""
                        select c.number, c.inquiry, number_today(c.organisation) as organisation, c.body, c.contact, c.unit,
                               coalesce(c.counts_from, cast(c.sent_at at time zone 'Europe/Oslo' as date)) as counts_from,
                               c.reminders, c.escalated
                          from inquiry_case c
                         where c.next_on <= :today and c.state in ('WAITING', 'SEEN')
                         order by c.next_on, c.number limit :most for update skip locked""")
                .param("today", today)
                .param("most", most)
                .query(Ticking.class)
                .list();
    }

    private static final String HOLDERS = """
            select c.number, c.contact, o.title as organisation, c.due_on
              from inquiry_case c join readable_today(array['public', 'members']) o on o.called = c.organisation
             where c.inquiry = :inquiry and""";

    /** Who has each of these cases. */
    List<InquiryLetters.Holder> holders(long inquiry, Collection<Long> numbers) {
        return jdbc.sql(HOLDERS + " c.number = any (:numbers) order by c.number")
                .param("inquiry", inquiry)
                .param("numbers", numbers.toArray(Long[]::new))
                .query(InquiryLetters.Holder.class)
                .list();
    }

    /** Who has the cases that have not been turned down. */
    List<InquiryLetters.Holder> openHolders(long inquiry) {
        return jdbc.sql(HOLDERS + " c.state not in ('NO', 'WITHDRAWN', 'CLOSED') order by c.number")
                .param("inquiry", inquiry)
                .query(InquiryLetters.Holder.class)
                .list();
    }

    /** Who has the cases of those that took part. */
    List<InquiryLetters.Holder> participants(long inquiry) {
        return jdbc.sql(HOLDERS + " c.state in ('YES', 'CONDITIONS') order by c.number")
                .param("inquiry", inquiry)
                .query(InquiryLetters.Holder.class)
                .list();
    }

    List<Long> organisationsOf(long inquiry) {
        return jdbc.sql(
                        "select distinct number_today(organisation) from inquiry_case where inquiry = :inquiry order by 1")
                .param("inquiry", inquiry)
                .query(Long.class)
                .list();
    }

    /** Who asked, of the inquiry a case belongs to. */
    Optional<Long> askerOf(long inquiry) {
        return jdbc.sql("select asker_person from inquiry where number = :inquiry and asker_person is not null")
                .param("inquiry", inquiry)
                .query(Long.class)
                .optional();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static LocalDate day(ResultSet row, String column, Instant otherwise) throws SQLException {
        LocalDate value = row.getObject(column, LocalDate.class);
        return value == null ? LocalDate.ofInstant(otherwise, Words.OSLO) : value;
    }

    private static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
