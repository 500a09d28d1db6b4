package no.samskap.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.samskap.core.PartialDate;
import org.jspecify.annotations.Nullable;

/** Semicolons and a byte order mark, as Norwegian spreadsheets expect. */
final class CsvWriter implements SheetWriter {
    private final Writer text;

    CsvWriter(OutputStream out) throws IOException {
        text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 16 * 1024);
        text.write('\uFEFF');
    }

    @Override
    public void header(List<String> names) throws IOException {
        row(names);
    }

    @Override
    public void row(List<? extends @Nullable Object> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) text.write(';');
            text.write(quoted(written(values.get(i))));
        }
        text.write("\r\n");
    }

    @Override
    public void sheet(String name, List<Integer> widths) throws IOException {
        text.write("\r\n");
    }

    @Override
    public void chart(Chart chart, Chart.Columns columns) throws IOException {
        header(List.of(chart.title()));
        List<String> names = new ArrayList<>(List.of(chart.corner()));
        chart.series().forEach(series -> names.add(series.name()));
        header(names);
        for (int i = 0; i < chart.categories().size(); i++) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(chart.categories().get(i));
            for (Chart.Series series : chart.series()) row.add(series.values().get(i));
            row(row);
        }
        text.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case PartialDate date -> date.iso();
            case BigDecimal number -> number.toPlainString().replace('.', ',');
            case Number number -> number.toString();
            default -> Formulas.defused(value.toString());
        };
    }

    private static String quoted(String value) {
        boolean plain = true;
        for (int i = 0; i < value.length() && plain; i++) {
            char c = value.charAt(i);
            plain = c != ';' && c != '"' && c != '\n' && c != '\r' && c != ',' && c != '\t';
        }
        boolean edged = !value.isEmpty() && (value.charAt(0) == ' ' || value.charAt(value.length() - 1) == ' ');
        return plain && !edged ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
