package no.samskap.projects.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.projects.PortfolioQueries;
import no.samskap.projects.PortfolioQueries.Group;
import no.samskap.projects.PortfolioQueries.Line;
import no.samskap.projects.PortfolioQueries.Order;
import no.samskap.projects.PortfolioQueries.Sums;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectQueries.Filter;
import no.samskap.projects.web.TablePage.Cell;
import no.samskap.projects.web.TablePage.Column;
import no.samskap.projects.web.TablePage.Row;
import no.samskap.projects.web.TablePage.Rows;
import no.samskap.themes.Themes;
import no.samskap.web.Field;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Projects as a table: columns as chosen, in groups, with sums. */
@Component
class TableViews {
    private static final int ROWS = 50;
    private static final String COLUMN = "kolonne";
    private static final String GROUP = "grupper";
    private static final List<TableColumn> USUAL = List.of(
            TableColumn.FORM,
            TableColumn.STATE,
            TableColumn.STAGE,
            TableColumn.OWNER,
            TableColumn.STARTS,
            TableColumn.ENDS,
            TableColumn.FUNDING);

    private final ProjectLists lists;
    private final PortfolioQueries queries;
    private final Named named;
    private final Themes themes;
    private final ViewBars bars;

    TableViews(ProjectLists lists, PortfolioQueries queries, Named named, Themes themes, ViewBars bars) {
        this.lists = lists;
        this.queries = queries;
        this.named = named;
        this.themes = themes;
        this.bars = bars;
    }

    TablePage page(Visitor visitor, MultiValueMap<String, String> parameters) {
        Listing asked = ProjectLists.asked(PortfolioController.TABLE, parameters, sorts())
                .keeping(List.of(COLUMN, GROUP), parameters)
                .usually(ROWS);
        Filter filter = lists.filter(asked);
        Group group = asked.shown(GROUP).stream()
                .flatMap(name -> Choices.named(Group.values(), name))
                .findFirst()
                .orElse(null);
        List<TableColumn> columns = columns(asked);
        Listing list = lists.counted(visitor, asked, filter);
        List<Line> lines = queries.table(visitor, filter, group, order(asked), asked.size(), asked.offset());
        PortfolioQueries.Grouped sums = queries.sums(visitor, filter, group);
        return new TablePage(
                list,
                bars.of(visitor, list, PortfolioController.TABLE),
                columns.stream()
                        .map(column -> new Column(
                                column, Words.t("projects.column." + column), column.isNumeric(), options(column)))
                        .toList(),
                List.of(columnChoice(columns), groupChoice(group)),
                groups(visitor, group, lines, columns, sums),
                sums(columns, sums.total()));
    }

    private List<Option> options(TableColumn column) {
        return switch (column) {
            case FORM ->
                lists.formNames().entrySet().stream()
                        .map(form -> new Option(form.getKey(), form.getValue()))
                        .sorted(Comparator.comparing(Option::label))
                        .toList();
            case STATE -> Choices.of("projects.state", Project.State.values());
            default -> List.of();
        };
    }

    private static List<TableColumn> columns(Listing asked) {
        List<TableColumn> chosen = Arrays.stream(TableColumn.values())
                .filter(column -> asked.shown(COLUMN).stream().anyMatch(name -> name.equalsIgnoreCase(column.name())))
                .toList();
        return chosen.isEmpty() ? USUAL : chosen;
    }

    private static List<Option> sorts() {
        return List.of(
                new Option("nyest", Words.t("projects.sort.newest")),
                new Option("tittel", Words.t("projects.sort.title")),
                new Option("start", Words.t("projects.sort.start")),
                new Option("slutt", Words.t("projects.sort.end")),
                new Option("eier", Words.t("projects.sort.owner")),
                new Option("penger", Words.t("projects.sort.funding")));
    }

    private static Order order(Listing asked) {
        return switch (asked.sort()) {
            case "tittel" -> Order.TITLE;
            case "start" -> Order.START;
            case "slutt" -> Order.END;
            case "eier" -> Order.OWNER;
            case "penger" -> Order.FUNDING;
            default -> Order.NEWEST;
        };
    }

    private static Field columnChoice(List<TableColumn> columns) {
        return new Field(
                COLUMN,
                "v-" + COLUMN,
                Field.Kind.CHECKBOXES,
                Words.t("projects.table.columns"),
                "",
                columns.stream().map(Enum::name).toList(),
                "",
                "",
                true,
                0,
                Choices.of("projects.column", TableColumn.values()));
    }

    private static Field groupChoice(@Nullable Group group) {
        return new Field(
                GROUP,
                "v-" + GROUP,
                Field.Kind.SELECT,
                Words.t("projects.table.group"),
                "",
                group == null ? List.of() : List.of(group.name()),
                "",
                "",
                true,
                0,
                Choices.orNone("projects.table.group.none", Choices.of("projects.group", Group.values())));
    }

