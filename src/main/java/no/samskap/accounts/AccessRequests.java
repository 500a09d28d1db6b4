package no.samskap.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.samskap.accounts.RolePlaces.RolePlace;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.directory.PersonQueries;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people come to belong: they take what their sign-in provider vouches for, or they ask, and an administrator of the
 * organisation answers.
 */
@Service
public class AccessRequests {
    /** In characters. */
    public static final int NOTE_LIMIT = 1000;

    /** In place of a person of the directory: somebody who is new there. */
    public static final long NEW = 0;

    private static final int MOST_PEOPLE_LOOKED_AT = 500;

    private final RolePlaces places;
    private final Roles roles;
    private final PersonQueries people;
    private final People directory;
    private final AccessLetters letters;
    private final JdbcClient jdbc;

    AccessRequests(
            RolePlaces places,
            Roles roles,
            PersonQueries people,
            People directory,
            AccessLetters letters,
            JdbcClient jdbc) {
        this.places = places;
        this.roles = roles;
        this.people = people;
        this.directory = directory;
        this.letters = letters;
        this.jdbc = jdbc;
    }

    /** An organisation that a provider says the visitor belongs to, and that is not taken yet. */
    public record Offered(long organisation, String name, Role role) {}

    public enum State {
        WAITING,
        APPROVED,
        DECLINED,
        WITHDRAWN
    }

    public record Asked(
            long id,
            long person,
            String name,
            long organisation,
            String organisationName,
            Role role,
            String note,
            Instant askedAt,
            State state,
            String answer) {}

    public List<Offered> offeredTo(Visitor visitor) {
        return jdbc.sql("""
                        select r.number as organisation, r.title as name, v.role
                          from vouched_organisation v join readable_today(:tokens) r on r.called = v.organisation
                         where v.person = :person
                           and not exists (select 1 from role_held m
                                            where m.person = v.person and m.place = any (array(select numbers_of(r.number))) and not m.ended)
                         order by r.title""")
                .param("tokens", visitor.tokenArray())
                .param("person", visitor.person())
                .query(Offered.class)
                .list();
    }

    /** The visitor says yes to what their provider vouches for. */
    @Transactional
    public Asking take(Visitor visitor, long organisation) {
        record Vouched(String issuer, Role role) {}
        Optional<Vouched> vouched = jdbc.sql("""
                        select issuer, role from vouched_organisation
                         where person = :person and organisation = any (array(select numbers_of(:organisation)))
                         order by issuer limit 1""")
                .param("person", visitor.person())
                .param("organisation", organisation)
                .query(Vouched.class)
                .optional();
        if (vouched.isEmpty()) return new Asking.NotYours();
        return roles.hold(
                                person(visitor),
                                vouched.get().role(),
                                organisation,
                                null,
                                null,
                                vouched.get().issuer())
                        instanceof Giving.Done
                ? new Asking.Done()
                : new Asking.AlreadyHeld();
    }

    @Transactional
    public Asking ask(Visitor visitor, long organisation, Role role, String note) {
        Optional<RolePlace> place = places.find(visitor, organisation);
        if (place.isEmpty()
                || place.get().kind() != Role.Place.ORGANISATION
                || !AccessPolicy.canBeAskedFor().contains(role)) return new Asking.NotYours();
        Optional<Long> asked = jdbc.sql("""
                        insert into access_request (person, organisation, role, note)
                        values (:person, :organisation, :role, :note)
                        on conflict do nothing
                        returning id""")
                .param("person", visitor.person())
                .param("organisation", organisation)
                .param("role", role.name())
                .param("note", note)
                .query(Long.class)
                .optional();
        if (asked.isEmpty()) return new Asking.AlreadyAsked();
        letters.asked(asked.get(), visitor.name(), place.get().title(), roles.administrators(place.get()));
        return new Asking.Done();
    }

    @Transactional
    public Asking withdraw(Visitor visitor, long id) {
        int withdrawn =
                jdbc.sql("""
                        update access_request set state = 'WITHDRAWN', answered_at = acting_now()
                         where id = :id and person = :person and state = 'WAITING'""").param("id", id).param("person", visitor.person()).update();
        return withdrawn == 1 ? new Asking.Done() : new Asking.NotYours();
    }

    /** The visitor's own, the latest first. */
    public List<Asked> of(Visitor visitor) {
        return select("q.person = :person order by q.id desc limit 50")
                .param("person", visitor.person())
                .query(AccessRequests::read)
                .list();
    }

    /** What waits for the visitor, the oldest first. A system's administrator answers where an organisation has none. */
    public List<Asked> waitingFor(Visitor visitor, int most) {
        List<Long> administered = visitor.administered("org");
        if (administered.isEmpty() && !visitor.isAdministrator()) return List.of();
        return select("""
                        q.state = 'WAITING' and (:all or exists (
                            select 1 from organisations_above(q.organisation) up where up.number = any (:administered)))
                        order by q.asked_at, q.id limit :most""")
                .param("all", visitor.isAdministrator())
                .param("administered", administered.toArray(Long[]::new))
                .param("most", most)
                .query(AccessRequests::read)
                .list();
    }

