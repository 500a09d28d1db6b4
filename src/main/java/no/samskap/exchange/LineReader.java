package no.samskap.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.BodyQueries;
import no.samskap.exchange.ImportLine.Finding;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands the cells of one file's lines: names become numbers, dates and amounts are read, and each cell that is wrong is told. */
final class LineReader {
    private static final int MOST_BODIES = 10_000;

    private final Visitor visitor;
    private final Sources sources;
    private final OrganisationNames names;
    private final FormWords.Reader formNames;
    private final Meanings meanings;
    static final String IN_THOUSANDS = "amountInThousands";
    static final String IN_MILLIONS = "amountInMillions";

    /** How many kroner one is in the column of amounts. */
    private final long amountUnit;
    /** The cooperation of lines that name none. */
    private final @Nullable Long usualBody;
    /** What stands in each place of a line; empty where nothing is read. */
    private final List<Optional<Column>> columns;

    private final Map<String, Long> bodyNumbers = new HashMap<>();
    private final Map<Long, Map<String, Long>> areas = new HashMap<>();

    /** What names in cells are looked up among. */
    @Component
    record Sources(Vocabulary vocabulary, FormWords forms, Themes themes, Bodies bodies, BodyQueries bodyQueries) {}

    LineReader(Visitor visitor, Import file, Sources sources, OrganisationNames names) {
        this.visitor = visitor;
        this.sources = sources;
        this.names = names;
        this.formNames = sources.forms().reader();
        this.meanings = new Meanings(file.meanings());
        this.amountUnit = file.reads(ProjectTable.AMOUNT)
                ? Cells.unit(file.header().get(file.mapping().indexOf(ProjectTable.AMOUNT)))
                : 1;
        this.usualBody = file.usual().body();
        this.columns = file.mapping().stream()
                .map(code -> ProjectTable.COLUMNS.stream()
                        .filter(column -> column.code().equals(code))
                        .findFirst())
                .toList();
        if (file.reads(ProjectTable.BODY))
            for (BodyQueries.Row body : sources.bodyQueries().list(visitor, BodyQueries.Filter.ALL, MOST_BODIES, 0))
                bodyNumbers.put(Vocabulary.folded(body.title()), body.number());
    }

    ReadLine read(ImportLine line) {
        ReadLine read = new ReadLine(line);
        for (int i = 0; i < columns.size(); i++) {
            String cell = line.cell(i);
            if (!cell.isEmpty())
                columns.get(i).ifPresent(column -> value(read, column, meanings.of(column.code(), cell)));
        }
        String area = read.row.remove(ProjectTable.FOCUS_AREA);
        if (area != null) focusArea(read, area);
        return read;
    }

    private void value(ReadLine read, Column column, String cell) {
        if (cell.isEmpty()) return;
        String code = column.code();
        String value = switch (column.shape()) {
            case TEXT, REFERENCE, FOCUS_AREA -> cell;
            case RECORD -> cell.replaceFirst("^#", "");
            case DATE -> Cells.date(cell).map(PartialDate::iso).orElse("");
            case NUMBER -> number(read, code, cell);
            case CHOICE -> choice(code, cell).orElse("");
            case ORGANISATION -> organisation(read, code, cell);
            case ORGANISATIONS -> organisationList(read, code, cell);
            case NAMES -> String.join(";", Cells.list(cell));
            case THEMES -> themeList(read, code, cell);
            case BODY ->
                Optional.ofNullable(bodyNumbers.get(Vocabulary.folded(cell)))
                        .map(String::valueOf)
                        .orElse("");
        };
        if (value.isEmpty()) {
            String problem = switch (column.shape()) {
                case DATE -> "noDate";
                case NUMBER -> "noNumber";
                case CHOICE -> "noChoice";
                case BODY -> "noBody";
                default -> "";
            };
            if (!problem.isEmpty()) read.findings.add(Finding.error(code, problem, cell));
            return;
        }
        if (column.limit() > 0 && longest(column, value) > column.limit())
            read.findings.add(Finding.error(code, "tooLong", String.valueOf(column.limit())));
        else if (column.shape() == Column.Shape.RECORD && !value.matches("\\d{1,18}"))
            read.findings.add(Finding.error(code, "noSuchProject", cell));
        else if (code.equals(ProjectTable.FUNDING_YEAR) && !value.matches("(19|20|21)\\d\\d"))
            read.findings.add(Finding.error(code, "noNumber", cell));
        else read.row.put(code, value);
    }

