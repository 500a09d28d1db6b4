package no.samskap.dashboards.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.dashboards.Figures;
import no.samskap.dashboards.Figures.Topic;
import no.samskap.sheets.Chart;
import no.samskap.sheets.SheetWriter;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A dashboard as a workbook: its figures, a native chart of each group, and the rows behind. */
@Component
class DashboardWorkbook {
    private static final String FIRST = "1F5A8A";
    private static final String SECOND = "D08A2E";

    private final BehindSheets behind;
    private final String site;

    DashboardWorkbook(BehindSheets behind, @Value("${samskap.address}") String site) {
        this.behind = behind;
        this.site = site;
    }

    void write(Visitor visitor, List<Side> sides, OutputStream out) throws IOException {
        try (SheetWriter sheet = SheetWriter.to(
                out, SheetWriter.Format.XLSX, Words.t("dashboards.sheet.figures"), List.of(40, 40, 45, 14, 18, 80))) {
            figures(sheet, sides);
            sheet.sheet(Words.t("dashboards.sheet.charts"), List.of(44, 40, 40));
            sheet.header(List.of(sides.stream().map(Side::name).collect(Collectors.joining(" / "))));
            for (Topic topic : Topic.values()) chart(sheet, sides, topic);
            behind.write(sheet, visitor, sides);
        }
    }

    /** Each figure, and where its rows are: in which sheet here, and at which address. */
    private void figures(SheetWriter sheet, List<Side> sides) throws IOException {
        sheet.header(List.of(
                Words.t("dashboards.file.topic"),
                Words.t("dashboards.file.what"),
                Words.t("dashboards.file.about"),
                Words.t("dashboards.file.figure"),
                Words.t("dashboards.sheet.rows"),
                Words.t("dashboards.sheet.address")));
        for (Side side : sides) {
            sheet.row(List.of(
                    Words.t("dashboards.projects"),
                    "",
                    side.name(),
                    side.figures().projects(),
                    BehindSheets.sheet(Topic.STAGES, ""),
                    site + side.projects("/prosjekter", Map.of())));
            for (Figures.Group group : side.figures().groups())
                for (Figures.Value value : group.values())
                    sheet.row(List.of(
                            Words.t("dashboards.topic." + group.topic()),
                            DashboardPages.label(group.topic(), value.code(), List.of(side)),
                            side.name(),
                            number(value),
                            BehindSheets.sheet(group.topic(), value.code()),
                            site + side.url(group.topic(), value.code())));
        }
    }

    /** As a file tells it: years of work in whole years and parts of one. */
    static Number number(Figures.Value value) {
        return value.code().equals(Figures.WORK) ? (Number) (value.number() / 100.0) : (Number) value.number();
    }

    private static void chart(SheetWriter sheet, List<Side> sides, Topic topic) throws IOException {
        boolean byYear = DashboardPages.isByYear(topic);
        List<String> keys = DashboardPages.keys(topic, sides).stream()
                .filter(key -> byYear || DashboardPages.isCompared(topic, key))
                .toList();
        if (keys.isEmpty()) return;
        List<String> categories = keys.stream()
                .map(key -> byYear ? DashboardPages.yearLabel(sides, key) : DashboardPages.label(topic, key, sides))
                .toList();
        List<Chart.Series> series = new ArrayList<>();
        for (Side side : sides) {
            List<@Nullable Long> values = new ArrayList<>();
            for (String key : keys) values.add(side.of(topic, DashboardPages.code(side, key, byYear, sides)));
            series.add(new Chart.Series(side.name(), false, series.isEmpty() ? FIRST : SECOND, values));
        }
        String title = Words.t("dashboards.topic." + topic);
        sheet.chart(
                new Chart(title, told(title, categories, series), Words.t("dashboards.file.what"), categories, series),
                byYear ? Chart.Columns.BESIDE : Chart.Columns.LYING);
    }

    /** The numbers in words. */
    private static String told(String title, List<String> categories, List<Chart.Series> series) {
        return title + ". "
                + series.stream()
                        .map(each -> {
                            List<String> told = new ArrayList<>();
                            for (int i = 0; i < categories.size(); i++)
                                told.add(categories.get(i) + ": "
                                        + Words.number(Objects.requireNonNullElse(
                                                each.values().get(i), 0L)));
                            return each.name() + ": " + String.join("; ", told);
                        })
                        .collect(Collectors.joining(". "))
                + ".";
    }
}