    private List<Rows> groups(
            Visitor visitor,
            @Nullable Group group,
            List<Line> lines,
            List<TableColumn> columns,
            PortfolioQueries.Grouped sums) {
        Map<String, String> forms = lists.formNames();
        Map<String, String> bodies = named.records(visitor, texts(lines, Line::body));
        Map<String, String> areas = columns.contains(TableColumn.FOCUS_AREA) || group == Group.FOCUS_AREA
                ? named.focusAreas(visitor, texts(lines, Line::focusArea))
                : Map.of();
        Map<String, List<Row>> byGroup = new LinkedHashMap<>();
        for (Line line : lines)
            byGroup.computeIfAbsent(line.group() == null ? "" : line.group(), value -> new ArrayList<>())
                    .add(new Row(
                            line.number(),
                            line.version(),
                            line.title(),
                            line.language(),
                            line.mayEdit(),
                            columns.stream()
                                    .map(column -> cell(column, line, forms, bodies, areas))
                                    .toList()));
        if (group == null)
            return byGroup.values().stream()
                    .map(rows -> new Rows("", "", List.of(), rows))
                    .toList();
        Map<String, String> owners = lines.stream()
                .filter(line -> line.owner() != null && line.ownerTitle() != null)
                .collect(Collectors.toMap(
                        line -> String.valueOf(line.owner()),
                        line -> Objects.requireNonNull(line.ownerTitle()),
                        (one, same) -> one));
        UnaryOperator<String> name = value -> name(group, value, forms, bodies, areas, owners);
        return byGroup.entrySet().stream()
                .map(entry -> {
                    Sums of = sums.groups()
                            .getOrDefault(
                                    entry.getKey(), new Sums(entry.getValue().size(), 0, 0, 0));
                    return new Rows(
                            name.apply(entry.getKey()),
                            Words.count("projects.count", of.count()),
                            sums(columns, of),
                            entry.getValue());
                })
                .toList();
    }

    private String name(
            Group group,
            String value,
            Map<String, String> forms,
            Map<String, String> bodies,
            Map<String, String> areas,
            Map<String, String> owners) {
        String none = Words.t("projects.group.none");
        if (value.isEmpty()) return none;
        return switch (group) {
            case FORM -> forms.getOrDefault(value, value);
            case STATE -> Words.t("projects.state." + value);
            case STAGE -> Words.t("projects.stage." + value);
            case CREDIT -> Words.t("projects.origin." + value);
            case OWNER -> owners.getOrDefault(value, none);
            case BODY -> bodies.getOrDefault(value, none);
            case FOCUS_AREA -> areas.getOrDefault(value, none);
            case COUNTY -> named.county(value);
            case YEAR -> value;
        };
    }

    private Cell cell(
            TableColumn column,
            Line line,
            Map<String, String> forms,
            Map<String, String> bodies,
            Map<String, String> areas) {
        return switch (column) {
            case FORM -> text(column, forms.getOrDefault(line.form(), line.form()), line.form());
            case STATE -> text(column, Words.t("projects.state." + line.state()), line.state());
            case STAGE -> text(column, line.stage() == null ? "" : Words.t("projects.stage." + line.stage()), "");
            case OWNER ->
                new Cell(
                        column,
                        line.ownerTitle() == null ? "" : line.ownerTitle(),
                        line.ownerTitle() == null ? "" : "/organisasjoner/" + line.owner(),
                        "",
                        false);
            case BODY -> {
                String name = bodies.getOrDefault(String.valueOf(line.body()), "");
                yield new Cell(column, name, name.isEmpty() ? "" : "/samarbeid/" + line.body(), "", false);
            }
            case FOCUS_AREA -> text(column, areas.getOrDefault(String.valueOf(line.focusArea()), ""), "");
            case THEMES ->
                text(
                        column,
                        themes.all(line.themes()).stream()
                                .map(theme -> Words.t(theme.label()))
                                .collect(Collectors.joining(", ")),
                        "");
            case COUNTY -> text(column, line.county() == null ? "" : named.county(line.county()), "");
            case STARTS ->
                text(column, line.starts() == null ? "" : DateText.write(line.starts()), DateText.write(line.starts()));
            case ENDS ->
                text(column, line.ends() == null ? "" : DateText.write(line.ends()), DateText.write(line.ends()));
            case CREDIT -> text(column, Words.t("projects.origin." + line.credit()), "");
            case FUNDING -> figure(column, line.fundingKroner());
            case HOURS -> figure(column, line.effortHours());
            case KRONER -> figure(column, line.effortKroner());
            case CHANGED -> text(column, Words.date(line.changedAt()), "");
        };
    }

    private static Cell text(TableColumn column, String text, String value) {
        return new Cell(column, text, "", value, false);
    }

    private static Cell figure(TableColumn column, long amount) {
        return new Cell(column, amount == 0 ? "" : Words.number(amount), "", "", true);
    }

    private static List<String> sums(List<TableColumn> columns, Sums sums) {
        return columns.stream()
                .map(column -> switch (column) {
                    case FUNDING -> Words.number(sums.fundingKroner());
                    case HOURS -> Words.number(sums.effortHours());
                    case KRONER -> Words.number(sums.effortKroner());
                    default -> "";
                })
                .toList();
    }

    private static Set<String> texts(List<Line> lines, Function<Line, @Nullable Long> part) {
        return lines.stream()
                .map(part)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }
}
