package no.samskap.projects;

import java.util.List;
import no.samskap.core.PartialDate;
import no.samskap.projects.ProjectStory.Entry;
import no.samskap.projects.ProjectStory.Gain;
import no.samskap.projects.ProjectStory.Lesson;
import no.samskap.projects.ProjectStory.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves how projects go, a line each. */
@Repository
class StoryRepository {
    private final JdbcClient jdbc;

    StoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those without a date first: they are where a source found it. */
    List<Step> steps(long project) {
        return jdbc.sql("""
                        select id, stage, reached, note from project_stage
                         where project = :project order by reached nulls first, id""")
                .param("project", project)
                .query((row, i) -> new Step(
                        row.getLong("id"),
                        Stage.valueOf(row.getString("stage")),
                        WrittenDates.read(row, "reached"),
                        row.getString("note")))
                .list();
    }

    List<Entry> journal(long project) {
        return jdbc.sql("""
                        select id, kind, entry, noted_on, parties_only from project_journal
                         where project = :project order by noted_on desc nulls last, id desc""")
                .param("project", project)
                .query((row, i) -> new Entry(
                        row.getLong("id"),
                        Lesson.valueOf(row.getString("kind")),
                        row.getString("entry"),
                        WrittenDates.read(row, "noted_on"),
                        row.getBoolean("parties_only")))
                .list();
    }

    List<Gain> gains(long project) {
        return jdbc.sql("""
                        select id, gain, unit, expected, expected_by, taken, taken_on, note from project_gain
                         where project = :project order by expected_by nulls last, id""")
                .param("project", project)
                .query((row, i) -> new Gain(
                        row.getLong("id"),
                        row.getString("gain"),
                        row.getString("unit"),
                        ProjectRepository.number(row, "expected"),
                        WrittenDates.read(row, "expected_by"),
                        ProjectRepository.number(row, "taken"),
                        WrittenDates.read(row, "taken_on"),
                        row.getString("note")))
                .list();
    }

    void addStep(long project, Stage stage, @Nullable PartialDate since, String note) {
        jdbc.sql("insert into project_stage (project, stage, reached, note) values (:project, :stage, :since, :note)")
                .param("project", project)
                .param("stage", stage.name())
                .param("since", WrittenDates.text(since))
                .param("note", note)
                .update();
    }

    void changeStep(long project, Step step) {
        jdbc.sql("""
                        update project_stage set stage = :stage, reached = :since, note = :note
                         where project = :project and id = :id""")
                .param("project", project)
                .param("id", step.id())
                .param("stage", step.stage().name())
                .param("since", WrittenDates.text(step.since()))
                .param("note", step.note())
                .update();
    }

    void save(long project, Entry entry) {
        var sql = entry.id() == 0 ? jdbc.sql("""
                        insert into project_journal (project, kind, entry, noted_on, parties_only)
                        values (:project, :kind, :entry, :notedOn, :partiesOnly)""") : jdbc.sql("""
                        update project_journal
                           set kind = :kind, entry = :entry, noted_on = :notedOn, parties_only = :partiesOnly
                         where project = :project and id = :id""").param("id", entry.id());
        sql.param("project", project)
                .param("kind", entry.kind().name())
                .param("entry", entry.entry())
                .param("notedOn", WrittenDates.text(entry.notedOn()))
                .param("partiesOnly", entry.partiesOnly())
                .update();
    }

    void save(long project, Gain gain) {
        var sql = gain.id() == 0 ? jdbc.sql("""
                        insert into project_gain (project, gain, unit, expected, expected_by, taken, taken_on, note)
                        values (:project, :gain, :measure, :expected, :expectedBy, :taken, :takenOn, :note)""") : jdbc.sql("""
                        update project_gain
                           set gain = :gain, unit = :measure, expected = :expected, expected_by = :expectedBy,
                               taken = :taken, taken_on = :takenOn, note = :note
                         where project = :project and id = :id""").param("id", gain.id());
        sql.param("project", project)
                .param("gain", gain.gain())
                .param("measure", gain.measure())
                .param("expected", gain.expected())
                .param("expectedBy", WrittenDates.text(gain.expectedBy()))
                .param("taken", gain.taken())
                .param("takenOn", WrittenDates.text(gain.takenOn()))
                .param("note", gain.note())
                .update();
    }

    /** @param table one of the tables this class keeps */
    void remove(String table, long project, long id) {
        jdbc.sql("delete from " + table + " where project = :project and id = :id")
                .param("project", project)
                .param("id", id)
                .update();
    }
}
