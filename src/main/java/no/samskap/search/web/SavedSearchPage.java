package no.samskap.search.web;

import java.util.List;
import no.samskap.search.SavedSearch;

public record SavedSearchPage(List<Row> rows) {
    /**
     * @param mine whether it is the visitor's own
     * @param fresh how much is new since its person looked
     * @param sharedWith the body's name; empty where it is shared with nobody
     */
    public record Row(SavedSearch saved, boolean mine, long fresh, String sharedWith) {}
}
