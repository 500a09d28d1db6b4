package no.samskap.records;

import java.util.List;
import no.samskap.core.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where records came from and what came of them: a directed graph, walked both ways, through readable records only. */
@Service
public class Trail {
    /** Edges a walk follows at most: need, challenge, project, result, adoption, effect and some to spare. */
    static final int FARTHEST = 8;

    private final JdbcClient jdbc;

    Trail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** States that the later record hangs on the earlier one. Saying it twice changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void state(long later, Relation relation, long earlier) {
        jdbc.sql("""
                        insert into trail (from_record, relation, to_record)
                        values (:later, :relation, :earlier)
                        on conflict do nothing""")
                .param("later", later)
                .param("relation", relation.name())
                .param("earlier", earlier)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(long later, Relation relation, long earlier) {
        jdbc.sql("delete from trail where from_record = :later and relation = :relation and to_record = :earlier")
                .param("later", later)
                .param("relation", relation.name())
                .param("earlier", earlier)
                .update();
    }

    /** Where it came from, the nearest first. */
    public List<TrailStep> cameFrom(Visitor visitor, long number) {
        return walk(visitor, number, "t.from_record", "t.to_record");
    }

    /** What came of it, the nearest first. */
    public List<TrailStep> cameOf(Visitor visitor, long number) {
        return walk(visitor, number, "t.to_record", "t.from_record");
    }

    /** A step leads on only from a record the visitor may read; merged records stand for what they became. */
    private List<TrailStep> walk(Visitor visitor, long number, String near, String far) {
        return jdbc.sql("""
                        with recursive walk (number, relation, distance) as (
                            select cast(:number as bigint), cast('' as text), 0
                            union
                            select far.today, t.relation, walk.distance + 1
                              from walk
                              join record self on self.number = walk.number or self.merged_into = walk.number
                              join trail t on %s = self.number
                              join record hit on hit.number = %s
                              join lateral (select coalesce(hit.merged_into, hit.number) as today) far on true
                              join readable(:tokens) seen on seen.number = far.today
                             where walk.distance < :farthest and far.today <> :number
                        ), nearest as (
                            select distinct on (number) number, relation, distance
                              from walk where distance > 0
                             order by number, distance, relation
                        )
                        select nearest.relation, nearest.distance, %s
                          from nearest join readable(:tokens) r on r.number = nearest.number
                         order by nearest.distance, r.kind, r.changed_at desc""".formatted(near, far, RecordHead.COLUMNS))
                .param("number", number)
                .param("tokens", visitor.tokenArray())
                .param("farthest", FARTHEST)
                .query((row, i) -> new TrailStep(
                        RecordHead.read(row, i), Relation.valueOf(row.getString("relation")), row.getInt("distance")))
                .list();
    }
}