    private String number(ReadLine read, String code, String cell) {
        Optional<Long> number = Cells.number(cell).filter(value -> value >= 0);
        if (amountUnit == 1 || number.isEmpty() || !code.equals(ProjectTable.AMOUNT))
            return number.map(String::valueOf).orElse("");
        Optional<Long> kroner = Cells.number(cell, amountUnit);
        if (!kroner.equals(number))
            read.findings.add(Finding.note(code, amountUnit == Cells.THOUSAND ? IN_THOUSANDS : IN_MILLIONS));
        return kroner.map(String::valueOf).orElse("");
    }

    private Optional<String> choice(String code, String cell) {
        return code.equals(ProjectTable.FORM)
                ? formNames.code(cell)
                : sources.vocabulary().choice(ProjectTable.words(code), ProjectTable.codes(code), cell);
    }

    private static int longest(Column column, String value) {
        if (column.shape() != Column.Shape.NAMES) return value.length();
        return ProjectTable.names(value).stream().mapToInt(String::length).max().orElse(0);
    }

    private String organisation(ReadLine read, String code, String cell) {
        OrganisationNames.Found found = names.find(cell);
        if (found.number() != null) return found.number().toString();
        if (found.isAmbiguous()) read.findings.add(Finding.error(code, "ambiguous", cell));
        else if (found.suggestion().isEmpty()) read.findings.add(Finding.error(code, "noOrganisation", cell));
        else read.findings.add(Finding.error(code, "meant", cell, found.suggestion()));
        return "";
    }

    /** A comma divides where the whole is no name: «Nordvik, Sørvik». */
    private String organisationList(ReadLine read, String code, String cell) {
        Set<Long> numbers = new TreeSet<>();
        for (String name : Cells.list(cell)) {
            boolean whole = name.indexOf(',') < 0 || names.find(name).number() != null;
            for (String part : whole ? List.of(name) : Arrays.asList(name.split(","))) {
                String meant = meanings.of(code, part.strip());
                String number = meant.isEmpty() ? "" : organisation(read, code, meant);
                if (!number.isEmpty()) numbers.add(Long.valueOf(number));
            }
        }
        return ProjectTable.list(numbers);
    }

    private String themeList(ReadLine read, String code, String cell) {
        Set<Long> numbers = new TreeSet<>();
        for (String name : Cells.list(cell)) {
            boolean whole =
                    name.indexOf(',') < 0 || sources.themes().named(name).isPresent();
            for (String part : whole ? List.of(name) : Arrays.asList(name.split(","))) {
                String meant = meanings.of(code, part.strip());
                if (meant.isEmpty()) continue;
                sources.themes()
                        .named(meant)
                        .map(Theme::id)
                        .or(() -> numbered(meant))
                        .ifPresentOrElse(numbers::add, () -> read.findings.add(Finding.error(code, "noTheme", meant)));
            }
        }
        return ProjectTable.list(numbers);
    }

    private Optional<Long> numbered(String name) {
        return name.matches(".*#\\d{1,18}")
                ? sources.themes()
                        .find(Long.parseLong(name.substring(name.lastIndexOf('#') + 1)))
                        .map(Theme::id)
                : Optional.empty();
    }

    private void focusArea(ReadLine read, String cell) {
        Long named = ProjectTable.numberOrNull(read.row, ProjectTable.BODY);
        Long body = named == null ? usualBody : named;
        if (body == null) {
            read.findings.add(Finding.error(ProjectTable.FOCUS_AREA, "areaAlone", cell));
            return;
        }
        Long area = areas.computeIfAbsent(body, this::areasOf).get(Vocabulary.folded(cell));
        if (area == null) read.findings.add(Finding.error(ProjectTable.FOCUS_AREA, "noArea", cell));
        else read.row.put(ProjectTable.FOCUS_AREA, area.toString());
    }

    private Map<String, Long> areasOf(long body) {
        Map<String, Long> all = new HashMap<>();
        sources.bodies()
                .focusAreas(visitor, body)
                .forEach(area -> List.of(
                                area.name().nb(), area.name().nn(), area.name().en())
                        .forEach(name -> all.put(Vocabulary.folded(name), area.id())));
        return all;
    }
}
