package no.samskap.projects;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.core.Visitor;
import no.samskap.projects.ProjectQueries.Filter;
import no.samskap.records.KeptCounts;
import no.samskap.records.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is going on in the projects that the visitor may read, summed up in one question. */
@Repository
public class SummaryQueries {
    private final JdbcClient jdbc;
    private final ProjectQueries projects;
    private final KeptCounts counts;

    SummaryQueries(JdbcClient jdbc, ProjectQueries projects, KeptCounts counts) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.counts = counts;
    }

    /**
     * @param stages how many projects have come to each; those that have none are not in it
     * @param started how many started in each year
     * @param ended how many end in each year
     * @param parties how many different organisations of each sort own or take part
     * @param kroner by source of the money
     */
    public record Summary(
            long total,
            Map<String, Long> stages,
            Map<String, Long> started,
            Map<String, Long> ended,
            Map<String, Long> parties,
            Map<String, Long> kroner,
            long effortHours,
            long effortKroner) {}

    /** Kept until a record changes. */
    public Summary summary(Visitor visitor, Filter filter) {
        return counts.get(visitor, Summary.class, "projects.summary", List.of(filter), () -> sumUp(visitor, filter));
    }

    private Summary sumUp(Visitor visitor, Filter filter) {
        Selection selection = projects.selection(visitor, filter);
        Map<String, Map<String, Long>> found = new LinkedHashMap<>();
        jdbc.sql("with hit as materialized ("
                        + selection.rows("r.number, r.owner, p.stage, r.starts_on, r.ends_on") + """
                         ), party (organisation) as (
                             select pp.organisation from hit join project_participation pp on pp.project = hit.number
                             union
                             select owner from hit where owner is not null)
                         select 'total' as what, '' as value, count(*) as many from hit
                         union all
                         select 'stage', stage, count(*) from hit where stage is not null group by stage
                         union all
                         select 'started', cast(extract(year from starts_on) as text), count(*)
                           from hit where starts_on is not null group by 2
                         union all
                         select 'ended', cast(extract(year from ends_on) as text), count(*)
                           from hit where ends_on is not null group by 2
                         union all
                         select 'party', place.form, count(*)
                           from party
                           join readable(:tokens) o on o.number = party.organisation
                           join organisation_place place on place.number = party.organisation
                          group by place.form
                         union all
                         select 'kroner', pf.source, coalesce(sum(pf.amount_kroner), 0)
                           from hit join project_funding pf on pf.project = hit.number group by pf.source
                         union all
                         select 'hours', '', coalesce(sum(s.effort_hours), 0)
                           from hit join project_sums s on s.project = hit.number
                         union all
                         select 'own', '', coalesce(sum(s.effort_kroner), 0)
                           from hit join project_sums s on s.project = hit.number""")
                .params(selection.parameters())
                .query(row -> {
                    found.computeIfAbsent(row.getString("what"), what -> new LinkedHashMap<>())
                            .put(row.getString("value"), row.getLong("many"));
                });
        return new Summary(
                one(found, "total"),
                found.getOrDefault("stage", Map.of()),
                found.getOrDefault("started", Map.of()),
                found.getOrDefault("ended", Map.of()),
                found.getOrDefault("party", Map.of()),
                found.getOrDefault("kroner", Map.of()),
                one(found, "hours"),
                one(found, "own"));
    }

    private static long one(Map<String, Map<String, Long>> found, String what) {
        return found.getOrDefault(what, Map.of()).getOrDefault("", 0L);
    }
}
