package no.samskap.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.contacts.ContactPoint.Audience;
import no.samskap.contacts.ContactPoint.Seat;
import no.samskap.contacts.ContactPoint.Served;
import no.samskap.contacts.ContactPoint.Term;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves contact points, several at once: lists and pages show them whole. */
@Repository
class ContactRepository {
    private final JdbcClient jdbc;
    private final Records records;
    private final People people;

    ContactRepository(JdbcClient jdbc, Records records, People people) {
        this.jdbc = jdbc;
        this.records = records;
        this.people = people;
    }

    private record Point(long number, String email, String phone, String audience) {}

    private record Sat(
            long id,
            long contactPoint,
            String seat,
            long person,
            @Nullable String position,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    /** Those the visitor may read, in the order asked for. */
    List<ContactPoint> load(Visitor visitor, Collection<Long> numbers) {
        Long[] wanted = numbers.toArray(Long[]::new);
        Map<Long, RecordHead> heads = new LinkedHashMap<>();
        records.findAll(visitor, numbers).stream()
                .filter(head -> head.kind().equals(ContactPoint.KIND))
                .forEach(head -> heads.put(head.number(), head));
        Map<Long, Point> points = jdbc
                .sql("select number, email, phone, audience from contact_point where number = any (:numbers)")
                .param("numbers", wanted)
                .query(Point.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Point::number, point -> point));
        Map<Long, List<Served>> serves = serves(visitor, wanted);
        Map<Long, List<Term>> terms = terms(visitor, wanted);
        List<ContactPoint> all = new ArrayList<>();
        heads.forEach((number, head) -> {
            Point point = points.get(number);
            if (point == null) return;
            Audience audience = Audience.valueOf(point.audience());
            boolean shown = ContactPolicy.maySeeAddresses(visitor, audience);
            all.add(new ContactPoint(
                    head,
                    serves.getOrDefault(number, List.of()),
                    shown ? point.email() : "",
                    shown ? point.phone() : "",
                    audience,
                    terms.getOrDefault(number, List.of())));
        });
        return all;
    }

    private Map<Long, List<Served>> serves(Visitor visitor, Long[] numbers) {
        Map<Long, List<Served>> serves = new LinkedHashMap<>();
        jdbc.sql("""
                        select distinct s.contact_point, o.number as organisation, o.title
                          from contact_point_serves s join readable_today(:tokens) o on o.called = s.organisation
                         where s.contact_point = any (:numbers)
                         order by o.title, o.number""")
                .param("tokens", visitor.tokenArray())
                .param("numbers", numbers)
                .query(row -> {
                    serves.computeIfAbsent(row.getLong("contact_point"), key -> new ArrayList<>())
                            .add(new Served(row.getLong("organisation"), row.getString("title")));
                });
        return serves;
    }

    private Map<Long, List<Term>> terms(Visitor visitor, Long[] numbers) {
        List<Sat> rows =
                jdbc.sql("""
                        select t.id, t.contact_point, t.seat, coalesce(merged.today, t.person) as person, t.starts_on, t.ends_on,
                               (select a.position from affiliation_today a
                                 where a.person = any (array(select numbers_of(coalesce(merged.today, t.person)))) and exists (
                                       select 1 from organisations_above(a.organisation) up
                                         join contact_point_serves s on s.organisation = any (array(select numbers_of(up.number)))
                                        where s.contact_point = t.contact_point)
                                 order by a.percent desc nulls last, a.id limit 1) as position
                          from contact_term t left join merged_number merged on merged.number = t.person
                         where t.contact_point = any (:numbers)
                         order by t.starts_on desc, t.seat, t.id desc""").param("numbers", numbers).query(Sat.class).list();
        Set<Long> wanted = new LinkedHashSet<>(rows.stream().map(Sat::person).toList());
        Map<Long, People.Named> named = people.named(visitor, wanted).stream()
                .collect(Collectors.toMap(People.Named::number, person -> person));
        Map<Long, String> emails = people.emails(visitor, wanted);
        Map<Long, List<Term>> terms = new LinkedHashMap<>();
        for (Sat sat : rows) {
            People.Named person = named.get(sat.person());
            terms.computeIfAbsent(sat.contactPoint(), key -> new ArrayList<>())
                    .add(new Term(
                            sat.id(),
                            Seat.valueOf(sat.seat()),
                            sat.person(),
                            person == null ? "" : person.name(),
                            person != null && person.invented(),
                            emails.getOrDefault(sat.person(), ""),
                            sat.position() == null ? "" : sat.position(),
                            sat.startsOn(),
                            sat.endsOn()));
        }
        return terms;
    }

