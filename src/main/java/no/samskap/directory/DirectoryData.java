package no.samskap.directory;

import java.util.List;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
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
    public Columns columns() {
        return new Columns()
                .gone("person", "given_name", "family_name", "email", "reference")
                .numberStays("affiliation", "person")
                .numberStays("seat_term", "person");
    }

    @Override
    public Set<String> emailsOf(Set<Long> people) {
        return Set.copyOf(jdbc.sql("select email from person where number = any (:people)")
                .param("people", people.toArray(Long[]::new))
                .query(String.class)
                .list());
    }

    @Override
    public List<Held> heldOf(Someone someone) {
        return List.of(
                someone.held(
                        jdbc,
                        "person",
                        "select given_name, family_name, email, reference from person where number = any (:people)"),
                someone.held(jdbc, "affiliations", """
                        select r.title as organisation, a.form, a.position, a.percent, a.starts_on, a.ends_on
                          from affiliation a left join readable_today('{public}') r on r.called = a.organisation
                         where a.person = any (:people) order by a.id""").saying("form", "directory.affiliation.form."),
                someone.held(jdbc, "seats", """
                        select r.title as body, s.role, t.starts_on, t.ends_on
                          from seat_term t join committee_seat s on s.id = t.seat
                          left join readable_today('{public}') r on r.called = t.body
                         where t.person = any (:people) order by t.id""").saying("role", "directory.role."));
    }

    /** The number stays, and with it what was counted; the name goes, and what somebody was in the places they belonged. */
    @Override
    public List<Long> erase(Someone someone) {
        long person = someone.number();
        RecordHead head = records.find(new Visitor(person, "", DirectoryPolicy.ALL_PERSON_READERS), People.KIND, person)
                .orElseThrow();
        records.update(
                person,
                head.version(),
                RecordContent.titled(NAME, Language.BOKMAL, ERASED)
                        .readers(DirectoryPolicy.personReaders(head.isPublic())));
        jdbc.sql("select distinct body from seat_term where person = any (:people)")
                .param("people", someone.numbers().toArray(Long[]::new))
                .query(Long.class)
                .list()
                .forEach(records::touch);
        someone.run(jdbc, """
                update person set given_name = 'Slettet', family_name = 'person', email = '', reference = null
                 where number = any (:people)""", """
                update affiliation set position = '', percent = null, ended = true,
                       ends_on = greatest(starts_on, least(ends_on, cast(acting_now() as date)))
                 where person = any (:people)""", """
                update seat_term set ends_on = greatest(starts_on, cast(acting_now() as date))
                 where person = any (:people) and (ends_on is null or ends_on > acting_now())""");
        return List.of();
    }
}
