package no.samskap.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.indicators.Figure;
import no.samskap.indicators.FigureWords;
import no.samskap.indicators.Figures;
import no.samskap.indicators.Figures.Score;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.records.RecordHead;
import no.samskap.sheets.Chart;
import no.samskap.sheets.SheetWriter;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A report's figures as a workbook: all of them in a table, charts for each goal area, and the rows behind each figure. */
@Component
class ReportWorkbook {
    /** Rows behind figures; whoever needs more asks the page of the figure. */
    static final int MOST_ROWS = 50_000;

    private final Frameworks frameworks;
    private final Figures figures;
    private final String site;

    ReportWorkbook(Frameworks frameworks, Figures figures, @Value("${samskap.address}") String site) {
        this.frameworks = frameworks;
        this.figures = figures;
        this.site = site;
    }

    byte[] of(Report report) {
        return Words.in(report.language(), () -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (SheetWriter sheet = SheetWriter.to(bytes, SheetWriter.Format.XLSX, Words.t("reports.sheet.figures"))) {
                Long number = report.framework();
                Optional<Framework> framework =
                        number == null ? Optional.empty() : frameworks.find(report.reader(), number);
                if (framework.isEmpty()) sheet.header(List.of(Words.t("reports.noFigures")));
                else write(sheet, report, report.reader(), framework.get());
            } catch (IOException e) {
                throw new UncheckedIOException("Bytes in memory can be written to", e);
            }
            return bytes.toByteArray();
        });
    }

    private void write(SheetWriter sheet, Report report, Visitor reader, Framework framework) throws IOException {
        List<Score> scores = figures.of(reader, framework);
        figures(sheet, report, framework, scores);
        for (Framework.GoalArea area : framework.goalAreas()) {
            sheet.sheet(Words.t(area.name()));
            sheet.header(List.of(Words.t(area.name())));
            for (Score score : scores)
                if (area.indicators().contains(score.indicator())) {
                    Optional<Chart> chart = FigureChart.of(report, score);
                    if (chart.isPresent()) sheet.chart(chart.get());
                }
        }
        sheet.sheet(Words.t("reports.sheet.rows"));
        rows(sheet, report, reader, framework);
    }

    private static void figures(SheetWriter sheet, Report report, Framework framework, List<Score> scores)
            throws IOException {
        sheet.header(List.of(
                Words.t("indicators.file.area"),
                Words.t("indicators.file.indicator"),
                Words.t("indicators.unit"),
                Words.t("indicators.target"),
                Words.t("indicators.year"),
                Words.t("indicators.figure"),
                Words.t("indicators.traced"),
                Words.t("indicators.reportedOnly"),
                Words.t("indicators.waiting"),
                Words.t("indicators.status"),
                Words.t("indicators.locked"),
                Words.t("reports.sheet.comment")));
        for (Score score : scores) {
            for (Figure figure : FigureChart.shown(report, score))
                if (figure.isKnown()) sheet.row(row(framework, score, figure, figure.year()));
            sheet.row(row(framework, score, score.series().period(), null));
        }
    }

    private static List<@Nullable Object> row(Framework framework, Score score, Figure figure, @Nullable Integer year) {
        Indicator indicator = score.indicator();
        return Arrays.asList(
                Words.t(framework.areaOf(indicator).name()),
                Words.t(indicator.name()),
                Words.t(indicator.unit()),
                FigureWords.target(indicator.target()),
                year == null ? Words.t("indicators.wholePeriod") : year,
                figure.value(),
                figure.traced(),
                figure.reportedOnly(),
                figure.pending(),
                (year == null
                                ? Optional.of(score.standing().status())
                                : score.standing().in(year))
                        .map(status -> Words.t("indicators.status." + status))
                        .orElse(""),
                indicator.settledIn(year).isPresent() ? Words.t("indicators.yes") : "",
                indicator.remarkOn(year).map(Indicator.Remark::text).orElse(""));
    }

    private void rows(SheetWriter sheet, Report report, Visitor reader, Framework framework) throws IOException {
        sheet.header(List.of(
                Words.t("indicators.file.indicator"),
                Words.t("indicators.year"),
                Words.t("indicators.csv.number"),
                Words.t("indicators.csv.kind"),
                Words.t("indicators.csv.title"),
                Words.t("indicators.csv.happened"),
                Words.t("indicators.csv.counts"),
                Words.t("indicators.csv.partOf"),
                Words.t("indicators.csv.address")));
        int written = 0;
        for (Indicator indicator : framework.indicators()) {
            List<Figures.Row> behind = figures.behind(reader, framework, indicator, null)
                    .map(Figures.Behind::rows)
                    .orElse(List.of());
            for (Figures.Row row : behind) {
                if (row.fact().happened().inYear() > report.lastYear()) continue;
                if (++written > MOST_ROWS) {
                    sheet.row(List.of(Words.t("reports.sheet.more", Words.number(MOST_ROWS))));
                    return;
                }
                RecordHead head = row.fact().head();
                sheet.row(Arrays.asList(
                        Words.t(indicator.name()),
                        row.fact().happened().inYear(),
                        head.number(),
                        Words.t("kind." + head.kind()),
                        head.title(),
                        row.fact().happened(),
                        indicator.measure() == Indicator.Measure.RECORDS
                                ? 1L
                                : row.fact().quantity(),
                        row.isPartOfTotal() ? Words.t("indicators.yes") : Words.t("indicators.no"),
                        site + "/post/" + head.number()));
            }
        }
    }
}