    Optional<ContactPoint> find(Visitor visitor, long number) {
        return load(visitor, List.of(number)).stream().findFirst();
    }

    void insert(long number, ContactPointText text) {
        jdbc.sql(
                        "insert into contact_point (number, email, phone, audience) values (:number, :email, :phone, :audience)")
                .param("number", number)
                .param("email", text.email())
                .param("phone", text.phone())
                .param("audience", text.audience().name())
                .update();
        serve(number, text.organisations());
    }

    void update(long number, ContactPointText text) {
        jdbc.sql("update contact_point set email = :email, phone = :phone, audience = :audience where number = :number")
                .param("number", number)
                .param("email", text.email())
                .param("phone", text.phone())
                .param("audience", text.audience().name())
                .update();
        jdbc.sql("""
                        delete from contact_point_serves
                         where contact_point = :number and organisation <> all (array(select numbers_of(cast(:organisations as bigint[]))))""")
                .param("number", number)
                .param("organisations", text.organisations().toArray(Long[]::new))
                .update();
        serve(number, text.organisations());
    }

    private void serve(long number, Set<Long> organisations) {
        jdbc.sql("""
                        insert into contact_point_serves (contact_point, organisation)
                        select :number, wanted.number
                          from unnest(cast(:organisations as bigint[])) as wanted (number)
                         where not exists (select 1 from contact_point_serves s
                                            where s.contact_point = :number
                                              and s.organisation = any (array(select numbers_of(wanted.number))))
                        on conflict do nothing""")
                .param("number", number)
                .param("organisations", organisations.toArray(Long[]::new))
                .update();
    }

    void seat(long number, Seat seat, long person, LocalDate from, @Nullable LocalDate to) {
        jdbc.sql("""
                        insert into contact_term (contact_point, seat, person, starts_on, ends_on)
                        values (:number, :seat, :person, :from, cast(:to as date))""")
                .param("number", number)
                .param("seat", seat.name())
                .param("person", person)
                .param("from", from)
                .param("to", to)
                .update();
    }

    void end(long number, long term, LocalDate lastDay) {
        jdbc.sql("update contact_term set ends_on = :lastDay where id = :term and contact_point = :number")
                .param("number", number)
                .param("term", term)
                .param("lastDay", lastDay)
                .update();
    }

    /** The open points that have this person in a seat on the day or later, and serve the organisation. */
    List<Long> pointsWith(long person, long organisation, LocalDate on) {
        return jdbc.sql("""
                        select distinct t.contact_point
                          from contact_term t join contact_point_serves s on s.contact_point = t.contact_point
                         where t.person = any (array(select numbers_of(:person)))
                           and s.organisation = any (array(select numbers_of(:organisation)))
                           and (t.ends_on is null or t.ends_on >= :on)
                         order by t.contact_point""")
                .param("person", person)
                .param("organisation", organisation)
                .param("on", on)
                .query(Long.class)
                .list();
    }

    List<Long> serving(long organisation) {
        return jdbc.sql(
                        "select contact_point from contact_point_serves where organisation = any (array(select numbers_of(:organisation)))")
                .param("organisation", organisation)
                .query(Long.class)
                .list();
    }

    Set<Long> servedBy(long number) {
        return new LinkedHashSet<>(
                jdbc.sql("select number_today(organisation) from contact_point_serves where contact_point = :number")
                        .param("number", number)
                        .query(Long.class)
                        .list());
    }

    /** The person is out of the seats from this day on; a time that had not begun never was. */
    void leave(long number, long person, LocalDate on) {
        jdbc.sql(
                        "delete from contact_term where contact_point = :number and person = any (array(select numbers_of(:person))) and starts_on >= :on")
                .param("number", number)
                .param("person", person)
                .param("on", on)
                .update();
        jdbc.sql("""
                        update contact_term set ends_on = cast(:on as date) - 1
                         where contact_point = :number and person = any (array(select numbers_of(:person)))
                           and (ends_on is null or ends_on >= :on)""")
                .param("number", number)
                .param("person", person)
                .param("on", on)
                .update();
    }
}
