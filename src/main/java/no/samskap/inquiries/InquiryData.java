package no.samskap.inquiries;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.samskap.records.PersonalData;
import no.samskap.records.Records;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked and who answered. What was asked and answered belongs to the municipalities too, and stays, without the name. */
@Component
@Order(48)
class InquiryData implements PersonalData {
    private static final String NOBODY = "Slettet person";

    private final Records records;
    private final JdbcClient jdbc;

    InquiryData(Records records, JdbcClient jdbc) {
        this.records = records;
        this.jdbc = jdbc;
    }

    @Override
    public List<Processing> processings() {
        return List.of(new Processing("inquiries", Basis.PUBLIC_TASK), new Processing("absence", Basis.PUBLIC_TASK));
    }

    @Override
    public Columns columns() {
        return new Columns()
                .gone("inquiry", "asker", "asker_email", "supervisor")
                .gone("inquiry_message", "writer_name")
                .gone("inquiry_link", "person", "email", "name")
                .gone("inquiry_absence", "person")
                .numberStays("inquiry", "asker_person")
                .numberStays("inquiry_case", "contact", "answered_by")
                .numberStays("inquiry_message", "writer")
                .writtenByOthers("data_routine", "decided_by");
    }

    @Override
    public List<Held> heldOf(Someone someone) {
        return List.of(someone.held(jdbc, "inquiries", """
                        select r.title as inquiry, i.asker as name, i.asker_email as email, i.institution, null as text,
                               i.sent_at as at
                          from inquiry i join readable('{admin}') r on r.number = i.number
                         where i.asker_person = any (:people) or lower(i.asker_email) = any (:emails)
                        union all
                        select r.title, m.writer_name, null, null, m.text, m.written_at
                          from inquiry_message m join readable_today('{admin}') r on r.called = m.case_number
                         where m.writer = any (:people)
                        union all
                        select r.title, null, null, null, c.answer, c.answered_at
                          from inquiry_case c join readable('{admin}') r on r.number = c.number
                         where c.answered_by = any (:people)
                         order by 6 nulls last"""), someone.held(jdbc, "absence", """
                        select starts_on, ends_on from inquiry_absence where person = any (:people) order by starts_on"""));
    }

    @Override
    public List<Long> erase(Someone someone) {
        forgetAsker(someone.in(jdbc.sql("""
                        select number from inquiry
                         where asker_person = any (:people) or lower(asker_email) = any (:emails)""")).query(Long.class).list());
        List<Long> waiting = someone.in(jdbc.sql("""
                        select number from inquiry_case
                         where contact = any (:people) and state in ('WAITING', 'SEEN', 'ASKED')""")).query(Long.class).list();
        List<Long> written = someone.in(
                        jdbc.sql("select distinct case_number from inquiry_message where writer = any (:people)"))
                .query(Long.class)
                .list();
        Stream.concat(waiting.stream(), written.stream()).distinct().forEach(records::touch);
        someone.run(jdbc, """
                        update inquiry_case set contact = null, contact_as = 'NOBODY'
                         where contact = any (:people) and state in ('WAITING', 'SEEN', 'ASKED')""", """
                        update inquiry_message set writer_name = '' where writer = any (:people)""", """
                        delete from inquiry_link where person = any (:people) or lower(email) = any (:emails)""", """
                        delete from inquiry_absence where person = any (:people)""");
        forgetInHistory(written, "inquiry_message", "writer", someone.numbers());
        return List.of();
    }

    /** Takes the one who asked out of inquiries, and out of what was said to have changed in them. */
    int forgetAsker(List<Long> inquiries) {
        Map<Long, String> names = new TreeMap<>();
        jdbc.sql("select number, asker from inquiry where number = any (:inquiries) for update")
                .param("inquiries", inquiries.toArray(Long[]::new))
                .query(row -> {
                    names.put(row.getLong("number"), row.getString("asker"));
                });
        names.forEach((number, name) -> {
            records.touch(number);
            records.forgetWords(number, name);
        });
        List<Long> cases = jdbc.sql("select number from inquiry_case where inquiry = any (:inquiries)")
                .param("inquiries", inquiries.toArray(Long[]::new))
                .query(Long.class)
                .list();
        for (String sql : List.of(
                """
                update inquiry set asker = :nobody, asker_email = '', supervisor = '' where number = any (:inquiries)""", """
                update inquiry_change set before = '', after = ''
                 where inquiry = any (:inquiries) and field in ('asker', 'supervisor')""", """
                update inquiry_message set writer_name = ''
                 where kind = 'REPLY' and case_number in (select number from inquiry_case where inquiry = any (:inquiries))""", "delete from inquiry_link where inquiry = any (:inquiries) and purpose <> 'ANSWER'"))
            jdbc.sql(sql)
                    .param("nobody", NOBODY)
                    .param("inquiries", inquiries.toArray(Long[]::new))
                    .update();
        forgetInHistory(inquiries, "inquiry", "number", inquiries);
        forgetInHistory(inquiries, "inquiry_change", "inquiry", inquiries);
        forgetInHistory(cases, "inquiry_message", "case_number", cases);
        return names.size();
    }

    private void forgetInHistory(List<Long> records, String table, String column, Collection<Long> who) {
        jdbc.sql("""
                        select forget_in_history(cast(:records as bigint[]), :table, :column,
                                                 cast(cast(:who as bigint[]) as text[]))""")
                .param("records", records.toArray(Long[]::new))
                .param("table", table)
                .param("column", column)
                .param("who", who.toArray(Long[]::new))
                .query()
                .listOfRows();
    }
}
