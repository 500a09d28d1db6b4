package no.samskap.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SamskapTest
@RecordApplicationEvents
class AffiliationsTests {
    @Autowired
    Affiliations affiliations;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    World world;

    @Autowired
    ApplicationEvents events;

    World.Place place;
    final LocalDate today = LocalDate.now(Words.OSLO);

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void aPersonBelongsToSeveralPlacesAtOnce() {
        long ola = number(place.ola());
        added(place.kari(), ola, place.nordvik(), 50, null);
        added(place.hans(), ola, place.havgap(), 20, null);

        assertThat(affiliationsOf(ola))
                .extracting(Person.Affiliation::organisation)
                .containsExactlyInAnyOrder(place.nordvik(), place.havgap());
        assertThat(affiliations.reach(ola)).containsExactlyInAnyOrder(place.nordvik(), place.havgap());
    }

    @Test
    void moreThanAFullPositionIsSaidAndNotRefused() {
        long ola = number(place.ola());
        added(place.kari(), ola, place.nordvik(), 80, null);

        assertThat(affiliations.add(place.hans(), ola, at(place.havgap(), 40, null)))
                .isInstanceOfSatisfying(Affiliating.Saved.class, saved -> {
                    assertThat(saved.percentInAll()).isEqualTo(120);
                    assertThat(saved.isMoreThanFull()).isTrue();
                });
    }

    @Test
    void nobodySaysWhereOthersBelongInAnOrganisationThatIsNotTheirs() {
        long ola = number(place.ola());
        for (Visitor stranger : List.of(place.siri(), place.ola(), place.hans(), Visitor.STRANGER))
            assertThat(affiliations.add(stranger, ola, at(place.nordvik(), 50, null)))
                    .isEqualTo(new Affiliating.NotYours());
        long id = added(place.kari(), ola, place.nordvik(), 50, null);
        assertThat(affiliations.end(place.siri(), ola, id, today)).isEqualTo(new Affiliating.NotYours());
        assertThat(affiliations.end(place.kari(), number(place.hans()), id, today))
                .as("another person's affiliation by a guessed number")
                .isEqualTo(new Affiliating.NotYours());
        assertThat(affiliations.change(place.hans(), ola, id, version(ola), at(place.havgap(), 50, null)))
                .as("moved out of an organisation that is not theirs")
                .isEqualTo(new Affiliating.NotYours());
        assertThat(affiliations.change(place.kari(), ola, id, version(ola), at(place.havgap(), 50, null)))
                .as("moved into an organisation that is not theirs")
                .isEqualTo(new Affiliating.NotYours());
        assertThat(affiliationsOf(ola)).singleElement().satisfies(each -> {
            assertThat(each.organisation()).isEqualTo(place.nordvik());
            assertThat(each.ended()).isFalse();
        });
    }

    @Test
    void aPersonEndsWhatIsTheirOwn() {
        long ola = number(place.ola());
        long id = added(place.kari(), ola, place.nordvik(), 50, null);

        assertThat(affiliations.end(place.ola(), ola, id, today)).isInstanceOf(Affiliating.Saved.class);
        assertThat(affiliationsOf(ola))
                .singleElement()
                .satisfies(each -> assertThat(each.ended()).isTrue());
        assertThat(affiliations.reach(ola)).isEmpty();
    }

    @Test
    void anEndBeforeTheStartIsRefused() {
        long ola = number(place.ola());
        long id = added(place.kari(), ola, place.nordvik(), 50, null);

        assertThat(affiliations.end(place.kari(), ola, id, LocalDate.of(2019, 12, 31)))
                .isEqualTo(new Affiliating.EndsBeforeItStarts(LocalDate.of(2020, 1, 1)));
    }

    @Test
    void leavingIsToldWhenTheLastAffiliationInTheOrganisationEnds() {
        long ola = number(place.ola());
        long unit = unitOf(place.nordvik());
        long first = added(place.kari(), ola, place.nordvik(), 50, null);
        long second = added(place.kari(), ola, unit, 50, null);

        affiliations.end(place.kari(), ola, first, today);
        assertThat(told(ola)).as("still in a unit of it").isEmpty();

        affiliations.end(place.kari(), ola, second, today);
        assertThat(told(ola))
                .containsExactlyInAnyOrder(
                        new AffiliationEnded(ola, unit, today), new AffiliationEnded(ola, place.nordvik(), today));
    }

    @Test
    void anEndInTheFutureIsNotToldUntilItHasPassed() {
        long ola = number(place.ola());
        long id = added(place.kari(), ola, place.nordvik(), 50, null);
        affiliations.end(place.kari(), ola, id, today.plusDays(10));
        affiliations.endWhatRanOut();

        assertThat(told(ola)).isEmpty();
        assertThat(affiliations.reach(ola)).containsExactly(place.nordvik());
    }

    @Test
    void whoSavesOverAnOldVersionIsStopped() {
        long ola = number(place.ola());
        long id = added(place.kari(), ola, place.nordvik(), 50, null);
        int seen = version(ola);

        assertThat(affiliations.change(place.kari(), ola, id, seen, at(place.nordvik(), 60, null)))
                .isInstanceOf(Affiliating.Saved.class);
        assertThat(affiliations.change(place.berit(), ola, id, seen, at(place.nordvik(), 70, null)))
                .isEqualTo(new Affiliating.Stale());
    }

    private List<AffiliationEnded> told(long person) {
        return events.stream(AffiliationEnded.class)
                .filter(event -> event.person() == person)
                .toList();
    }

    private long added(Visitor visitor, long person, long organisation, int percent, @Nullable LocalDate to) {
        if (affiliations.add(visitor, person, at(organisation, percent, to))
                instanceof Affiliating.Saved(long ignored, long id, long ignoredToo)) return id;
        throw new AssertionError("not added");
    }

    private static NewPerson.Affiliation at(long organisation, int percent, @Nullable LocalDate to) {
        return new NewPerson.Affiliation(
                organisation, AffiliationForm.SHARED, "Rådgiver", percent, new Period(LocalDate.of(2020, 1, 1), to));
    }

    private long unitOf(long organisation) {
        if (organisations.add(
                        place.kari(),
                        NewOrganisation.named(Organisation.Form.UNIT, null, "Helse og omsorg", "", organisation))
                instanceof Saving.Saved(long number)) return number;
        throw new AssertionError("no unit");
    }

    private List<Person.Affiliation> affiliationsOf(long person) {
        return people.find(place.kari(), person).orElseThrow().affiliations();
    }

    private int version(long person) {
        return people.find(place.kari(), person).orElseThrow().head().version();
    }

    private static long number(Visitor visitor) {
        Long person = visitor.person();
        if (person == null) throw new AssertionError("a stranger");
        return person;
    }
}
