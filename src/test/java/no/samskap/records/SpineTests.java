package no.samskap.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds for records of every kind. */
@SamskapTest
class SpineTests {
    @Autowired
    Records records;

    @Autowired
    Trail trail;

    @Autowired
    Merging merging;

    @Autowired
    Changes changes;

    @Autowired
    KeptCounts counts;

    @Autowired
    Facts facts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    private World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void aRecordIsReadWhereItsReadersAndTheVisitorsTokensMeet() {
        long secret = record("Utkast", Visitor.edits("org", place.nordvik()));

        assertThat(records.find(place.kari(), secret)).isPresent();
        for (Visitor other : List.of(place.ola(), place.siri(), place.hans(), Visitor.STRANGER))
            assertThat(records.find(other, secret)).isEmpty();
    }

    @Test
    void theTrailLeadsOnOnlyThroughWhatMayBeRead() {
        long need = record("Behov", Visitor.PUBLIC);
        long hidden = record("Hemmelig prosjekt", Visitor.edits("org", place.nordvik()));
        long result = record("Resultat", Visitor.PUBLIC);
        transaction.executeWithoutResult(status -> {
            trail.state(hidden, Relation.GREW_OUT_OF, need);
            trail.state(result, Relation.RESULT_OF, hidden);
        });

        assertThat(trail.cameOf(place.kari(), need))
                .extracting(step -> step.head().number())
                .containsExactly(hidden, result);
        assertThat(trail.cameOf(place.siri(), need)).isEmpty();
        assertThat(trail.cameFrom(place.siri(), result)).isEmpty();
    }

    @Test
    void aMergedRecordLeadsToWhatItBecameUntilThatIsUndone() {
        long one = record("Samme sak", Visitor.PUBLIC);
        long other = record("Samme sak igjen", Visitor.PUBLIC);

        assertThat(merging.merge(place.siri(), one, other, "like")).isInstanceOf(Merging.Outcome.NotYours.class);
        assertThat(merging.merge(place.kari(), one, other, "like")).isInstanceOf(Merging.Outcome.Merged.class);
        assertThat(records.find(Visitor.STRANGER, one)).isEmpty();
        assertThat(records.movedTo(Visitor.STRANGER, one)).hasValue("/behov/" + other);

        assertThat(merging.undo(place.kari(), one)).isInstanceOf(Merging.Outcome.Undone.class);
        assertThat(records.find(Visitor.STRANGER, one)).isPresent();
        assertThat(records.movedTo(Visitor.STRANGER, one)).isEmpty();
    }

    @Test
    void twoThatAreOneCountOnce() {
        long one = record("Samme sak", Visitor.PUBLIC);
        long other = record("Samme sak igjen", Visitor.PUBLIC);
        CountingRule rule = new CountingRule("test.counted." + place.id(), Set.of(), place.agreement(), false);
        transaction.executeWithoutResult(status -> List.of(one, other)
                .forEach(number -> facts.state(Fact.of(number, rule.what(), PartialDate.day(LocalDate.of(2024, 5, 17)))
                        .within(List.of(place.agreement()), List.of()))));

        assertThat(facts.count(Visitor.STRANGER, List.of(rule)).getFirst().in(2024))
                .isEqualTo(2);
        merging.merge(place.kari(), one, other, "");
        assertThat(facts.count(Visitor.STRANGER, List.of(rule)).getFirst().in(2024))
                .isEqualTo(1);
        assertThat(facts.behind(Visitor.STRANGER, rule, 2024, 2024)).hasSize(1);
    }

    /** A clock or a sequence number would miss it: it is older than what was seen, and was not there yet. */
    @Test
    void aChangeCommittedLateIsNotMissed() throws SQLException {
        long number = record("Sent", Visitor.PUBLIC);
        Changes.Moment seen;
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            try (var update = slow.createStatement()) {
                update.execute("update record set title = 'Sist' where number = " + number);
            }
            record("Raskere", Visitor.PUBLIC);
            seen = changes.now();
            assertThat(changes.since(seen).numbers()).doesNotContain(number);
            slow.commit();
            slow.setAutoCommit(true);
        }

        assertThat(changes.anySince(seen)).isTrue();
        assertThat(changes.since(seen).numbers()).contains(number);
        assertThat(changes.since(changes.since(seen).upTo()).numbers()).doesNotContain(number);
    }

    @Test
    void aKeptCountIsCountedAnewWhenSomethingChangedAndNeverLentToOthers() {
        AtomicInteger counted = new AtomicInteger();
        String name = "test" + place.id();

        count(place.kari(), name, counted);
        count(place.kari(), name, counted);
        int quiet = counted.get();
        count(place.siri(), name, counted);
        assertThat(counted.get()).isGreaterThan(quiet);

        int before = counted.get();
        record("Noe nytt", Visitor.PUBLIC);
        count(place.kari(), name, counted);
        assertThat(counted.get()).isGreaterThan(before);
    }

    @Test
    void thoseWhoAskTheSameAtTheSameTimeAreCountedForOnce() throws Exception {
        AtomicInteger counted = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(8);
        List<Callable<Integer>> visits = Collections.nCopies(8, () -> {
            all.countDown();
            all.await();
            return counts.get(place.kari(), Integer.class, "slow" + place.id(), List.of(), () -> {
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                return counted.incrementAndGet();
            });
        });
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var answer : pool.invokeAll(visits)) assertThat(answer.get()).isPositive();
        }
        assertThat(counted.get())
                .as("the first may have begun before the last asked")
                .isLessThanOrEqualTo(2);
    }

    private void count(Visitor visitor, String name, AtomicInteger counted) {
        counts.get(visitor, Integer.class, name, List.of(), counted::incrementAndGet);
    }

    private long record(String title, String reader) {
        Long number = place.kari()
                .acts(() -> transaction.execute(status -> records.create(
                        "need",
                        RecordContent.titled(title, Language.BOKMAL, "PUBLISHED")
                                .owner(place.nordvik())
                                .readers(Set.of(reader))
                                .editors(Set.of(Visitor.edits("org", place.nordvik()))))));
        if (number == null) throw new IllegalStateException();
        return number;
    }
}
