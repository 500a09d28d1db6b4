package no.samskap.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads one framework whole, and saves what it is called, its period and its source. */
@Repository
class FrameworkRepository {
    private final JdbcClient jdbc;
    private final ReportedRepository reported;
    private final SettledFigures settledFigures;

    FrameworkRepository(JdbcClient jdbc, ReportedRepository reported, SettledFigures settledFigures) {
        this.jdbc = jdbc;
        this.reported = reported;
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
        Map<Long, List<Indicator.Reported>> totals = reported.totals(framework);
        Map<Long, List<Settled>> settled = settledFigures.locked(framework);
        Map<Long, List<Indicator.Remark>> remarks = reported.remarks(framework);
        Map<Long, List<Indicator>> byArea = new HashMap<>();
        jdbc.sql("""
                        select id, goal_area, reference, name_nb, name_nn, name_en, definition_nb, definition_nn, definition_en,
                               unit_nb, unit_nn, unit_en, responsible, note_nb, note_nn, note_en, what, labels, measure,
                               target_kind, target_value
                          from indicator where framework = :framework order by place, id""").param("framework", framework).query(row -> {
            long id = row.getLong("id");
            byArea.computeIfAbsent(row.getLong("goal_area"), area -> new ArrayList<>())
                    .add(indicator(
                            row,
                            totals.getOrDefault(id, List.of()),
                            settled.getOrDefault(id, List.of()),
                            remarks.getOrDefault(id, List.of())));
        });
        return byArea;
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
                row.getString("responsible"),
                row.getString("note_nb").isBlank() ? null : text(row, "note"),
                row.getString("what"),
                Set.of((String[]) row.getArray("labels").getArray()),
                Indicator.Measure.valueOf(row.getString("measure")),
                new Target(Target.Kind.valueOf(row.getString("target_kind")), named ? value : null),
                reported,
                settled,
                remarks);
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

    static JdbcClient.StatementSpec named(JdbcClient.StatementSpec sql, String column, LocalizedText text) {
        return sql.param(column + "_nb", text.nb())
                .param(column + "_nn", text.nn())
                .param(column + "_en", text.en());
    }

    private static LocalizedText text(ResultSet row, String column) throws SQLException {
        return new LocalizedText(
                row.getString(column + "_nb"), row.getString(column + "_nn"), row.getString(column + "_en"));
    }
}
