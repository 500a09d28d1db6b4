package no.samskap.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.samskap.accounts.RolePlaces.RolePlace;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.directory.AffiliationEnded;
import no.samskap.directory.MembershipChanged;
import no.samskap.directory.PersonQueries;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to roles in an organisation or a body: who holds which, giving one, and taking it back at once. */
@Service
public class Roles {
    private static final int MOST_CANDIDATES = 30;
    private static final int MOST_PEOPLE_LOOKED_AT = 500;

    private final RolePlaces places;
    private final RoleHolders holders;
    private final PersonQueries people;
    private final JdbcClient jdbc;
    private final Clock clock;

    Roles(RolePlaces places, RoleHolders holders, PersonQueries people, JdbcClient jdbc, Clock clock) {
        this.places = places;
        this.holders = holders;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param vouched whether a sign-in provider vouches for it, and would end it
     * @param through by way of which member of the body; null where it is not by way of any
     */
    public record Holder(
            long id,
            long person,
            String name,
            Role role,
            Period period,
            boolean vouched,
            @Nullable String through) {}

    /** Somebody with an account. */
    public record Candidate(long person, String name) {}

    /** Who holds a role there now or later, for those who give them. */
    public List<Holder> holders(Visitor visitor, long place) {
        if (places.administered(visitor, place).isEmpty()) return List.of();
        return jdbc.sql("""
                        select m.id, m.person, a.name, m.role, m.held_from, m.held_to, m.vouched_by is not null as vouched,
                               o.title as through
                          from role_held m join account a on a.person = m.person and a.closed_at is null
                          left join readable_today(:tokens) o on o.called = m.through
                         where m.place = :place and not m.ended and (m.held_to is null or m.held_to >= :today)
                         order by a.name, m.person, m.id""")
                .param("tokens", visitor.tokenArray())
                .param("place", place)
                .param("today", today())
                .query((row, i) -> new Holder(
                        row.getLong("id"),
                        row.getLong("person"),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        new Period(
                                row.getObject("held_from", LocalDate.class), row.getObject("held_to", LocalDate.class)),
                        row.getBoolean("vouched"),
                        row.getString("through")))
                .list();
    }

    /** Those with an account who have these words in their name; without words, those who belong to the organisation. */
    public List<Candidate> candidates(Visitor visitor, RolePlace place, String words) {
        if (words.isBlank() && place.kind() == Role.Place.BODY) return List.of();
        Long[] among = words.isBlank()
                ? people.belongingTo(visitor, place.number(), MOST_PEOPLE_LOOKED_AT).stream()
                        .map(PersonQueries.Belonging::person)
                        .toArray(Long[]::new)
                : new Long[0];
        return jdbc.sql("""
                        select a.person, a.name
                          from account a join readable(:tokens) r on r.number = a.person
                         where a.closed_at is null
                           and ((:words = '' and a.person = any (:among)) or (:words <> '' and a.name ilike :like))
                         order by a.name, a.person
                         limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("words", words.strip())
                .param("like", "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("among", among)
                .param("most", MOST_CANDIDATES)
                .query(Candidate.class)
                .list();
    }

    /** Gives a role, as those do who administer the place. */
    @Transactional
    public Giving give(
            Visitor visitor, long number, long person, Role role, @Nullable LocalDate from, @Nullable LocalDate to) {
        Optional<RolePlace> place = places.administered(visitor, number);
        if (place.isEmpty() || !place.get().roles().contains(role)) return new Giving.NotYours();
        return hold(person, role, number, from, to, null);
    }

    /** Whoever calls has found that it may be given. */
    @Transactional(propagation = Propagation.MANDATORY)
    Giving hold(
            long person,
            Role role,
            long place,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String vouchedBy) {
        LocalDate start = from == null ? today() : from;
        if (to != null && to.isBefore(start)) return new Giving.EndsBeforeItStarts(start);
        if (!hasAccount(person)) return new Giving.NoAccount();
        if (isHeld(person, role, place, start, to)) return new Giving.AlreadyHeld();
        jdbc.sql("""
                        insert into role_held (person, role, place, held_from, held_to, vouched_by, through)
                        values (:person, :role, :place, :from, :to, :vouchedBy, member_of_body(:person, :place))""")
                .param("person", person)
                .param("role", role.name())
                .param("place", place)
                .param("from", start)
                .param("to", to)
                .param("vouchedBy", vouchedBy)
                .update();
        return new Giving.Done();
    }

    /** Locks the account, so that two who give the same at once do not both find it free. */
    private boolean hasAccount(long person) {
        return jdbc.sql("select 1 from account where person = :person and closed_at is null for update")
                .param("person", person)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private boolean isHeld(long person, Role role, long place, LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql("""
                        select exists (select 1 from role_held
                                        where person = :person and role = :role and place = :place and not ended
                                          and held_from <= coalesce(cast(:to as date), 'infinity')
                                          and coalesce(held_to, 'infinity') >= :from)""")
                .param("person", person)
                .param("role", role.name())
                .param("place", place)
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    /** Takes a role back: from the next request on it gives nothing. One may always lay down one's own. */
    @Transactional
    public Giving end(Visitor visitor, long number, long id) {
        Optional<Holder> held = held(number, id);
        if (held.isEmpty()) return new Giving.NotYours();
        Long self = visitor.person();
        boolean own = self != null && self == held.get().person();
        if (!own && places.administered(visitor, number).isEmpty()) return new Giving.NotYours();
        if (held.get().role().administers() && !visitor.isAdministrator() && isLast(number, held.get()))
            return new Giving.LastAdministrator();
        jdbc.sql("update role_held set ended = true where id = :id")
                .param("id", id)
                .update();
        return new Giving.Done();
    }

    /** Locks all of the place, so that the last two cannot both leave because the other one stays. */
    private Optional<Holder> held(long place, long id) {
        return jdbc
                .sql("select id, person, role from role_held where place = :place and not ended for update")
                .param("place", place)
                .query((row, i) -> new Holder(
                        row.getLong("id"),
                        row.getLong("person"),
                        "",
                        Role.valueOf(row.getString("role")),
                        Period.ALWAYS,
                        false,
                        null))
                .list()
                .stream()
                .filter(held -> held.id() == id)
                .findFirst();
    }

    private boolean isLast(long place, Holder leaving) {
        return jdbc.sql("""
                        select not exists (select 1 from role_held m join account a on a.person = m.person
                                            where m.place = :place and m.role = :role and m.person <> :person
                                              and a.closed_at is null and""" + Accounts.IN_FORCE + ")")
                .param("place", place)
                .param("role", leaving.role().name())
                .param("person", leaving.person())
                .param("today", today())
                .query(Boolean.class)
                .single();
    }

    /**
     * Whoever leaves an organisation leaves its roles in the same moment, in every session; and the roles in cooperations that they
     * held by way of it, unless they belong to another member.
     */
    @EventListener
    @Transactional
    public void leave(AffiliationEnded left) {
        jdbc.sql("update role_held set ended = true where person = :person and place = :place and not ended")
                .param("person", left.person())
                .param("place", left.organisation())
                .update();
        comeAnotherWay("m.person = :person and m.through = :organisation", left.person(), 0, left.organisation());
    }

    /** An organisation that leaves a cooperation takes its people along. */
    @EventListener
    @Transactional
    public void leave(MembershipChanged changed) {
        comeAnotherWay("m.place = :body and m.through = :organisation", 0, changed.body(), changed.organisation());
    }

    /** Memberships end by their dates, too. Run twice, it finds nothing more. */
    @Scheduled(cron = "0 10 0 * * *", zone = "Europe/Oslo")
    @Scheduled(initialDelayString = "PT90S")
    @Transactional
    public void leaveWhatRanOut() {
        comeAnotherWay("true", 0, 0, 0);
    }

    private void comeAnotherWay(String which, long person, long body, long organisation) {
        jdbc.sql("""
                        update role_held h
                           set through = coalesce(n.member, h.through), ended = n.member is null
                          from (select m.id, member_of_body(m.person, m.place) as member
                                  from role_held m where m.through is not null and not m.ended and""" + " " + which + """
                               ) n
                         where h.id = n.id and n.member is distinct from h.through""")
                .param("person", person)
                .param("body", body)
                .param("organisation", organisation)
                .update();
    }

    /** Those who give roles in the place, the longest there first. */
    List<Long> administrators(RolePlace place) {
        Role role = place.kind() == Role.Place.BODY ? Role.COORDINATOR : Role.ADMINISTRATOR;
        return holders.of(role, places.at(place), today()).stream()
                .map(RoleHolders.Holder::person)
                .distinct()
                .toList();
    }

    /** Whether anybody gives roles there. */
    boolean hasAdministrator(long place) {
        String[] roles = Arrays.stream(Role.values())
                .filter(Role::administers)
                .map(Role::name)
                .toArray(String[]::new);
        return jdbc.sql("""
                        select exists (select 1 from role_held m join account a on a.person = m.person
                                        where m.place = :place and m.role = any (:roles) and a.closed_at is null
                                          and""" + Accounts.IN_FORCE + ")")
                .param("place", place)
                .param("roles", roles)
                .param("today", today())
                .query(Boolean.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }
}
