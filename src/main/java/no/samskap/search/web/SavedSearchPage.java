package no.samskap.search.web;

import java.util.ArrayList;
import java.util.List;
import no.samskap.search.SavedSearch;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;

/** @param bodies those a search may be shared with */
public record SavedSearchPage(List<Row> rows, List<Option> bodies, String nobody) {
    /**
     * @param mine whether it is the visitor's own
     * @param fresh how much is new since its person looked
     * @param sharedWith the body's name; empty where it is shared with nobody
     */
    public record Row(SavedSearch saved, boolean mine, long fresh, String sharedWith, Form rename) {}

    public Field bodyOf(Row row) {
        List<Option> options = new ArrayList<>(List.of(new Option("", nobody)));
        options.addAll(bodies);
        Long body = row.saved().body();
        return new Field(
                "body",
                "body-" + row.saved().id(),
                Field.Kind.SELECT,
                Words.t("search.saved.body"),
                "",
                List.of(body == null ? "" : String.valueOf(body)),
                "",
                "",
                false,
                0,
                options);
    }
}