    /**
     * Whom of the organisation's people somebody who asks may be: those without an account who share a name with them, as long as
     * whoever asks belongs nowhere yet. Only those who answer are told.
     */
    public List<PersonQueries.Belonging> alike(Visitor visitor, Asked asked) {
        if (belongsSomewhere(asked.person())) return List.of();
        Set<String> names = names(asked.name());
        List<PersonQueries.Belonging> all =
                people.belongingTo(visitor, asked.organisation(), MOST_PEOPLE_LOOKED_AT).stream()
                        .filter(one ->
                                one.person() != asked.person() && !Collections.disjoint(names(one.name()), names))
                        .toList();
        Set<Long> without =
                withoutAccount(all.stream().map(PersonQueries.Belonging::person).toList());
        return all.stream().filter(one -> without.contains(one.person())).toList();
    }

    private static Set<String> names(String name) {
        return Set.copyOf(List.of(name.toLowerCase(Locale.ROOT).split("[\\s.-]+")));
    }

    private Set<Long> withoutAccount(List<Long> numbers) {
        return Set.copyOf(jdbc.sql("""
                        select n from unnest(cast(:numbers as bigint[])) n
                         where not exists (select 1 from account a where a.person = n)""")
                .param("numbers", numbers.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    private boolean belongsSomewhere(long person) {
        return jdbc.sql("""
                        select exists (select 1 from role_held where person = :person and not ended)
                            or exists (select 1 from affiliation_today where person = :person)""").param("person", person).query(Boolean.class).single();
    }

    /**
     * Gives the role that was asked for, or another one that fits better.
     *
     * @param known who of the directory it is, or {@link #NEW}; null is an answer only where it could be nobody there
     */
    @Transactional
    public Asking approve(Visitor visitor, long id, Role role, @Nullable Long known) {
        Optional<Asked> asked = lock(id);
        if (asked.isEmpty()) return new Asking.NotYours();
        long organisation = asked.get().organisation();
        Optional<RolePlace> place = places.administered(visitor, organisation);
        if (place.isEmpty() || !place.get().roles().contains(role)) return new Asking.NotYours();
        if (asked.get().state() != State.WAITING) return new Asking.AlreadyAnswered();
        List<PersonQueries.Belonging> alike = alike(visitor, asked.get());
        boolean isNew = known == null ? alike.isEmpty() : known == NEW;
        if (!isNew && alike.stream().noneMatch(one -> Long.valueOf(one.person()).equals(known)))
            return new Asking.NotThem();
        answer(visitor, id, State.APPROVED, "");
        letters.answered(asked.get(), true, "");
        long person = asked.get().person();
        if (known != null && !isNew && directory.isTheSame(person, known, Words.t("accounts.approval.known.reason")))
            person = known;
        return switch (roles.hold(person, role, organisation, null, null, null)) {
            case Giving.Done() -> new Asking.Done();
            default -> new Asking.AlreadyHeld();
        };
    }

    @Transactional
    public Asking decline(Visitor visitor, long id, String why) {
        Optional<Asked> asked = lock(id);
        if (asked.isEmpty()
                || places.administered(visitor, asked.get().organisation()).isEmpty()) return new Asking.NotYours();
        if (asked.get().state() != State.WAITING) return new Asking.AlreadyAnswered();
        answer(visitor, id, State.DECLINED, why);
        letters.answered(asked.get(), false, why);
        return new Asking.Done();
    }

    private Optional<Asked> lock(long id) {
        jdbc.sql("select 1 from access_request where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return select("q.id = :id").param("id", id).query(AccessRequests::read).optional();
    }

    private void answer(Visitor visitor, long id, State state, String why) {
        jdbc.sql("""
                        update access_request
                           set state = :state, answer = :why, answered_by = :by, answered_at = acting_now()
                         where id = :id""")
                .param("state", state.name())
                .param("why", why)
                .param("by", visitor.person())
                .param("id", id)
                .update();
    }

    /** Organisations are for all to read; who asks is told to those who answer, and to the person. */
    private JdbcClient.StatementSpec select(String which) {
        return jdbc.sql("""
                        select q.id, q.person, a.name, r.number as organisation, r.title as organisation_name, q.role, q.note, q.asked_at,
                               q.state, q.answer
                          from access_request q
                          join account a on a.person = q.person and a.closed_at is null
                          join readable_today(:tokens) r on r.called = q.organisation
                         where""" + " " + which).param("tokens", Visitor.STRANGER.tokenArray());
    }

    private static Asked read(ResultSet row, int number) throws SQLException {
        return new Asked(
                row.getLong("id"),
                row.getLong("person"),
                row.getString("name"),
                row.getLong("organisation"),
                row.getString("organisation_name"),
                Role.valueOf(row.getString("role")),
                row.getString("note"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getString("answer"));
    }

    private static long person(Visitor visitor) {
        return Objects.requireNonNull(visitor.person(), "Only people have accounts");
    }
}
