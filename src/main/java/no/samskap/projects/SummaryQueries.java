package no.samskap.projects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.projects.ProjectQueries.Filter;
import no.samskap.records.KeptCounts;
import no.samskap.records.Selection;
import org.jspecify.annotations.Nullable;
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
     * @param people by what they are in the projects: the names of {@link PeopleQueries.Part}
     * @param peopleInYear different people in each year of the filter
     * @param peopleFrom different people from each organisation, most first
     * @param workPercent shares of positions times the years they last within the filter's, in hundredths of a year's work; of those whose
     *     share and first day are told
     */
    public record Summary(
            long total,
            Map<String, Long> stages,
            Map<String, Long> started,
            Map<String, Long> ended,
            Map<String, Long> parties,
            Map<String, Long> kroner,
            long effortHours,
            long effortKroner,
            Map<String, Long> people,
            Map<String, Long> peopleInYear,
            List<From> peopleFrom,
            long workPercent) {}

    /** How many come from an organisation. */
    public record From(long organisation, String name, long people) {}

    /** Kept until a record changes. */
    public Summary summary(Visitor visitor, Filter filter) {
        return counts.get(visitor, Summary.class, "projects.summary", List.of(filter), () -> sumUp(visitor, filter));
    }

    /**
     * Money in a project.
     *
     * @param funder by name
     * @param kroner null where nobody told how much
     * @param year it is for; null where that is not told
     */
    public record Money(
            long project,
            String title,
            String source,
            String funder,
            String programme,
            @Nullable Long kroner,
            @Nullable Integer year) {}

    /** The rows behind the kroner, by project. */
    public List<Money> money(Visitor visitor, Filter filter, int most) {
        Selection selection = projects.selection(visitor, filter);
        return jdbc.sql("with hit as materialized (" + selection.rows("r.number, r.title") + """
                        )
                        select hit.number as project, hit.title, f.source, f.funder_name as funder, f.programme,
                               f.amount_kroner as kroner, f.year
                          from hit join project_funding f on f.project = hit.number
                         order by hit.title, hit.number, f.source, f.year nulls last, f.id
                         limit :most""")
                .params(selection.parameters())
                .param("most", most)
                .query(Money.class)
                .list();
    }

    private Summary sumUp(Visitor visitor, Filter filter) {
        Selection selection = projects.selection(visitor, filter);
        Map<String, Map<String, Long>> found = new LinkedHashMap<>();
        List<From> from = new ArrayList<>();
        jdbc.sql("with hit as materialized ("
                        + selection.rows("r.number, r.owner, p.stage, r.starts_on, r.ends_on") + """
                         ), party (organisation) as (
                             select coalesce(m.today, pp.organisation)
                               from hit join project_participation pp on pp.project = hit.number
                               left join merged_number m on m.number = pp.organisation
                             union
                             select coalesce(m.today, hit.owner)
                               from hit left join merged_number m on m.number = hit.owner where hit.owner is not null),
                        """
                        + PeopleQueries.PEOPLE + """
                         select 'total' as what, '' as value, '' as name, count(*) as many from hit
                         union all
                         select 'stage', stage, '', count(*) from hit where stage is not null group by stage
                         union all
                         select 'started', cast(extract(year from starts_on) as text), '', count(*)
                           from hit where starts_on is not null group by 2
                         union all
                         select 'ended', cast(extract(year from ends_on) as text), '', count(*)
                           from hit where ends_on is not null group by 2
                         union all
                         select 'party', place.form, '', count(*)
                           from party
                           join readable_today(:tokens) o on o.called = party.organisation
                           join organisation_place place on place.number = party.organisation
                          group by place.form
                         union all
                         select 'kroner', pf.source, '', coalesce(sum(pf.amount_kroner), 0)
                           from hit join project_funding pf on pf.project = hit.number group by pf.source
                         union all
                         select 'hours', '', '', coalesce(sum(s.effort_hours), 0)
                           from hit join project_sums s on s.project = hit.number
                         union all
                         select 'own', '', '', coalesce(sum(s.effort_kroner), 0)
                           from hit join project_sums s on s.project = hit.number
                         union all
                        """
                        + Arrays.stream(PeopleQueries.Part.values())
                                .map(part -> "select 'people', '" + part
                                        + "', '', count(distinct who) from somebody where " + part.condition())
                                .collect(Collectors.joining(" union all ", "", " "))
                        + """
                         union all
                         select 'peopleInYear', cast(year as text), '', count(distinct who)
                           from generate_series(cast(extract(year from cast(:firstDay as date)) as int),
                                                cast(extract(year from cast(:lastDay as date)) as int)) as each (year)
                           join somebody on (first_day is null or extract(year from first_day) <= year)
                                        and (last_day is null or extract(year from last_day) >= year)
                          group by year
                         union all
                         select 'peopleFrom', cast(organisation as text), organisation_title, count(distinct who)
                           from somebody where organisation is not null group by organisation, organisation_title
                         union all
                         select 'work', '', '', cast(round(coalesce(sum(
                                    share * (least(coalesce(last_day, :lastDay), :lastDay) - greatest(first_day, :firstDay) + 1)
                                ), 0) / 365.25) as bigint)
                           from somebody where share is not null and first_day is not null""")
                .params(selection.parameters())
                .params(PeopleQueries.days(visitor, filter))
                .query(row -> {
                    if (row.getString("what").equals("peopleFrom"))
                        from.add(new From(row.getLong("value"), row.getString("name"), row.getLong("many")));
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
                one(found, "own"),
                found.getOrDefault("people", Map.of()),
                found.getOrDefault("peopleInYear", Map.of()),
                from.stream()
                        .sorted(Comparator.comparingLong(From::people)
                                .reversed()
                                .thenComparing(From::name))
                        .toList(),
                one(found, "work"));
    }

    private static long one(Map<String, Map<String, Long>> found, String what) {
        return found.getOrDefault(what, Map.of()).getOrDefault("", 0L);
    }
}
