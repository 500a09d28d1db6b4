package no.samskap.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.Role;
import no.samskap.contacts.ContactPoint.Seat;
import no.samskap.core.Language;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.directory.Affiliating;
import no.samskap.directory.Affiliations;
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.directory.NewBody;
import no.samskap.directory.NewPerson;
import no.samskap.directory.Organisation;
import no.samskap.directory.OrganisationRegister;
import no.samskap.directory.Organisations;
import no.samskap.records.Owing;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamskapTest
class ContactsTests {
    @Autowired
    Contacts contacts;

    @Autowired
    ContactQueries queries;

    @Autowired
    EmptySeats emptySeats;

    @Autowired
    Affiliations affiliations;

    @Autowired
    Bodies bodies;

    @Autowired
    Organisations organisations;

    @Autowired
    Accounts accounts;

    @Autowired
    Themes themes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    World.Place place;
    Theme health;
    final LocalDate today = LocalDate.now(Words.OSLO);
    final LocalDate since = LocalDate.of(2024, 1, 1);

    @BeforeEach
    void anew() {
        place = world.anew();
        health = themes.named("health-and-care").orElseThrow();
        belongs(place.kari(), place.nordvik());
        belongs(place.ola(), place.nordvik());
        belongs(place.berit(), place.nordvik());
        belongs(place.siri(), place.sorvik());
    }

    @Test
    void aSeatIsOnePersonsAtATime() {
        long point = opened(place.kari(), Set.of(), place.nordvik());
        assertThat(appoint(point, Seat.HOLDER, place.kari(), since, null)).isEqualTo(new Appointing.Done());

        assertThat(appoint(point, Seat.HOLDER, place.ola(), today, null))
                .isInstanceOfSatisfying(
                        Appointing.Taken.class,
                        taken -> assertThat(taken.by().name()).isEqualTo("Kari Nordmann"));
        assertThat(appoint(point, Seat.SUBSTITUTE, place.kari(), today, null)).isEqualTo(new Appointing.InBothSeats());
        assertThat(appoint(point, Seat.SUBSTITUTE, place.ola(), today, null)).isEqualTo(new Appointing.Done());
        assertThat(appoint(point, Seat.HOLDER, place.berit(), LocalDate.of(2020, 1, 1), LocalDate.of(2023, 12, 31)))
                .as("before Kari's time")
                .isEqualTo(new Appointing.Done());
        assertThat(find(point).terms()).hasSize(3);
    }

    /** Its title is the names alone: what it is, each page says in the language of whoever reads. */
    @Test
    void aContactPointIsCalledInTheLanguageOfWhoeverReads() {
        long point = opened(place.kari(), Set.of(), place.nordvik());
        assertThat(find(point).head().title()).isEqualTo("Nordvik " + place.id());
        assertThat(Words.in(Language.ENGLISH, () -> find(point).called()))
                .isEqualTo("R&D contact: Nordvik " + place.id());

        var register =
                new OrganisationRegister("Nyvik " + place.id(), "", Organisation.Form.MUNICIPALITY, null, null, null);
        int seen =
                organisations.head(place.root(), place.nordvik()).orElseThrow().version();
        organisations.register(place.root(), place.nordvik(), seen, register);
        assertThat(find(point).head().title()).as("it follows the name").isEqualTo("Nyvik " + place.id());
    }

