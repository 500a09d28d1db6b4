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

/** Where the projects are that the visitor may read: by those who own them or take part, and may be read too. */
@Repository
public class MapQueries {
    private final JdbcClient jdbc;
    private final ProjectQueries projects;
    private final KeptCounts counts;

    MapQueries(JdbcClient jdbc, ProjectQueries projects, KeptCounts counts) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.counts = counts;
    }

    /**
     * Different projects by place. One that has parties in several places stands in each, so places must not be added up.
     *
     * @param municipalities by today's number; what was merged stands with what it became
     * @param counties by number: the county itself and its municipalities
     * @param research by the number of the municipality in which universities and institutes have their seat
     * @param somewhere different projects that stand in any place
     */
    public record Spread(
            Map<String, Long> municipalities, Map<String, Long> counties, Map<String, Long> research, long somewhere) {}

    /** Kept until a record changes. */
    public Spread spread(Visitor visitor, Filter filter) {
        return counts.get(visitor, Spread.class, "projects.spread", List.of(filter), () -> count(visitor, filter));
    }

    private Spread count(Visitor visitor, Filter filter) {
        Selection selection = projects.selection(visitor, filter);
        Spread spread = new Spread(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), 0);
        long[] somewhere = {0};
        jdbc.sql("with hit as materialized (" + selection.rows("r.number, r.owner") + """
                         ), party (number, organisation) as (
                             select hit.number, pp.organisation
                               from hit join project_participation pp on pp.project = hit.number
                             union
                             select number, owner from hit where owner is not null),
                         spot as materialized (
                             select s.number, s.sort, s.place
                               from organisation_spot s join readable_today(:tokens) o on o.called = s.number),
                         placed as materialized (
                             select party.number, spot.sort, spot.place
                               from party join spot on spot.number = party.organisation)
                         select sort, place, count(distinct number) as many from placed group by sort, place
                         union all
                         select 'SOMEWHERE', '', count(distinct number) from placed""")
                .params(selection.parameters())
                .query(row -> {
                    long many = row.getLong("many");
                    String place = row.getString("place");
                    switch (row.getString("sort")) {
                        case "MUNICIPALITY" -> spread.municipalities().put(place, many);
                        case "COUNTY" -> spread.counties().put(place, many);
                        case "RESEARCH" -> spread.research().put(place, many);
                        default -> somewhere[0] = many;
                    }
                });
        return new Spread(spread.municipalities(), spread.counties(), spread.research(), somewhere[0]);
    }
}
