package no.samskap.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samskap.accounts.providers.Vouched;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.directory.People;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roles people hold, and the visitor that follows from them. Asked anew at each request: a role that ends, ends at once. */
@Service
public class Accounts {
    /** Of {@code role_held m}: a role that gives its tokens today. */
    static final String IN_FORCE =
            " not m.ended and m.held_from <= :today and (m.held_to is null or m.held_to >= :today) ";

    /** Of a given name and of a family name, in characters. */
    public static final int NAME_LIMIT = 100;

    /** The name of somebody whose provider does not tell it, until they do. */
    private static final String UNKNOWN = "?";

    /** Whoever an ORCID belongs to is known by it, whichever provider vouches for it. */
    private static final String ORCID = "https://orcid.org";

    private final JdbcClient jdbc;
    private final People people;
    private final Organisations organisations;
    private final MailAddresses addresses;
    private final AddressConfirmations confirmations;
    private final Clock clock;

    Accounts(
            JdbcClient jdbc,
            People people,
            Organisations organisations,
            MailAddresses addresses,
            AddressConfirmations confirmations,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.organisations = organisations;
        this.addresses = addresses;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    /** A role somebody holds now. The place is an organisation's or a body's number, null for the whole system. */
    public record Held(
            Role role, @Nullable Long place, @Nullable String placeTitle) {}

    /** A demo person to sign in as. */
    public record DemoPerson(long number, String name, List<Held> roles) {}

    /**
     * The person with all tokens their roles give today, and those of whoever was merged into them; empty where the account was closed. A
     * role at an organisation that was merged is held at the one it became.
     */
    public Optional<Visitor> visitor(long person) {
        String name = null;
        Set<String> tokens = new LinkedHashSet<>(Set.of(Visitor.PUBLIC));
        var rows = jdbc.sql("""
                        select a.name, m.role,
                               array(select a.person union all
                                     select own.number from merged_number own where own.today = a.person) as numbers,
                               array(select coalesce(place.today, m.place) union all
                                     select old.number from merged_number old
                                      where old.today = coalesce(place.today, m.place)) as places
                          from account a
                          left join role_held m on m.person = a.person and""" + IN_FORCE + """
                          left join merged_number place on place.number = m.place
                         where a.person = :person and a.closed_at is null""")
                .param("person", person)
                .param("today", today())
                .query((row, i) -> {
                    for (Long number : (Long[]) row.getArray("numbers").getArray()) tokens.add("person:" + number);
                    String role = row.getString("role");
                    if (role != null) {
                        tokens.add(Visitor.MEMBERS);
                        for (Long place : (Long[]) row.getArray("places").getArray())
                            tokens.addAll(Role.valueOf(role).tokens(place == null ? 0 : place));
                    }
                    return row.getString("name");
                })
                .list();
        if (!rows.isEmpty()) name = rows.getFirst();
        return name == null ? Optional.empty() : Optional.of(new Visitor(person, name, tokens));
    }

    /** What a role gives whoever holds it there: under all numbers that the place had. */
    Set<String> tokens(Role role, long place) {
        Set<String> tokens = new LinkedHashSet<>();
        jdbc.sql("select numbers_of(number_today(:place))")
                .param("place", place)
                .query(Long.class)
                .list()
                .forEach(number -> tokens.addAll(role.tokens(number)));
        return tokens;
    }

    /**
     * The person behind a sign-in. Whoever comes for the first time and is not known to be somebody gets an account without any
     * role. What a provider vouched for before and no longer does, ends.
     */
    @Transactional
    public long personBehind(Vouched vouched) {
        Optional<Long> known = known(vouched);
        long person = known.orElseGet(
                () -> recognised(vouched).map(one -> opened(one, vouched)).orElseGet(() -> register(vouched)));
        if (known.isEmpty()) identify(person, vouched.issuer(), vouched.subject());
        else reopen(person);
        used(person);
        if (!vouched.orcid().isEmpty()) identify(person, ORCID, vouched.orcid());
        if (vouched.emailIsTheirs()) addresses.learn(person, vouched.email());
        else if (known.isEmpty()) confirmations.ask(person, vouched.email());
        if (vouched.toldOrganisations()) remember(person, vouched);
        return person;
    }

    /** One that was closed because nobody used it. The roles are given anew by those who give them. */
    private void reopen(long person) {
        jdbc.sql("update account set closed_at = null where person = :person and closed_at is not null")
                .param("person", person)
                .update();
    }

    /** Somebody signed in, or a program of theirs called. */
    @Transactional
    public void used(long person) {
        jdbc.sql("""
                        insert into account_use as u (person, last_on) values (:person, :today)
                        on conflict (person) do update set last_on = excluded.last_on, warned_on = null
                         where u.last_on < excluded.last_on""").param("person", person).param("today", today()).update();
    }

    /** First sign-ins go one after the other: two at once must not make two people of one. */
    private Optional<Long> known(Vouched vouched) {
        Optional<Long> known = identified(vouched.issuer(), vouched.subject());
        if (known.isPresent()) return known;
        jdbc.sql("select pg_advisory_xact_lock(hashtext('first sign-in'))")
                .query()
                .listOfRows();
        return identified(vouched.issuer(), vouched.subject());
    }

    private Optional<Long> identified(String issuer, String subject) {
        return jdbc.sql("select person from identity where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(Long.class)
                .optional();
    }

    /**
     * Somebody who is here already, by what the provider made sure of and nothing else: an ORCID somebody signed in with, or an
     * address. An address leads to the one account whose holder showed that it is theirs, or to the one person of the
     * directory who has no account; where it could be several it leads to nobody, and an administrator says who it is.
     */
    private Optional<Long> recognised(Vouched vouched) {
        if (!vouched.orcid().isEmpty()) {
            Optional<Long> byOrcid = identified(ORCID, vouched.orcid());
            if (byOrcid.isPresent()) return byOrcid;
        }
        if (!vouched.emailIsTheirs() || !MailAddresses.isAddress(vouched.email())) return Optional.empty();
        List<Long> holders = addresses.confirmedHolders(vouched.email());
        List<Long> found = holders.isEmpty()
                ? people.withAddress(vouched.email()).stream()
                        .filter(one -> !hasAccount(one))
                        .toList()
                : holders;
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private boolean hasAccount(long person) {
        return jdbc.sql("select exists (select 1 from account where person = :person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    private void identify(long person, String issuer, String subject) {
        jdbc.sql("""
                        insert into identity (issuer, subject, person) values (:issuer, :subject, :person)
                        on conflict do nothing""")
                .param("issuer", issuer)
                .param("subject", subject)
                .param("person", person)
                .update();
    }

    /** Whom the directory knows is called what they are called there. */
    private long opened(long person, Vouched vouched) {
        open(person, people.nameOf(person).orElse(name(vouched)));
        return person;
    }

    private static String name(Vouched vouched) {
        String name = (clipped(vouched.givenName()) + " " + clipped(vouched.familyName())).strip();
        return name.isEmpty() ? UNKNOWN : name;
    }

    private long register(Vouched vouched) {
        String given = clipped(vouched.givenName());
        String family = clipped(vouched.familyName());
        if (given.isEmpty()) given = family.isEmpty() ? UNKNOWN : family;
        if (given.equals(family)) family = "";
        long person = people.register(given, family, false);
        open(person, name(vouched));
        return person;
    }

    private static String clipped(String name) {
        return name.length() <= NAME_LIMIT ? name : name.substring(0, NAME_LIMIT);
    }

    private void remember(long person, Vouched vouched) {
        Map<String, Long> numbers =
                organisations.withNumbers(vouched.organisations().keySet());
        jdbc.sql("delete from vouched_organisation where person = :person and issuer = :issuer")
                .param("person", person)
                .param("issuer", vouched.issuer())
                .update();
        vouched.organisations().forEach((organisationNumber, role) -> {
            Long organisation = numbers.get(organisationNumber);
            if (organisation != null)
                jdbc.sql("""
                                insert into vouched_organisation (person, issuer, organisation, role)
                                values (:person, :issuer, :organisation, :role)""")
                        .param("person", person)
                        .param("issuer", vouched.issuer())
                        .param("organisation", organisation)
                        .param("role", role.name())
                        .update();
        });
        jdbc.sql("""
                        update role_held m set ended = true
                         where m.person = :person and m.vouched_by = :issuer and not m.ended
                           and not exists (select 1 from vouched_organisation v
                                            where v.person = m.person and v.issuer = m.vouched_by
                                              and m.place = any (array(select numbers_of(number_today(v.organisation))))
                                              and v.role = m.role)""").param("person", person).param("issuer", vouched.issuer()).update();
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
                        insert into role_held (person, role, place, held_from, through)
                        values (:person, :role, :place, :from, member_of_body(:person, :place))""")
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
                          from role_held m left join readable_today(:tokens) p on p.called = m.place
                         where m.person = :person and""" + IN_FORCE + """
                         order by m.id""")
                .param("tokens", visitor.tokenArray())
                .param("person", person)
                .param("today", today())
                .query((row, i) -> {
                    long place = row.getLong("place");
                    boolean placed = !row.wasNull();
                    return new Held(Role.valueOf(row.getString("role")), placed ? place : null, row.getString("title"));
                })
                .list();
    }

    /** Whether nobody has told yet what the visitor is called. */
    public static boolean isNameless(Visitor visitor) {
        return visitor.name().equals(UNKNOWN);
    }

    /** Somebody whose provider does not tell says what they are called. Others are called what their provider says. */
    @Transactional
    public boolean call(Visitor visitor, String givenName, String familyName) {
        Long person = visitor.person();
        if (person == null || !isNameless(visitor)) return false;
        jdbc.sql("update account set name = :name where person = :person")
                .param("name", (givenName + " " + familyName).strip())
                .param("person", person)
                .update();
        people.call(person, givenName, familyName);
        return true;
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

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }
}
