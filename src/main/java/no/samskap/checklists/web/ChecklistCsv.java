package no.samskap.checklists.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import no.samskap.checklists.ChecklistAnswer;
import no.samskap.sheets.SheetWriter;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/** Answers as a file for a spreadsheet, a point of an answer a line. */
final class ChecklistCsv {
    private ChecklistCsv() {}

    static byte[] of(List<ChecklistAnswer> answers) {
        return written(file -> {
            for (ChecklistAnswer answer : answers) print(file, answer);
        });
    }

    /** Those who have not answered stand there too. */
    static byte[] of(SideBySidePage page) {
        return written(file -> {
            for (SideBySidePage.Row row : page.rows())
                if (row.answer() != null) print(file, row.answer());
                else
                    file.row(List.of(
                            row.organisation().name(), page.year(), "", "", Words.t("checklists.notAnswered"), "", ""));
        });
    }

    @FunctionalInterface
    private interface Rows {
        void print(SheetWriter file) throws IOException;
    }

    private static byte[] written(Rows rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter file = SheetWriter.to(bytes, SheetWriter.Format.CSV, "")) {
            file.header(List.of(
                    Words.t("checklists.csv.organisation"),
                    Words.t("checklists.csv.year"),
                    Words.t("checklists.csv.subject"),
                    Words.t("checklists.csv.point"),
                    Words.t("checklists.csv.state"),
                    Words.t("checklists.csv.note"),
                    Words.t("checklists.csv.invented")));
            rows.print(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be written to", e);
        }
        return bytes.toByteArray();
    }

    private static void print(SheetWriter file, ChecklistAnswer answer) throws IOException {
        for (ChecklistAnswer.Given given : answer.given())
            file.row(List.of(
                    answer.organisation().name(),
                    answer.year(),
                    answer.subject(),
                    Words.t(given.point().text()),
                    state(given.state()),
                    given.note(),
                    answer.invented() ? Words.t("checklists.invented") : ""));
    }

    private static String state(ChecklistAnswer.@Nullable State state) {
        return Words.t("checklists.state." + (state == null ? "OPEN" : state.name()));
    }
}
