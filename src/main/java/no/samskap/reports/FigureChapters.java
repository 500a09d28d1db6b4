package no.samskap.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.samskap.documents.Document;
import no.samskap.documents.Document.Block;
import no.samskap.documents.Document.Bullets;
import no.samskap.documents.Document.Cell;
import no.samskap.documents.Document.Charts;
import no.samskap.documents.Document.Column;
import no.samskap.documents.Document.Heading;
import no.samskap.documents.Document.Span;
import no.samskap.documents.Document.Table;
import no.samskap.indicators.Figure;
import no.samskap.indicators.FigureWords;
import no.samskap.indicators.Figures;
import no.samskap.indicators.Figures.Score;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Settled;
import no.samskap.indicators.Status;
import no.samskap.reports.Composing.Told;
import no.samskap.sheets.Chart;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** What the parties wanted, and what came of it: the goal areas, and each indicator's figures with its target and status. */
@Component
class FigureChapters {
    private final Frameworks frameworks;
    private final Figures figures;

    FigureChapters(Frameworks frameworks, Figures figures) {
        this.frameworks = frameworks;
        this.figures = figures;
    }

    Optional<Framework> framework(Told told) {
        Long number = told.report().framework();
        return number == null ? Optional.empty() : frameworks.find(told.reader(), number);
    }

    /** What each goal area is worth to each of the parties. */
    List<Block> goals(Told told) {
        Optional<Framework> found = framework(told);
        if (found.isEmpty()) return List.of(Document.note(Words.t("reports.noFigures")));
        List<Framework.GoalArea> areas = found.get().goalAreas();
        List<String> parties = areas.stream()
                .flatMap(area -> area.values().stream())
                .map(Framework.Value::organisationTitle)
                .distinct()
                .toList();
        if (parties.isEmpty())
            return List.of(new Bullets(areas.stream()
                    .map(area -> List.of(Span.of(Words.t(area.name()))))
                    .toList()));
        List<Column> columns = new ArrayList<>(List.of(new Column(Words.t("reports.goalArea"), false, 3)));
        parties.forEach(party -> columns.add(new Column(Words.t("reports.valueFor", party), false, 4)));
        return List.of(new Table(
                told.numbered().next(Words.t("reports.values")),
                columns,
                areas.stream().map(area -> values(area, parties)).toList()));
    }

    private static List<Cell> values(Framework.GoalArea area, List<String> parties) {
        List<Cell> row = new ArrayList<>(List.of(new Cell(List.of(Span.strong(Words.t(area.name()))), false)));
        for (String party : parties)
            row.add(Cell.of(area.values().stream()
                    .filter(value -> value.organisationTitle().equals(party))
                    .map(value -> Words.t(value.text()))
                    .collect(Collectors.joining(" "))));
        return row;
    }

    /** How the address of an indicator's page ends. */
    static String indicatorPath(long framework, long indicator) {
        return "/tall/" + framework + "/indikator/" + indicator;
    }

