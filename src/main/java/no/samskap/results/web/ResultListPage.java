package no.samskap.results.web;

import java.util.List;
import no.samskap.results.ResultQueries;
import no.samskap.themes.Theme;
import no.samskap.web.Listing;

/** @param mayWrite whether the visitor may write down a result for somebody */
public record ResultListPage(Listing list, List<Row> rows, boolean mayWrite) {
    /** @param happened in the visitor's language; empty where nobody knows */
    public record Row(ResultQueries.Row result, String happened, List<Theme> themes) {}
}
