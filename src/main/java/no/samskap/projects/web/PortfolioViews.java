package no.samskap.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.projects.PortfolioQueries;
import no.samskap.projects.PortfolioQueries.Axis;
import no.samskap.projects.PortfolioQueries.Order;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectQueries;
import no.samskap.projects.ProjectQueries.Filter;
import no.samskap.projects.Stage;
import no.samskap.projects.web.BoardPage.Lane;
import no.samskap.projects.web.MatrixPage.Cell;
import no.samskap.projects.web.MatrixPage.Head;
import no.samskap.themes.Themes;
import no.samskap.web.Field;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Projects on a board by stage, along the years, and in a matrix that shows where there is much and where there is none. */
@Component
class PortfolioViews {
    private static final int CARDS = 15;
    private static final int BARS = 50;
    private static final int MOST_ROWS = 40;
    private static final int MOST_COLUMNS = 14;
    private static final String ROWS = "rader";
    private static final String COLUMNS = "bredde";

    private final ProjectLists lists;
    private final ProjectQueries projects;
    private final PortfolioQueries queries;
    private final Named named;
    private final Bodies bodies;
    private final Themes themes;
    private final Clock clock;
    private final ViewBars bars;

    PortfolioViews(
            ProjectLists lists,
            ProjectQueries projects,
            PortfolioQueries queries,
            Named named,
            Bodies bodies,
            Themes themes,
            Clock clock,
            ViewBars bars) {
        this.lists = lists;
        this.projects = projects;
        this.queries = queries;
        this.named = named;
        this.bodies = bodies;
        this.themes = themes;
        this.clock = clock;
        this.bars = bars;
    }

    BoardPage board(Visitor visitor, MultiValueMap<String, String> parameters) {
        Listing asked = ProjectLists.asked(PortfolioController.BOARD, parameters, List.of());
        Filter filter = lists.filter(asked);
        Listing list = lists.counted(visitor, asked, filter);
        ProjectQueries.Totals totals = projects.totals(visitor, filter);
        Map<String, Long> counts = totals.of("stage");
        Map<String, String> forms = lists.formNames();
        List<Lane> lanes = new ArrayList<>();
        projects.board(visitor, filter, CARDS).forEach((stage, rows) -> {
            long staged = counts.values().stream().mapToLong(Long::longValue).sum();
            String code = stage.map(Enum::name).orElse("");
            long count = stage.isPresent() ? counts.getOrDefault(code, 0L) : totals.total() - staged;
            lanes.add(new Lane(
                    code,
                    Words.t(stage.isPresent() ? "projects.stage." + code : "projects.board.none"),
                    Words.count("projects.count", count),
                    stage.isPresent() && count > rows.size() ? list.urlAt(ProjectLists.PATH, Map.of("steg", code)) : "",
                    rows.stream().map(row -> lists.row(row, forms)).toList()));
        });
        return new BoardPage(list, bars.of(visitor, list, PortfolioController.BOARD), lanes);
    }

    TimelinePage timeline(Visitor visitor, MultiValueMap<String, String> parameters) {
        Listing asked = ProjectLists.asked(
                        PortfolioController.TIMELINE,
                        parameters,
                        List.of(
                                new Option("start", Words.t("projects.sort.start")),
                                new Option("slutt", Words.t("projects.sort.end"))))
                .usually(BARS);
        Filter filter = lists.filter(asked);
        Listing list = lists.counted(visitor, asked, filter);
        Order order = asked.sort().equals("slutt") ? Order.END : Order.START;
        List<PortfolioQueries.Line> lines = queries.table(visitor, filter, null, order, asked.size(), asked.offset());
        LocalDate today = LocalDate.now(clock.withZone(Words.OSLO));
        int first = lines.stream()
                .map(PortfolioQueries.Line::starts)
                .filter(date -> date != null)
                .mapToInt(PartialDate::inYear)
                .min()
                .orElse(today.getYear());
        int last = lines.stream()
                .map(PortfolioQueries.Line::ends)
                .filter(date -> date != null)
                .mapToInt(PartialDate::inYear)
                .max()
                .orElse(today.getYear());
        Periods periods = Periods.between(first, Math.max(last, today.getYear()), today);
        return new TimelinePage(
                list,
                bars.of(visitor, list, PortfolioController.TIMELINE),
                IntStream.rangeClosed(first, Math.max(last, today.getYear()))
                        .mapToObj(year -> new TimelinePage.Year(year, periods.place(LocalDate.of(year, 1, 1))))
                        .toList(),
                lines.stream()
                        .map(line -> new TimelinePage.Row(
                                line.number(),
                                line.title(),
                                line.language(),
                                line.ownerTitle() == null ? "" : line.ownerTitle(),
                                Periods.words(line.starts(), line.ends()),
                                periods.bar(line.starts(), line.ends())))
                        .toList());
    }

