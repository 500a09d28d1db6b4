package no.samskap.exchange.web;

import java.util.List;
import no.samskap.exchange.Import;
import no.samskap.web.Form;
import no.samskap.web.Words;

/** @param mayImport whether the visitor writes for an organisation */
public record ImportListPage(Form form, boolean mayImport, List<Import> latest, List<ColumnHelp> columns) {
    /**
     * A column and what it is for.
     *
     * @param choices the words that can stand in it; empty where anything can
     */
    public record ColumnHelp(String name, String help, List<String> choices) {}

    public static String when(Import file) {
        return Words.moment(file.sentAt());
    }
}
