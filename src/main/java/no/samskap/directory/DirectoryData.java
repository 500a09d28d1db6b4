package no.samskap.directory;

import java.util.List;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.Forgetting;
import no.samskap.records.PersonalData;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the directory holds of people: who they are, where they belong, and the seats they have. */
@Component
@Order(90)
class DirectoryData implements PersonalData {
    /** The state of a person of whom nothing is held any more. */
    private static final String ERASED = "ERASED";

    private static final String NAME = "Slettet person";

    private final Records records;
    private final JdbcClient jdbc;

    DirectoryData(Records records, JdbcClient jdbc) {
        this.records = records;
        this.jdbc = jdbc;
    }

    @Override
    public List<Processing> processings() {
        return List.of(
                new Processing("person", Basis.PUBLIC_TASK),
                new Processing("affiliations", Basis.PUBLIC_TASK),
                new Processing("seats", Basis.PUBLIC_TASK));
    }

    @Override
    public List<Held> heldOf(long person) {
        return List.of(
                held("person", person, "select given_name, family_name, email from person where number = :person"),
                held("affiliations", person, """
                        select r.title as organisation, a.form, a.position, a.percent, a.starts_on, a.ends_on
                          from affiliation a left join readable('{public}') r on r.number = a.organisation
                         where a.person = :person order by a.id"""),
                held("seats", person, """
                        select r.title as body, s.role, t.starts_on, t.ends_on
                          from seat_term t join committee_seat s on s.id = t.seat
                          left join readable('{public}') r on r.number = t.body
                         where t.person = :person order by t.id"""));
    }

    private Held held(String code, long person, String sql) {
        return new Held(
                code,
                Forgetting.texts(jdbc.sql(sql).param("person", person).query().listOfRows()));
    }

    /** The number stays, and with it what was counted; the name goes, and what somebody was in the places they belonged. */
    @Override
    public List<Long> erase(long person) {
        RecordHead head = records.find(new Visitor(person, "", DirectoryPolicy.ALL_PERSON_READERS), People.KIND, person)
                .orElseThrow();
        records.update(
                person,
                head.version(),
                RecordContent.titled(NAME, Language.BOKMAL, ERASED)
                        .readers(DirectoryPolicy.personReaders(head.isPublic())));
        jdbc.sql("select distinct body from seat_term where person = :person")
                .param("person", person)
                .query(Long.class)
                .list()
                .forEach(records::touch);
        for (String sql : List.of("""
                update person set given_name = 'Slettet', family_name = 'person', email = '', reference = null
                 where number = :person""", """
                update affiliation set position = '', percent = null, ended = true,
                       ends_on = greatest(starts_on, least(ends_on, cast(acting_now() as date)))
                 where person = :person""", """
                update seat_term set ends_on = greatest(starts_on, cast(acting_now() as date))
                 where person = :person and (ends_on is null or ends_on > acting_now())"""))
            jdbc.sql(sql).param("person", person).update();
        return List.of(person);
    }
}
