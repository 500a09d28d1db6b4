package no.samskap.records;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.samskap.core.Visitor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one of two records that are the same. Nothing moves: the old number points to the new one, facts count once, both
 * addresses lead to the same page, and undoing takes the pointer away again.
 */
@Service
public class Merging {
    private final JdbcClient jdbc;
    private final Records records;
    private final ApplicationEventPublisher events;

    Merging(JdbcClient jdbc, Records records, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.records = records;
        this.events = events;
    }

    public sealed interface Outcome {
        record Merged(RecordHead into) implements Outcome {}

        record Undone(RecordHead restored) implements Outcome {}

        /** The two are of different kinds, or the same record, or one leads to the other already. */
        record NotPossible() implements Outcome {}

        /** Not there, or the visitor may not edit both. */
        record NotYours() implements Outcome {}
    }

    /** Something that became part of another record. */
    public record Merged(long number, String title, String reason, Instant at) {}

    /** What was merged into the record and may be undone, the last first. For those who may edit it. */
    public List<Merged> into(Visitor visitor, long number) {
        if (records.find(visitor, number)
                .filter(head -> head.mayBeEditedBy(visitor))
                .isEmpty()) return List.of();
        return jdbc.sql("""
                        select r.number, r.title, m.reason, m.merged_at
                          from record r join merge m on m.record = r.number and m.undone_at is null
                         where r.merged_into = :number and r.readers && cast(:tokens as text[])
                         order by m.id desc""")
                .param("number", number)
                .param("tokens", visitor.tokenArray())
                .query((row, i) -> new Merged(
                        row.getLong("number"),
                        row.getString("title"),
                        row.getString("reason"),
                        row.getObject("merged_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Transactional
    public Outcome merge(Visitor visitor, long number, long into, String reason) {
        Optional<RecordHead> from = records.find(visitor, number);
        Optional<RecordHead> target = records.find(visitor, into);
        if (from.isEmpty() || target.isEmpty()) return new Outcome.NotYours();
        if (!from.get().mayBeEditedBy(visitor) || !target.get().mayBeEditedBy(visitor)) return new Outcome.NotYours();
        if (number == into || !from.get().kind().equals(target.get().kind())) return new Outcome.NotPossible();
        lock(number, into);
        jdbc.sql("insert into merge (record, into_record, reason) values (:number, :into, :reason)")
                .param("number", number)
                .param("into", into)
                .param("reason", reason)
                .update();
        point();
        events.publishEvent(new RecordsMerged(number, into, from.get().kind()));
        return new Outcome.Merged(target.get());
    }

    @Transactional
    public Outcome undo(Visitor visitor, long number) {
        Optional<Long> into = jdbc.sql("select into_record from merge where record = :number and undone_at is null")
                .param("number", number)
                .query(Long.class)
                .optional();
        if (into.isEmpty()) return new Outcome.NotPossible();
        Optional<RecordHead> target = records.find(visitor, today(into.get()));
        if (target.isEmpty() || !target.get().mayBeEditedBy(visitor)) return new Outcome.NotYours();
        lock(number, into.get());
        jdbc.sql("""
                        update merge set undone_at = acting_now(), undone_by = acting_person()
                         where record = :number and undone_at is null""").param("number", number).update();
        point();
        return records.find(visitor, number).<Outcome>map(Outcome.Undone::new).orElseGet(Outcome.NotYours::new);
    }

    /** Two merges at once must not make a circle: they wait for each other. */
    private void lock(long one, long other) {
        jdbc.sql("select number from record where number in (:one, :other) order by number for update")
                .param("one", one)
                .param("other", other)
                .query(Long.class)
                .list();
        jdbc.sql("select pg_advisory_xact_lock(hashtext('merge'))").query().listOfRows();
    }

    private long today(long number) {
        return jdbc.sql("select number_today(:number)")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    /** Points each merged record straight at what it is today, so that reading follows one pointer and no chain. */
    private void point() {
        Map<Long, Long> steps = new TreeMap<>();
        jdbc.sql("select record, into_record from merge where undone_at is null")
                .query(row -> {
                    steps.put(row.getLong("record"), row.getLong("into_record"));
                });
        jdbc.sql("update record set merged_into = null where merged_into is not null and not number = any (:merged)")
                .param("merged", steps.keySet().toArray(Long[]::new))
                .update();
        steps.forEach((number, first) -> jdbc.sql("""
                        update record set merged_into = :today
                         where number = :number and merged_into is distinct from :today""")
                .param("number", number)
                .param("today", end(steps, number))
                .update());
    }

    private static long end(Map<Long, Long> steps, long start) {
        Set<Long> passed = new HashSet<>();
        long number = start;
        while (steps.containsKey(number)) {
            if (!passed.add(number)) throw new IllegalStateException("Records are merged in a circle at " + number);
            number = steps.get(number);
        }
        return number;
    }
}
