package no.samskap.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as a file, a row at a time. Text that a spreadsheet would take for a formula is defused.
 *
 * <p>A value is a text, a number, a {@code LocalDate}, a {@code PartialDate} or null.
 */
public sealed interface SheetWriter extends AutoCloseable permits CsvWriter, WorkbookWriter {
    enum Format {
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("csv", "text/csv;charset=UTF-8");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        /** Of a file's name. */
        public String ending() {
            return ending;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** @param sheet its name; a text file has none */
    static SheetWriter to(OutputStream out, Format format, String sheet) throws IOException {
        return to(out, format, sheet, List.of());
    }

    /** @param widths of the first columns of the first sheet, in letters */
    static SheetWriter to(OutputStream out, Format format, String sheet, List<Integer> widths) throws IOException {
        return format == Format.XLSX ? new WorkbookWriter(out, sheet, widths) : new CsvWriter(out);
    }

    void header(List<String> names) throws IOException;

    void row(List<? extends @Nullable Object> values) throws IOException;

    /**
     * Begins another sheet; a text file goes on below an empty line.
     *
     * @param widths of the first columns, in letters; the others have the usual one
     */
    void sheet(String name, List<Integer> widths) throws IOException;

    default void sheet(String name) throws IOException {
        sheet(name, List.of());
    }

    /** The numbers of a chart as rows, and beside them in a workbook the chart itself. */
    void chart(Chart chart, Chart.Columns columns) throws IOException;

    /** One whose columns stand on each other. */
    default void chart(Chart chart) throws IOException {
        chart(chart, Chart.Columns.STACKED);
    }

    @Override
    void close() throws IOException;
}
