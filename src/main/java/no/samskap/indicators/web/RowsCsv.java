package no.samskap.indicators.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import no.samskap.indicators.Indicator;
import no.samskap.web.Words;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The rows behind a figure as a file for a spreadsheet: semicolons and a byte order mark, as Norwegian spreadsheets expect.
 * The last line is the part that is only reported, so that the file sums up to the figure.
 */
final class RowsCsv {
    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private RowsCsv() {}

    static byte[] of(IndicatorPage page, String site) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(
                    Words.t("indicators.csv.number"),
                    Words.t("indicators.csv.kind"),
                    Words.t("indicators.csv.title"),
                    Words.t("indicators.csv.happened"),
                    Words.t("indicators.csv.counts"),
                    Words.t("indicators.csv.partOf"),
                    Words.t("indicators.csv.address"));
            for (var row : page.behind().rows()) {
                var head = row.fact().head();
                printer.printRecord(
                        head.number(),
                        defused(Words.t("kind." + head.kind())),
                        defused(head.title()),
                        row.fact().happened().iso(),
                        page.indicator().measure() == Indicator.Measure.RECORDS
                                ? 1
                                : row.fact().quantity(),
                        row.partOf() == null ? Words.t("indicators.no") : Words.t("indicators.yes"),
                        defused(site + "/post/" + head.number()));
            }
            long reportedOnly = page.behind().figure().reportedOnly();
            if (reportedOnly > 0)
                printer.printRecord(
                        "",
                        Words.t("indicators.reportedOnly"),
                        defused(String.join(
                                "; ",
                                page.behind().reported().stream()
                                        .map(Indicator.Reported::source)
                                        .distinct()
                                        .toList())),
                        page.year() == null ? "" : page.year(),
                        reportedOnly,
                        "",
                        "");
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory can be written to", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
    static String defused(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
