package no.samskap.indicators.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import no.samskap.indicators.Indicator;
import no.samskap.sheets.SheetWriter;
import no.samskap.web.Words;

/**
 * The rows behind a figure as a file for a spreadsheet. The last line is the part that is only reported, so that the file sums
 * up to the figure.
 */
final class RowsCsv {
    private RowsCsv() {}

    static byte[] of(IndicatorPage page, String site) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter file = SheetWriter.to(bytes, SheetWriter.Format.CSV, "")) {
            file.header(List.of(
                    Words.t("indicators.csv.number"),
                    Words.t("indicators.csv.kind"),
                    Words.t("indicators.csv.title"),
                    Words.t("indicators.csv.happened"),
                    Words.t("indicators.csv.counts"),
                    Words.t("indicators.csv.partOf"),
                    Words.t("indicators.csv.address")));
            for (var row : page.behind().rows()) {
                var head = row.fact().head();
                file.row(List.of(
                        head.number(),
                        Words.t("kind." + head.kind()),
                        head.title(),
                        row.fact().happened(),
                        page.indicator().measure() == Indicator.Measure.RECORDS
                                ? 1
                                : row.fact().quantity(),
                        row.isPartOfTotal() ? Words.t("indicators.yes") : Words.t("indicators.no"),
                        site + "/post/" + head.number()));
            }
            long reportedOnly = page.behind().figure().reportedOnly();
            if (reportedOnly > 0)
                file.row(List.of(
                        "",
                        Words.t("indicators.reportedOnly"),
                        String.join(
                                "; ",
                                page.behind().reported().stream()
                                        .map(Indicator.Reported::source)
                                        .distinct()
                                        .toList()),
                        page.year() == null ? "" : page.year(),
                        reportedOnly,
                        "",
                        ""));
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be written to", e);
        }
        return bytes.toByteArray();
    }
}
