package no.samskap.contacts;

import java.util.List;
import no.samskap.records.Forgetting;
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
    public List<Held> heldOf(long person) {
        return List.of(new Held(
                "contacts",
                Forgetting.texts(jdbc.sql("""
                                select r.title as contact_point, t.seat, t.starts_on, t.ends_on
                                  from contact_term t left join readable('{public}') r on r.number = t.contact_point
                                 where t.person = :person order by t.id""").param("person", person).query().listOfRows())));
    }

    /** The seat is empty from today; that somebody held it stays, without a name. */
    @Override
    public List<Long> erase(long person) {
        jdbc.sql("""
                        select distinct contact_point from contact_term
                         where person = :person and (ends_on is null or ends_on >= cast(acting_now() as date))""").param("person", person).query(Long.class).list().forEach(records::touch);
        jdbc.sql("""
                        update contact_term set ends_on = greatest(starts_on, cast(acting_now() as date) - 1)
                         where person = :person and (ends_on is null or ends_on >= cast(acting_now() as date))""").param("person", person).update();
        return List.of();
    }
}
