package no.samskap.inquiries.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves one routine. */
@Repository
class DataRoutineRepository {
    private final JdbcClient jdbc;

    DataRoutineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DataRoutine> find(Visitor visitor, RecordHead head) {
        List<String> steps = jdbc.sql("select text from data_routine_step where routine = :number order by nth")
                .param("number", head.number())
                .query(String.class)
                .list();
        return jdbc.sql("select * from data_routine where number = :number")
                .param("number", head.number())
                .query((row, i) -> new DataRoutine(
                        head,
                        new DataRoutineText(
                                head.title(),
                                head.summary(),
                                head.language(),
                                Objects.requireNonNull(head.owner(), "A routine is an organisation's"),
                                Set.copyOf(head.themes()),
                                row.getString("covers"),
                                row.getString("kept_in"),
                                DataRoutine.Personal.valueOf(row.getString("personal")),
                                row.getString("decided_by"),
                                row.getString("conditions"),
                                steps,
                                row.getObject("usual_days", Integer.class),
                                row.getString("cost"),
                                row.getString("described_at"),
                                row.getObject("body", Long.class)),
                        row.getObject("opened_on", LocalDate.class)))
                .optional();
    }

    void insert(long number, DataRoutineText text) {
        write("""
                insert into data_routine (number, covers, kept_in, personal, decided_by, conditions, usual_days, cost,
                                          described_at, body)
                values (:number, :covers, :keptIn, :personal, :decidedBy, :conditions, :usualDays, :cost, :describedAt,
                        :body)""", number, text);
    }

    void update(long number, DataRoutineText text) {
        write("""
                update data_routine
                   set covers = :covers, kept_in = :keptIn, personal = :personal, decided_by = :decidedBy,
                       conditions = :conditions, usual_days = :usualDays, cost = :cost, described_at = :describedAt,
                       body = :body
                 where number = :number""", number, text);
    }

    private void write(String sql, long number, DataRoutineText text) {
        jdbc.sql(sql)
                .param("number", number)
                .param("covers", text.covers())
                .param("keptIn", text.keptIn())
                .param("personal", text.personal().name())
                .param("decidedBy", text.decidedBy())
                .param("conditions", text.conditions())
                .param("usualDays", text.usualDays())
                .param("cost", text.cost())
                .param("describedAt", text.describedAt())
                .param("body", text.body())
                .update();
        jdbc.sql("delete from data_routine_step where routine = :number and nth > :many")
                .param("number", number)
                .param("many", text.steps().size())
                .update();
        jdbc.sql("""
                        insert into data_routine_step as s (routine, nth, text)
                        select :number, x.nth, x.text
                          from unnest(cast(:nths as int[]), cast(:texts as text[])) as x (nth, text)
                        on conflict (routine, nth) do update set text = excluded.text where s.text <> excluded.text""")
                .param("number", number)
                .param(
                        "nths",
                        IntStream.rangeClosed(1, text.steps().size()).boxed().toArray(Integer[]::new))
                .param("texts", text.steps().toArray(String[]::new))
                .update();
    }

    void opened(long number, LocalDate on) {
        jdbc.sql("update data_routine set opened_on = :on where number = :number and opened_on is null")
                .param("number", number)
                .param("on", on)
                .update();
    }
}
