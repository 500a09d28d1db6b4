package no.samskap.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All sorts of facts together, by what happened and what became of the record: the number of different records that state it, each in the
 * year of its earliest such fact, and each as what it is merged into today. Only what the visitor may read counts.
 */
@Repository
public class FactTotals {
    private final JdbcClient jdbc;
    private final KeptCounts counts;

    FactTotals(JdbcClient jdbc, KeptCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /**
     * Which facts; an empty list asks for all, and what is asked for must all be so.
     *
     * @param bodies that it counts under
     * @param organisations that were in it
     * @param themes of the record, with all below them
     */
    public record Within(
            List<Long> bodies,
            List<Long> focusAreas,
            List<Long> organisations,
            List<Long> themes,
            int firstYear,
            int lastYear) {}

    /** @param state of the record today */
    public record Total(String what, String state, int year, long records) {}

    /** A row behind a total. */
    public record Row(RecordHead head, PartialDate happened) {}

    /** @param all their list; never changed */
    private record Totals(List<Total> all) {}

    /** Kept until a record changes. */
    public List<Total> totals(Visitor visitor, Within within) {
        return counts.get(visitor, Totals.class, "facts.totals", List.of(within), () -> count(visitor, within))
                .all();
    }

    private Totals count(Visitor visitor, Within within) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        return new Totals(jdbc.sql(once(within, null, parameters) + """
                         select what, state, year, count(*) as records from once
                          where year between :firstYear and :lastYear
                          group by what, state, year
                          order by what, state, year""")
                .params(parameters)
                .param("tokens", visitor.tokenArray())
                .query(Total.class)
                .list());
    }

    /** The rows behind what happened, the latest first. */
    public List<Row> rows(Visitor visitor, Within within, String what, @Nullable String state, int most, long offset) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        return jdbc.sql(once(within, what, parameters) + """
                         select once.happened_on, once.known_to, %s
                           from once join readable(:tokens) r on r.number = once.number
                          where once.year between :firstYear and :lastYear
                            and (cast(:state as text) is null or once.state = :state)
                          order by once.happened_on desc, r.number desc
                          limit :most offset :offset""".formatted(RecordHead.COLUMNS))
                .params(parameters)
                .param("tokens", visitor.tokenArray())
                .param("state", state)
                .param("most", most)
                .param("offset", offset)
                .query((row, i) -> new Row(RecordHead.read(row, i), happened(row)))
                .list();
    }

    private static String once(Within within, @Nullable String what, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (what != null) {
            conditions.add("fact.what = :what");
            parameters.put("what", what);
        }
        add(conditions, parameters, "bodies", within.bodies(), "fact.bodies && :bodies");
        add(conditions, parameters, "focusAreas", within.focusAreas(), "fact.focus_areas && :focusAreas");
        add(
                conditions,
                parameters,
                "organisations",
                within.organisations(),
                "fact.organisations && array(select numbers_of(:organisations))");
        add(conditions, parameters, "themes", within.themes(), "today.themes && :themes");
        parameters.put("firstYear", within.firstYear());
        parameters.put("lastYear", within.lastYear());
        return """
                with once as (
                    select distinct on (fact.what, today.number)
                           fact.what, today.number, today.state, fact.happened_on, fact.known_to,
                           cast(extract(year from fact.happened_on) as int) as year
                      from fact
                      join record stated on stated.number = fact.record
                      join readable(:tokens) today on today.number = coalesce(stated.merged_into, stated.number)
                """ + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions)) + """
                     order by fact.what, today.number, fact.happened_on, fact.id)
                """;
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> parameters,
            String name,
            Collection<Long> values,
            String condition) {
        if (values.isEmpty()) return;
        conditions.add(condition);
        parameters.put(name, values.toArray(Long[]::new));
    }

    private static PartialDate happened(ResultSet row) throws SQLException {
        return new PartialDate(
                row.getDate("happened_on").toLocalDate(), PartialDate.Precision.valueOf(row.getString("known_to")));
    }
}
