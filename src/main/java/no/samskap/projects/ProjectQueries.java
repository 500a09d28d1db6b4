package no.samskap.projects;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.records.KeptCounts;
import no.samskap.themes.Themes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists and counts of projects, of what the visitor may read. */
@Repository
public class ProjectQueries {
    private final JdbcClient jdbc;
    private final KeptCounts counts;
    private final Themes themes;

    ProjectQueries(JdbcClient jdbc, KeptCounts counts, Themes themes) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.themes = themes;
    }

    /**
     * What is asked for; an empty list asks for all.
     *
     * @param years in which the project starts
     * @param organisations that own it or take part
     */
    public record Filter(
            String text,
            List<String> forms,
            List<String> states,
            List<Long> bodies,
            List<Long> focusAreas,
            List<Long> themes,
            List<String> counties,
            List<Integer> years,
            List<Long> owners,
            List<Long> organisations) {
        public static final Filter ALL = new Filter(
                "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        public Filter ownedBy(long organisation) {
            return new Filter(
                    text,
                    forms,
                    states,
                    bodies,
                    focusAreas,
                    themes,
                    counties,
                    years,
                    List.of(organisation),
                    organisations);
        }

        public Filter with(long organisation) {
            return new Filter(
                    text, forms, states, bodies, focusAreas, themes, counties, years, owners, List.of(organisation));
        }
    }

    public enum Order {
        NEWEST,
        TITLE,
        START
    }

    /** A project in a list. */
    public record Row(
            long number,
            String title,
            String summary,
            String language,
            @Nullable Long owner,
            @Nullable String ownerTitle,
            String form,
            String state,
            @Nullable PartialDate starts,
            @Nullable PartialDate ends,
            List<Long> themes,
            int partners,
            Instant changedAt) {}

    /**
     * How many there are, and how many each choice would show beside the other filters.
     *
     * @param facets by the name of the facet: form, state, body, focus, theme, county, year
     */
    public record Totals(long total, Map<String, Map<String, Long>> facets) {
        public Map<String, Long> of(String facet) {
            return facets.getOrDefault(facet, Map.of());
        }
    }

    private static final String FROM = """
              from readable(:tokens) r
              join project p on p.number = r.number
              left join organisation_place place on place.number = r.owner
             where r.kind = 'project'
               and (:text = '' or r.title ilike :like or r.summary ilike :like)
               and (cardinality(cast(:owners as bigint[])) = 0 or r.owner = any (:owners))
               and (cardinality(cast(:organisations as bigint[])) = 0 or r.owner = any (:organisations)
                    or exists (select 1 from project_participation pp
                                where pp.project = r.number and pp.organisation = any (:organisations)))
            """;
    private static final String IN_FORM = "(cardinality(cast(:forms as text[])) = 0 or p.form = any (:forms))";
    private static final String IN_STATE = "(cardinality(cast(:states as text[])) = 0 or r.state = any (:states))";
    private static final String IN_BODY = "(cardinality(cast(:bodies as bigint[])) = 0 or p.body = any (:bodies))";
    private static final String IN_FOCUS =
            "(cardinality(cast(:focusAreas as bigint[])) = 0 or p.focus_area = any (:focusAreas))";
    private static final String IN_THEME =
            "(cardinality(cast(:themes as bigint[])) = 0 or r.themes && cast(:themes as bigint[]))";
    private static final String IN_COUNTY =
            "(cardinality(cast(:counties as text[])) = 0 or place.county_number = any (:counties))";
    private static final String IN_YEAR =
            "(cardinality(cast(:years as int[])) = 0 or cast(extract(year from r.starts_on) as int) = any (:years))";
    private static final String ALL_FILTERS =
            " and " + String.join(" and ", List.of(IN_FORM, IN_STATE, IN_BODY, IN_FOCUS, IN_THEME, IN_COUNTY, IN_YEAR));

    @Transactional(readOnly = true)
    public List<Row> list(Visitor visitor, Filter filter, Order order, int most, long offset) {
        String by = switch (order) {
            case NEWEST -> "r.changed_at desc, r.number desc";
            case TITLE -> "r.title, r.number";
            case START -> "r.starts_on desc nulls last, r.number desc";
        };
        return parameters(
                        jdbc.sql("""
                                select r.number, r.title, r.summary, r.language, r.owner, r.state, r.themes, r.changed_at,
                                       p.form, p.starts, p.ends,
                                       (select o.title from readable(:tokens) o where o.number = r.owner) as owner_title,
                                       (select count(distinct pp.organisation) from project_participation pp
                                         where pp.project = r.number and pp.organisation is distinct from r.owner) as partners
                                """ + FROM + ALL_FILTERS + " order by " + by + " limit :most offset :offset"),
                        visitor,
                        filter)
                .param("most", most)
                .param("offset", offset)
                .query((row, i) -> new Row(
                        row.getLong("number"),
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("language"),
                        ProjectRepository.number(row, "owner"),
                        row.getString("owner_title"),
                        row.getString("form"),
                        row.getString("state"),
                        WrittenDates.read(row, "starts"),
                        WrittenDates.read(row, "ends"),
                        List.of((Long[]) row.getArray("themes").getArray()),
                        row.getInt("partners"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Transactional(readOnly = true)
    public Totals totals(Visitor visitor, Filter filter) {
        return counts.get(visitor, Totals.class, "projects", List.of(filter), () -> count(visitor, filter));
    }

    private Totals count(Visitor visitor, Filter filter) {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        long[] total = {0};
        parameters(
                        jdbc.sql(
                                "with hit as materialized (select r.number, r.state, r.themes, p.form, p.body, p.focus_area,"
                                        + " place.county_number, cast(extract(year from r.starts_on) as int) as year, "
                                        + IN_FORM + " as in_form, " + IN_STATE + " as in_state, " + IN_BODY
                                        + " as in_body, "
                                        + IN_FOCUS + " as in_focus, " + IN_THEME + " as in_theme, " + IN_COUNTY
                                        + " as in_county, " + IN_YEAR + " as in_year" + FROM
                                        + """
                                )
                                select 'total' as facet, '' as value, count(*) as many from hit
                                 where in_form and in_state and in_body and in_focus and in_theme and in_county and in_year
                                union all
                                select 'form', form, count(*) from hit
                                 where in_state and in_body and in_focus and in_theme and in_county and in_year group by form
                                union all
                                select 'state', state, count(*) from hit
                                 where in_form and in_body and in_focus and in_theme and in_county and in_year group by state
                                union all
                                select 'body', cast(body as text), count(*) from hit
                                 where in_form and in_state and in_theme and in_county and in_year and body is not null
                                 group by body
                                union all
                                select 'focus', body || ':' || focus_area, count(*) from hit
                                 where in_form and in_state and in_body and in_theme and in_county and in_year
                                   and focus_area is not null group by body, focus_area
                                union all
                                select 'county', county_number, count(*) from hit
                                 where in_form and in_state and in_body and in_focus and in_theme and in_year
                                   and county_number is not null group by county_number
                                union all
                                select 'year', cast(year as text), count(*) from hit
                                 where in_form and in_state and in_body and in_focus and in_theme and in_county
                                   and year is not null group by year
                                union all
                                select 'theme', cast(over.top as text), count(distinct t.number)
                                  from (select number, unnest(themes) as theme from hit
                                         where in_form and in_state and in_body and in_focus and in_county and in_year) t
                                  join unnest(cast(:below as bigint[]), cast(:tops as bigint[])) as over (theme, top)
                                    on over.theme = t.theme
                                 group by over.top"""),
                        visitor,
                        filter)
                .param("below", themes.underTops().keySet().toArray(Long[]::new))
                .param("tops", themes.underTops().values().toArray(Long[]::new))
                .query(row -> {
                    String facet = row.getString("facet");
                    if (facet.equals("total")) total[0] = row.getLong("many");
                    else
                        facets.computeIfAbsent(facet, name -> new LinkedHashMap<>())
                                .put(row.getString("value"), row.getLong("many"));
                });
        return new Totals(total[0], facets);
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec sql, Visitor visitor, Filter filter) {
        return sql.param("tokens", visitor.tokenArray())
                .param("text", filter.text())
                .param("like", "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("forms", filter.forms().toArray(String[]::new))
                .param("states", filter.states().toArray(String[]::new))
                .param("bodies", filter.bodies().toArray(Long[]::new))
                .param("focusAreas", filter.focusAreas().toArray(Long[]::new))
                .param("themes", filter.themes().toArray(Long[]::new))
                .param("counties", filter.counties().toArray(String[]::new))
                .param("years", filter.years().toArray(Integer[]::new))
                .param("owners", filter.owners().toArray(Long[]::new))
                .param("organisations", filter.organisations().toArray(Long[]::new));
    }
}
