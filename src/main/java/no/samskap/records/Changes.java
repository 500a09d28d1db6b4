package no.samskap.records;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What changed since a moment in the database's own time. A moment is a PostgreSQL snapshot: it says which transactions
 * were seen and which were still under way, so that a change committed late is not missed, as it would be by comparing
 * clocks or sequence numbers. Search indexes and kept counts follow records this way, on every node.
 */
@Service
public class Changes {
    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A moment: {@code pg_snapshot} as text. */
    public record Moment(String snapshot) {
        /** Before everything. */
        public static final Moment BEGINNING = new Moment("3:3:");

        /** Whether this moment saw transactions the other one knows nothing of: the database was set back in between. */
        public boolean isBeyond(Moment other) {
            return next() > other.next();
        }

        private long next() {
            return Long.parseLong(snapshot.split(":", -1)[1]);
        }
    }

    /** What changed, and the moment up to which that holds. */
    public record Since(List<Long> numbers, Moment upTo) {}

    public Moment now() {
        return new Moment(jdbc.sql("select cast(pg_current_snapshot() as text)")
                .query(String.class)
                .single());
    }

    /**
     * Whether any record changed since, in a question of some 50 µs. It asks from the newest on, by index: asked for any at all, the
     * database guesses that a third are newer, and reads every record until it finds the first of them, which stands last.
     */
    public boolean anySince(Moment moment) {
        return jdbc.sql("""
                        select exists (
                            select from (
                                select 1 from record
                                 where changed_in >= pg_snapshot_xmin(cast(:moment as pg_snapshot))
                                   and not pg_visible_in_snapshot(changed_in, cast(:moment as pg_snapshot))
                                 order by changed_in desc limit 1) newest)""")
                .param("moment", moment.snapshot())
                .query(Boolean.class)
                .single();
    }

    /** The records that changed since, merged ones included. */
    public Since since(Moment moment) {
        return since(moment, List.of());
    }

    /** @param kinds which kinds of records; all where none is named */
    public Since since(Moment moment, Collection<String> kinds) {
        Moment[] upTo = {moment};
        List<Long> numbers = jdbc.sql("""
                        select cast(pg_current_snapshot() as text) as up_to, r.number
                          from (select 1) as always
                          left join record r
                            on r.changed_in >= pg_snapshot_xmin(cast(:moment as pg_snapshot))
                           and not pg_visible_in_snapshot(r.changed_in, cast(:moment as pg_snapshot))
                           and (cardinality(cast(:kinds as text[])) = 0 or r.kind = any (:kinds))""")
                .param("moment", moment.snapshot())
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, i) -> {
                    upTo[0] = new Moment(row.getString("up_to"));
                    return row.getLong("number");
                })
                .list();
        return new Since(numbers.stream().filter(number -> number != 0).toList(), upTo[0]);
    }
}
