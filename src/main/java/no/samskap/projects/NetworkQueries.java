package no.samskap.projects;

import java.util.ArrayList;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.projects.ProjectQueries.Filter;
import no.samskap.records.KeptCounts;
import no.samskap.records.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who works with whom in the projects that the visitor may read. */
@Repository
public class NetworkQueries {
    private final JdbcClient jdbc;
    private final ProjectQueries projects;
    private final KeptCounts counts;

    NetworkQueries(JdbcClient jdbc, ProjectQueries projects, KeptCounts counts) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.counts = counts;
    }

    /**
     * What a network is asked with.
     *
     * @param units whether the units of organisations stand for themselves
     * @param sorts of organisations that are shown; none: all
     * @param mostNodes those in the most projects
     * @param mostTies those of the most projects, between nodes that are shown
     */
    public record Asked(boolean units, List<String> sorts, int mostNodes, int mostTies) {}

    /**
     * @param unit empty where the organisation itself is meant, or it named no unit
     * @param calledShort empty where it has no short name
     * @param sort of organisation
     * @param count different projects they own or take part in
     */
    public record Node(long organisation, String unit, String title, String calledShort, String sort, long count) {}

    /**
     * Two nodes, by their place among the nodes.
     *
     * @param count different projects they are both in
     */
    public record Tie(int one, int other, long count) {}

    /**
     * @param allNodes how many there are with those that are not shown
     * @param allTies how many there are between the nodes that are shown
     */
    public record Network(List<Node> nodes, List<Tie> ties, long allNodes, long allTies) {}

    /** Kept until a record changes. */
    public Network network(Visitor visitor, Filter filter, Asked asked) {
        return counts.get(
                visitor,
                Network.class,
                "projects.network",
                List.of(filter, asked),
                () -> weave(visitor, filter, asked));
    }

    private Network weave(Visitor visitor, Filter filter, Asked asked) {
        Selection selection = projects.selection(visitor, filter);
        long[] all = {0, 0};
        List<Node> nodes = jdbc.sql(parties(selection, asked.units()) + """
                         , node as (
                             select organisation, unit, count(*) as many from party group by organisation, unit)
                         select node.organisation, node.unit, o.title, coalesce(c.short_name, '') as called, place.form,
                                node.many, count(*) over () as of_all
                           from node
                           join readable_today(:tokens) o on o.called = node.organisation
                           join organisation_place place on place.number = node.organisation
                           left join organisation_called c on c.number = node.organisation
                          where :anySort or place.form = any (:sorts)
                          order by node.many desc, o.title, node.organisation, node.unit
                          limit :most""")
                .params(selection.parameters())
                .param("anySort", asked.sorts().isEmpty())
                .param("sorts", asked.sorts().toArray(String[]::new))
                .param("most", asked.mostNodes())
                .query((row, i) -> {
                    all[0] = row.getLong("of_all");
                    return new Node(
                            row.getLong("organisation"),
                            row.getString("unit"),
                            row.getString("title"),
                            row.getString("called"),
                            row.getString("form"),
                            row.getLong("many"));
                })
                .list();
        List<Tie> ties = nodes.size() < 2 ? List.of() : ties(selection, asked, nodes, all);
        return new Network(nodes, ties, all[0], all[1]);
    }

    /**
     * Each project's own nodes make its pairs. Joining all nodes with all by project says the same, and the database, which cannot know how
     * many there are, may compare each with each.
     */
    private List<Tie> ties(Selection selection, Asked asked, List<Node> nodes, long[] all) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) places.add(i);
        return jdbc.sql(parties(selection, asked.units()) + """
                         , shown as materialized (
                             select party.number, node.place
                               from unnest(cast(:nodePlaces as int[]), cast(:nodeOrganisations as bigint[]), cast(:nodeUnits as text[]))
                                    as node (place, organisation, unit)
                               join party on party.organisation = node.organisation and party.unit = node.unit),
                         met as materialized (
                             select array_agg(place) as places from shown group by number having count(*) > 1)
                         select one.place as one, other.place as other, count(*) as many, count(*) over () as of_all
                           from met
                          cross join unnest(met.places) as one (place)
                           join unnest(met.places) as other (place) on other.place > one.place
                          group by one.place, other.place
                          order by many desc, one.place, other.place
                          limit :most""")
                .params(selection.parameters())
                .param("nodePlaces", places.toArray(Integer[]::new))
                .param(
                        "nodeOrganisations",
                        nodes.stream().map(Node::organisation).toArray(Long[]::new))
                .param("nodeUnits", nodes.stream().map(Node::unit).toArray(String[]::new))
                .param("most", asked.mostTies())
                .query((row, i) -> {
                    all[1] = row.getLong("of_all");
                    return new Tie(row.getInt("one"), row.getInt("other"), row.getLong("many"));
                })
                .list();
    }

    /** Each hit with each of its parties, once. Whoever named a unit does not stand there without it as well. */
    private static String parties(Selection selection, boolean units) {
        return "with hit as materialized (" + selection.rows("r.number, r.owner")
                + """
                        ), line as materialized (
                            select hit.number, coalesce(m.today, pp.organisation) as organisation, %s as unit
                              from hit join project_participation pp on pp.project = hit.number
                              left join merged_number m on m.number = pp.organisation
                             union
                            select hit.number, coalesce(m.today, hit.owner), ''
                              from hit left join merged_number m on m.number = hit.owner where hit.owner is not null
                        ), party as materialized (
                            select line.number, line.organisation, line.unit
                              from line
                        """.formatted(units ? "pp.unit" : "''") + (units ? """
                             where line.unit <> ''
                                or not exists (select 1 from line named
                                                where named.number = line.number
                                                  and named.organisation = line.organisation and named.unit <> '')""" : "") + ")";
    }
}
