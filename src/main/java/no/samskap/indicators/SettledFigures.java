package no.samskap.indicators;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.records.Facts;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures of years that were approved, with the rows behind them. They are added and read; only an approval taken back removes them. */
@Repository
class SettledFigures {
    private final JdbcClient jdbc;
    private final Records records;

    SettledFigures(JdbcClient jdbc, Records records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    record Row(Facts.Row fact, boolean isPartOfTotal) {}

    private record Kept(long record, PartialDate happened, long quantity, boolean isPartOfTotal) {}

    /** Those of locked years, by indicator, in the order they were written. */
    Map<Long, List<Settled>> locked(long framework) {
        return byIndicator(jdbc.sql("""
                        select s.* from settled_figure s
                          join reporting_round r on r.framework = s.framework and r.year = s.year
                         where s.framework = :framework and r.locked_at is not null
                         order by s.id""").param("framework", framework));
    }

    /** What was approved for one year, whether it is locked yet or not. */
    Map<Long, List<Settled>> approved(long framework, int year) {
        return byIndicator(jdbc.sql("""
                        select * from settled_figure
                         where framework = :framework and year = :year and reason = ''
                         order by id""").param("framework", framework).param("year", year));
    }

    /** Years in which the indicator has a figure that was approved, locked or restated. */
    List<Integer> years(long indicator) {
        return jdbc.sql("select distinct year from settled_figure where indicator = :indicator order by year")
                .param("indicator", indicator)
                .query(Integer.class)
                .list();
    }

    private static Map<Long, List<Settled>> byIndicator(JdbcClient.StatementSpec sql) {
        Map<Long, List<Settled>> byIndicator = new HashMap<>();
        sql.query(row -> {
            byIndicator
                    .computeIfAbsent(row.getLong("indicator"), indicator -> new ArrayList<>())
                    .add(read(row));
        });
        return byIndicator;
    }

    private static Settled read(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new Settled(
                row.getLong("id"),
                row.getInt("year"),
                new Figure(
                        row.getInt("year"),
                        row.getLong("traced"),
                        row.getLong("reported_only"),
                        row.getLong("pending"),
                        row.getBoolean("known")),
                row.getLong("within_period"),
                row.getLong("anyway"),
                new Target(
                        Target.Kind.valueOf(row.getString("target_kind")), row.getObject("target_value", Long.class)),
                status == null ? null : Status.valueOf(status),
                row.getObject("settled_by", Long.class),
                row.getObject("settled_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }

    void add(long framework, long indicator, Settled settled, List<Figures.Row> rows) {
        long id = jdbc.sql("""
                        insert into settled_figure (framework, indicator, year, traced, reported_only, pending, known, within_period,
                                                    anyway, target_kind, target_value, status, settled_by, settled_at, reason)
                        values (:framework, :indicator, :year, :traced, :reportedOnly, :pending, :known, :withinPeriod,
                                :anyway, :targetKind, :targetValue, :status, :by, :at, :reason)
                        returning id""")
                .param("framework", framework)
                .param("indicator", indicator)
                .param("year", settled.year())
                .param("traced", settled.figure().traced())
                .param("reportedOnly", settled.figure().reportedOnly())
                .param("pending", settled.figure().pending())
                .param("known", settled.figure().isKnown())
                .param("withinPeriod", settled.withinPeriod())
                .param("anyway", settled.anyway())
                .param("targetKind", settled.target().kind().name())
                .param("targetValue", settled.target().value())
                .param(
                        "status",
                        Optional.ofNullable(settled.status()).map(Status::name).orElse(null))
                .param("by", settled.by())
                .param("at", OffsetDateTime.ofInstant(settled.at(), UTC))
                .param("reason", settled.reason())
                .query(Long.class)
                .single();
        if (!rows.isEmpty()) addRows(id, rows);
    }

    private void addRows(long id, List<Figures.Row> rows) {
        jdbc.sql("""
                        insert into settled_row (settled_figure, record, happened_on, known_to, quantity, reported_total)
                        select :id, given.*
                          from unnest(cast(:records as bigint[]), cast(:happened as date[]), cast(:known as text[]),
                                      cast(:quantities as bigint[]), cast(:parts as boolean[])) as given""")
                .param("id", id)
                .param(
                        "records",
                        rows.stream().map(row -> row.fact().head().number()).toArray(Long[]::new))
                .param(
                        "happened",
                        rows.stream()
                                .map(row -> java.sql.Date.valueOf(
                                        row.fact().happened().first()))
                                .toArray(java.sql.Date[]::new))
                .param(
                        "known",
                        rows.stream()
                                .map(row -> row.fact().happened().knownTo().name())
                                .toArray(String[]::new))
                .param(
                        "quantities",
                        rows.stream().map(row -> row.fact().quantity()).toArray(Long[]::new))
                .param("parts", rows.stream().map(Figures.Row::isPartOfTotal).toArray(Boolean[]::new))
                .update();
    }

    /** An approval that was taken back before the year was locked. */
    void remove(long framework, int year) {
        jdbc.sql("""
                        delete from settled_row where settled_figure in
                               (select id from settled_figure where framework = :framework and year = :year)""").param("framework", framework).param("year", year).update();
        jdbc.sql("delete from settled_figure where framework = :framework and year = :year")
                .param("framework", framework)
                .param("year", year)
                .update();
    }

    /** The rows behind these figures that the visitor may read today, each as what it is merged into. */
    List<Row> rows(Visitor visitor, List<Settled> figures) {
        if (figures.isEmpty()) return List.of();
        List<Kept> kept = jdbc.sql("""
                        select number_today(record) as record, happened_on, known_to, quantity, reported_total
                          from settled_row where settled_figure = any (:figures) order by happened_on desc""")
                .param("figures", figures.stream().map(Settled::id).toArray(Long[]::new))
                .query((row, i) -> new Kept(
                        row.getLong("record"),
                        new PartialDate(
                                row.getDate("happened_on").toLocalDate(),
                                PartialDate.Precision.valueOf(row.getString("known_to"))),
                        row.getLong("quantity"),
                        row.getBoolean("reported_total")))
                .list();
        Map<Long, RecordHead> heads = records.byNumber(
                visitor, kept.stream().map(Kept::record).distinct().toList());
        List<Row> rows = new ArrayList<>();
        for (Kept row : kept) {
            RecordHead head = heads.get(row.record());
            if (head != null)
                rows.add(new Row(new Facts.Row(head, row.happened(), row.quantity()), row.isPartOfTotal()));
        }
        return rows;
    }

    long countRows(List<Settled> figures) {
        if (figures.isEmpty()) return 0;
        return jdbc.sql("select count(*) from settled_row where settled_figure = any (:figures)")
                .param("figures", figures.stream().map(Settled::id).toArray(Long[]::new))
                .query(Long.class)
                .single();
    }
}
