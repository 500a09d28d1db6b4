package no.samskap.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.projects.Project.Audience;
import no.samskap.projects.Project.Role;
import no.samskap.projects.ProjectLines.FundingLine;
import no.samskap.projects.ProjectLines.PartnerLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database keeps of a project's sums is what adding its lines up anew would give, whatever happens to them. */
@SamskapTest
class ProjectSumsTests {
    @Autowired
    Projects projects;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    private World.Place place;
    private long one;
    private long other;

    @BeforeEach
    void twoProjects() {
        place = world.anew();
        one = written("Grøfter", 900_000L, 100);
        other = written("Leskur", null, null);
    }

    @AfterEach
    void theSumsAreWhatTheLinesComeTo() {
        for (long project : List.of(one, other)) assertThat(kept(project)).isEqualTo(addedUp(project));
    }

    @Test
    void asTheyAreWritten() {
        assertThat(kept(one)).isEqualTo(new Sums(900_000, 100, 0));
        assertThat(kept(other)).isEqualTo(new Sums(0, 0, 0));
    }

    @Test
    void whenAmountsComeChangeAndGo() {
        change("update project_funding set amount_kroner = 50 where project = :one");
        change("update project_funding set amount_kroner = null where project = :one");
        change("update project_funding set amount_kroner = 70 where project in (:one, :other)");
        change(
                "update project_participation set effort_hours = null, effort_kroner = 40 where project in (:one, :other)");
        assertThat(kept(one)).isEqualTo(new Sums(70, 0, 40));
        assertThat(kept(other)).isEqualTo(new Sums(70, 0, 40));
    }

    @Test
    void whenLinesAreMovedToAnotherProject() {
        change("delete from project_participation where project = :other");
        change("update project_funding set project = :other where project = :one");
        change("update project_participation set project = :other where project = :one");
        assertThat(kept(one)).isEqualTo(new Sums(0, 0, 0));
        assertThat(kept(other)).isEqualTo(new Sums(900_000, 100, 0));
    }

    @Test
    void whenLinesAreTakenAway() {
        change("delete from project_funding where project in (:one, :other)");
        change("delete from project_participation where project in (:one, :other)");
        assertThat(kept(one)).isEqualTo(new Sums(0, 0, 0));
    }

    private record Sums(long fundingKroner, long effortHours, long effortKroner) {}

    private void change(String sql) {
        transaction.executeWithoutResult(
                status -> jdbc.sql(sql).param("one", one).param("other", other).update());
        theSumsAreWhatTheLinesComeTo();
    }

    private Sums kept(long project) {
        return jdbc.sql("select funding_kroner, effort_hours, effort_kroner from project_sums where project = :project")
                .param("project", project)
                .query(Sums.class)
                .optional()
                .orElse(new Sums(0, 0, 0));
    }

    private Sums addedUp(long project) {
        return jdbc.sql("""
                        select coalesce((select sum(amount_kroner) from project_funding where project = :project), 0) as funding_kroner,
                               coalesce((select sum(effort_hours) from project_participation where project = :project), 0) as effort_hours,
                               coalesce((select sum(effort_kroner) from project_participation where project = :project), 0) as effort_kroner""").param("project", project).query(Sums.class).single();
    }

    private long written(String title, @Nullable Long kroner, @Nullable Integer hours) {
        ProjectText text = new ProjectText(
                title,
                "Vi prøver noe ved skolen.",
                Language.BOKMAL,
                "PILOT",
                Project.State.RUNNING,
                "",
                place.nordvik(),
                null,
                null,
                null,
                null,
                Audience.EVERYONE,
                Set.of(),
                "",
                Project.Origin.HELPED,
                "");
        ProjectLines lines = new ProjectLines(
                List.of(new PartnerLine(place.havgap(), "Institutt for vær", Role.RESEARCH, null, null, hours, null)),
                List.of(),
                List.of(new FundingLine(null, "Forskningsrådet", "", kroner, 2024)),
                List.of(),
                List.of());
        if (projects.write(place.kari(), text, lines, Provenance.WRITTEN_HERE) instanceof Saving.Saved(long number))
            return number;
        throw new IllegalStateException(title);
    }
}