    @Test
    void theDatabaseRefusesTwoHoldersToo() {
        long point = opened(place.kari(), Set.of(), place.nordvik());
        String sql = "insert into contact_term (contact_point, seat, person, starts_on) values (?, 'HOLDER', ?, ?)";
        jdbc.sql(sql).params(point, number(place.kari()), since).update();

        assertThatThrownBy(() ->
                        jdbc.sql(sql).params(point, number(place.ola()), today).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("one_holder_at_a_time");
    }

    @Test
    void onlyWhoBelongsToOneOfTheOrganisationsGetsASeat() {
        long point = opened(place.kari(), Set.of(), place.nordvik());

        assertThat(appoint(point, Seat.HOLDER, place.siri(), today, null)).isEqualTo(new Appointing.DoesNotBelong());
        assertThat(contacts.appoint(place.kari(), point, Seat.HOLDER, 999_999_999L, today, null))
                .isEqualTo(new Appointing.DoesNotBelong());
        assertThat(appoint(point, Seat.HOLDER, place.kari(), today, today.minusDays(1)))
                .isEqualTo(new Appointing.EndsBeforeItStarts(today));
    }

    @Test
    void nobodyOpensOrChangesContactsOfOrganisationsThatAreNotTheirs() {
        for (Visitor other : List.of(place.siri(), place.ola(), place.hans(), Visitor.STRANGER))
            assertThat(contacts.open(other, text(Set.of(), place.nordvik()))).isEqualTo(new Saving.NotYours());
        assertThat(contacts.open(place.kari(), text(Set.of(), place.nordvik(), place.sorvik())))
                .as("brings in Sørvik")
                .isEqualTo(new Saving.NotYours());
        long point = opened(place.kari(), Set.of(), place.nordvik());
        int seen = find(point).head().version();

        assertThat(contacts.change(place.siri(), point, seen, text(Set.of(), place.sorvik())))
                .isEqualTo(new Saving.NotYours());
        assertThat(contacts.change(place.kari(), point, seen, text(Set.of(), place.nordvik(), place.sorvik())))
                .isEqualTo(new Saving.NotYours());
        assertThat(contacts.appoint(place.siri(), point, Seat.HOLDER, number(place.siri()), today, null))
                .isEqualTo(new Appointing.NotYours());
        assertThat(contacts.close(place.hans(), point)).isEqualTo(new Saving.NotYours());
        assertThat(find(point).isOpen()).isTrue();
    }

    @Test
    void addressesForMembersAreNotShownToStrangers() {
        if (!(contacts.open(
                        place.kari(),
                        new ContactPointText(
                                Set.of(place.nordvik()),
                                Set.of(),
                                "fou@nordvik.example",
                                "70 00 00 00",
                                ContactPoint.Audience.MEMBERS))
                instanceof Saving.Saved(long point))) throw new AssertionError("not opened");

        assertThat(contacts.find(Visitor.STRANGER, point).orElseThrow().email()).isEmpty();
        assertThat(contacts.find(Visitor.STRANGER, point).orElseThrow().phone()).isEmpty();
        assertThat(contacts.find(place.siri(), point).orElseThrow().email()).isEqualTo("fou@nordvik.example");
    }

    @Test
    void aCoordinatorLetsMembersShareAPointAndItShowsOnAllOfThem() {
        long body = bodyOf(place.nordvik(), place.sorvik());
        Visitor coordinator = with(place.hans(), Role.COORDINATOR, body);
        long point = opened(coordinator, Set.of(), place.nordvik(), place.sorvik());

        assertThat(queries.openOf(Visitor.STRANGER, List.of(place.sorvik())))
                .extracting(ContactPoint::number)
                .containsExactly(point);
        assertThat(emptySeats.owedBy(coordinator, 10))
                .extracting(Owing.Owed::address)
                .contains("/kontaktpunkter/" + point);
        assertThat(emptySeats.owedBy(place.siri(), 10)).isNotEmpty();
        assertThat(emptySeats.owedBy(place.hans(), 10)).isEmpty();

        contacts.appoint(coordinator, point, Seat.HOLDER, number(place.siri()), since, null);
        assertThat(emptySeats.owedBy(coordinator, 10)).isEmpty();
        assertThat(contacts.whoReceives(place.nordvik(), List.of(), today))
                .isEqualTo(new Recipient.Holder(point, number(place.siri())));
    }

    @Test
    void whoeverLeavesTheOrganisationLeavesTheSeatAtOnce() {
        long point = opened(place.kari(), Set.of(), place.nordvik());
        appoint(point, Seat.HOLDER, place.ola(), since, null);
        assertThat(find(point).isEmptyOn(today)).isFalse();

        long id = jdbc.sql("select id from affiliation where person = ?")
                .param(number(place.ola()))
                .query(Long.class)
                .single();
        affiliations.end(place.kari(), number(place.ola()), id, today);

        assertThat(find(point).isEmptyOn(today)).isTrue();
        assertThat(find(point).terms())
                .singleElement()
                .satisfies(term -> assertThat(term.to()).isEqualTo(today.minusDays(1)));
        assertThat(appoint(point, Seat.HOLDER, place.berit(), today, null)).isEqualTo(new Appointing.Done());
    }

    @Test
    void whatIsSentGoesDownTheStatedFallback() {
        long special = opened(place.kari(), Set.of(health.id()), place.nordvik());
        long general = opened(place.kari(), Set.of(), place.nordvik());
        long nursingHomes = themes.named("nursing-homes").orElseThrow().id();
        long body = bodyOf(place.nordvik());
        long adviser = number(with(place.hans(), Role.ADVISER, body));

        assertThat(receives(nursingHomes)).isEqualTo(new Recipient.Adviser(body, adviser));
        appoint(general, Seat.SUBSTITUTE, place.berit(), since, null);
        assertThat(receives(nursingHomes))
                .isEqualTo(new Recipient.General(general, number(place.berit()), true, special));
        appoint(general, Seat.HOLDER, place.kari(), since, null);
        assertThat(receives(nursingHomes))
                .isEqualTo(new Recipient.General(general, number(place.kari()), false, special));
        appoint(special, Seat.SUBSTITUTE, place.berit(), since, null);
        assertThat(receives(nursingHomes)).isEqualTo(new Recipient.Substitute(special, number(place.berit())));
        appoint(special, Seat.HOLDER, place.ola(), since, null);
        assertThat(receives(nursingHomes)).isEqualTo(new Recipient.Holder(special, number(place.ola())));
        assertThat(receives(themes.named("transport").orElseThrow().id()))
                .isEqualTo(new Recipient.General(general, number(place.kari()), false, null));
        assertThat(contacts.whoReceives(place.sorvik(), List.of(), today)).isEqualTo(new Recipient.Nobody());
    }

    @Test
    void theListFindsByMunicipalityServiceAreaAndEmptySeat() {
        long special = opened(place.kari(), Set.of(health.id()), place.nordvik());
        long general = opened(place.kari(), Set.of(), place.nordvik());
        appoint(general, Seat.HOLDER, place.kari(), since, null);

        assertThat(listed("Nordvik " + place.id(), List.of(health.id()), List.of()))
                .containsExactly(special, general);
        assertThat(listed("Nordvik " + place.id(), List.of(), List.of(ContactQueries.EMPTY)))
                .containsExactly(special);
        ContactQueries.Totals totals = queries.totals(Visitor.STRANGER, ofNordvik());
        assertThat(totals.total()).isEqualTo(2);
        assertThat(totals.states()).containsEntry("EMPTY", 1L).containsEntry("HELD", 1L);
        assertThat(totals.themes()).containsEntry(health.id(), 1L);

        contacts.close(place.kari(), special);
        assertThat(listed("Nordvik " + place.id(), List.of(), List.of())).containsExactly(general);
    }

    private Recipient receives(long theme) {
        return contacts.whoReceives(place.nordvik(), List.of(theme), today);
    }

    private ContactQueries.Filter ofNordvik() {
        return new ContactQueries.Filter("Nordvik " + place.id(), List.of(), List.of(), List.of(), List.of());
    }

    private List<Long> listed(String text, List<Long> areas, List<String> states) {
        return queries
                .list(Visitor.STRANGER, new ContactQueries.Filter(text, areas, List.of(), states, List.of()), 10, 0)
                .stream()
                .map(ContactPoint::number)
                .toList();
    }

    private Appointing appoint(long point, Seat seat, Visitor person, LocalDate from, @Nullable LocalDate to) {
        return contacts.appoint(place.kari(), point, seat, number(person), from, to);
    }

    private ContactPoint find(long point) {
        return contacts.find(place.kari(), point).orElseThrow();
    }

    private long opened(Visitor visitor, Set<Long> areas, Long... organisations) {
        if (contacts.open(visitor, text(areas, organisations)) instanceof Saving.Saved(long number)) return number;
        throw new AssertionError("not opened");
    }

    private static ContactPointText text(Set<Long> areas, Long... organisations) {
        return new ContactPointText(Set.of(organisations), areas, "", "", ContactPoint.Audience.EVERYONE);
    }

    private void belongs(Visitor visitor, long organisation) {
        assertThat(affiliations.add(
                        place.root(),
                        number(visitor),
                        new NewPerson.Affiliation(organisation, "Rådgiver", 50, new Period(since, null))))
                .isInstanceOf(Affiliating.Saved.class);
    }

    private long bodyOf(long... members) {
        List<NewBody.Member> all = new ArrayList<>();
        for (long member : members) all.add(new NewBody.Member(member, Body.Membership.MEMBER, Period.ALWAYS));
        NewBody body = NewBody.named(null, Body.Form.CLUSTER, "Klyngen " + place.id(), all);
        if (bodies.add(place.root(), body) instanceof no.samskap.directory.Saving.Saved(long number)) return number;
        throw new AssertionError("no body");
    }

    private Visitor with(Visitor visitor, Role role, long body) {
        accounts.give(number(visitor), role, body, since);
        return accounts.visitor(number(visitor)).orElseThrow();
    }

    private static long number(Visitor visitor) {
        Long person = visitor.person();
        if (person == null) throw new AssertionError("a stranger");
        return person;
    }
}
