package no.samskap.checklists.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import no.samskap.checklists.ChecklistAnswer;
import no.samskap.web.Words;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Answers as a file for a spreadsheet, a point of an answer a line: semicolons and a byte order mark, as Norwegian ones expect. */
final class ChecklistCsv {
    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private ChecklistCsv() {}

    static String of(List<ChecklistAnswer> answers) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            header(printer);
            for (ChecklistAnswer answer : answers) print(printer, answer);
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory can be written to", e);
        }
        return text.toString();
    }

    /** Those who have not answered stand there too. */
    static String of(SideBySidePage page) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            header(printer);
            for (SideBySidePage.Row row : page.rows())
                if (row.answer() != null) print(printer, row.answer());
                else
                    printer.printRecord(
                            defused(row.organisation().name()),
                            page.year(),
                            "",
                            "",
                            Words.t("checklists.notAnswered"),
                            "",
                            "");
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory can be written to", e);
        }
        return text.toString();
    }

    private static void header(CSVPrinter printer) throws IOException {
        printer.printRecord(
                Words.t("checklists.csv.organisation"),
                Words.t("checklists.csv.year"),
                Words.t("checklists.csv.subject"),
                Words.t("checklists.csv.point"),
                Words.t("checklists.csv.state"),
                Words.t("checklists.csv.note"),
                Words.t("checklists.csv.invented"));
    }

    private static void print(CSVPrinter printer, ChecklistAnswer answer) throws IOException {
        for (ChecklistAnswer.Given given : answer.given())
            printer.printRecord(
                    defused(answer.organisation().name()),
                    answer.year(),
                    defused(answer.subject()),
                    defused(Words.t(given.point().text())),
                    state(given.state()),
                    defused(given.note()),
                    answer.invented() ? Words.t("checklists.invented") : "");
    }

    private static String state(ChecklistAnswer.@Nullable State state) {
        return Words.t("checklists.state." + (state == null ? "OPEN" : state.name()));
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
    static String defused(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
