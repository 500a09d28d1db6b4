package no.samskap.records;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.samskap.records.Changes.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What happened on records since a moment, as those who follow them would say it. Of all records, whoever may read them: who is told
 * makes sure of that.
 */
@Service
public class Happenings {
    private final JdbcClient jdbc;

    Happenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum What {
        /** It was made. */
        NEW,
        /** It went from one state to another: published, answered, ended. */
        STATE,
        CHANGED,
        /** Somebody said something about it. */
        SAID,
        /** Another record came of it. */
        LINKED
    }

    /**
     * @param other the record that came of it; null for all but {@link What#LINKED}
     * @param by who did it, null for the system
     * @param owner of the record
     * @param bodies the cooperation bodies that keep the record
     * @param readers whose tokens what was said is for; empty for all but {@link What#SAID}
     */
    public record Happening(
            long record,
            What what,
            @Nullable Long other,
            @Nullable Long by,
            Instant at,
            @Nullable Long owner,
            Set<Long> bodies,
            List<Long> themes,
            Set<String> readers) {}

    /** What happened, and the moment up to which that holds. */
    public record Since(List<Happening> happenings, Moment upTo) {}

    public Since since(Moment moment) {
        Moment[] upTo = {moment};
        List<Happening> happenings = new ArrayList<>();
        jdbc.sql("""
                        with fresh as (
                            select h.*
                              from history h
                             where h.changed_in >= pg_snapshot_xmin(cast(:moment as pg_snapshot))
                               and not pg_visible_in_snapshot(h.changed_in, cast(:moment as pg_snapshot))
                               and h.table_name in ('record', 'dialogue_entry', 'trail')
                        ), own as (
                            select h.id, h.record, h.changed_by, h.changed_at, h.after,
                                   case when h.action = 'INSERT' then 'NEW'
                                        when h.before -> 0 ->> 'state' is distinct from h.after -> 0 ->> 'state' then 'STATE'
                                        when (h.before -> 0 -> 'readers', h.before -> 0 -> 'editors')
                                             is distinct from (h.after -> 0 -> 'readers', h.after -> 0 -> 'editors') then null
                                        else 'CHANGED' end as what,
                                   h.before -> 0 ->> 'state' as was
                              from fresh h
                             where h.table_name = 'record' and h.action <> 'DELETE'
                        ), happened as (
                            select o.id, o.record, o.what, cast(null as bigint) as other, o.changed_by, o.changed_at,
                                   cast(null as jsonb) as readers
                              from own o where o.what is not null
                            union all
                            select h.id, h.record, 'SAID', null, h.changed_by, h.changed_at, h.after -> 0 -> 'readers'
                              from fresh h where h.table_name = 'dialogue_entry' and h.action = 'INSERT'
                            union all
                            select h.id, cast(edge ->> 'to_record' as bigint), 'LINKED', h.record, h.changed_by, h.changed_at, null
                              from fresh h cross join lateral jsonb_array_elements(h.after) as edge
                             where h.table_name = 'trail' and h.action = 'INSERT'
                            union all
                            select o.id, t.to_record, 'LINKED', o.record, o.changed_by, o.changed_at, null
                              from own o join trail t on t.from_record = o.record
                             where o.what = 'STATE' and o.was = 'DRAFT'
                        )
                        select cast(pg_current_snapshot() as text) as up_to,
                               x.record, x.what, x.other, x.changed_by, x.changed_at, x.owner, x.editors, x.themes, x.readers
                          from (select 1) as always
                          left join (select h.id, h.record, h.what, h.other, h.changed_by, h.changed_at, r.owner, r.editors,
                                            r.themes,
                                            array(select jsonb_array_elements_text(coalesce(h.readers, '[]'))) as readers
                                       from happened h
                                       join record r on r.number = h.record
                                       left join record o on o.number = h.other
                                      where r.state <> 'DRAFT' and r.merged_into is null
                                        and (o.state is null or o.state <> 'DRAFT')) x
                            on true
                         order by x.id""").param("moment", moment.snapshot()).query(row -> {
            upTo[0] = new Moment(row.getString("up_to"));
            if (row.getString("what") == null) return;
            happenings.add(new Happening(
                    row.getLong("record"),
                    What.valueOf(row.getString("what")),
                    row.getObject("other", Long.class),
                    row.getObject("changed_by", Long.class),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                    row.getObject("owner", Long.class),
                    bodies((String[]) row.getArray("editors").getArray()),
                    List.of((Long[]) row.getArray("themes").getArray()),
                    Set.of((String[]) row.getArray("readers").getArray())));
        });
        return new Since(happenings, upTo[0]);
    }

    private static Set<Long> bodies(String... editors) {
        Set<Long> bodies = new java.util.TreeSet<>();
        for (String token : editors)
            if (token.matches("body:\\d+:edit")) bodies.add(Long.valueOf(token.split(":", -1)[1]));
        return bodies;
    }
}
