package no.samskap.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.samskap.core.LocalizedText;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Loads and saves people. */
@Repository
class PersonRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PersonRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Person> find(Visitor visitor, RecordHead head) {
        return jdbc.sql("select given_name, family_name, email, invented, reference from person where number = :number")
                .param("number", head.number())
                .query((row, i) -> new Person(
                        head,
                        row.getString("given_name"),
                        row.getString("family_name"),
                        DirectoryPolicy.maySeeEmail(visitor, row.getBoolean("invented")) ? row.getString("email") : "",
                        row.getBoolean("invented"),
                        row.getString("reference"),
                        affiliations(visitor, head.number()),
                        seats(visitor, head.number())))
                .optional();
    }

    private List<Person.Affiliation> affiliations(Visitor visitor, long number) {
        return jdbc.sql("""
                        select a.organisation, o.title as name, a.position, a.percent, a.starts_on, a.ends_on
                          from affiliation a join readable(:tokens) o on o.number = a.organisation
                         where a.person = :number
                         order by a.ends_on desc nulls first, a.percent desc nulls last, a.id""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query((row, i) -> new Person.Affiliation(
                        row.getLong("organisation"),
                        row.getString("name"),
                        row.getString("position"),
                        row.getObject("percent", Integer.class),
                        new Period(
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class))))
                .list();
    }

    private List<Person.BodySeat> seats(Visitor visitor, long number) {
        return jdbc.sql("""
                        select s.body, b.title, s.role, c.id, c.name_nb, c.name_nn, c.name_en, c.focus_area
                          from committee_seat s
                          join committee c on c.id = s.committee
                          join readable(:tokens) b on b.number = s.body
                         where s.person = :number
                         order by b.title, c.place, s.id""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query((row, i) -> new Person.BodySeat(
                        row.getLong("body"),
                        row.getString("title"),
                        row.getLong("id"),
                        new LocalizedText(row.getString("name_nb"), row.getString("name_nn"), row.getString("name_en")),
                        Body.Role.valueOf(row.getString("role"))))
                .list();
    }

    void insert(long number, NewPerson person) {
        jdbc.sql("""
                        insert into person (number, given_name, family_name, email, invented, reference)
                        values (:number, :given, :family, :email, :invented, :reference)""")
                .param("number", number)
                .param("given", person.givenName())
                .param("family", person.familyName())
                .param("email", person.email())
                .param("invented", person.invented())
                .param("reference", person.reference())
                .update();
        affiliate(number, person.affiliations());
    }

    void affiliate(long number, List<NewPerson.Affiliation> affiliations) {
        if (affiliations.isEmpty()) return;
        jdbc.sql("""
                        insert into affiliation (person, organisation, position, percent, starts_on, ends_on)
                        select :number, a.organisation, a.position, a.percent, p."from", p."to"
                          from jsonb_to_recordset(cast(:affiliations as jsonb)) as a (
                               organisation bigint, position text, percent int, period jsonb)
                         cross join lateral jsonb_to_record(a.period) as p ("from" date, "to" date)""")
                .param("number", number)
                .param("affiliations", json.writeValueAsString(affiliations))
                .update();
    }
}
