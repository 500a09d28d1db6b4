package no.samskap.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What takes long to count while others write. */
@SamskapTest
class KeptCountsTests {
    private static final Duration SLOW = Duration.ofMillis(200);

    @Autowired
    Changes changes;

    @Autowired
    OwnChanges own;

    @Autowired
    Records records;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    private World.Place place;
    private final AtomicInteger counted = new AtomicInteger();

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void isShownAsItWasForAMomentAndCountedAnewBeside() {
        KeptCounts counts = new KeptCounts(changes, own, Duration.ofMinutes(10));
        countedOnce(counts);

        write(place.siri());
        assertThat(ask(counts, place.kari())).as("as it was").isEqualTo(1);
        await().atMost(Duration.ofSeconds(20)).until(() -> ask(counts, place.kari()) >= 2);
    }

    @Test
    void isExactForWhoeverWrote() {
        KeptCounts counts = new KeptCounts(changes, own, Duration.ofMinutes(10));
        countedOnce(counts);

        write(place.kari());
        assertThat(ask(counts, place.kari())).isGreaterThanOrEqualTo(2);
    }

    @Test
    void isExactWithinAnAct() {
        KeptCounts counts = new KeptCounts(changes, own, Duration.ofMinutes(10));
        countedOnce(counts);

        write(place.siri());
        assertThat(transaction.<Integer>execute(status -> ask(counts, place.kari())))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void isExactWhenItGrewTooOld() {
        KeptCounts counts = new KeptCounts(changes, own, Duration.ofMillis(1));
        countedOnce(counts);

        write(place.siri());
        assertThat(ask(counts, place.kari())).isGreaterThanOrEqualTo(2);
    }

    @Test
    void isExactWhereItIsQuickToCount() {
        KeptCounts counts = new KeptCounts(changes, own, Duration.ofMinutes(10), Duration.ofMinutes(1));
        countedOnce(counts);

        write(place.siri());
        assertThat(ask(counts, place.kari())).isEqualTo(2);
    }

    private void countedOnce(KeptCounts counts) {
        assertThat(ask(counts, place.kari())).isEqualTo(1);
    }

    private int ask(KeptCounts counts, Visitor visitor) {
        return counts.get(visitor, Integer.class, "test" + place.id(), List.of(), () -> {
            LockSupport.parkNanos(SLOW.toNanos());
            return counted.incrementAndGet();
        });
    }

    private void write(Visitor visitor) {
        visitor.acts(() -> transaction.execute(status -> records.create(
                "need",
                RecordContent.titled("Noe nytt", Language.BOKMAL, "PUBLISHED")
                        .owner(place.nordvik())
                        .readers(Set.of(Visitor.PUBLIC))
                        .editors(Set.of(Visitor.edits("org", place.nordvik()))))));
    }
}
