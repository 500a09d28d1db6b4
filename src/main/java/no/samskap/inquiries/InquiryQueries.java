package no.samskap.inquiries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.inquiries.Inquiry.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of inquiries and how they stand, of what the visitor may read. */
@Repository
public class InquiryQueries {
    private final JdbcClient jdbc;

    InquiryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An inquiry in a list. */
    public record Row(
            long number,
            String title,
            String purpose,
            String language,
            String state,
            String asker,
            String institution,
            int receivers,
            int answered,
            @Nullable LocalDate answerBy,
            boolean owesResult,
            Instant changedAt) {}

    private static final String COLUMNS = """
            r.number, r.title, r.summary, r.language, r.state, i.asker, i.institution, i.answer_by, r.changed_at,
            (select count(distinct coalesce(m.today, x.organisation)) from inquiry_receiver x
               left join merged_number m on m.number = x.organisation
              where x.inquiry = i.number) as receivers,
            (select count(*) from inquiry_case c where c.inquiry = i.number and c.state in ('YES', 'CONDITIONS', 'NO')) as answered,
            i.result_asked_on is not null and i.result = '' as owes_result""";

    /** The visitor's own, the last changed first. */
    public List<Row> own(Visitor visitor, int most) {
        return jdbc.sql("select " + COLUMNS + """
                          from readable(:tokens) r join inquiry i on i.number = r.number
                         where r.kind = 'inquiry'
                           and ('inquiry:' || r.number = any (cast(:tokens as text[]))
                                or i.asker_person = any (array(select numbers_of(cast(:person as bigint)))))
                         order by r.changed_at desc, r.number desc limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("person", visitor.person())
                .param("most", most)
                .query(InquiryQueries::row)
                .list();
    }

    private static Row row(ResultSet row, int i) throws SQLException {
        return new Row(
                row.getLong("number"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("language"),
                row.getString("state"),
                row.getString("asker"),
                row.getString("institution"),
                row.getInt("receivers"),
                row.getInt("answered"),
                row.getObject("answer_by", LocalDate.class),
                row.getBoolean("owes_result"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /** Inquiries that wait for the visitor's look, as adviser of a cooperation. */
    public List<Row> toScreen(Visitor visitor, int most) {
        return jdbc.sql("select " + COLUMNS + """
                          from readable(:tokens) r join inquiry i on i.number = r.number
                         where r.kind = 'inquiry' and r.state in ('SCREENING', 'SENT') and exists (
                               select 1 from inquiry_screening s
                                where s.inquiry = r.number and s.state = 'WAITING'
                                  and 'body:' || s.body || ':edit' = any (cast(:tokens as text[])))
                         order by i.sent_at, r.number limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("most", most)
                .query(InquiryQueries::row)
                .list();
    }

    /** Those of the same one's that can take up another: sent, and still open. */
    public List<Row> sameAsker(Visitor visitor, Inquiry inquiry) {
        return jdbc.sql("select " + COLUMNS + """
                          from readable(:tokens) r join inquiry i on i.number = r.number
                         where r.kind = 'inquiry' and r.state = 'SENT' and r.number <> :number
                           and (i.asker_person = any (array(select numbers_of(cast(:person as bigint)))) or i.asker_email = :email or i.institution = :institution)
                         order by i.sent_at desc limit 25""")
                .param("tokens", visitor.tokenArray())
                .param("number", inquiry.number())
                .param("person", inquiry.who().person())
                .param("email", inquiry.who().email())
                .param("institution", inquiry.who().institution())
                .query(InquiryQueries::row)
                .list();
    }

    /** The one who asked sees how each municipality stands. */
    public record Standing(
            long number,
            long organisation,
            String name,
            String state,
            @Nullable Long contact,
            @Nullable String contactName,
            String contactAs,
            Instant since,
            LocalDate dueOn,
            @Nullable String reason,
            String answer,
            int questions) {
        public boolean isOverdue(LocalDate today) {
            return Case.State.valueOf(state).isOpen() && dueOn.isBefore(today);
        }
    }

    public List<Standing> standings(Visitor visitor, long inquiry) {
        return jdbc.sql("""
                        select r.number, c.organisation, o.title as name, c.state, c.contact, p.title as contact_name,
                               c.contact_as, c.since, c.due_on, c.reason, c.answer,
                               (select count(*) from inquiry_message m where m.case_number = c.number and m.kind = 'QUESTION') as questions
                          from readable(:tokens) r
                          join inquiry_case c on c.number = r.number
                          join readable_today(:tokens) o on o.called = c.organisation
                          left join readable_today(:tokens) p on p.called = c.contact
                         where c.inquiry = :inquiry
                         order by o.title, r.number""")
                .param("tokens", visitor.tokenArray())
                .param("inquiry", inquiry)
                .query((row, i) -> {
                    long contact = row.getLong("contact");
                    boolean held = !row.wasNull();
                    return new Standing(
                            row.getLong("number"),
                            row.getLong("organisation"),
                            row.getString("name"),
                            row.getString("state"),
                            held ? contact : null,
                            row.getString("contact_name"),
                            row.getString("contact_as"),
                            row.getObject("since", OffsetDateTime.class).toInstant(),
                            row.getObject("due_on", LocalDate.class),
                            row.getString("reason"),
                            row.getString("answer"),
                            row.getInt("questions"));
                })
                .list();
    }

    /** Inquiries of the same one's whose result is still owed. */
    public int owedResults(Who who) {
        return jdbc.sql("""
                        select count(*) from inquiry
                         where result_asked_on is not null and result = ''
                           and (asker_person = any (array(select numbers_of(cast(:person as bigint)))) or (cast(:person as bigint) is null and asker_email = :email))""")
                .param("person", who.person())
                .param("email", who.email())
                .query(Integer.class)
                .single();
    }
}
