package no.samskap.projects;

import static org.assertj.core.api.Assertions.assertThat;

import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SamskapTest
class SavedViewsTests {
    private static final String PILOTS = "/prosjekter/tabell?form=PILOT&grupper=STAGE";

    @Autowired
    SavedViews views;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void aViewOfOnesOwnIsSeenByNobodyElse() {
        assertThat(views.save(place.berit(), "Pilotene", PILOTS, null)).isTrue();

        assertThat(views.of(place.berit())).extracting(SavedViews.View::address).containsExactly(PILOTS);
        for (Visitor other : new Visitor[] {place.kari(), place.root(), Visitor.STRANGER})
            assertThat(views.of(other)).isEmpty();
        assertThat(views.remove(place.kari(), views.of(place.berit()).getFirst().id()))
                .isFalse();
    }

    @Test
    void aViewSharedWithABodyIsSeenByThoseWhoBelongToItAndRemovedByItsOwner() {
        assertThat(views.save(place.kari(), "Ikke min", PILOTS, place.agreement()))
                .isFalse();
        assertThat(views.save(place.berit(), "Felles", PILOTS, place.agreement()))
                .isTrue();

        assertThat(views.of(place.kari())).isEmpty();
        SavedViews.View shared = views.of(place.berit()).getFirst();
        assertThat(shared.sharedWith()).isEqualTo("Nordvik–Havgap " + place.id());
        assertThat(views.remove(place.berit(), shared.id())).isTrue();
        assertThat(views.of(place.berit())).isEmpty();
    }

    @Test
    void onlyViewsOfProjectsAreKept() {
        for (String address : new String[] {
            "https://example.org/prosjekter",
            "//example.org",
            "/behov",
            "/prosjekter/77",
            "/prosjekter/tabell?q=\"><script>",
            "/prosjekter/tavle x"
        })
            assertThat(views.save(place.berit(), "Feil", address, null))
                    .as(address)
                    .isFalse();
    }
}
