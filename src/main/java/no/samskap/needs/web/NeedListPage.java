package no.samskap.needs.web;

import java.util.List;
import no.samskap.needs.NeedQueries;
import no.samskap.themes.Theme;
import no.samskap.web.Listing;

/** @param mayWrite whether the visitor may raise a need for somebody */
public record NeedListPage(Listing list, List<Row> rows, boolean mayWrite) {
    public record Row(NeedQueries.Row need, List<Theme> themes) {}
}
