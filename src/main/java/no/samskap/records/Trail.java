package no.samskap.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** All that a record was said to come from, when it is taken away. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawAll(long later) {
        jdbc.sql("delete from trail where from_record = :later")
                .param("later", later)
                .update();
    }

    /** What is on the trail on both sides of a record, each the nearest first. */
    public record Sides(List<TrailStep> cameFrom, List<TrailStep> cameOf) {}

    /** Those of the records that a later one hangs on, whether anybody may read that or not. */
    public Set<Long> builtOn(Collection<Long> numbers) {
        return Set.copyOf(jdbc.sql("select distinct to_record from trail where to_record = any (:numbers)")
                .param("numbers", numbers.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /** Where it came from, the nearest first. */
    public List<TrailStep> cameFrom(Visitor visitor, long number) {
        return sides(visitor, number).cameFrom();
    }

    /** What came of it, the nearest first. */
    public List<TrailStep> cameOf(Visitor visitor, long number) {
        return sides(visitor, number).cameOf();
    }

    /**
     * Walks both ways at once: the database takes longer to begin a walk than to go it. A step leads on only from a record the
     * visitor may read; merged records stand for what they became.
     */
    public Sides sides(Visitor visitor, long number) {
        Map<Boolean, List<TrailStep>> steps = jdbc
                .sql("""
                        with recursive walk (back, number, relation, distance) as (
                            select way.back, cast(:number as bigint), cast('' as text), 0
                              from (values (true), (false)) as way (back)
                            union
                            select walk.back, far.today, t.relation, walk.distance + 1
                              from walk
                              join record self on self.number = walk.number or self.merged_into = walk.number
                              join lateral (
                                  select e.to_record as far, e.relation from trail e
                                   where walk.back and e.from_record = self.number
                                  union all
                                  select e.from_record, e.relation from trail e
                                   where not walk.back and e.to_record = self.number
                              ) t on true
                              join record hit on hit.number = t.far
                              join lateral (select coalesce(hit.merged_into, hit.number) as today) far on true
                              join readable(:tokens) seen on seen.number = far.today
                             where walk.distance < :farthest and far.today <> :number
                        ), nearest as (
                            select distinct on (back, number) back, number, relation, distance
                              from walk where distance > 0
                             order by back, number, distance, relation
                        )
                        select nearest.back, nearest.relation, nearest.distance, %s
                          from nearest join readable(:tokens) r on r.number = nearest.number
                         order by nearest.distance, r.kind, r.changed_at desc""".formatted(RecordHead.COLUMNS))
                .param("number", number)
                .param("tokens", visitor.tokenArray())
                .param("farthest", FARTHEST)
                .query((row, i) -> Map.entry(
                        row.getBoolean("back"),
                        new TrailStep(
                                RecordHead.read(row, i),
                                Relation.valueOf(row.getString("relation")),
                                row.getInt("distance"))))
                .list()
                .stream()
                .collect(Collectors.partitioningBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return new Sides(steps.getOrDefault(true, List.of()), steps.getOrDefault(false, List.of()));
    }
}
