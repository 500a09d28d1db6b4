package no.samskap.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.records.KeptCounts;
import no.samskap.records.Selection;
import no.samskap.records.TextIndex;
import no.samskap.themes.Themes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of projects, of what the visitor may read. */
@Repository
public class ProjectQueries {
    private static final String LATEST = Selection.NEWEST;
    private static final String COLUMNS = """
            r.number, r.title, r.summary, r.language, r.owner, r.state, r.themes, r.changed_at,
            p.form, p.stage, p.starts, p.ends,
            (select o.title from readable_today(:tokens) o where o.called = r.owner) as owner_title,
            (select count(distinct coalesce(m.today, pp.organisation))
               from project_participation pp left join merged_number m on m.number = pp.organisation
              where pp.project = r.number
                and coalesce(m.today, pp.organisation)
                    is distinct from coalesce((select w.today from merged_number w where w.number = r.owner), r.owner)) as partners""";

    static final String OWNER_PLACE = "left join organisation_place place on place.number = r.owner";

    private final JdbcClient jdbc;
    private final TextIndex texts;
    private final KeptCounts counts;
    private final Themes themes;

    ProjectQueries(JdbcClient jdbc, TextIndex texts, KeptCounts counts, Themes themes) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.counts = counts;
        this.themes = themes;
    }

    /** What is asked for; an empty list asks for all. */
    public record Filter(String text, What what, Where where, Who who, When when) {
        public static final Filter ALL = new Filter("", What.ANY, Where.ANY, Who.ANY, When.ANY);

        /**
         * @param stages how far they have come
         * @param credits what stands of what they owe the cooperation
         * @param sources where some of their money comes from
         */
        public record What(
                List<String> forms,
                List<String> states,
                List<String> stages,
                List<String> credits,
                List<Long> themes,
                List<String> sources) {
            static final What ANY = about(List.of());

            public static What about(List<Long> themes) {
                return new What(List.of(), List.of(), List.of(), List.of(), themes, List.of());
            }

            What at(List<String> only) {
                return new What(forms, states, only, credits, themes, sources);
            }
        }

        public record Where(List<Long> bodies, List<Long> focusAreas, List<String> counties) {
            static final Where ANY = within(List.of(), List.of());

            public static Where within(List<Long> bodies, List<Long> focusAreas) {
                return new Where(bodies, focusAreas, List.of());
            }
        }

        /**
         * @param organisations that own it or take part
         * @param also organisations that own it or take part, beside those
         * @param units of organisations that take part, by name
         * @param participants who all take part
         */
        public record Who(
                List<Long> owners,
                List<Long> organisations,
                List<Long> also,
                List<String> units,
                List<Participant> participants) {
            static final Who ANY = with(List.of());

            public static Who ownedBy(long organisation) {
                return new Who(List.of(organisation), List.of(), List.of(), List.of(), List.of());
            }

            public static Who with(List<Long> organisations) {
                return new Who(List.of(), organisations, List.of(), List.of(), List.of());
            }
        }

        /**
         * @param years in which they start
         * @param active the first and the last year of a time in which they may have been going on: {@code 2022-2024}; those without dates may
         * @param endYears in which they end
         */
        public record When(List<Integer> years, List<String> active, List<Integer> endYears) {
            static final When ANY = new When(List.of(), List.of(), List.of());

            public static When active(int firstYear, int lastYear) {
                return new When(List.of(), List.of(firstYear + "-" + lastYear), List.of());
            }
        }

        public Filter of(Where only) {
            return new Filter(text, what, only, who, when);
        }

        public Filter of(Who only) {
            return new Filter(text, what, where, only, when);
        }

        /** The same in these stages alone, in whichever it was asked for. */
        Filter at(List<String> stages) {
            return new Filter(text, what.at(stages), where, who, when);
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
            @Nullable String stage,
            @Nullable PartialDate starts,
            @Nullable PartialDate ends,
            List<Long> themes,
            int partners,
            Instant changedAt) {}

    /**
     * How many there are, and how many each choice would show beside the other filters.
     *
     * @param facets by the name of the facet: form, state, stage, credit, body, focus, theme, county, year
     */
    public record Totals(long total, Map<String, Map<String, Long>> facets) {
        public Map<String, Long> of(String facet) {
            return facets.getOrDefault(facet, Map.of());
        }
    }

    public List<Row> list(Visitor visitor, Filter filter, Order order, int most, long offset) {
        return selection(visitor, filter)
                .list(jdbc, COLUMNS, by(order), most, offset)
                .query(ProjectQueries::row)
                .list();
    }

    /** Those after a place in the list. */
    public List<Row> listAfter(Visitor visitor, Filter filter, Cursor after, int most) {
        return selection(visitor, filter)
                .only("after", after.parameters(), after.condition())
                .list(jdbc, COLUMNS, by(after.order()), most, 0)
                .query(ProjectQueries::row)
                .list();
    }

    private static String by(Order order) {
        return switch (order) {
            case NEWEST -> LATEST;
            case TITLE -> "r.title, r.number";
            case START -> "r.starts_on desc nulls last, r.number desc";
        };
    }

    /**
     * Projects that others own and an organisation takes part in.
     *
     * @param latest the last changed of them
     */
    public record TakenPartIn(List<Row> latest, long many) {}

    public TakenPartIn takenPartIn(Visitor visitor, long organisation, int most) {
        Selection others = selection(visitor, Filter.ALL).only("party", List.of(organisation), """
                        (r.owner is null or r.owner <> all (array(select numbers_of(:party))))
                        and exists (select 1 from project_participation pp
                                     where pp.project = r.number and pp.organisation = any (array(select numbers_of(:party))))""");
        long many = jdbc.sql("select count(*) from (" + others.rows("r.number") + ") taken")
                .params(others.parameters())
                .query(Long.class)
                .single();
        return new TakenPartIn(
                many == 0
                        ? List.of()
                        : others.list(jdbc, COLUMNS, LATEST, most, 0)
                                .query(ProjectQueries::row)
                                .list(),
                many);
    }

    /**
     * The latest of each stage, and of those that have none; a project in one stage at most. The stage stands in the question's text: a few
     * of 100,000 are found by their index, and a page of very many from the newest on, which a plan for any stage cannot tell apart.
     */
    public Map<Optional<Stage>, List<Row>> board(Visitor visitor, Filter filter, int mostOfEach) {
        Map<Optional<Stage>, List<Row>> board = new LinkedHashMap<>();
        for (Stage stage : Stage.values())
            if (filter.what().stages().isEmpty() || filter.what().stages().contains(stage.name()))
                board.put(
                        Optional.of(stage),
                        selection(visitor, filter.at(List.of()))
                                .only("lane", List.of(stage.name()), "p.stage = '" + stage.name() + "'")
                                .list(jdbc, COLUMNS, LATEST, mostOfEach, 0)
                                .query(ProjectQueries::row)
                                .list());
        if (filter.what().stages().isEmpty())
            board.put(
                    Optional.empty(),
                    selection(visitor, filter)
                            .only("lane", List.of("none"), "p.number is not null and p.stage is null")
                            .list(jdbc, COLUMNS, LATEST, mostOfEach, 0)
                            .query(ProjectQueries::row)
                            .list());
        return board;
    }

    private static Row row(ResultSet row, int i) throws SQLException {
        return new Row(
                row.getLong("number"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("language"),
                ProjectRepository.number(row, "owner"),
                row.getString("owner_title"),
                row.getString("form"),
                row.getString("state"),
                row.getString("stage"),
                WrittenDates.read(row, "starts"),
                WrittenDates.read(row, "ends"),
                List.of((Long[]) row.getArray("themes").getArray()),
                row.getInt("partners"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    public Totals totals(Visitor visitor, Filter filter) {
        return counts.get(visitor, Totals.class, "projects", List.of(filter), () -> count(visitor, filter));
    }

    private Totals count(Visitor visitor, Filter filter) {
        Selection.Counts counted = selection(visitor, filter).count(jdbc);
        return new Totals(counted.total(), counted.facets());
    }

    Selection selection(Visitor visitor, Filter filter) {
        Selection selection = new Selection(visitor, "project", "left join project p on p.number = r.number ");
        for (int i = 0; i < filter.who().participants().size(); i++) {
            Participant participant = filter.who().participants().get(i);
            String name = "participant" + i;
            selection.only(name, List.of(participant.asked()), participant.condition(name));
        }
        return selection
                .only("active", firstAndLastDay(filter), """
                        (r.starts_on is null or r.starts_on <= cast((cast(:active as text[]))[2] as date))
                        and (r.ends_on is null or r.ends_on >= cast((cast(:active as text[]))[1] as date))""")
                .only(
                        "endYears",
                        filter.when().endYears(),
                        "cast(extract(year from r.ends_on) as int) = any (:endYears)")
                .only("sources", filter.what().sources(), """
                        exists (select 1 from project_funding pf where pf.project = r.number and pf.source = any (:sources))""")
                .text(texts, filter.text(), TextIndex.Text.TITLE, TextIndex.Text.SUMMARY)
                .only("owners", filter.who().owners(), "r.owner = any (array(select numbers_of(:owners)))")
                .only("organisations", filter.who().organisations(), """
                        r.owner = any (array(select numbers_of(:organisations)))
                        or exists (select 1 from project_participation pp
                                    where pp.project = r.number and pp.organisation = any (array(select numbers_of(:organisations))))""")
                .only("also", filter.who().also(), """
                        r.owner = any (array(select numbers_of(:also)))
                        or exists (select 1 from project_participation pa
                                    where pa.project = r.number and pa.organisation = any (array(select numbers_of(:also))))""")
                .only("units", filter.who().units(), """
                        exists (select 1 from project_participation pu where pu.project = r.number and pu.unit = any (:units))""")
                .facet("form", filter.what().forms(), "p.form")
                .facet("state", filter.what().states(), "r.state")
                .facet("stage", filter.what().stages(), "p.stage")
                .facet("credit", filter.what().credits(), "p.credit")
                .reference("body", filter.where().bodies(), "p.body")
                .facet("focus", filter.where().focusAreas(), "p.focus_area", "p.body || ':' || p.focus_area", "")
                .facet("county", filter.where().counties(), "place.county_number", "place.county_number", OWNER_PLACE)
                .facet("year", filter.when().years(), "cast(extract(year from r.starts_on) as int)")
                .themes(filter.what().themes(), themes.underTops());
    }

    /** Empty where no years are asked for. */
    static List<String> firstAndLastDay(Filter filter) {
        return filter.when().active().stream()
                .findFirst()
                .map(years -> List.of(years.substring(0, 4) + "-01-01", years.substring(5) + "-12-31"))
                .orElse(List.of());
    }
}
