package no.samskap.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.projects.PortfolioQueries.Axis;
import no.samskap.projects.PortfolioQueries.Group;
import no.samskap.projects.PortfolioQueries.Order;
import no.samskap.projects.PortfolioQueries.Sums;
import no.samskap.projects.Project.Audience;
import no.samskap.projects.ProjectLines.FundingLine;
import no.samskap.projects.ProjectLines.PartnerLine;
import no.samskap.projects.ProjectQueries.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Three projects of Nordvik seen together: two with Havgap's two institutes, one that only the parties read. */
@SamskapTest
class PortfolioQueriesTests {
    @Autowired
    Projects projects;

    @Autowired
    ProjectProgress progress;

    @Autowired
    ProjectQueries lists;

    @Autowired
    PortfolioQueries queries;

    @Autowired
    World world;

    World.Place place;
    Filter ours;
    long ditches;
    long shelters;
    long secret;

    @BeforeEach
    void threeProjects() {
        place = world.anew();
        ours = Filter.ALL.of(Filter.Who.ownedBy(place.nordvik()));
        ditches = written("Grøfter", "PILOT", Audience.EVERYONE, "Institutt for grøfter", 900_000L);
        shelters = written("Leskur", "INNOVATION", Audience.EVERYONE, "Institutt for vær", 100_000L);
        secret = written("Hemmelig", "PILOT", Audience.PARTIES, "Institutt for vær", 5_000_000L);
    }

    @Test
    void sumsAreOfWhatTheVisitorMayRead() {
        assertThat(queries.sums(place.kari(), ours, null).total()).isEqualTo(new Sums(3, 6_000_000, 300, 0));
        assertThat(queries.sums(Visitor.STRANGER, ours, null).total()).isEqualTo(new Sums(2, 1_000_000, 200, 0));
        assertThat(queries.sums(Visitor.STRANGER, ours, Group.FORM).groups())
                .isEqualTo(Map.of("PILOT", new Sums(1, 900_000, 100, 0), "INNOVATION", new Sums(1, 100_000, 100, 0)));
    }

    @Test
    void sumsFollowEachLineThatIsAddedChangedAndRemoved() {
        long funding = project(ditches).funding().getFirst().id();
        progress.changeFunding(place.kari(), ditches, version(ditches), funding, money(200_000L));
        assertThat(queries.sums(Visitor.STRANGER, ours, null).total().fundingKroner())
                .isEqualTo(300_000);

        progress.removeFunding(place.kari(), ditches, funding);
        assertThat(queries.sums(Visitor.STRANGER, ours, null).total().fundingKroner())
                .isEqualTo(100_000);
    }

    @Test
    void theTableIsOrderedInItsGroupsAndTellsWhoMayChangeALine() {
        assertThat(queries.table(place.hans(), ours, Group.FORM, Order.TITLE, 50, 0))
                .extracting(PortfolioQueries.Line::title)
                .containsExactly("Leskur", "Grøfter", "Hemmelig");
        assertThat(queries.table(place.hans(), ours, null, Order.FUNDING, 2, 1))
                .extracting(PortfolioQueries.Line::number)
                .containsExactly(ditches, shelters);
        assertThat(queries.table(place.hans(), ours, null, Order.TITLE, 50, 0))
                .allMatch(PortfolioQueries.Line::mayEdit);
        assertThat(queries.table(place.siri(), ours, null, Order.TITLE, 50, 0))
                .hasSize(2)
                .noneMatch(PortfolioQueries.Line::mayEdit);
    }

    @Test
    void theMatrixCountsAProjectOnceInEachOfItsCellsAndNoneThatMayNotBeRead() {
        var open = queries.matrix(Visitor.STRANGER, ours, Axis.FORM, Axis.UNIT);
        assertThat(open.at("PILOT", "Institutt for grøfter")).isEqualTo(1);
        assertThat(open.at("PILOT", "Institutt for vær")).isZero();
        assertThat(queries.matrix(place.kari(), ours, Axis.FORM, Axis.UNIT).at("PILOT", "Institutt for vær"))
                .isEqualTo(1);

        String nordvik = String.valueOf(place.nordvik());
        String havgap = String.valueOf(place.havgap());
        assertThat(queries.matrix(Visitor.STRANGER, ours, Axis.MUNICIPALITY, Axis.INSTITUTION)
                        .at(nordvik, havgap))
                .isEqualTo(2);
        for (Axis axis : Axis.values())
            assertThat(queries.matrix(Visitor.STRANGER, ours, axis, axis).cells())
                    .allSatisfy((row, cells) -> assertThat(cells).isNotEmpty());
    }

    @Test
    void aCellLeadsToAsManyAsItCounts() {
        Filter both = new Filter(
                "",
                new Filter.What(List.of("PILOT"), List.of(), List.of(), List.of(), List.of(), List.of()),
                Filter.Where.ANY,
                new Filter.Who(
                        List.of(),
                        List.of(place.nordvik()),
                        List.of(place.havgap()),
                        List.of("Institutt for grøfter"),
                        List.of()),
                Filter.When.ANY);
        assertThat(lists.list(place.kari(), both, ProjectQueries.Order.TITLE, 10, 0))
                .extracting(ProjectQueries.Row::number)
                .containsExactly(ditches);
    }

    @Test
    void theBoardHasEachProjectInOneLane() {
        var board = lists.board(Visitor.STRANGER, ours, 10);
        assertThat(board.get(java.util.Optional.of(Stage.PILOT)))
                .extracting(ProjectQueries.Row::number)
                .containsExactly(ditches);
        assertThat(board.get(java.util.Optional.<Stage>empty()))
                .extracting(ProjectQueries.Row::number)
                .containsExactly(shelters);
    }

    private Project project(long number) {
        return projects.find(place.kari(), number).orElseThrow();
    }

    private int version(long number) {
        return project(number).head().version();
    }

    private static FundingLine money(long kroner) {
        return new FundingLine(null, "Havgapfondet", "", kroner, 2026);
    }

    private long written(String title, String form, Audience audience, String institute, long kroner) {
        ProjectText text = new ProjectText(
                title,
                "Vi prøver noe ved skolen.",
                Language.BOKMAL,
                form,
                Project.State.RUNNING,
                "",
                place.nordvik(),
                null,
                null,
                PartialDate.year(2025),
                null,
                audience,
                Set.of(),
                "",
                Project.Origin.HELPED,
                "");
        PartnerLine partner = new PartnerLine(place.havgap(), institute, Project.Role.RESEARCH, null, null, 100, null);
        ProjectLines lines =
                new ProjectLines(List.of(partner), List.of(), List.of(money(kroner)), List.of(), List.of());
        if (projects.write(place.kari(), text, lines, Provenance.WRITTEN_HERE) instanceof Saving.Saved(long number))
            return number;
        throw new IllegalStateException(title);
    }
}
