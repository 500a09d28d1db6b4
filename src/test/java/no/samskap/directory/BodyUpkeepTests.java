package no.samskap.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.LocalizedText;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SamskapTest
class BodyUpkeepTests {
    private static final LocalDate NEW_YEAR_2023 = LocalDate.of(2023, 1, 1);
    private static final LocalDate SUMMER_2024 = LocalDate.of(2024, 6, 30);

    @Autowired
    Bodies bodies;

    @Autowired
    BodyUpkeep upkeep;

    @Autowired
    BodyQueries queries;

    @Autowired
    People people;

    @Autowired
    Affiliations affiliations;

    @Autowired
    World world;

    World.Place place;
    long body;

    @BeforeEach
    void anew() {
        place = world.anew();
        body = place.agreement();
    }

    @Test
    void anOrganisationJoinsLeavesAndComesBack() {
        assertThat(join(place.havgap(), new Period(NEW_YEAR_2023, SUMMER_2024))).isEqualTo(new Upkeep.Kept(body));
        assertThat(join(place.havgap(), new Period(SUMMER_2024, null))).isInstanceOf(Upkeep.Overlaps.class);
        assertThat(join(place.havgap(), new Period(SUMMER_2024.plusDays(1), null)))
                .isEqualTo(new Upkeep.Kept(body));
        assertThat(read().members()).hasSize(2);
    }

    @Test
    void whoeverLeadsTheBodyOwnsItsRecord() {
        upkeep.keepMember(
                place.berit(),
                body,
                null,
                null,
                new NewBody.Member(place.nordvik(), Body.Membership.LEAD, Period.ALWAYS));

        assertThat(read().head().owner()).isEqualTo(place.nordvik());
    }

    @Test
    void aSeatHoldsOneAtATime() {
        long seat = seat();
        long liv = people.register("Liv", "Først", true);
        long per = people.register("Per", "Etter", true);
        Period first = new Period(NEW_YEAR_2023, SUMMER_2024);

        assertThat(upkeep.seat(place.berit(), body, seat, new BodyLine.Term(liv, first)))
                .isEqualTo(new Upkeep.Kept(body));
        assertThat(upkeep.seat(place.berit(), body, seat, new BodyLine.Term(per, new Period(SUMMER_2024, null))))
                .isEqualTo(new Upkeep.Overlaps("Liv Først", first));
        assertThat(upkeep.seat(
                        place.berit(), body, seat, new BodyLine.Term(per, new Period(SUMMER_2024.plusDays(1), null))))
                .isEqualTo(new Upkeep.Kept(body));

        Body.Seat kept = read().seat(seat).orElseThrow();
        assertThat(kept.during(Period.year(2023)))
                .extracting(term -> term.person() == null ? "" : term.person().name())
                .containsExactly("Liv Først");
        long later = kept.terms().getFirst().id();
        assertThat(upkeep.changeTerm(place.berit(), body, null, seat, later, new Period(NEW_YEAR_2023, null)))
                .isInstanceOf(Upkeep.Overlaps.class);
    }

