package no.samskap.needs;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.core.Visitor;
import no.samskap.records.KeptCounts;
import no.samskap.themes.Themes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists and counts of needs, of what the visitor may read. */
@Repository
public class NeedQueries {
    private final JdbcClient jdbc;
    private final KeptCounts counts;
    private final Themes themes;

    NeedQueries(JdbcClient jdbc, KeptCounts counts, Themes themes) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.themes = themes;
    }

    /** What is asked for; an empty list asks for all. */
    public record Filter(
            String text, List<String> states, List<Long> themes, List<String> counties, List<Long> owners) {
        public static final Filter ALL = new Filter("", List.of(), List.of(), List.of(), List.of());
    }

    public enum Order {
        NEWEST,
        MOST_SHARED,
        DEADLINE
    }

    /** A need in a list. */
    public record Row(
            long number,
            String title,
            String question,
            String language,
            @Nullable Long owner,
            @Nullable String ownerTitle,
            String state,
            List<Long> themes,
            int supports,
            Instant changedAt) {}

    /** How many there are, and how many each choice would show beside the other filters. Themes are the uppermost ones. */
    public record Totals(long total, Map<String, Long> states, Map<Long, Long> themes, Map<String, Long> counties) {}

    private static final String FROM = """
              from readable(:tokens) r
              join need n on n.number = r.number
              left join organisation_place p on p.number = r.owner
             where r.kind = 'need'
               and (:text = '' or r.title ilike :like or r.summary ilike :like)
               and (cardinality(cast(:owners as bigint[])) = 0 or r.owner = any (:owners))
            """;
    private static final String OF_STATES =
            " and (cardinality(cast(:states as text[])) = 0 or r.state = any (:states))";
    private static final String OF_THEMES =
            " and (cardinality(cast(:themes as bigint[])) = 0 or r.themes && cast(:themes as bigint[]))";
    private static final String OF_COUNTIES =
            " and (cardinality(cast(:counties as text[])) = 0 or p.county_number = any (:counties))";

    @Transactional(readOnly = true)
    public List<Row> list(Visitor visitor, Filter filter, Order order, int most, long offset) {
        String by = switch (order) {
            case NEWEST -> "r.changed_at desc, r.number desc";
            case MOST_SHARED -> "supports desc, r.changed_at desc, r.number desc";
            case DEADLINE -> "r.ends_on nulls last, r.changed_at desc, r.number desc";
        };
        return parameters(
                        jdbc.sql("""
                                select r.number, r.title, r.summary, r.language, r.owner, r.state, r.themes, r.changed_at,
                                       (select o.title from readable(:tokens) o where o.number = r.owner) as owner_title,
                                       (select count(*) from need_support s where s.need = r.number) as supports
                                """ + FROM + OF_STATES + OF_THEMES + OF_COUNTIES + " order by " + by
                                + " limit :most offset :offset"),
                        visitor,
                        filter)
                .param("most", most)
                .param("offset", offset)
                .query((row, i) -> {
                    long owner = row.getLong("owner");
                    boolean owned = !row.wasNull();
                    return new Row(
                            row.getLong("number"),
                            row.getString("title"),
                            row.getString("summary"),
                            row.getString("language"),
                            owned ? owner : null,
                            row.getString("owner_title"),
                            row.getString("state"),
                            List.of((Long[]) row.getArray("themes").getArray()),
                            row.getInt("supports"),
                            row.getObject("changed_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    @Transactional(readOnly = true)
    public Totals totals(Visitor visitor, Filter filter) {
        return counts.get(visitor, Totals.class, "needs", List.of(filter), () -> count(visitor, filter));
    }

    private Totals count(Visitor visitor, Filter filter) {
        Map<String, Long> states = new LinkedHashMap<>();
        Map<Long, Long> tops = new LinkedHashMap<>();
        Map<String, Long> counties = new LinkedHashMap<>();
        List<Long> total = new ArrayList<>();
        parameters(
                        jdbc.sql("select 'total' as facet, '' as value, count(*) as many" + FROM + OF_STATES + OF_THEMES
                                + OF_COUNTIES + " union all select 'state', r.state, count(*)" + FROM + OF_THEMES
                                + OF_COUNTIES + " group by r.state union all select 'county', p.county_number, count(*)"
                                + FROM + OF_STATES + OF_THEMES
                                + " and p.county_number is not null group by p.county_number"
                                + " union all select 'theme', cast(over.top as text), count(distinct t.number)"
                                + " from (select r.number, unnest(r.themes) as theme" + FROM + OF_STATES + OF_COUNTIES
                                + ") t join unnest(cast(:below as bigint[]), cast(:tops as bigint[])) as over (theme, top)"
                                + " on over.theme = t.theme group by over.top"),
                        visitor,
                        filter)
                .param("below", themes.underTops().keySet().toArray(Long[]::new))
                .param("tops", themes.underTops().values().toArray(Long[]::new))
                .query(row -> {
                    long many = row.getLong("many");
                    String value = row.getString("value");
                    switch (row.getString("facet")) {
                        case "total" -> total.add(many);
                        case "state" -> states.put(value, many);
                        case "county" -> counties.put(value, many);
                        default -> tops.put(Long.valueOf(value), many);
                    }
                });
        return new Totals(total.getFirst(), states, tops, counties);
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec sql, Visitor visitor, Filter filter) {
        return sql.param("tokens", visitor.tokenArray())
                .param("text", filter.text())
                .param("like", "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("states", filter.states().toArray(String[]::new))
                .param("themes", filter.themes().toArray(Long[]::new))
                .param("counties", filter.counties().toArray(String[]::new))
                .param("owners", filter.owners().toArray(Long[]::new));
    }
}
