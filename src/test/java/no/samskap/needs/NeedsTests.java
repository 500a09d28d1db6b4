package no.samskap.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SamskapTest
class NeedsTests {
    @Autowired
    Needs needs;

    @Autowired
    NeedLife life;

    @Autowired
    NeedQueries queries;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void aDraftIsSeenOnlyByThoseWhoWriteForTheOrganisation() {
        long number = written(place.kari());

        assertThat(needs.find(place.kari(), number)).isPresent();
        for (Visitor other : List.of(place.siri(), place.ola(), place.hans(), Visitor.STRANGER)) {
            assertThat(needs.find(other, number)).isEmpty();
            assertThat(listed(other)).isEmpty();
            assertThat(queries.totals(other, ofNordvik()).total()).isZero();
        }
    }

    @Test
    void aPublishedNeedIsSeenByItsAudience() {
        long number = written(place.kari());
        needs.publish(place.kari(), number);

        assertThat(listed(Visitor.STRANGER)).containsExactly(number);
        assertThat(queries.totals(Visitor.STRANGER, ofNordvik()).states()).containsEntry("SENT", 1L);
    }

    @Test
    void nobodyWritesForAnOrganisationThatIsNotTheirs() {
        assertThat(needs.write(place.siri(), text("Hvorfor oversvømmes bussholdeplassene?")))
                .isEqualTo(new Saving.NotYours());
        assertThat(needs.write(place.ola(), text("Hvorfor oversvømmes bussholdeplassene?")))
                .isEqualTo(new Saving.NotYours());
    }

    @Test
    void whoeverSavesLastOverAnOldVersionIsToldWhatWasSaved() {
        long number = written(place.kari());
        int seen = needs.find(place.kari(), number).orElseThrow().head().version();

        assertThat(needs.change(place.berit(), number, seen, text("Først"))).isEqualTo(new Saving.Saved(number));
        assertThat(needs.change(place.kari(), number, seen, text("Sist")))
                .isInstanceOfSatisfying(
                        Saving.Stale.class,
                        stale -> assertThat(stale.saved().head().title()).isEqualTo("Først"));
    }

    @Test
    void anotherMunicipalityJoinsOnceAndMayLeave() {
        long number = written(place.kari());
        needs.publish(place.kari(), number);

        assertThat(needs.join(place.siri(), number, place.sorvik(), "Hos oss er det verst om våren", Language.BOKMAL))
                .isEqualTo(new Joining.Joined());
        assertThat(needs.join(place.siri(), number, place.sorvik(), "Igjen", Language.BOKMAL))
                .isEqualTo(new Joining.AlreadyJoined());
        assertThat(needs.join(place.kari(), number, place.nordvik(), "", Language.BOKMAL))
                .isEqualTo(new Joining.OwnNeed());
        assertThat(needs.find(place.ola(), number).orElseThrow().supports())
                .extracting(Need.Support::note)
                .containsExactly("Hos oss er det verst om våren");

        needs.leave(place.siri(), number, place.sorvik());
        assertThat(needs.find(place.ola(), number).orElseThrow().supports()).isEmpty();
    }

    @Test
    void aKeptCountFollowsWhatIsPublishedAndWithdrawn() {
        assertThat(queries.totals(Visitor.STRANGER, ofNordvik()).total()).isZero();
        long number = written(place.kari());
        needs.publish(place.kari(), number);
        assertThat(queries.totals(Visitor.STRANGER, ofNordvik()).total()).isEqualTo(1);
        life.takeBack(place.kari(), number);
        assertThat(queries.totals(Visitor.STRANGER, ofNordvik()).total()).isZero();
    }

    private long written(Visitor visitor) {
        return switch (needs.write(visitor, text("Hvorfor oversvømmes bussholdeplassene?"))) {
            case Saving.Saved(long number) -> number;
            default -> throw new AssertionError("not written");
        };
    }

    private NeedText text(String title) {
        return new NeedText(
                title,
                "Hver vår står vannet til knes ved skolen.",
                "",
                List.of(),
                Language.BOKMAL,
                place.nordvik(),
                Set.of(),
                null,
                Need.Audience.EVERYONE);
    }

    private NeedQueries.Filter ofNordvik() {
        return new NeedQueries.Filter("", List.of(), List.of(), List.of(), List.of(place.nordvik()));
    }

    private List<Long> listed(Visitor visitor) {
        return queries.list(visitor, ofNordvik(), NeedQueries.Order.NEWEST, 10, 0).stream()
                .map(NeedQueries.Row::number)
                .toList();
    }
}
