package no.samskap.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database keeps of facts is what counting them anew would give, whatever happens to them and to their records. */
@SamskapTest
class FactTallyTests {
    @Autowired
    Records records;

    @Autowired
    Merging merging;

    @Autowired
    Facts facts;

    @Autowired
    FactTally tally;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    private World.Place place;
    private String what = "";

    @BeforeEach
    void anew() {
        place = world.anew();
        what = "test.tallied." + place.id();
    }

    /** Of this test's own body: other tests go on beside it. */
    @AfterEach
    void theTallyIsWhatTheFactsComeTo() {
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(countedAnew());
        transaction.executeWithoutResult(status -> tally.addUpNow());
        assertThat(kept()).as("added up").containsExactlyInAnyOrderElementsOf(countedAnew());
    }

    @Test
    void aFactIsStatedCorrectedAndTakenBack() {
        long one = record("Samme sak", Visitor.PUBLIC);
        state(one, 2024, Set.of("a", "b"));
        assertThat(in(2024, Set.of("a"))).isEqualTo(1);
        assertThat(in(2024, Set.of("c"))).isZero();
        state(one, 2025, Set.of("a"));
        assertThat(in(2024, Set.of())).isZero();
        assertThat(in(2025, Set.of())).isEqualTo(1);
        transaction.executeWithoutResult(status -> facts.withdraw(one, what));
        assertThat(in(2025, Set.of())).isZero();
    }

    @Test
    void quantitiesAreAddedUp() {
        for (int i = 1; i <= 3; i++) {
            int quantity = i * 100;
            long arena = record("Arena " + i, Visitor.PUBLIC);
            transaction.executeWithoutResult(
                    status -> facts.state(fact(arena, 2024, Set.of()).measuring(quantity)));
        }
        CountingRule rule = new CountingRule(what, Set.of(), place.agreement(), true);
        assertThat(facts.count(Visitor.STRANGER, List.of(rule)).getFirst().in(2024))
                .isEqualTo(600);
    }

    @Test
    void whoMayReadARecordCountsIt() {
        long one = record("Bare for oss", Visitor.edits("org", place.nordvik()));
        state(one, 2024, Set.of());
        assertThat(count(Visitor.STRANGER, 2024)).isZero();
        assertThat(count(place.kari(), 2024)).isEqualTo(1);
        open(one, Visitor.PUBLIC);
        assertThat(count(Visitor.STRANGER, 2024)).isEqualTo(1);
        open(one, Visitor.edits("org", place.sorvik()));
        assertThat(count(Visitor.STRANGER, 2024)).isZero();
        assertThat(count(place.kari(), 2024)).isZero();
    }

    @Test
    void twoThatAreOneCountOnceUntilTheyArePartedAgain() {
        long one = record("Samme sak", Visitor.PUBLIC);
        long other = record("Samme sak igjen", Visitor.PUBLIC);
        long third = record("Noe annet", Visitor.PUBLIC);
        for (long number : List.of(one, other, third)) state(number, 2024, Set.of());
        assertThat(in(2024, Set.of())).isEqualTo(3);
        merging.merge(place.kari(), one, other, "like");
        assertThat(in(2024, Set.of())).isEqualTo(2);
        state(other, 2023, Set.of());
        assertThat(in(2024, Set.of())).isEqualTo(1);
        assertThat(in(2023, Set.of())).isEqualTo(1);
        merging.merge(place.kari(), other, third, "like");
        assertThat(in(2024, Set.of()) + in(2023, Set.of())).isEqualTo(1);
        merging.undo(place.kari(), other);
        merging.undo(place.kari(), one);
        assertThat(in(2024, Set.of())).isEqualTo(2);
        assertThat(facts.behind(Visitor.STRANGER, rule(Set.of()), 2023, 2024))
                .extracting(row -> row.head().number())
                .containsExactlyInAnyOrder(one, other, third);
    }

    @Test
    void madeAnewItIsTheSame() {
        state(record("Samme sak", Visitor.PUBLIC), 2024, Set.of());
        List<String> before = kept();
        assertThat(before).hasSize(1).isEqualTo(countedAnew());
    }

    /** Figures are read from few rows however often something changed. */
    @Test
    void manyDifferencesAreAddedUp() {
        long one = record("Mange ting på én gang", Visitor.PUBLIC);
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into fact (record, what, happened_on, known_to, bodies)
                        select :record, :what || '.' || i, date '2024-05-17', 'DAY', array[cast(:body as bigint)]
                          from generate_series(1, 1000) i""")
                .param("record", one)
                .param("what", what)
                .param("body", place.agreement())
                .update());
        transaction.executeWithoutResult(status -> tally.addUp());
        assertThat(jdbc.sql("select count(*), bool_and(added_up) as added_up from fact_tally where body = :body")
                        .param("body", place.agreement())
                        .query()
                        .singleRow())
                .containsEntry("count", 1_000L)
                .containsEntry("added_up", true);
    }

    private CountingRule rule(Set<String> labels) {
        return new CountingRule(what, labels, place.agreement(), false);
    }

    private long in(int year, Set<String> labels) {
        return facts.count(Visitor.STRANGER, List.of(rule(labels))).getFirst().in(year);
    }

    private long count(Visitor visitor, int year) {
        return facts.count(visitor, List.of(rule(Set.of()))).getFirst().in(year);
    }

    private Fact fact(long number, int year, Set<String> labels) {
        return Fact.of(number, what, PartialDate.day(LocalDate.of(year, 5, 17)))
                .labelled(labels)
                .within(Set.of(place.agreement()), Set.of());
    }

    private void state(long number, int year, Set<String> labels) {
        transaction.executeWithoutResult(status -> facts.state(fact(number, year, labels)));
    }

    private long record(String title, String reader) {
        Long number = transaction.execute(status -> records.create("need", content(title, reader)));
        if (number == null) throw new IllegalStateException();
        return number;
    }

    private void open(long number, String reader) {
        transaction.executeWithoutResult(
                status -> records.grant(number, List.of(reader), List.of(Visitor.edits("org", place.nordvik()))));
    }

    private RecordContent content(String title, String reader) {
        return RecordContent.titled(title, Language.BOKMAL, "SENT")
                .owner(place.nordvik())
                .readers(Set.of(reader))
                .editors(Set.of(Visitor.edits("org", place.nordvik())));
    }

    private List<String> kept() {
        return jdbc.sql("""
                        select concat_ws('|', what, labels, year, readers, sum(records), sum(quantity))
                          from fact_tally where body = :body
                         group by what, labels, year, readers
                        having sum(records) <> 0 or sum(quantity) <> 0""")
                .param("body", place.agreement())
                .query(String.class)
                .list();
    }

    private List<String> countedAnew() {
        return jdbc.sql("""
                        select concat_ws('|', f.what, f.labels, extract(year from f.happened_on), readers_in_tally(r.readers), count(*), sum(f.quantity))
                          from fact f join record r on r.number = f.record
                         where :body = any (f.bodies) and r.merged_into is null
                           and not exists (select 1 from record m where m.merged_into = r.number)
                         group by f.what, f.labels, extract(year from f.happened_on), readers_in_tally(r.readers)""")
                .param("body", place.agreement())
                .query(String.class)
                .list();
    }
}
