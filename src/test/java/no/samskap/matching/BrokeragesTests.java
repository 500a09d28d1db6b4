package no.samskap.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.matching.Brokerage.Outcome;
import no.samskap.matching.Brokerage.State;
import no.samskap.needs.Need;
import no.samskap.needs.NeedText;
import no.samskap.needs.Needs;
import no.samskap.needs.Saving;
import no.samskap.records.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An adviser brings Nordvik and Hans of Havgap together. */
@SamskapTest
class BrokeragesTests {
    @Autowired
    Brokerages brokerages;

    @Autowired
    Answers answers;

    @Autowired
    Needs needs;

    @Autowired
    Trail trail;

    @Autowired
    World world;

    World.Place place;
    long need;
    long hans;

    @BeforeEach
    void anew() {
        place = world.anew();
        need = published();
        Long number = place.hans().person();
        if (number == null) throw new AssertionError("a stranger");
        hans = number;
    }

    @Test
    void onlyAnAdviserOpensACaseAndNobodyElseReadsIt() {
        for (Visitor other : List.of(place.kari(), place.siri(), place.hans(), Visitor.STRANGER))
            assertThat(brokerages.open(other, need)).isEmpty();
        long number = opened();

        for (Visitor other : List.of(place.kari(), place.siri(), place.hans(), Visitor.STRANGER)) {
            assertThat(brokerages.find(other, number)).isEmpty();
            assertThat(brokerages.onNeed(other, need)).isEmpty();
            assertThat(trail.cameOf(other, need))
                    .extracting(step -> step.head().number())
                    .doesNotContain(number);
        }
    }

    @Test
    void whoIsAskedAnswersForThemselfAndReadsNothingElse() {
        long number = asked();

        assertThat(brokerages.waitingFor(place.hans()))
                .singleElement()
                .satisfies(asked -> assertThat(asked.candidate().message()).isEqualTo("Kan du se på overvannet?"));
        assertThat(brokerages.asked(place.siri(), number, hans)).isEmpty();
        assertThat(brokerages.asked(place.kari(), number, hans)).isEmpty();
        assertThat(as(place.siri(), () -> brokerages.answer(place.siri(), number, true, "")))
                .isFalse();
        assertThat(as(place.hans(), () -> brokerages.answer(place.hans(), number, true, "Gjerne")))
                .isTrue();
        assertThat(brokerages.waitingFor(place.hans())).isEmpty();
        assertThat(brokerages.find(place.root(), number).orElseThrow().candidates())
                .singleElement()
                .satisfies(candidate -> {
                    assertThat(candidate.state()).isEqualTo(State.YES);
                    assertThat(candidate.since()).isNotNull();
                });
    }

    @Test
    void bothConfirmBeforeTheCaseIsMatched() {
        long number = asked();
        as(place.hans(), () -> brokerages.answer(place.hans(), number, true, "Gjerne"));
        assertThat(closed(number)).isFalse();

        assertThat(as(place.hans(), () -> brokerages.confirm(place.hans(), number, hans)))
                .isTrue();
        assertThat(closed(number)).isFalse();
        assertThat(as(place.siri(), () -> brokerages.confirm(place.siri(), number, hans)))
                .isFalse();
        assertThat(as(place.kari(), () -> brokerages.confirm(place.kari(), number, hans)))
                .isTrue();
        assertThat(closed(number)).isTrue();
        assertThat(brokerages.find(place.root(), number).orElseThrow().outcome())
                .isEqualTo(Outcome.MATCHED);
    }

    @Test
    void nobodyIsAskedBeyondWhatTheyCanTake() {
        as(place.hans(), () -> answers.wish(place.hans(), new Answers.Wish(true, 0)));
        long number = opened();

        assertThat(as(place.root(), () -> brokerages.list(place.root(), number, hans)))
                .isFalse();
    }

    private boolean closed(long number) {
        return as(place.root(), () -> brokerages.close(place.root(), number, Outcome.MATCHED, "I gang"));
    }

    private long opened() {
        return place.root()
                .<Long, RuntimeException>acts(
                        () -> brokerages.open(place.root(), need).orElseThrow());
    }

    private long asked() {
        long number = opened();
        assertThat(as(place.root(), () -> brokerages.list(place.root(), number, hans)))
                .isTrue();
        assertThat(brokerages.waitingFor(place.hans())).isEmpty();
        assertThat(as(place.root(), () -> brokerages.ask(place.root(), number, hans, "Kan du se på overvannet?")))
                .isTrue();
        return number;
    }

    private static boolean as(Visitor visitor, java.util.function.BooleanSupplier act) {
        return visitor.<Boolean, RuntimeException>acts(act::getAsBoolean);
    }

    private long published() {
        NeedText text = new NeedText(
                "Hvorfor oversvømmes bussholdeplassene?",
                "Hver vår står vannet til knes ved skolen.",
                "",
                List.of(),
                Language.BOKMAL,
                place.nordvik(),
                Set.of(),
                null,
                Need.Audience.EVERYONE);
        if (!(needs.write(place.kari(), text) instanceof Saving.Saved(long number)))
            throw new AssertionError("not written");
        needs.publish(place.kari(), number);
        return number;
    }
}
