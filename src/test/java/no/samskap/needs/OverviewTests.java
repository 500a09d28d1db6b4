package no.samskap.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.NewBody;
import no.samskap.needs.Origins.Kind;
import no.samskap.needs.Origins.Telling;
import no.samskap.records.RecordHead;
import no.samskap.records.Trail;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SamskapTest
class OverviewTests {
    @Autowired
    Needs needs;

    @Autowired
    NeedLife life;

    @Autowired
    NeedOverview overview;

    @Autowired
    Origins origins;

    @Autowired
    BodyUpkeep bodies;

    @Autowired
    Themes themes;

    @Autowired
    Trail trail;

    @Autowired
    World world;

    World.Place place;
    Theme theme;

    @BeforeEach
    void anew() {
        place = world.anew();
        theme = themes.top().getFirst();
        for (long member : List.of(place.nordvik(), place.sorvik()))
            bodies.keepMember(
                    place.root(),
                    place.agreement(),
                    null,
                    null,
                    new NewBody.Member(member, Body.Membership.MEMBER, Period.ALWAYS));
    }

    @Test
    void aNeedCountsWhereItWasSentAndWhereItWasJoinedForThoseWhoMayReadIt() {
        long open = sent(Need.Audience.EVERYONE);
        sent(Need.Audience.ORGANISATION);
        needs.join(place.siri(), open, place.sorvik(), "", Language.BOKMAL);

        assertThat(overview.matrix(Visitor.STRANGER, place.agreement()))
                .containsExactlyInAnyOrder(cell(place.nordvik(), 1), cell(place.sorvik(), 1));
        assertThat(overview.matrix(place.kari(), place.agreement()))
                .containsExactlyInAnyOrder(cell(place.nordvik(), 2), cell(place.sorvik(), 1));
        assertThat(overview.sharedByMany(Visitor.STRANGER, place.agreement(), 5))
                .extracting(shared -> shared.head().number())
                .containsExactly(open);
    }

    @Test
    void whatIsAnsweredLiesThereUntilSomebodyUsesIt() {
        long need = sent(Need.Audience.EVERYONE);
        life.take(place.kari(), need, StepText.to(Need.State.ANSWERED));
        assertThat(overview.answeredNotUsed(Visitor.STRANGER, place.agreement(), 5))
                .extracting(RecordHead::number)
                .containsExactly(need);
        life.take(place.kari(), need, StepText.to(Need.State.IN_USE));
        assertThat(overview.answeredNotUsed(Visitor.STRANGER, place.agreement(), 5))
                .isEmpty();
    }

    @Test
    void aNeedSaysWhatItGrewOutOfInWordsAndOnTheTrail() {
        long need = sent(Need.Audience.EVERYONE);
        long secret = sent(Need.Audience.ORGANISATION);
        assertThat(tell(place.siri(), need, "Planen", null)).isEqualTo(new Telling.NotYours());
        assertThat(tell(place.kari(), need, "", null)).isEqualTo(new Telling.Nothing());
        assertThat(tell(place.kari(), need, "", need)).isEqualTo(new Telling.UnknownRecord());
        assertThat(tell(place.kari(), need, "Kommuneplanen 2026", null)).isEqualTo(new Telling.Told());
        assertThat(tell(place.kari(), need, "", place.agreement())).isEqualTo(new Telling.Told());
        assertThat(tell(place.kari(), need, "", secret)).isEqualTo(new Telling.Told());

        assertThat(trail.cameFrom(Visitor.STRANGER, need))
                .extracting(step -> step.head().number())
                .containsExactly(place.agreement());
        List<Origins.Origin> told = origins.of(Visitor.STRANGER, need);
        assertThat(told).extracting(Origins.Origin::note).contains("Kommuneplanen 2026");
        assertThat(told.getLast().title())
                .as("of a record that is not for strangers")
                .isNull();

        origins.takeBack(place.kari(), need, told.get(1).id());
        assertThat(trail.cameFrom(Visitor.STRANGER, need)).isEmpty();
    }

    private Telling tell(Visitor visitor, long need, String note, @Nullable Long record) {
        return origins.tell(visitor, need, Kind.PLAN, note, Language.BOKMAL, record);
    }

    private NeedOverview.Cell cell(long organisation, int many) {
        return new NeedOverview.Cell(theme.id(), String.valueOf(organisation), many);
    }

    private long sent(Need.Audience audience) {
        NeedText text = new NeedText(
                "Hvorfor oversvømmes bussholdeplassene?",
                "Hver vår står vannet til knes ved skolen.",
                "",
                List.of(),
                Language.BOKMAL,
                place.nordvik(),
                Set.of(theme.id()),
                null,
                audience);
        if (!(needs.write(place.kari(), text) instanceof Saving.Saved(long number))) throw new AssertionError();
        needs.publish(place.kari(), number);
        return number;
    }
}
