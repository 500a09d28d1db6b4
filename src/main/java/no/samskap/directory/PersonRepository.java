package no.samskap.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import no.samskap.core.LocalizedText;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import no.samskap.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves people. */
@Repository
class PersonRepository {
    private final JdbcClient jdbc;
    private final Clock clock;

    PersonRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Person> find(Visitor visitor, RecordHead head) {
        List<Person.Affiliation> affiliations = affiliations(visitor, head.number());
        List<Person.BodySeat> seats = seats(visitor, head.number());
        return jdbc.sql("select given_name, family_name, email, invented, reference from person where number = :number")
                .param("number", head.number())
                .query((row, i) -> new Person(
                        head,
                        row.getString("given_name"),
                        row.getString("family_name"),
                        DirectoryPolicy.maySeeEmail(visitor, row.getBoolean("invented")) ? row.getString("email") : "",
                        row.getBoolean("invented"),
                        row.getString("reference"),
                        affiliations,
                        seats))
                .optional();
    }

    /** How many people with an address of their own the visitor has put into the directory since then. */
    long addedBy(Visitor visitor, Instant since) {
        return jdbc.sql("""
                        select count(*)
                          from readable(:tokens) r join person p on p.number = r.number
                         where r.kind = 'person' and r.changed_at > :since
                           and r.created_at > :since and r.created_by = :by and p.email <> ''""")
                .param("tokens", visitor.tokenArray())
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .param("by", visitor.person())
                .query(Long.class)
                .single();
    }

    /** Those of whoever was merged into the person, too; what both say of the same is told once. */
    private List<Person.Affiliation> affiliations(Visitor visitor, long number) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (o.number, a.form, a.position, a.percent, a.starts_on, a.ends_on)
                                   a.id, o.number as organisation, o.title as name, a.form, a.position, a.percent, a.starts_on,
                                   a.ends_on, a.ended or coalesce(a.ends_on < :today, false) as ended
                              from affiliation a join readable_today(:tokens) o on o.called = a.organisation
                             where a.person = any (array(select numbers_of(:number)))
                             order by o.number, a.form, a.position, a.percent, a.starts_on, a.ends_on, a.ended, a.id) each
                         order by ended, each.ends_on desc nulls first, each.percent desc nulls last, each.id""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .param("today", today())
                .query((row, i) -> new Person.Affiliation(
                        row.getLong("id"),
                        row.getLong("organisation"),
                        row.getString("name"),
                        AffiliationForm.valueOf(row.getString("form")),
                        row.getString("position"),
                        row.getObject("percent", Integer.class),
                        new Period(
                                row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                        row.getBoolean("ended")))
                .list();
    }

    private List<Person.BodySeat> seats(Visitor visitor, long number) {
        return jdbc.sql("""
                        select distinct s.body, b.title, s.role, c.id, c.name_nb, c.name_nn, c.name_en, c.focus_area, c.place, s.id as seat
                          from seat_term t
                          join committee_seat s on s.id = t.seat
                          join committee c on c.id = s.committee
                          join readable(:tokens) b on b.number = s.body
                         where t.person = any (array(select numbers_of(:number)))
                           and (t.starts_on is null or t.starts_on <= :today) and (t.ends_on is null or t.ends_on >= :today)
                         order by b.title, c.place, seat""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .param("today", today())
                .query((row, i) -> new Person.BodySeat(
                        row.getLong("body"),
                        row.getString("title"),
                        row.getLong("id"),
                        new LocalizedText(row.getString("name_nb"), row.getString("name_nn"), row.getString("name_en")),
                        Body.Role.valueOf(row.getString("role"))))
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
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
    }

    void call(long number, String givenName, String familyName) {
        jdbc.sql("update person set given_name = :given, family_name = :family where number = :number")
                .param("number", number)
                .param("given", givenName)
                .param("family", familyName)
                .update();
    }
}
