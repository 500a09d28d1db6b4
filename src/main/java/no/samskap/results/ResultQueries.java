package no.samskap.results;

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

/** Lists and counts of results, of what the visitor may read. */
@Repository
public class ResultQueries {
    private static final int MOST_ORIGINS = 100;

    private final JdbcClient jdbc;
    private final KeptCounts counts;
    private final Themes themes;

    ResultQueries(JdbcClient jdbc, KeptCounts counts, Themes themes) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.themes = themes;
    }

    /** What is asked for; an empty list asks for all. Results of an owner are also those the owner is behind. */
    public record Filter(
            String text,
            List<String> types,
            List<Long> themes,
            List<Integer> years,
            List<String> counties,
            List<String> states,
            List<Long> owners) {
        public static final Filter ALL =
                new Filter("", List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public enum Order {
        NEWEST,
        LATEST,
        MOST_USED
    }

    /** A result in a list. */
    public record Row(
            long number,
            String title,
            String summary,
            String language,
            @Nullable Long owner,
            @Nullable String ownerTitle,
            String state,
            ResultType type,
            @Nullable Happened happened,
            List<Long> themes,
            int adoptions,
            Instant changedAt) {}

    /** What a result can belong to. */
    public record Origin(long number, String title) {}

    /** How many there are, and how many each choice would show beside the other filters. Themes are the uppermost ones. */
    public record Totals(
            long total,
            Map<String, Long> types,
            Map<Long, Long> themes,
            Map<Integer, Long> years,
            Map<String, Long> counties,
            Map<String, Long> states) {}

    /** How many times an organisation took a result into use, of what the visitor may read. */
    @Transactional(readOnly = true)
    public long adoptions(Visitor visitor) {
        return counts.get(
                visitor,
                Long.class,
                "adoptions",
                List.of(),
                () -> jdbc.sql("""
                        select count(*)
                          from result_adoption a
                          join readable(:tokens) r on r.number = a.result
                          join readable(:tokens) o on o.number = a.organisation""")
                        .param("tokens", visitor.tokenArray())
                        .query(Long.class)
                        .single());
    }

    private static final String FROM = """
              from readable(:tokens) r
              join result x on x.number = r.number
              left join organisation_place p on p.number = r.owner
             where r.kind = 'result'
               and (:text = '' or r.title ilike :like or r.summary ilike :like)
               and (cardinality(cast(:owners as bigint[])) = 0 or r.owner = any (:owners)
                    or exists (select 1 from result_organisation b
                                where b.result = r.number and b.organisation = any (:owners)))
            """;
    private static final String OF_TYPES = " and (cardinality(cast(:types as text[])) = 0 or x.type = any (:types))";
    private static final String OF_THEMES =
            " and (cardinality(cast(:themes as bigint[])) = 0 or r.themes && cast(:themes as bigint[]))";
    private static final String OF_YEARS = " and (cardinality(cast(:years as int[])) = 0"
            + " or extract(year from x.happened_on) = any (cast(:years as int[])))";
    private static final String OF_COUNTIES =
            " and (cardinality(cast(:counties as text[])) = 0 or p.county_number = any (:counties))";
    private static final String OF_STATES =
            " and (cardinality(cast(:states as text[])) = 0 or r.state = any (:states))";

    @Transactional(readOnly = true)
    public List<Row> list(Visitor visitor, Filter filter, Order order, int most, long offset) {
        String by = switch (order) {
            case NEWEST -> "r.changed_at desc, r.number desc";
            case LATEST -> "x.happened_on desc nulls last, r.changed_at desc, r.number desc";
            case MOST_USED -> "adoptions desc, r.changed_at desc, r.number desc";
        };
        String sql = """
                select r.number, r.title, r.summary, r.language, r.owner, r.state, r.themes, r.changed_at, x.type,
                       x.happened_on, x.known_to, x.last_year,
                       (select o.title from readable(:tokens) o where o.number = r.owner) as owner_title,
                       (select count(*) from result_adoption a where a.result = r.number) as adoptions
                """ + FROM + OF_TYPES + OF_THEMES + OF_YEARS + OF_COUNTIES + OF_STATES + " order by " + by
                + " limit :most offset :offset";
        return parameters(jdbc.sql(sql), visitor, filter)
                .param("most", most)
                .param("offset", offset)
                .query((row, i) -> new Row(
                        row.getLong("number"),
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("language"),
                        row.getObject("owner", Long.class),
                        row.getString("owner_title"),
                        row.getString("state"),
                        ResultType.valueOf(row.getString("type")),
                        ResultRepository.happened(row),
                        List.of((Long[]) row.getArray("themes").getArray()),
                        row.getInt("adoptions"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Transactional(readOnly = true)
    public Totals totals(Visitor visitor, Filter filter) {
        return counts.get(visitor, Totals.class, "results", List.of(filter), () -> count(visitor, filter));
    }

    private Totals count(Visitor visitor, Filter filter) {
        Map<String, Long> types = new LinkedHashMap<>();
        Map<Long, Long> tops = new LinkedHashMap<>();
        Map<Integer, Long> years = new LinkedHashMap<>();
        Map<String, Long> counties = new LinkedHashMap<>();
        Map<String, Long> states = new LinkedHashMap<>();
        List<Long> total = new ArrayList<>();
        String sql = "select 'total' as facet, '' as value, count(*) as many" + FROM + OF_TYPES + OF_THEMES + OF_YEARS
                + OF_COUNTIES + OF_STATES
                + " union all select 'type', x.type, count(*)" + FROM + OF_THEMES + OF_YEARS + OF_COUNTIES + OF_STATES
                + " group by x.type"
                + " union all select 'year', cast(extract(year from x.happened_on) as text), count(*)" + FROM
                + OF_TYPES + OF_THEMES + OF_COUNTIES + OF_STATES
                + " and x.happened_on is not null group by extract(year from x.happened_on)"
                + " union all select 'county', p.county_number, count(*)" + FROM + OF_TYPES + OF_THEMES + OF_YEARS
                + OF_STATES + " and p.county_number is not null group by p.county_number"
                + " union all select 'state', r.state, count(*)" + FROM + OF_TYPES + OF_THEMES + OF_YEARS
                + OF_COUNTIES + " group by r.state"
                + " union all select 'theme', cast(over.top as text), count(distinct t.number)"
                + " from (select r.number, unnest(r.themes) as theme" + FROM + OF_TYPES + OF_YEARS + OF_COUNTIES
                + OF_STATES
                + ") t join unnest(cast(:below as bigint[]), cast(:tops as bigint[])) as over (theme, top)"
                + " on over.theme = t.theme group by over.top";
        parameters(jdbc.sql(sql), visitor, filter)
                .param("below", themes.underTops().keySet().toArray(Long[]::new))
                .param("tops", themes.underTops().values().toArray(Long[]::new))
                .query(row -> {
                    long many = row.getLong("many");
                    String value = row.getString("value");
                    switch (row.getString("facet")) {
                        case "total" -> total.add(many);
                        case "type" -> types.put(value, many);
                        case "year" -> years.put(Integer.valueOf(value), many);
                        case "county" -> counties.put(value, many);
                        case "state" -> states.put(value, many);
                        default -> tops.put(Long.valueOf(value), many);
                    }
                });
        return new Totals(total.getFirst(), types, tops, years, counties, states);
    }

    /** The projects and needs the visitor works on, the latest first: what a new result most likely belongs to. */
    @Transactional(readOnly = true)
    public List<Origin> origins(Visitor visitor) {
        return jdbc.sql("""
                        select r.number, r.title
                          from readable(:tokens) r
                         where r.kind in ('project', 'need') and r.editors && cast(:tokens as text[])
                         order by r.changed_at desc, r.number desc
                         limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("most", MOST_ORIGINS)
                .query(Origin.class)
                .list();
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec sql, Visitor visitor, Filter filter) {
        return sql.param("tokens", visitor.tokenArray())
                .param("text", filter.text())
                .param("like", "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("types", filter.types().toArray(String[]::new))
                .param("themes", filter.themes().toArray(Long[]::new))
                .param("years", filter.years().toArray(Integer[]::new))
                .param("counties", filter.counties().toArray(String[]::new))
                .param("states", filter.states().toArray(String[]::new))
                .param("owners", filter.owners().toArray(Long[]::new));
    }
}
