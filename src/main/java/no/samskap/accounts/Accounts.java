package no.samskap.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roles people hold, and the visitor that follows from them. Asked anew at each request: a role that ends, ends at once. */
@Service
public class Accounts {
    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    Accounts(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** A role somebody holds now. The place is an organisation's or a body's number, null for the whole system. */
    public record Held(
            Role role, @Nullable Long place, @Nullable String placeTitle) {}

    /** A demo person to sign in as. */
    public record DemoPerson(long number, String name, List<Held> roles) {}

    /** The person with all tokens their roles give today; empty where the account was closed. */
    public Optional<Visitor> visitor(long person) {
        String name = null;
        Set<String> tokens = new LinkedHashSet<>(Set.of(Visitor.PUBLIC, "person:" + person));
        var rows = jdbc.sql("""
                        select a.name, m.role, m.place
                          from account a
                          left join role_held m on m.person = a.person
                               and m.held_from <= :today and (m.held_to is null or m.held_to >= :today)
                         where a.person = :person and a.closed_at is null""")
                .param("person", person)
                .param("today", LocalDate.now(clock))
                .query((row, i) -> {
                    String role = row.getString("role");
                    if (role != null) {
                        tokens.add(Visitor.MEMBERS);
                        tokens.addAll(Role.valueOf(role).tokens(row.getLong("place")));
                    }
                    return row.getString("name");
                })
                .list();
        if (!rows.isEmpty()) name = rows.getFirst();
        return name == null ? Optional.empty() : Optional.of(new Visitor(person, name, tokens));
    }

    /** The person behind a sign-in. Whoever comes for the first time gets an account without any role. */
    @Transactional
    public long personBehind(String issuer, String subject, String givenName, String familyName) {
        Optional<Long> known = jdbc.sql("select person from identity where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(Long.class)
                .optional();
        if (known.isPresent()) return known.get();
        long person = people.register(givenName, familyName, false);
        open(person, (givenName + " " + familyName).strip());
        jdbc.sql("insert into identity (issuer, subject, person) values (:issuer, :subject, :person)")
                .param("issuer", issuer)
                .param("subject", subject)
                .param("person", person)
                .update();
        return person;
    }

    @Transactional
    public void open(long person, String name) {
        jdbc.sql("insert into account (person, name) values (:person, :name) on conflict do nothing")
                .param("person", person)
                .param("name", name)
                .update();
    }

    @Transactional
    public void give(long person, Role role, @Nullable Long place, LocalDate from) {
        if ((place == null) != (role.place() == Role.Place.SYSTEM))
            throw new IllegalArgumentException(role + " is held in: " + role.place());
        jdbc.sql("""
                        insert into role_held (person, role, place, held_from)
                        values (:person, :role, :place, :from)""")
                .param("person", person)
                .param("role", role.name())
                .param("place", place)
                .param("from", from)
                .update();
    }

    /** The roles a person holds now; shown to that person and to administrators. */
    public List<Held> held(Visitor visitor, long person) {
        return jdbc.sql("""
                        select m.role, m.place, p.title
                          from role_held m left join readable(:tokens) p on p.number = m.place
                         where m.person = :person
                           and m.held_from <= :today and (m.held_to is null or m.held_to >= :today)
                         order by m.id""")
                .param("tokens", visitor.tokenArray())
                .param("person", person)
                .param("today", LocalDate.now(clock))
                .query((row, i) -> {
                    long place = row.getLong("place");
                    boolean placed = !row.wasNull();
                    return new Held(Role.valueOf(row.getString("role")), placed ? place : null, row.getString("title"));
                })
                .list();
    }

    /** Invented people with an account, for the demo's sign-in page. */
    public List<DemoPerson> demoPeople() {
        List<DemoPerson> all = new ArrayList<>();
        jdbc.sql("select person, name from account where demo and closed_at is null order by demo_order, name")
                .query((row, i) -> new DemoPerson(row.getLong("person"), row.getString("name"), List.of()))
                .list()
                .forEach(person -> all.add(
                        new DemoPerson(person.number(), person.name(), held(Visitor.STRANGER, person.number()))));
        return all;
    }

    /** Marks an invented person's account as one anybody may sign in as where the demo runs. */
    @Transactional
    public void offerInDemo(long person, int order) {
        jdbc.sql("update account set demo = true, demo_order = :order where person = :person")
                .param("order", order)
                .param("person", person)
                .update();
    }

    public boolean isDemoPerson(long person) {
        return jdbc.sql("select exists (select 1 from account where person = :person and demo)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }
}
