package no.samskap.indicators;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people write beside what is counted: totals that were only reported, with the records they already include, and comments. */
@Repository
class ReportedRepository {
    private final JdbcClient jdbc;

    ReportedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By indicator: the years in order, then the whole period. */
    Map<Long, List<Indicator.Reported>> totals(long framework) {
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

    /** By indicator. */
    Map<Long, List<Indicator.Remark>> remarks(long framework) {
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
}
