package no.samskap.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import no.samskap.SamskapTest;
import no.samskap.core.Visitor;
import no.samskap.database.ManyRows;
import no.samskap.records.Changes.Moment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** How PostgreSQL finds a few of very many records. A page is quick because of these indexes, and slow without anybody noticing. */
@SamskapTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansTests {
    private static final long THEME = 900_007;
    private static final long BODY = 800_007;

    @Autowired
    Kinds kinds;

    @Autowired
    JsonMapper json;

    private ManyRows rows;

    /** Needs of 500 themes, changed in 700 transactions of long ago; facts of 100 sorts under 400 bodies. */
    @BeforeAll
    void aWholeCountry() {
        rows = new ManyRows("record", "fact", "fact_tally");
        rows.put("""
                insert into record (number, kind, title, state, readers, themes, changed_at, changed_in)
                select 7000000 + i, 'need', 'Behov ' || i, 'SENT', array['public'], array[900000 + i % 500],
                       now() - i * interval '1 minute', cast(cast(3 + i % 700 as text) as xid8)
                  from generate_series(1, 20000) i""");
        rows.put("""
                insert into fact (record, what, happened_on, known_to, bodies)
                select 7000000 + i, 'test.plan.' || i % 100, date '2024-01-01' + i % 700, 'DAY', array[800000 + i % 400]
                  from generate_series(1, 20000) i""");
        rows.put("""
                insert into fact_tally (body, what, labels, year, readers, records, quantity, added_up)
                select 800000 + i % 400, 'test.plan.' || i % 100, array[]::text[], 2000 + i / 400, array['public'], 1, 1, true
                  from generate_series(1, 20000) i""");
        rows.analyze();
    }

    @AfterAll
    void takeThemBack() {
        rows.close();
    }

    @Test
    void thoseThatTouchAThemeAreFoundByKindAndTheme() {
        Selection asked = new Selection(Visitor.STRANGER, "need", "").themes(List.of(THEME), Map.of());
        assertThat(rows.planOf(() -> assertThat(asked.list(rows.jdbc(), "r.number", Selection.NEWEST, 50, 0)
                                .query(Long.class)
                                .list())
                        .hasSize(40)))
                .contains("record_touching")
                .doesNotContain("Seq Scan");
    }

    @Test
    void theNewestThatTouchWhatManyTouchAreMetByWalkingInTheirOrder() {
        List<Long> many = LongStream.range(900_000, 900_250).boxed().toList();
        Selection asked = new Selection(Visitor.STRANGER, "need", "").themes(many, Map.of());
        assertThat(rows.planOf(() -> assertThat(asked.list(rows.jdbc(), "r.number", Selection.NEWEST, 50, 0)
                                .query(Long.class)
                                .list())
                        .hasSize(50)))
                .contains("record_listed")
                .doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void aPageOfTheNewestIsWalkedInTheirOrder() {
        Selection asked = new Selection(Visitor.STRANGER, "need", "");
        assertThat(rows.planOf(() -> assertThat(asked.list(rows.jdbc(), "r.number", Selection.NEWEST, 50, 0)
                                .query(Long.class)
                                .list())
                        .hasSize(50)))
                .contains("record_listed")
                .doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void whetherAnythingChangedIsAskedOfTheNewestAlone() {
        Changes changes = new Changes(rows.jdbc());
        Moment now = changes.now();
        assertThat(rows.planOf(() -> changes.anySince(now)))
                .contains("record_changed_in")
                .doesNotContain("Seq Scan", "Sort");
    }

    /** Facts themselves are looked at only where two records were merged. */
    @Test
    void figuresAreReadFromTheTally() {
        Facts facts = new Facts(rows.jdbc());
        CountingRule rule = new CountingRule("test.plan.7", Set.of(), BODY, false);
        assertThat(rows.planOf(() -> assertThat(facts.count(Visitor.STRANGER, List.of(rule))
                                .getFirst()
                                .between(2000, 2100))
                        .isEqualTo(50)))
                .contains("fact_tally_of_body")
                .doesNotContain("Seq Scan on fact");
    }

    /** A plan of its own for each few records takes ten times as long as finding them. */
    @Test
    void aFewRecordsAreFoundByAPlanThatIsKept() {
        Records records = new Records(rows.jdbc(), kinds, json, event -> {});
        for (int i = 0; i < 20; i++)
            assertThat(records.findAll(Visitor.STRANGER, List.of(7_000_001L, 7_000_002L)))
                    .hasSize(2);
        assertThat(rows.jdbc()
                        .sql("select sum(generic_plans) from pg_prepared_statements"
                                + " where statement like 'select%with ordinality as wanted (number, place)%'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
