package no.samskap.projects;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.projects.ProjectQueries.Filter;
import no.samskap.records.KeptCounts;
import no.samskap.records.Selection;
import no.samskap.themes.Themes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Many projects seen together, of what the visitor may read: a table with groups and sums, and a matrix of two sorts of things. */
@Repository
public class PortfolioQueries {
    private final JdbcClient jdbc;
    private final ProjectQueries projects;
    private final KeptCounts counts;
    private final Themes themes;

    PortfolioQueries(JdbcClient jdbc, ProjectQueries projects, KeptCounts counts, Themes themes) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.counts = counts;
        this.themes = themes;
    }

    private static final String OWNER_TODAY = "left join merged_number owner_today on owner_today.number = r.owner";

    /** What a table is grouped by: each project has one of these at most. */
    public enum Group {
        FORM("p.form"),
        STATE("r.state"),
        STAGE("p.stage"),
        OWNER("coalesce((select m.today from merged_number m where m.number = r.owner), r.owner)"),
        BODY("p.body"),
        FOCUS_AREA("p.focus_area"),
        COUNTY("place.county_number"),
        YEAR("cast(extract(year from r.starts_on) as int)"),
        CREDIT("p.credit");

        private final String expression;

        Group(String expression) {
            this.expression = expression;
        }

        private String order() {
            return this == OWNER ? "owner_title nulls last" : expression + " nulls last";
        }
    }

    /** What one side of a matrix is; a project can stand in several rows of some. */
    public enum Axis {
        FOCUS_AREA,
        THEME,
        FORM,
        STAGE,
        STATE,
        YEAR,
        COUNTY,
        OWNER,
        INSTITUTION,
        MUNICIPALITY,
        UNIT
    }

    public enum Order {
        NEWEST(Selection.NEWEST),
        TITLE("r.title, r.number"),
        START("r.starts_on desc nulls last, r.number desc"),
        END("r.ends_on nulls last, r.number"),
        OWNER("owner_title nulls last, r.title, r.number"),
        FUNDING("funding_kroner desc, r.number");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /**
     * A line of the table.
     *
     * @param group what it is grouped by; null where nothing is asked for, or it has none
     * @param mayEdit whether the visitor may change it
     */
    public record Line(
            long number,
            int version,
            String title,
            String language,
            String form,
            String state,
            @Nullable String stage,
            @Nullable Long owner,
            @Nullable String ownerTitle,
            @Nullable Long body,
            @Nullable Long focusArea,
            @Nullable String county,
            @Nullable PartialDate starts,
            @Nullable PartialDate ends,
            List<Long> themes,
            String credit,
            long fundingKroner,
            long effortHours,
            long effortKroner,
            Instant changedAt,
            @Nullable String group,
            boolean mayEdit) {}

    public record Sums(long count, long fundingKroner, long effortHours, long effortKroner) {
        static final Sums NONE = new Sums(0, 0, 0, 0);

        Sums and(Sums other) {
            return new Sums(
                    count + other.count,
                    fundingKroner + other.fundingKroner,
                    effortHours + other.effortHours,
                    effortKroner + other.effortKroner);
        }
    }

    /** @param groups by value; the empty text for those that have none */
    public record Grouped(Sums total, Map<String, Sums> groups) {}

    /** @param cells by row and column: how many projects stand in both */
    public record Matrix(Map<String, Map<String, Long>> cells) {
        public long at(String row, String column) {
            return cells.getOrDefault(row, Map.of()).getOrDefault(column, 0L);
        }
    }

    public List<Line> table(Visitor visitor, Filter filter, @Nullable Group group, Order order, int most, long offset) {
        String columns = """
                r.number, r.version, r.title, r.language, p.form, r.state, p.stage, r.owner, p.body, p.focus_area,
                place.county_number, p.starts, p.ends, r.themes, p.credit, r.changed_at,
                coalesce(s.funding_kroner, 0) as funding_kroner, coalesce(s.effort_hours, 0) as effort_hours,
                coalesce(s.effort_kroner, 0) as effort_kroner,
                r.editors && cast(:tokens as text[]) as may_edit,
                (select o.title from readable_today(:tokens) o where o.called = r.owner) as owner_title,
                cast(%s as text) as grouped""".formatted(group == null ? "null" : group.expression);
        String by = group == null ? order.sql : group.order() + ", " + order.sql;
        Selection selection = projects.selection(visitor, filter);
        String sql =
                selection.rows(columns, ProjectQueries.OWNER_PLACE, "left join project_sums s on s.project = r.number")
                        + " order by " + by + " limit " + most;
        var statement = jdbc.sql(offset == 0 ? sql : sql + " offset :offset").params(selection.parameters());
        return (offset == 0 ? statement : statement.param("offset", offset))
                .query((row, i) -> new Line(
                        row.getLong("number"),
                        row.getInt("version"),
                        row.getString("title"),
                        row.getString("language"),
                        row.getString("form"),
                        row.getString("state"),
                        row.getString("stage"),
                        ProjectRepository.number(row, "owner"),
                        row.getString("owner_title"),
                        ProjectRepository.number(row, "body"),
                        ProjectRepository.number(row, "focus_area"),
                        row.getString("county_number"),
                        WrittenDates.read(row, "starts"),
                        WrittenDates.read(row, "ends"),
                        List.of((Long[]) row.getArray("themes").getArray()),
                        row.getString("credit"),
                        row.getLong("funding_kroner"),
                        row.getLong("effort_hours"),
                        row.getLong("effort_kroner"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("grouped"),
                        row.getBoolean("may_edit") && visitor.isSignedIn()))
                .list();
    }

    /** Sums of all that is asked for, and of each group; kept until a record changes. */
    public Grouped sums(Visitor visitor, Filter filter, @Nullable Group group) {
        return counts.get(
                visitor,
                Grouped.class,
                "projects.sums",
                List.of(filter, group == null ? "" : group.name()),
                () -> sum(visitor, filter, group));
    }

    private Grouped sum(Visitor visitor, Filter filter, @Nullable Group group) {
        Selection selection = projects.selection(visitor, filter);
        String sql =
                "with hit as (%s) select value, count(*) as many, sum(kroner) as kroner, sum(hours) as hours, sum(own) as own from hit group by value"
                        .formatted(selection.rows(
                                """
                        cast(%s as text) as value, coalesce(s.funding_kroner, 0) as kroner,
                        coalesce(s.effort_hours, 0) as hours, coalesce(s.effort_kroner, 0) as own""".formatted(group == null ? "null" : group.expression),
                                ProjectQueries.OWNER_PLACE,
                                "left join project_sums s on s.project = r.number"));
        Map<String, Sums> groups = new LinkedHashMap<>();
        jdbc.sql(sql).params(selection.parameters()).query(row -> {
            String value = row.getString("value");
            groups.put(
                    value == null ? "" : value,
                    new Sums(row.getLong("many"), row.getLong("kroner"), row.getLong("hours"), row.getLong("own")));
        });
        return new Grouped(groups.values().stream().reduce(Sums.NONE, Sums::and), groups);
    }

    /** How many projects there are of each row in each column; kept until a record changes. */
    public Matrix matrix(Visitor visitor, Filter filter, Axis rows, Axis columns) {
        return counts.get(
                visitor,
                Matrix.class,
                "projects.matrix",
                List.of(filter, rows, columns),
                () -> cross(visitor, filter, rows, columns));
    }

    private Matrix cross(Visitor visitor, Filter filter, Axis rows, Axis columns) {
        Selection selection = projects.selection(visitor, filter);
        Map<Long, Long> tops = themes.underTops();
        List<String> parts = new ArrayList<>();
        parts.add("hit as materialized (%s)".formatted(selection.rows("""
                        r.number, coalesce(owner_today.today, r.owner) as owner, r.themes, r.state,
                        p.form, p.stage, p.focus_area, place.county_number as county,
                        cast(extract(year from r.starts_on) as int) as year""", ProjectQueries.OWNER_PLACE, OWNER_TODAY)));
        parts.add("down (number, value) as (" + values(rows) + ")");
        parts.add("across (number, value) as (" + values(columns) + ")");
        Map<String, Map<String, Long>> cells = new LinkedHashMap<>();
        jdbc.sql("with " + String.join(", ", parts) + """
                         select down.value as down, across.value as across, count(*) as many
                           from down join across on across.number = down.number
                          group by down.value, across.value""")
                .params(selection.parameters())
                .param("below", tops.keySet().toArray(Long[]::new))
                .param("tops", tops.values().toArray(Long[]::new))
                .query(row -> {
                    cells.computeIfAbsent(row.getString("down"), value -> new LinkedHashMap<>())
                            .put(row.getString("across"), row.getLong("many"));
                });
        return new Matrix(cells);
    }

    /** Each hit with each of its values of the axis, once. */
    private static String values(Axis axis) {
        return switch (axis) {
            case FOCUS_AREA -> one("focus_area");
            case FORM -> one("form");
            case STAGE -> one("stage");
            case STATE -> one("state");
            case YEAR -> one("year");
            case COUNTY -> one("county");
            case OWNER -> one("owner");
            case THEME -> """
                    select distinct t.number, cast(over.top as text)
                      from (select number, unnest(themes) as theme from hit) t
                      join unnest(cast(:below as bigint[]), cast(:tops as bigint[])) as over (theme, top)
                        on over.theme = t.theme""";
            case INSTITUTION -> parties("'UNIVERSITY', 'INSTITUTE'");
            case MUNICIPALITY -> parties("'MUNICIPALITY', 'COUNTY'");
            case UNIT -> """
                    select distinct hit.number, pp.unit
                      from hit join project_participation pp on pp.project = hit.number
                     where pp.unit <> ''""";
        };
    }

    private static String one(String column) {
        return "select number, cast(" + column + " as text) from hit where " + column + " is not null";
    }

    private static String parties(String forms) {
        return """
                select hit.number, cast(o.number as text)
                  from hit join project_participation pp on pp.project = hit.number
                  left join merged_number m on m.number = pp.organisation
                  join organisation_place o on o.number = coalesce(m.today, pp.organisation) and o.form in (%s)
                 union
                select hit.number, cast(o.number as text)
                  from hit join organisation_place o on o.number = hit.owner and o.form in (%s)""".formatted(forms, forms);
    }
}
