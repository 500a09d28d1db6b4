package no.samskap.exchange.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.exchange.Import;
import no.samskap.exchange.ImportLine;
import no.samskap.exchange.Imports;
import no.samskap.sheets.SheetWriter;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was found out about each line, and what became of it, before the line itself: to be mended and sent again. */
@Component
class ReportFile {
    private static final int BATCH = 1_000;

    private final Imports imports;
    private final ImportPages pages;

    ReportFile(Imports imports, ImportPages pages) {
        this.imports = imports;
        this.pages = pages;
    }

    void write(Visitor visitor, Import file, SheetWriter sheet) throws IOException {
        List<String> header = new ArrayList<>(List.of(
                Words.t("exchange.report.line"),
                Words.t("exchange.report.outcome"),
                Words.t("exchange.report.record"),
                Words.t("exchange.report.findings"),
                Words.t("exchange.report.changes")));
        header.addAll(file.header());
        sheet.header(header);
        for (long offset = 0; ; offset += BATCH) {
            List<ImportLine> lines = imports.lines(file, ImportLine.Wanted.ALL, BATCH, offset);
            for (ImportPage.Row row : pages.rows(visitor, file, lines)) sheet.row(values(row));
            if (lines.size() < BATCH) return;
        }
    }

    private static List<@Nullable Object> values(ImportPage.Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(row.line().number());
        values.add(Words.t("exchange.outcome." + row.line().outcome()));
        values.add(row.line().record());
        values.add(text(row.findings()));
        values.add(text(row.changes()));
        values.addAll(row.line().cells());
        return values;
    }

    private static String text(List<ImportPage.Said> all) {
        return all.stream()
                .map(said -> said.where().isEmpty() ? said.text() : said.where() + ": " + said.text())
                .collect(Collectors.joining("\n"));
    }
}