    /** Goal area by goal area: a chart for each indicator, the table, and what is to be known of the figures. */
    List<Block> figures(Told told) {
        Optional<Framework> found = framework(told);
        if (found.isEmpty()) return List.of(Document.note(Words.t("reports.noFigures")));
        Framework framework = found.get();
        Map<Long, Score> scores = figures.of(told.reader(), framework).stream()
                .collect(Collectors.toMap(score -> score.indicator().id(), Function.identity()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(Document.paragraph(Words.t("reports.figures.lead")));
        for (Framework.GoalArea area : framework.goalAreas())
            if (!area.indicators().isEmpty())
                blocks.addAll(area(
                        told,
                        framework,
                        area,
                        area.indicators().stream()
                                .flatMap(indicator -> Optional.ofNullable(scores.get(indicator.id())).stream())
                                .toList()));
        return blocks;
    }

    private static List<Block> area(Told told, Framework framework, Framework.GoalArea area, List<Score> scores) {
        List<Block> blocks = new ArrayList<>();
        String name = Words.t(area.name());
        blocks.add(new Heading(2, name));
        long withTarget = scores.stream()
                .filter(score -> status(told, score) != Status.NO_TARGET)
                .count();
        long reached = scores.stream()
                .filter(score -> status(told, score) == Status.REACHED)
                .count();
        if (withTarget > 0)
            blocks.add(Document.paragraph(
                    Words.t("indicators.goalSum", Words.number(reached), Words.number(withTarget)) + "."));
        List<Chart> charts = scores.stream()
                .flatMap(score -> FigureChart.of(told.report(), score).stream())
                .toList();
        if (!charts.isEmpty())
            blocks.add(new Charts(
                    told.numbered()
                            .next(Words.t(
                                    "reports.figures.chart", name, told.report().years())),
                    charts));
        blocks.add(table(told, framework, name, scores));
        List<List<Span>> notes = notes(told, scores);
        if (!notes.isEmpty()) blocks.add(new Bullets(notes));
        return blocks;
    }

    private static Table table(Told told, Framework framework, String area, List<Score> scores) {
        TreeSet<Integer> years = new TreeSet<>();
        scores.forEach(score -> FigureChart.shown(told.report(), score).forEach(figure -> years.add(year(figure))));
        boolean whole = told.report().form() == Report.Form.FINAL;
        List<Column> columns = new ArrayList<>(List.of(
                new Column(Words.t("indicators.indicator"), false, 12),
                new Column(Words.t("indicators.target"), false, 5)));
        years.forEach(year -> columns.add(new Column(String.valueOf(year), true, 3)));
        if (whole) columns.add(new Column(Words.t("indicators.period"), true, 5));
        columns.add(new Column(Words.t("indicators.status"), false, 5));
        List<List<Cell>> rows = new ArrayList<>();
        for (Score score : scores) {
            List<Cell> row = new ArrayList<>();
            row.add(new Cell(
                    List.of(Span.link(
                            Words.t(score.indicator().name()),
                            told.address(indicatorPath(
                                    framework.number(), score.indicator().id())))),
                    false));
            row.add(Cell.of(FigureWords.target(score.indicator().target())));
            for (int year : years)
                row.add(Cell.number(score.series()
                        .in(year)
                        .filter(figure ->
                                figure.isKnown() || score.standing().in(year).isPresent())
                        .map(FigureChapters::value)
                        .orElse("–")));
            if (whole) row.add(Cell.number(value(score.series().period())));
            row.add(Cell.of(Words.t("indicators.status." + status(told, score))));
            rows.add(row);
        }
        return new Table(Words.t("reports.figures.table", area), columns, rows);
    }

    /** What no records stand behind carries a star, which the chapter explains. */
    private static String value(Figure figure) {
        if (!figure.isKnown()) return "–";
        return Words.number(figure.value()) + (figure.reportedOnly() > 0 ? "*" : "");
    }

    /** An annual report tells how its own year stands, a final report how the whole does. */
    private static Status status(Told told, Score score) {
        return told.report().form() == Report.Form.ANNUAL
                ? score.standing()
                        .in(told.report().lastYear())
                        .orElse(score.standing().status())
                : score.standing().status();
    }

    private static List<List<Span>> notes(Told told, List<Score> scores) {
        List<List<Span>> notes = new ArrayList<>();
        for (Score score : scores) {
            Indicator indicator = score.indicator();
            String name = Words.t(indicator.name());
            if (indicator.note() != null) notes.add(note(name, Words.t(indicator.note())));
            long pending = FigureChart.shown(told.report(), score).stream()
                    .mapToLong(Figure::pending)
                    .sum();
            if (pending > 0) notes.add(note(name, Words.count("indicators.pending", pending) + "."));
            indicator.remarks().stream()
                    .filter(remark -> remark.year() == null || isShown(told.report(), remark.year()))
                    .forEach(remark ->
                            notes.add(note(remark.year() == null ? name : name + ", " + remark.year(), remark.text())));
            for (Settled settled : indicator.settled())
                if (settled.isRestatement() && isShown(told.report(), settled.year()))
                    notes.add(note(
                            name + ", " + settled.year(),
                            Words.t("reports.restated", Words.date(settled.at()), settled.reason())));
        }
        return notes;
    }

    private static List<Span> note(String about, String text) {
        return List.of(Span.strong(about + ": "), Span.of(text));
    }

    private static boolean isShown(Report report, int year) {
        return year <= report.lastYear();
    }

    static int year(Figure figure) {
        Integer year = figure.year();
        if (year == null) throw new IllegalArgumentException("The period's figure has no year");
        return year;
    }
}
