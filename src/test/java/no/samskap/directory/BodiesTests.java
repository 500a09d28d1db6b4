package no.samskap.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.LocalizedText;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SamskapTest
class BodiesTests {
    private static final Period SECOND_PERIOD = new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2025, 12, 31));

    @Autowired
    Bodies bodies;

    @Autowired
    BodyQueries queries;

    @Autowired
    People people;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void aBodyIsReadByAllWithEverythingThatBelongsToIt() {
        long leader = people.register("Liv", "Leder", true);
        long number = added(leader);

        Body body = bodies.find(Visitor.STRANGER, number).orElseThrow();

        assertThat(body.head().owner()).isEqualTo(place.nordvik());
        assertThat(body.head().startsOn()).isEqualTo(LocalDate.of(2018, 1, 1));
        assertThat(body.head().endsOn()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(body.mandate()).containsExactly("Bygge kunnskap sammen.");
        assertThat(body.members())
                .extracting(Body.Member::organisation)
                .containsExactly(place.nordvik(), place.havgap());
        assertThat(body.lead()).map(Body.Member::organisation).contains(place.nordvik());
        Body.FocusArea health = body.focusAreas().getFirst();
        assertThat(health.name().in(Language.ENGLISH)).isEqualTo("Health");
        assertThat(bodies.focusArea(Visitor.STRANGER, health.id())).contains(health);
        assertThat(bodies.focusAreas(Visitor.STRANGER, number)).containsExactly(health);
        Body.Committee committee = body.committees().getFirst();
        assertThat(committee.focusArea()).isEqualTo(health.id());
        Body.Seat seat = committee.seats().getFirst();
        assertThat(seat.role()).isEqualTo(Body.Role.LEADER);
        assertThat(seat.title()).isEqualTo("Kommunaldirektør");
        assertThat(seat.organisation()).isEqualTo(new Organisations.Named(place.nordvik(), "Nordvik " + place.id()));
        assertThat(seat.terms())
                .extracting(Body.Term::person)
                .containsExactly(new People.Named(leader, "Liv Leder", true));
        assertThat(people.find(Visitor.STRANGER, leader).orElseThrow().seats())
                .extracting(Person.BodySeat::body)
                .containsExactly(number);
    }

    @Test
    void onlyAnAdministratorAddsABodyAndOnlyOnce() {
        NewBody body = NewBody.named("samarbeid-" + place.id(), Body.Form.NETWORK, "Nettverk", List.of());

        assertThat(bodies.add(place.kari(), body)).isEqualTo(new Saving.NotYours());
        assertThat(bodies.add(place.root(), body))
                .isInstanceOfSatisfying(
                        Saving.Saved.class,
                        saved -> assertThat(bodies.add(place.root(), body))
                                .isEqualTo(new Saving.AlreadyThere(saved.number())));
    }

    @Test
    void aSeatOfSomebodyTheVisitorMayNotReadIsWithoutAName() {
        long number = added(people.register("Ekte", "Menneske", false));

        assertThat(seat(Visitor.STRANGER, number).terms().getFirst().person()).isNull();
        assertThat(seat(place.ola(), number).terms().getFirst().person()).isNotNull();
    }

    @Test
    void thoseWhoLeadABodyChangeItsTextAndNobodyElseDoes() {
        long number = added(people.register("Liv", "Leder", true));
        Visitor berit =
                new Visitor(place.berit().person(), "Berit", Set.of(Visitor.PUBLIC, Visitor.edits("body", number)));
        int seen = bodies.find(berit, number).orElseThrow().head().version();
        BodyText text = new BodyText(
                "Nytt navn", Body.Form.NETWORK, Language.BOKMAL, "Om oss", List.of("Dele det vi lærer."), Set.of());

        assertThat(bodies.change(place.kari(), number, seen, text)).isEqualTo(new Saving.NotYours());
        assertThat(bodies.change(berit, number, seen, text)).isEqualTo(new Saving.Saved(number));
        assertThat(bodies.change(berit, number, seen, text)).isEqualTo(new Saving.Stale());
        assertThat(bodies.find(Visitor.STRANGER, number).orElseThrow().mandate())
                .isEqualTo(text.mandate());
        assertThat(bodies.optionsFor(berit))
                .extracting(option -> option.value())
                .containsExactly("" + number);
        assertThat(bodies.optionsFor(place.kari())).isEmpty();
    }

    @Test
    void bodiesAreListedByWhoTakesPart() {
        long number = added(people.register("Liv", "Leder", true));
        var ofHavgap = new BodyQueries.Filter("", List.of(), List.of(place.havgap()), List.of());

        assertThat(queries.list(Visitor.STRANGER, ofHavgap, 10, 0))
                .extracting(BodyQueries.Row::number, BodyQueries.Row::members)
                .containsExactly(tuple(number, 2));
        assertThat(queries.totals(Visitor.STRANGER, ofHavgap).forms()).containsOnly(Map.entry("AGREEMENT", 1L));
    }

    private Body.Seat seat(Visitor visitor, long number) {
        return bodies.find(visitor, number)
                .orElseThrow()
                .committees()
                .getFirst()
                .seats()
                .getFirst();
    }

    private long added(long leader) {
        NewBody body = new NewBody(
                "avtale-" + place.id(),
                Body.Form.AGREEMENT,
                "Nordvik og Havgap " + place.id(),
                Language.BOKMAL,
                "Kommunen og universitetet samarbeider.",
                List.of("Bygge kunnskap sammen."),
                "",
                Set.of(),
                List.of(
                        new NewBody.AgreementPeriod(
                                LocalizedText.same("2018–2021"),
                                new Period(LocalDate.of(2018, 1, 1), LocalDate.of(2021, 12, 31))),
                        new NewBody.AgreementPeriod(LocalizedText.same("2022–2025"), SECOND_PERIOD)),
                List.of(
                        new NewBody.Member(place.havgap(), Body.Membership.MEMBER, Period.ALWAYS),
                        new NewBody.Member(place.nordvik(), Body.Membership.LEAD, Period.ALWAYS)),
                List.of(new NewBody.FocusArea(
                        "helse", new LocalizedText("Helse", "Helse", "Health"), null, SECOND_PERIOD)),
                List.of(new NewBody.Committee(
                        LocalizedText.same("Utvalg for helse"),
                        null,
                        "helse",
                        List.of(new NewBody.Seat(leader, Body.Role.LEADER, "Kommunaldirektør", place.nordvik())))));
        return switch (bodies.add(place.root(), body)) {
            case Saving.Saved(long number) -> number;
            default -> throw new AssertionError("not added");
        };
    }
}
