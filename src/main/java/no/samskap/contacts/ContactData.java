package no.samskap.contacts;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.samskap.records.PersonalData;
import no.samskap.records.Records;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is called, and who was: a task somebody has at work. */
@Component
@Order(30)
class ContactData implements PersonalData {
    private final Records records;
    private final JdbcClient jdbc;

    ContactData(Records records, JdbcClient jdbc) {
        this.records = records;
        this.jdbc = jdbc;
    }

    @Override
    public List<Processing> processings() {
        return List.of(new Processing("contacts", Basis.PUBLIC_TASK));
    }

    @Override
    public Columns columns() {
        return new Columns().gone("contact_point", "email", "phone").numberStays("contact_term", "person");
    }

    @Override
    public List<Held> heldOf(Someone someone) {
        return List.of(someone.held(jdbc, "contacts", """
                        select r.title as contact_point, t.seat, t.starts_on, t.ends_on
                          from contact_term t left join readable_today('{public}') r on r.called = t.contact_point
                         where t.person = any (:people) order by t.id""").saying("seat", "contacts.seat."));
    }

    /**
     * The seat is empty from today; that somebody held it stays, without a name. Where the point's address is the person's own it goes,
     * and the telephone with it.
     */
    @Override
    public List<Long> erase(Someone someone) {
        Set<Long> touched = new TreeSet<>();
        touched.addAll(someone.in(jdbc.sql("""
                        select distinct contact_point from contact_term
                         where person = any (:people) and (ends_on is null or ends_on >= cast(acting_now() as date))""")).query(Long.class).list());
        List<Long> own = someone.in(jdbc.sql("select number from contact_point where lower(email) = any (:emails)"))
                .query(Long.class)
                .list();
        touched.addAll(own);
        touched.forEach(records::touch);
        someone.run(jdbc, """
                        update contact_term set ends_on = greatest(starts_on, cast(acting_now() as date) - 1)
                         where person = any (:people) and (ends_on is null or ends_on >= cast(acting_now() as date))""", """
                        update contact_point set email = '', phone = '' where lower(email) = any (:emails)""");
        someone.in(jdbc.sql("select forget_in_history(cast(:own as bigint[]), 'contact_point', 'email', :emails)"))
                .param("own", own.toArray(Long[]::new))
                .query()
                .listOfRows();
        return List.of();
    }
}