    @Test
    void twoPutInTheSameSeatAtOnceLeavesOne() throws Exception {
        long seat = seat();
        long liv = people.register("Liv", "En", true);
        long per = people.register("Per", "To", true);
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Upkeep> one = () -> put(seat, liv);
            Callable<Upkeep> other = () -> put(seat, per);
            List<Future<Upkeep>> outcomes = both.invokeAll(List.of(one, other));
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                    .satisfiesOnlyOnce(outcome -> assertThat(outcome).isInstanceOf(Upkeep.Kept.class));
        }
        assertThat(read().seat(seat).orElseThrow().terms()).hasSize(1);
    }

    @Test
    void aSeatWhoseTermHasEndedIsEmptyAndWaitsForWhoeverKeepsTheBody() {
        long seat = seat();
        long liv = people.register("Liv", "Ferdig", true);
        upkeep.seat(place.berit(), body, seat, new BodyLine.Term(liv, new Period(NEW_YEAR_2023, SUMMER_2024)));

        assertThat(read().seat(seat).orElseThrow().on(SUMMER_2024)).isPresent();
        assertThat(read().seat(seat).orElseThrow().on(SUMMER_2024.plusDays(1))).isEmpty();
        assertThat(queries.withEmptySeats(place.berit(), SUMMER_2024.plusDays(1)))
                .extracting(BodyQueries.Waiting::number)
                .contains(body);
        assertThat(queries.withEmptySeats(place.root(), SUMMER_2024.plusDays(1)))
                .extracting(BodyQueries.Waiting::number)
                .doesNotContain(body);
    }

    @Test
    void aSeatNobodyEverHeldWaitsAndOneThatIsHeldDoesNot() {
        long seat = seat();
        assertThat(waiting(SUMMER_2024)).isTrue();

        long liv = people.register("Liv", "Først", true);
        long per = people.register("Per", "Etter", true);
        put(seat, new BodyLine.Term(liv, new Period(NEW_YEAR_2023, SUMMER_2024)));
        put(seat, new BodyLine.Term(per, new Period(SUMMER_2024.plusDays(1), null)));
        assertThat(waiting(SUMMER_2024.plusYears(1))).as("held for good").isFalse();
        assertThat(waiting(NEW_YEAR_2023.minusDays(1))).as("not yet").isTrue();
    }

    @Test
    void whoLeavesTheOrganisationLeavesTheSeatForIt() {
        long seat = seat();
        long liv = people.register("Liv", "Slutter", true);
        LocalDate today = LocalDate.now(Words.OSLO);
        var here = new NewPerson.Affiliation(place.nordvik(), AffiliationForm.ORDINARY, "", 100, Period.ALWAYS);
        if (!(affiliations.add(place.root(), liv, here) instanceof Affiliating.Saved saved)) throw new AssertionError();
        put(seat, new BodyLine.Term(liv, new Period(NEW_YEAR_2023, null)));
        assertThat(waiting(today)).isFalse();

        affiliations.end(place.root(), liv, saved.affiliation(), today);
        assertThat(waiting(today)).isTrue();
        assertThat(read().seat(seat).orElseThrow().on(today.minusDays(1)))
                .as("who it was is still known")
                .isPresent();
    }

    private boolean waiting(LocalDate day) {
        return queries.withEmptySeats(place.berit(), day).stream().anyMatch(waiting -> waiting.number() == body);
    }

    private void put(long seat, BodyLine.Term term) {
        assertThat(upkeep.seat(place.berit(), body, seat, term)).isEqualTo(new Upkeep.Kept(body));
    }

    @Test
    void anAgreementThatRunsOutIsToldAheadOfTimeAndNotAfterANewOneIsMade() {
        LocalDate last = LocalDate.of(2031, 12, 31);
        upkeep.keepPeriod(place.berit(), body, null, null, agreed(NEW_YEAR_2023, last));
        LocalDate ahead = LocalDate.of(2031, 7, 1);

        assertThat(read().runsOutSoon(ahead.minusDays(1))).isEmpty();
        assertThat(read().runsOutSoon(ahead)).contains(last);
        assertThat(read().runsOutSoon(last.plusDays(1))).isEmpty();
        assertThat(queries.runningOut(place.berit(), ahead))
                .extracting(BodyQueries.Waiting::number)
                .contains(body);
        assertThat(queries.runningOut(place.kari(), ahead))
                .extracting(BodyQueries.Waiting::number)
                .doesNotContain(body);

        upkeep.keepPeriod(place.berit(), body, null, null, agreed(last.plusDays(1), null));
        assertThat(read().runsOutSoon(ahead)).isEmpty();
    }

    @Test
    void othersChangeNothing() {
        long seat = seat();
        int before = read().head().version();
        for (Visitor visitor : List.of(Visitor.STRANGER, place.kari(), place.ola(), place.hans())) {
            assertThat(upkeep.keepPeriod(visitor, body, null, null, agreed(NEW_YEAR_2023, null)))
                    .isEqualTo(new Upkeep.NotYours());
            assertThat(upkeep.keepMember(
                            visitor,
                            body,
                            null,
                            null,
                            new NewBody.Member(place.sorvik(), Body.Membership.MEMBER, Period.ALWAYS)))
                    .isEqualTo(new Upkeep.NotYours());
            assertThat(upkeep.removeSeat(visitor, body, seat)).isEqualTo(new Upkeep.NotYours());
            assertThat(upkeep.seat(
                            visitor, body, seat, new BodyLine.Term(place.ola().person(), Period.ALWAYS)))
                    .isEqualTo(new Upkeep.NotYours());
        }
        assertThat(read().head().version()).isEqualTo(before);
    }

    @Test
    void rowsOfAnotherBodyAreOutOfReach() {
        World.Place elsewhere = world.anew();
        upkeep.keepCommittee(
                elsewhere.berit(),
                elsewhere.agreement(),
                null,
                null,
                new BodyLine.Committee(LocalizedText.same("Utvalg"), null, null));
        long theirs = bodies.find(Visitor.STRANGER, elsewhere.agreement())
                .orElseThrow()
                .committees()
                .getFirst()
                .id();

        assertThat(upkeep.addSeat(place.berit(), body, theirs, new BodyLine.Seat(Body.Role.MEMBER, "", null)))
                .isEqualTo(new Upkeep.NotYours());
        upkeep.removeCommittee(place.berit(), body, theirs);
        assertThat(bodies.find(Visitor.STRANGER, elsewhere.agreement())
                        .orElseThrow()
                        .committees())
                .hasSize(1);
    }

    @Test
    void aMemberKeepsItsOwnPlansAndNobodyElses() {
        join(place.havgap(), Period.ALWAYS);
        join(place.nordvik(), Period.ALWAYS);
        var plan = new BodyLine.Plan(
                place.havgap(), "Strategi", "https://example.org/plan", new Period(NEW_YEAR_2023, null), List.of());

        assertThat(upkeep.keepPlan(place.kari(), body, null, null, plan)).isEqualTo(new Upkeep.NotYours());
        assertThat(upkeep.keepPlan(place.hans(), body, null, null, plan)).isEqualTo(new Upkeep.Kept(body));
        long id = read().plans().getFirst().id();
        assertThat(upkeep.removePlan(place.kari(), body, id)).isEqualTo(new Upkeep.NotYours());
        assertThat(upkeep.removePlan(place.berit(), body, id)).isEqualTo(new Upkeep.Kept(body));
    }

    @Test
    void aChangeOnAnOldVersionIsStale() {
        join(place.havgap(), Period.ALWAYS);
        int seen = read().head().version();
        long id = read().members().getFirst().id();
        var ended = new NewBody.Member(place.havgap(), Body.Membership.PARTNER, new Period(null, SUMMER_2024));

        assertThat(upkeep.keepMember(place.berit(), body, seen, id, ended)).isEqualTo(new Upkeep.Kept(body));
        assertThat(upkeep.keepMember(place.berit(), body, seen, id, ended)).isEqualTo(new Upkeep.Stale());
    }

    private Upkeep put(long seat, long person) {
        return place.berit()
                .acts(() -> upkeep.seat(
                        place.berit(), body, seat, new BodyLine.Term(person, new Period(NEW_YEAR_2023, null))));
    }

    private Upkeep join(long organisation, Period period) {
        return upkeep.keepMember(
                place.berit(), body, null, null, new NewBody.Member(organisation, Body.Membership.MEMBER, period));
    }

    private long seat() {
        upkeep.keepCommittee(
                place.berit(),
                body,
                null,
                null,
                new BodyLine.Committee(LocalizedText.same("Styringsgruppe"), null, null));
        long committee = read().committees().getFirst().id();
        upkeep.addSeat(place.berit(), body, committee, new BodyLine.Seat(Body.Role.LEADER, "", place.nordvik()));
        return read().committees().getFirst().seats().getFirst().id();
    }

    private static NewBody.AgreementPeriod agreed(LocalDate from, LocalDate to) {
        return new NewBody.AgreementPeriod(LocalizedText.same("Periode"), new Period(from, to));
    }

    private Body read() {
        return bodies.find(place.berit(), body).orElseThrow();
    }
}
