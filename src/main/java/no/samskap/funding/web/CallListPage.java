package no.samskap.funding.web;

import java.util.List;
import no.samskap.funding.CallQueries;
import no.samskap.themes.Theme;
import no.samskap.web.Listing;

/** @param mayWrite whether the visitor announces calls */
public record CallListPage(Listing list, List<Row> rows, boolean mayWrite) {
    /**
     * @param when opening day or deadline, in a few words
     * @param money how much can be applied for; empty where it is not said
     */
    public record Row(CallQueries.Row call, List<Theme> themes, String when, String money) {}
}
