package no.samskap.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SamskapTest
class OrganisationTreeTests {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Autowired
    Organisations organisations;

    @Autowired
    OrganisationTree tree;

    @Autowired
    WhoIsMeant who;

    @Autowired
    World world;

    World.Place place;
    long health;
    long homeCare;

    @BeforeEach
    void anew() {
        place = world.anew();
        health = unit("Helse", place.nordvik());
        homeCare = unit("Hjemmetjenesten", health);
    }

    @Test
    void unitsAreShownBelowWhatTheyArePartOf() {
        assertThat(tree.unitsOf(Visitor.STRANGER, place.nordvik()))
                .extracting(OrganisationTree.Unit::name, OrganisationTree.Unit::depth)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Helse", 1),
                        org.assertj.core.api.Assertions.tuple("Hjemmetjenesten", 2));
    }

    @Test
    void aUnitIsNeverPartOfItsOwnPart() {
        assertThat(tree.move(place.kari(), health, homeCare))
                .isEqualTo(new Moving.Circular("Helse", "Hjemmetjenesten"));
        assertThat(tree.move(place.kari(), health, health)).isInstanceOf(Moving.Circular.class);
    }

    @Test
    void twoMovesAtOnceCloseNoCircle() throws Exception {
        long one = unit("En", place.nordvik());
        long other = unit("To", place.nordvik());
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Moving> oneIntoOther = () -> place.kari().acts(() -> tree.move(place.kari(), one, other));
            Callable<Moving> otherIntoOne = () -> place.kari().acts(() -> tree.move(place.kari(), other, one));
            List<Future<Moving>> outcomes = both.invokeAll(List.of(oneIntoOther, otherIntoOne));
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                    .satisfiesOnlyOnce(outcome -> assertThat(outcome).isInstanceOf(Moving.Moved.class))
                    .satisfiesOnlyOnce(outcome -> assertThat(outcome).isInstanceOf(Moving.Circular.class));
        }
    }

    @Test
    void whoeverWritesForTheNewPlaceWritesForTheUnitAndWhatIsBelow() {
        long schools = unit("Oppvekst", place.nordvik());

        assertThat(tree.move(place.kari(), homeCare, schools)).isEqualTo(new Moving.Moved(homeCare));

        Organisation moved = organisations.find(place.kari(), homeCare).orElseThrow();
        assertThat(moved.head().editors())
                .contains(Visitor.edits("org", schools), Visitor.edits("org", place.nordvik()))
                .doesNotContain(Visitor.edits("org", health));
        assertThat(moved.head().owner()).isEqualTo(schools);
    }

    @Test
    void strangersAndNeighboursMoveAndCloseNothing() {
        for (Visitor visitor : List.of(Visitor.STRANGER, place.siri(), place.ola(), place.hans())) {
            assertThat(tree.move(visitor, homeCare, place.nordvik())).isEqualTo(new Moving.NotYours());
            assertThat(tree.close(visitor, homeCare, NEW_YEAR, Set.of())).isEqualTo(new Moving.NotYours());
            assertThat(tree.reopen(visitor, homeCare)).isEqualTo(new Moving.NotYours());
        }
        assertThat(tree.move(place.kari(), homeCare, place.havgap())).isEqualTo(new Moving.NotYours());
        assertThat(tree.move(place.kari(), place.nordvik(), place.sorvik())).isEqualTo(new Moving.NotYours());
        assertThat(tree.close(place.kari(), place.nordvik(), NEW_YEAR, Set.of()))
                .isEqualTo(new Moving.NotYours());
    }

    @Test
    void aClosedUnitStaysAndIsShownWithWhatCameAfter() {
        assertThat(tree.close(place.kari(), health, NEW_YEAR, Set.of())).isEqualTo(new Moving.NotYet());
        long home = unit("Hjemme og institusjon", place.nordvik());

        assertThat(tree.close(place.kari(), homeCare, NEW_YEAR, Set.of(home))).isEqualTo(new Moving.Moved(homeCare));

        Organisation closed = organisations.find(Visitor.STRANGER, homeCare).orElseThrow();
        assertThat(closed.isClosed()).isTrue();
        assertThat(closed.head().endsOn()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(tree.before(Visitor.STRANGER, home))
                .extracting(OrganisationTree.Kin::number)
                .containsExactly(homeCare);
        assertThat(tree.after(Visitor.STRANGER, homeCare))
                .extracting(OrganisationTree.Kin::number)
                .containsExactly(home);
        assertThat(tree.move(place.kari(), home, homeCare)).isEqualTo(new Moving.ClosedThere());
        assertThat(tree.reopen(place.kari(), homeCare)).isEqualTo(new Moving.Moved(homeCare));
        assertThat(tree.before(Visitor.STRANGER, home)).isEmpty();
    }

    @Test
    void aDividedOrganisationIsShownWithAllThatCameAfter() {
        assertThat(tree.close(place.root(), place.sorvik(), NEW_YEAR, Set.of(place.nordvik(), place.havgap())))
                .isEqualTo(new Moving.Moved(place.sorvik()));

        assertThat(tree.before(Visitor.STRANGER, place.nordvik()))
                .singleElement()
                .satisfies(kin -> assertThat(kin.besides())
                        .extracting(Organisations.Named::number)
                        .containsExactly(place.havgap()));
    }

    @Test
    void numbersAreKeptByAdministratorsAndGivenOnce() {
        var register =
                new OrganisationRegister("Nordvik kommune", "", Organisation.Form.MUNICIPALITY, null, "5001", null);
        int seen = organisations
                .find(place.root(), place.nordvik())
                .orElseThrow()
                .head()
                .version();

        assertThat(organisations.register(place.kari(), place.nordvik(), seen, register))
                .isEqualTo(new Saving.NotYours());
        assertThat(organisations.register(place.root(), place.nordvik(), seen, register))
                .isInstanceOf(Saving.AlreadyThere.class);
    }

    @Test
    void aFormerMunicipalityIsClosedFromTheStartAndFollowedByWhatItBecame() {
        long kvalsund = organisations
                .byReference("2017")
                .orElseGet(() -> ((Saving.Saved) organisations.add(
                                place.root(),
                                new NewOrganisation(
                                        Organisation.Form.MUNICIPALITY,
                                        "2017",
                                        "Kvalsund kommune",
                                        "",
                                        List.of(),
                                        null,
                                        new OrganisationRegister(
                                                        "Kvalsund kommune",
                                                        "",
                                                        Organisation.Form.MUNICIPALITY,
                                                        null,
                                                        "2017",
                                                        null)
                                                .over(Organisation.Facts.NONE))))
                        .number());

        assertThat(organisations.find(Visitor.STRANGER, kvalsund).orElseThrow().isClosed())
                .isTrue();
        assertThat(tree.after(Visitor.STRANGER, kvalsund))
                .extracting(OrganisationTree.Kin::number)
                .containsExactly(organisations.byReference("5603").orElseThrow());
        assertThat(who.organisations(Visitor.STRANGER, "Kvalsund", Set.of()))
                .extracting(WhoIsMeant.Found::number)
                .contains(organisations.byReference("5603").orElseThrow())
                .doesNotContain(kvalsund);
    }

    private long unit(String name, long partOf) {
        if (organisations.add(place.kari(), NewOrganisation.named(Organisation.Form.UNIT, null, name, "", partOf))
                instanceof Saving.Saved(long number)) return number;
        throw new AssertionError(name);
    }
}
