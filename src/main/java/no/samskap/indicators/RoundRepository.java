package no.samskap.indicators;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves reporting rounds and what was confirmed in them. */
@Repository
class RoundRepository {
    private static final String SELECT = """
            select q.framework, q.year, q.due_on, q.asked_by, q.asked_at, q.approved_by, q.approved_at, q.locked_by, q.locked_at, q.resolution
              from reporting_round q
            """;

    private final JdbcClient jdbc;

    RoundRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest year first. */
    List<Round> of(long framework) {
        return jdbc.sql(SELECT + " where q.framework = :framework order by q.year desc")
                .param("framework", framework)
                .query(RoundRepository::read)
                .list();
    }

    Optional<Round> find(long framework, int year) {
        return jdbc.sql(SELECT + " where q.framework = :framework and q.year = :year")
                .param("framework", framework)
                .param("year", year)
                .query(RoundRepository::read)
                .optional();
    }

    /** Those not locked yet, of frameworks the visitor may read; the most pressing first. */
    List<Round> open(Visitor visitor, int most) {
        return jdbc.sql(SELECT + """
                          join readable(:tokens) r on r.number = q.framework
                         where q.locked_at is null
                         order by q.due_on, q.framework, q.year
                         limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("most", most)
                .query(RoundRepository::read)
                .list();
    }

    void insert(long framework, int year, LocalDate dueOn, @Nullable Long by, Instant now) {
        jdbc.sql("""
                        insert into reporting_round (framework, year, due_on, asked_by, asked_at)
                        values (:framework, :year, :dueOn, :by, :now)""")
                .param("framework", framework)
                .param("year", year)
                .param("dueOn", dueOn)
                .param("by", by)
                .param("now", at(now))
                .update();
    }

    void setDueOn(long framework, int year, LocalDate dueOn) {
        jdbc.sql("update reporting_round set due_on = :dueOn where framework = :framework and year = :year")
                .param("framework", framework)
                .param("year", year)
                .param("dueOn", dueOn)
                .update();
    }

    /** With what was confirmed in it. */
    void remove(long framework, int year) {
        for (String table : List.of("round_confirmation", "reporting_round"))
            jdbc.sql("delete from " + table + " where framework = :framework and year = :year")
                    .param("framework", framework)
                    .param("year", year)
                    .update();
    }

    /** @param now null takes the approval back */
    void approve(long framework, int year, @Nullable Long by, @Nullable Instant now) {
        jdbc.sql("""
                        update reporting_round set approved_by = :by, approved_at = :now
                         where framework = :framework and year = :year and locked_at is null""")
                .param("framework", framework)
                .param("year", year)
                .param("by", now == null ? null : by)
                .param("now", now == null ? null : at(now))
                .update();
    }

    void lock(long framework, int year, @Nullable Long by, Instant now, String decision) {
        jdbc.sql("""
                        update reporting_round set locked_by = :by, locked_at = :now, resolution = :decision
                         where framework = :framework and year = :year and approved_at is not null and locked_at is null""")
                .param("framework", framework)
                .param("year", year)
                .param("by", by)
                .param("now", at(now))
                .param("decision", decision)
                .update();
    }

    /** By the number each record goes by today. */
    Map<Long, Round.Confirmation> confirmations(long framework, int year) {
        Map<Long, Round.Confirmation> byRecord = new HashMap<>();
        jdbc.sql("""
                        select number_today(record) as record, confirmed_by, confirmed_at
                          from round_confirmation where framework = :framework and year = :year order by confirmed_at""").param("framework", framework).param("year", year).query(row -> {
            byRecord.put(
                    row.getLong("record"),
                    new Round.Confirmation(row.getObject("confirmed_by", Long.class), instant(row, "confirmed_at")));
        });
        return byRecord;
    }

    void confirm(long framework, int year, Collection<Long> records, @Nullable Long by, Instant now) {
        jdbc.sql("""
                        insert into round_confirmation (framework, year, record, confirmed_by, confirmed_at)
                        select :framework, :year, unnest(cast(:records as bigint[])), :by, :now
                        on conflict (framework, year, record) do update
                           set confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at""")
                .param("framework", framework)
                .param("year", year)
                .param("records", records.toArray(Long[]::new))
                .param("by", by)
                .param("now", at(now))
                .update();
    }

    void withdraw(long framework, int year, long record) {
        jdbc.sql("""
                        delete from round_confirmation
                         where framework = :framework and year = :year and number_today(record) = :record""")
                .param("framework", framework)
                .param("year", year)
                .param("record", record)
                .update();
    }

    private static Round read(ResultSet row, int i) throws SQLException {
        return new Round(
                row.getLong("framework"),
                row.getInt("year"),
                row.getDate("due_on").toLocalDate(),
                row.getObject("asked_by", Long.class),
                instant(row, "asked_at"),
                row.getObject("approved_by", Long.class),
                row.getObject("approved_at") == null ? null : instant(row, "approved_at"),
                row.getObject("locked_by", Long.class),
                row.getObject("locked_at") == null ? null : instant(row, "locked_at"),
                row.getString("resolution"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, UTC);
    }
}