    MatrixPage matrix(Visitor visitor, MultiValueMap<String, String> parameters) {
        Listing asked = ProjectLists.asked(PortfolioController.MATRIX, parameters, List.of())
                .keeping(List.of(ROWS, COLUMNS), parameters);
        Filter filter = lists.filter(asked);
        boolean ofOneBody = filter.where().bodies().size() == 1;
        Axis rows = axis(asked, ROWS, ofOneBody ? Axis.FOCUS_AREA : Axis.THEME);
        Axis columns = axis(asked, COLUMNS, ofOneBody ? Axis.UNIT : Axis.INSTITUTION);
        Listing list = lists.counted(visitor, asked, filter);
        PortfolioQueries.Matrix matrix = queries.matrix(visitor, filter, rows, columns);
        Map<String, Long> down = new LinkedHashMap<>();
        Map<String, Long> across = new LinkedHashMap<>();
        matrix.cells()
                .forEach((row, cells) -> cells.forEach((column, count) -> {
                    down.merge(row, count, Long::sum);
                    across.merge(column, count, Long::sum);
                }));
        Map<String, String> rowNames = names(visitor, rows, down.keySet(), filter);
        Map<String, String> columnNames = names(visitor, columns, across.keySet(), filter);
        List<String> shownRows = order(rows, rowNames, down, MOST_ROWS);
        List<String> shownColumns = order(columns, columnNames, across, MOST_COLUMNS);
        long most = shownRows.stream()
                .flatMap(row -> shownColumns.stream().map(column -> matrix.at(row, column)))
                .max(Comparator.naturalOrder())
                .orElse(0L);
        return new MatrixPage(
                list,
                bars.of(visitor, list, PortfolioController.MATRIX),
                List.of(choice(ROWS, rows), choice(COLUMNS, columns)),
                Words.t(
                        "projects.matrix.corner",
                        Words.t("projects.axis." + rows),
                        Words.t("projects.axis." + columns)),
                shownColumns.stream()
                        .map(column -> head(list, columns, column, columnNames))
                        .toList(),
                shownRows.stream()
                        .map(row -> new MatrixPage.Row(
                                head(list, rows, row, rowNames),
                                shownColumns.stream()
                                        .map(column -> cell(
                                                list,
                                                matrix.at(row, column),
                                                most,
                                                narrowed(rows, row, columns, column)))
                                        .toList()))
                        .toList(),
                rowNames.size() > shownRows.size() || columnNames.size() > shownColumns.size());
    }

    private static Axis axis(Listing asked, String parameter, Axis usual) {
        return asked.shown(parameter).stream()
                .flatMap(name -> Choices.named(Axis.values(), name))
                .findFirst()
                .orElse(usual);
    }

    private static Field choice(String parameter, Axis chosen) {
        return new Field(
                parameter,
                "v-" + parameter,
                Field.Kind.SELECT,
                Words.t("projects.matrix." + parameter),
                "",
                List.of(chosen.name()),
                "",
                "",
                true,
                0,
                Choices.of("projects.axis", Axis.values()));
    }

    private static Head head(Listing list, Axis axis, String value, Map<String, String> names) {
        return new Head(names.getOrDefault(value, ""), list.urlAt(ProjectLists.PATH, Map.of(parameter(axis), value)));
    }

    private static Cell cell(Listing list, long count, long most, Map<String, String> narrowed) {
        if (count == 0) return new Cell(0, "", 0);
        return new Cell(
                count, list.urlAt(ProjectLists.PATH, narrowed), (int) Math.max(1, Math.round(5.0 * count / most)));
    }

    /** The filters that leave what stands in both. Two organisations both take part: each needs a parameter of its own. */
    private static Map<String, String> narrowed(Axis rows, String row, Axis columns, String column) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put(parameter(rows), row);
        both.put(both.containsKey(parameter(columns)) ? "med" : parameter(columns), column);
        return both;
    }

    private static String parameter(Axis axis) {
        return switch (axis) {
            case FOCUS_AREA -> "omrade";
            case THEME -> "tema";
            case FORM -> "form";
            case STAGE -> "steg";
            case STATE -> "status";
            case YEAR -> "ar";
            case COUNTY -> "fylke";
            case OWNER -> "eier";
            case INSTITUTION, MUNICIPALITY -> "organisasjon";
            case UNIT -> "enhet";
        };
    }

    /** Those found, and those there could be: an area without a project is what the matrix is there to show. */
    private Map<String, String> names(Visitor visitor, Axis axis, Set<String> found, Filter filter) {
        Map<String, String> names = new LinkedHashMap<>();
        switch (axis) {
            case FOCUS_AREA -> {
                if (filter.where().bodies().size() == 1)
                    for (Body.FocusArea area :
                            bodies.focusAreas(visitor, filter.where().bodies().getFirst()))
                        names.put(String.valueOf(area.id()), Words.t(area.name()));
                else names.putAll(named.focusAreas(visitor, found));
            }
            case THEME -> themes.top().forEach(top -> names.put(String.valueOf(top.id()), Words.t(top.label())));
            case FORM -> {
                Map<String, String> all = lists.formNames();
                found.forEach(code -> names.put(code, all.getOrDefault(code, code)));
            }
            case STAGE -> {
                for (Stage stage : Stage.values()) names.put(stage.name(), Words.t("projects.stage." + stage));
            }
            case STATE -> {
                for (Project.State state : Project.State.values())
                    names.put(state.name(), Words.t("projects.state." + state));
            }
            case YEAR, UNIT -> found.forEach(value -> names.put(value, value));
            case COUNTY -> found.forEach(value -> names.put(value, named.county(value)));
            case OWNER, INSTITUTION, MUNICIPALITY -> names.putAll(named.records(visitor, found));
        }
        return names;
    }

    /** Stages, states and years follow on each other; of others the most used come first. */
    private static List<String> order(Axis axis, Map<String, String> names, Map<String, Long> sums, int most) {
        Comparator<String> order = switch (axis) {
            case STAGE, STATE -> Comparator.comparingInt((String value) -> 0);
            case YEAR -> Comparator.<String>naturalOrder().reversed();
            default ->
                Comparator.comparingLong((String value) -> -sums.getOrDefault(value, 0L))
                        .thenComparing(value -> names.getOrDefault(value, ""));
        };
        return new LinkedHashSet<>(names.keySet())
                .stream().sorted(order).limit(most).toList();
    }
}
