package no.samskap.exchange.web;

import java.io.IOException;
import java.util.List;
import no.samskap.exchange.Column;
import no.samskap.exchange.Imports;
import no.samskap.sheets.SheetWriter;
import no.samskap.sheets.SheetWriter.Format;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** An empty file with the names of all columns; a workbook explains them on a second sheet. */
@Component
class TemplateFile {
    private final Imports imports;

    TemplateFile(Imports imports) {
        this.imports = imports;
    }

    void write(String kind, Format format, SheetWriter sheet) throws IOException {
        List<Column> columns = imports.columns(kind);
        sheet.header(columns.stream()
                .map(column -> ImportPages.name(kind, column.code()))
                .toList());
        if (format == Format.CSV) return;
        sheet.sheet(Words.t("exchange.template.explained"));
        sheet.header(List.of(
                Words.t("exchange.template.column"),
                Words.t("exchange.template.help"),
                Words.t("exchange.template.values")));
        for (Column column : columns)
            sheet.row(List.of(
                    ImportPages.name(kind, column.code()),
                    Words.t("exchange." + kind + "." + column.code() + ".help"),
                    String.join("; ", imports.choices(kind, column.code()))));
    }
}
