package no.samskap.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samskap.SamskapTest;
import no.samskap.core.Visitor;
import no.samskap.database.ManyRows;
import no.samskap.projects.ProjectQueries.Filter;
import no.samskap.records.KeptCounts;
import no.samskap.records.TextIndex;
import no.samskap.themes.Themes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** A lane of the board is found by its index where few of very many stand in it, and walked from the newest on where most do. */
@SamskapTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardPlansTests {
    @Autowired
    TextIndex texts;

    @Autowired
    KeptCounts counts;

    @Autowired
    Themes themes;

    private ManyRows rows;

    /** Nearly all are tried out; ten are in use, and ten have no stage. */
    @BeforeAll
    void veryManyProjects() {
        rows = new ManyRows("record", "project");
        rows.put("""
                insert into record (number, kind, title, state, readers, changed_at)
                select 7100000 + i, 'project', 'Prosjekt ' || i, 'RUNNING', array['public'], now() - i * interval '1 minute'
                  from generate_series(1, 20000) i""");
        rows.put("""
                insert into project (number, form, audience, origin, stage)
                select 7100000 + i, 'PILOT', 'EVERYONE', 'UNKNOWN',
                       case i % 2000 when 1 then 'IN_USE' when 2 then null else 'PILOT' end
                  from generate_series(1, 20000) i""");
        rows.analyze();
    }

    @AfterAll
    void takeThemBack() {
        rows.close();
    }

    @Test
    void aLaneOfFewIsFoundByItsIndex() {
        for (Stage few : List.of(Stage.IN_USE, Stage.SCALED))
            assertThat(lane(few)).contains("project_by_stage");
    }

    @Test
    void thoseWithoutAStageAreFoundByTheIndexToo() {
        List<String> lanes = rows.plansOf(() -> board().board(Visitor.STRANGER, Filter.ALL, 10));
        assertThat(lanes).hasSize(Stage.values().length + 1);
        assertThat(lanes.getLast()).contains("project_by_stage", "stage IS NULL");
    }

    @Test
    void aLaneOfVeryManyIsWalkedFromTheNewestOn() {
        assertThat(lane(Stage.PILOT)).contains("record_listed").doesNotContain("project_by_stage");
    }

    private String lane(Stage stage) {
        Filter only = Filter.ALL.at(List.of(stage.name()));
        return rows.planOf(() -> board().board(Visitor.STRANGER, only, 10));
    }

    private ProjectQueries board() {
        return new ProjectQueries(rows.jdbc(), texts, counts, themes);
    }
}
