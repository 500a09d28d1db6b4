package no.samskap.indicators;

import java.util.List;
import java.util.TreeSet;
import no.samskap.core.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Saves goal areas and indicators. */
@Repository
class PartRepository {
    private final JdbcClient jdbc;
    private final ReportedRepository reported;

    PartRepository(JdbcClient jdbc, ReportedRepository reported) {
        this.jdbc = jdbc;
        this.reported = reported;
    }

    void renameGoalArea(long goalArea, LocalizedText name) {
        FrameworkRepository.named(jdbc.sql("""
                                update goal_area set name_nb = :name_nb, name_nn = :name_nn, name_en = :name_en
                                 where id = :goalArea"""), "name", name)
                .param("goalArea", goalArea)
                .update();
    }

    void removeGoalArea(long goalArea) {
        jdbc.sql("delete from goal_area_value where goal_area = :goalArea")
                .param("goalArea", goalArea)
                .update();
        jdbc.sql("delete from goal_area where id = :goalArea")
                .param("goalArea", goalArea)
                .update();
    }

    long insertGoalArea(long framework, FrameworkText.GoalAreaText text) {
        long area = FrameworkRepository.named(jdbc.sql("""
                                insert into goal_area (framework, reference, name_nb, name_nn, name_en, place)
                                values (:framework, :key, :name_nb, :name_nn, :name_en,
                                        (select coalesce(max(place), 0) + 1 from goal_area where framework = :framework))
                                returning id"""), "name", text.name())
                .param("framework", framework)
                .param("key", text.key())
                .query(Long.class)
                .single();
        if (!text.values().isEmpty()) insertValues(framework, area, text.values());
        return area;
    }

    private void insertValues(long framework, long area, List<FrameworkText.ValueText> values) {
        jdbc.sql("""
                        insert into goal_area_value (goal_area, framework, organisation, text_nb, text_nn, text_en)
                        select :area, :framework, given.*
                          from unnest(cast(:organisations as bigint[]), cast(:nb as text[]), cast(:nn as text[]),
                                      cast(:en as text[])) as given""")
                .param("area", area)
                .param("framework", framework)
                .param(
                        "organisations",
                        values.stream()
                                .map(FrameworkText.ValueText::organisation)
                                .toArray(Long[]::new))
                .param("nb", values.stream().map(value -> value.text().nb()).toArray(String[]::new))
                .param("nn", values.stream().map(value -> value.text().nn()).toArray(String[]::new))
                .param("en", values.stream().map(value -> value.text().en()).toArray(String[]::new))
                .update();
    }

    /** Last in its goal area, with the totals that were reported for it. */
    long insertIndicator(long framework, long area, FrameworkText.IndicatorText text) {
        var sql = jdbc.sql("""
                insert into indicator (framework, goal_area, reference, name_nb, name_nn, name_en,
                                       definition_nb, definition_nn, definition_en, unit_nb, unit_nn, unit_en, responsible,
                                       note_nb, note_nn, note_en, what, labels, measure, target_kind, target_value, place)
                values (:framework, :area, :key, :name_nb, :name_nn, :name_en,
                        :definition_nb, :definition_nn, :definition_en, :unit_nb, :unit_nn, :unit_en, :responsible,
                        :note_nb, :note_nn, :note_en, :what, :labels, :measure, :targetKind, :targetValue,
                        (select coalesce(max(place), 0) + 1 from indicator where goal_area = :area))
                returning id""");
        FrameworkRepository.named(sql, "name", text.name());
        FrameworkRepository.named(sql, "definition", text.definition());
        FrameworkRepository.named(sql, "unit", text.unit());
        long indicator = targeted(sql, text.target(), text.note())
                .param("framework", framework)
                .param("area", area)
                .param("key", text.key())
                .param("responsible", text.responsible())
                .param("what", text.what())
                .param("labels", new TreeSet<>(text.labels()).toArray(String[]::new))
                .param("measure", text.measure().name())
                .query(Long.class)
                .single();
        for (FrameworkText.ReportedText total : text.reported()) reported.report(framework, indicator, total);
        return indicator;
    }

    /** Its reported totals stay. */
    void update(long indicator, FrameworkText.IndicatorText text) {
        var sql = jdbc.sql("""
                update indicator
                   set name_nb = :name_nb, name_nn = :name_nn, name_en = :name_en,
                       definition_nb = :definition_nb, definition_nn = :definition_nn, definition_en = :definition_en,
                       unit_nb = :unit_nb, unit_nn = :unit_nn, unit_en = :unit_en, responsible = :responsible,
                       note_nb = :note_nb, note_nn = :note_nn, note_en = :note_en,
                       what = :what, labels = :labels, measure = :measure,
                       target_kind = :targetKind, target_value = :targetValue
                 where id = :indicator""");
        FrameworkRepository.named(sql, "name", text.name());
        FrameworkRepository.named(sql, "definition", text.definition());
        FrameworkRepository.named(sql, "unit", text.unit());
        targeted(sql, text.target(), text.note())
                .param("indicator", indicator)
                .param("responsible", text.responsible())
                .param("what", text.what())
                .param("labels", new TreeSet<>(text.labels()).toArray(String[]::new))
                .param("measure", text.measure().name())
                .update();
    }

    void update(long indicator, Target target, @Nullable LocalizedText note) {
        targeted(jdbc.sql("""
                                update indicator
                                   set target_kind = :targetKind, target_value = :targetValue,
                                       note_nb = :note_nb, note_nn = :note_nn, note_en = :note_en
                                 where id = :indicator"""), target, note).param("indicator", indicator).update();
    }

    /** Whoever calls has made sure that nothing hangs on it. */
    void removeIndicator(long indicator) {
        jdbc.sql("delete from indicator where id = :indicator")
                .param("indicator", indicator)
                .update();
    }

    /** Those that stand right stay untouched. */
    void arrangeGoalAreas(List<Long> inOrder) {
        jdbc.sql("""
                        update goal_area a set place = wanted.place
                          from unnest(cast(:ids as bigint[])) with ordinality as wanted (id, place)
                         where a.id = wanted.id and a.place <> wanted.place""").param("ids", inOrder.toArray(Long[]::new)).update();
    }

    /** Those that stand right stay untouched. */
    void arrangeIndicators(List<Long> inOrder) {
        jdbc.sql("""
                        update indicator i set place = wanted.place
                          from unnest(cast(:ids as bigint[])) with ordinality as wanted (id, place)
                         where i.id = wanted.id and i.place <> wanted.place""").param("ids", inOrder.toArray(Long[]::new)).update();
    }

    private static JdbcClient.StatementSpec targeted(
            JdbcClient.StatementSpec sql, Target target, @Nullable LocalizedText note) {
        return sql.param("targetKind", target.kind().name())
                .param("targetValue", target.value())
                .param("note_nb", note == null ? "" : note.nb())
                .param("note_nn", note == null ? "" : note.nn())
                .param("note_en", note == null ? "" : note.en());
    }
}
