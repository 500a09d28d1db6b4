package no.samskap.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads one framework whole, and saves its parts. */
@Repository
class FrameworkRepository {
    private final JdbcClient jdbc;

    private final SettledFigures settledFigures;

    FrameworkRepository(JdbcClient jdbc, SettledFigures settledFigures) {
        this.jdbc = jdbc;
        this.settledFigures = settledFigures;
    }

    Optional<Framework> find(Visitor visitor, RecordHead head) {
        List<Framework.GoalArea> goalAreas = goalAreas(visitor, head.number());
        return jdbc.sql("""
                        select f.body, f.name_nb, f.name_nn, f.name_en, f.starts_on, f.ends_on, f.source,
                               (select b.title from readable_today(:tokens) b where b.called = f.body) as body_title
                          from framework f
                         where f.number = :number""")
                .param("tokens", visitor.tokenArray())
                .param("number", head.number())
                .query((row, i) -> new Framework(
                        head,
                        row.getLong("body"),
                        row.getString("body_title"),
                        text(row, "name"),
                        row.getDate("starts_on").toLocalDate(),
                        row.getDate("ends_on").toLocalDate(),
                        row.getString("source"),
                        goalAreas))
                .optional();
    }

    private List<Framework.GoalArea> goalAreas(Visitor visitor, long framework) {
        Map<Long, List<Framework.Value>> values = values(visitor, framework);
        Map<Long, List<Indicator>> indicators = indicators(framework);
        return jdbc.sql("""
                        select id, reference, name_nb, name_nn, name_en
                          from goal_area where framework = :framework order by place, id""")
                .param("framework", framework)
                .query((row, i) -> new Framework.GoalArea(
                        row.getLong("id"),
                        row.getString("reference"),
                        text(row, "name"),
                        values.getOrDefault(row.getLong("id"), List.of()),
                        indicators.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private Map<Long, List<Framework.Value>> values(Visitor visitor, long framework) {
        Map<Long, List<Framework.Value>> byArea = new HashMap<>();
        jdbc.sql("""
                        select * from (
                            select distinct on (v.goal_area, o.number) v.goal_area, o.number as organisation, o.title, v.text_nb,
                                   v.text_nn, v.text_en
                              from goal_area_value v join readable_today(:tokens) o on o.called = v.organisation
                             where v.framework = :framework
                             order by v.goal_area, o.number, length(v.text_nb) desc) each
                         order by each.title""")
                .param("tokens", visitor.tokenArray())
                .param("framework", framework)
                .query(row -> {
                    byArea.computeIfAbsent(row.getLong("goal_area"), area -> new ArrayList<>())
                            .add(new Framework.Value(
                                    row.getLong("organisation"), row.getString("title"), text(row, "text")));
                });
        return byArea;
    }

    private Map<Long, List<Indicator>> indicators(long framework) {
        Map<Long, List<Indicator.Reported>> reported = reported(framework);
        Map<Long, List<Settled>> settled = settledFigures.locked(framework);
        Map<Long, List<Indicator.Remark>> remarks = remarks(framework);
        Map<Long, List<Indicator>> byArea = new HashMap<>();
        jdbc.sql("""
                        select id, goal_area, reference, name_nb, name_nn, name_en, definition_nb, definition_nn, definition_en,
                               unit_nb, unit_nn, unit_en, note_nb, note_nn, note_en, what, labels, measure,
                               target_kind, target_value
                          from indicator where framework = :framework order by place, id""").param("framework", framework).query(row -> {
            long id = row.getLong("id");
            byArea.computeIfAbsent(row.getLong("goal_area"), area -> new ArrayList<>())
                    .add(indicator(
                            row,
                            reported.getOrDefault(id, List.of()),
                            settled.getOrDefault(id, List.of()),
                            remarks.getOrDefault(id, List.of())));
        });
        return byArea;
    }

    private Map<Long, List<Indicator.Remark>> remarks(long framework) {
        Map<Long, List<Indicator.Remark>> byIndicator = new HashMap<>();
        jdbc.sql("""
                        select indicator, year, text, written_by, written_at
                          from figure_comment where framework = :framework""").param("framework", framework).query(row -> {
            byIndicator
                    .computeIfAbsent(row.getLong("indicator"), indicator -> new ArrayList<>())
                    .add(new Indicator.Remark(
                            row.getObject("year", Integer.class),
                            row.getString("text"),
                            row.getObject("written_by", Long.class),
                            row.getObject("written_at", OffsetDateTime.class).toInstant()));
        });
        return byIndicator;
    }

    /** An empty text takes it away. */
    void remark(
            long framework,
            long indicator,
            @Nullable Integer year,
            String text,
            @Nullable Long by,
            OffsetDateTime now) {
        var sql = jdbc.sql(
                text.isEmpty()
                        ? "delete from figure_comment where indicator = :indicator and year is not distinct from :year"
                        : """
                          insert into figure_comment (framework, indicator, year, text, written_by, written_at)
                          values (:framework, :indicator, :year, :text, :by, :now)
                          on conflict (indicator, year) do update
                             set text = excluded.text, written_by = excluded.written_by, written_at = excluded.written_at""");
        sql.param("framework", framework)
                .param("indicator", indicator)
                .param("year", year, Types.INTEGER)
                .param("text", text)
                .param("by", by)
                .param("now", now)
                .update();
    }

    private static Indicator indicator(
            ResultSet row, List<Indicator.Reported> reported, List<Settled> settled, List<Indicator.Remark> remarks)
            throws SQLException {
        long value = row.getLong("target_value");
        boolean named = !row.wasNull();
        return new Indicator(
                row.getLong("id"),
                row.getString("reference"),
                text(row, "name"),
                text(row, "definition"),
                text(row, "unit"),
                row.getString("note_nb").isBlank() ? null : text(row, "note"),
                row.getString("what"),
                Set.of((String[]) row.getArray("labels").getArray()),
                Indicator.Measure.valueOf(row.getString("measure")),
                new Target(Target.Kind.valueOf(row.getString("target_kind")), named ? value : null),
                reported,
                settled,
                remarks);
    }

    private Map<Long, List<Indicator.Reported>> reported(long framework) {
        Map<Long, Set<Long>> covers = new HashMap<>();
        jdbc.sql("""
                        select reported_total, number_today(record) as record
                          from reported_total_covers where framework = :framework""").param("framework", framework).query(row -> {
            covers.computeIfAbsent(row.getLong("reported_total"), total -> new TreeSet<>())
                    .add(row.getLong("record"));
        });
        Map<Long, List<Indicator.Reported>> byIndicator = new HashMap<>();
        jdbc.sql("""
                        select id, indicator, year, total, pending, source, note
                          from reported_total where framework = :framework order by year nulls last""").param("framework", framework).query(row -> {
            int year = row.getInt("year");
            boolean ofYear = !row.wasNull();
            byIndicator
                    .computeIfAbsent(row.getLong("indicator"), indicator -> new ArrayList<>())
                    .add(new Indicator.Reported(
                            row.getLong("id"),
                            ofYear ? year : null,
                            row.getLong("total"),
                            row.getLong("pending"),
                            row.getString("source"),
                            row.getString("note"),
                            covers.getOrDefault(row.getLong("id"), Set.of())));
        });
        return byIndicator;
    }

    void insert(long number, FrameworkText text) {
        named(jdbc.sql("""
                                insert into framework (number, body, name_nb, name_nn, name_en, starts_on, ends_on, source)
                                values (:number, :body, :name_nb, :name_nn, :name_en, :startsOn, :endsOn, :source)"""), "name", text.name())
                .param("number", number)
                .param("body", text.body())
                .param("startsOn", text.startsOn())
                .param("endsOn", text.endsOn())
                .param("source", text.source())
                .update();
    }

    void update(long number, FrameworkText text) {
        named(jdbc.sql("""
                                update framework
                                   set name_nb = :name_nb, name_nn = :name_nn, name_en = :name_en,
                                       starts_on = :startsOn, ends_on = :endsOn, source = :source
                                 where number = :number"""), "name", text.name())
                .param("number", number)
                .param("startsOn", text.startsOn())
                .param("endsOn", text.endsOn())
                .param("source", text.source())
                .update();
    }

    /** Years that were asked about, or that something was reported for or written beside. */
    Stream<Integer> yearsInUse(long framework) {
        return jdbc.sql("""
                        select year from reporting_round where framework = :framework
                        union select year from reported_total where framework = :framework and year is not null
                        union select year from figure_comment where framework = :framework and year is not null""").param("framework", framework).query(Integer.class).list().stream();
    }

    void renameGoalArea(long goalArea, LocalizedText name) {
        named(jdbc.sql("""
                                update goal_area set name_nb = :name_nb, name_nn = :name_nn, name_en = :name_en
                                 where id = :goalArea"""), "name", name).param("goalArea", goalArea).update();
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
        long area = named(jdbc.sql("""
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

    long insertIndicator(long framework, long area, FrameworkText.IndicatorText text) {
        var sql = jdbc.sql("""
                insert into indicator (framework, goal_area, reference, name_nb, name_nn, name_en,
                                       definition_nb, definition_nn, definition_en, unit_nb, unit_nn, unit_en,
                                       note_nb, note_nn, note_en, what, labels, measure, target_kind, target_value, place)
                values (:framework, :area, :key, :name_nb, :name_nn, :name_en,
                        :definition_nb, :definition_nn, :definition_en, :unit_nb, :unit_nn, :unit_en,
                        :note_nb, :note_nn, :note_en, :what, :labels, :measure, :targetKind, :targetValue,
                        (select coalesce(max(place), 0) + 1 from indicator where goal_area = :area))
                returning id""");
        named(sql, "name", text.name());
        named(sql, "definition", text.definition());
        named(sql, "unit", text.unit());
        return targeted(sql, text.target(), text.note())
                .param("framework", framework)
                .param("area", area)
                .param("key", text.key())
                .param("what", text.what())
                .param("labels", new TreeSet<>(text.labels()).toArray(String[]::new))
                .param("measure", text.measure().name())
                .query(Long.class)
                .single();
    }

    /** Its target, note and reported totals stay. */
    void update(long indicator, FrameworkText.IndicatorText text) {
        var sql = jdbc.sql("""
                update indicator
                   set name_nb = :name_nb, name_nn = :name_nn, name_en = :name_en,
                       definition_nb = :definition_nb, definition_nn = :definition_nn, definition_en = :definition_en,
                       unit_nb = :unit_nb, unit_nn = :unit_nn, unit_en = :unit_en,
                       what = :what, labels = :labels, measure = :measure
                 where id = :indicator""");
        named(sql, "name", text.name());
        named(sql, "definition", text.definition());
        named(sql, "unit", text.unit())
                .param("indicator", indicator)
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

    /** Saves what was reported for that year, over what was reported for it before. Its covered records stay. */
    void report(long framework, long indicator, FrameworkText.ReportedText text) {
        long total = jdbc.sql("""
                        insert into reported_total (framework, indicator, year, total, pending, source, note)
                        values (:framework, :indicator, cast(:year as int), :total, :pending, :source, :note)
                        on conflict (indicator, year) do update
                           set total = excluded.total, pending = excluded.pending,
                               source = excluded.source, note = excluded.note
                        returning id""")
                .param("framework", framework)
                .param("indicator", indicator)
                .param("year", text.year())
                .param("total", text.total())
                .param("pending", text.pending())
                .param("source", text.source())
                .param("note", text.note())
                .query(Long.class)
                .single();
        if (!text.covers().isEmpty()) cover(framework, indicator, total, text.covers());
    }

    void withdraw(long total) {
        jdbc.sql("delete from reported_total_covers where reported_total = :total")
                .param("total", total)
                .update();
        jdbc.sql("delete from reported_total where id = :total")
                .param("total", total)
                .update();
    }

    /** A record that is part of another total of the indicator already stays there. */
    void cover(long framework, long indicator, long total, Set<Long> records) {
        jdbc.sql("""
                        insert into reported_total_covers (framework, indicator, reported_total, record)
                        select :framework, :indicator, :total, unnest(cast(:records as bigint[]))
                        on conflict do nothing""")
                .param("framework", framework)
                .param("indicator", indicator)
                .param("total", total)
                .param("records", new TreeSet<>(records).toArray(Long[]::new))
                .update();
    }

    /** @param record by the number it goes by today */
    void uncover(long indicator, long record) {
        jdbc.sql("delete from reported_total_covers where indicator = :indicator and number_today(record) = :record")
                .param("indicator", indicator)
                .param("record", record)
                .update();
    }

    private static JdbcClient.StatementSpec targeted(
            JdbcClient.StatementSpec sql, Target target, @Nullable LocalizedText note) {
        return sql.param("targetKind", target.kind().name())
                .param("targetValue", target.value())
                .param("note_nb", note == null ? "" : note.nb())
                .param("note_nn", note == null ? "" : note.nn())
                .param("note_en", note == null ? "" : note.en());
    }

    private static JdbcClient.StatementSpec named(JdbcClient.StatementSpec sql, String column, LocalizedText text) {
        return sql.param(column + "_nb", text.nb())
                .param(column + "_nn", text.nn())
                .param(column + "_en", text.en());
    }

    private static LocalizedText text(ResultSet row, String column) throws SQLException {
        return new LocalizedText(
                row.getString(column + "_nb"), row.getString(column + "_nn"), row.getString(column + "_en"));
    }
}
