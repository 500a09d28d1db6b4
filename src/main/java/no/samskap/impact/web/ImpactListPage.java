package no.samskap.impact.web;

import java.util.List;
import no.samskap.impact.ImpactQueries;
import no.samskap.themes.Theme;
import no.samskap.web.Listing;

/** @param mayWrite whether the visitor writes for a body or an organisation */
public record ImpactListPage(Listing list, List<Row> rows, boolean mayWrite) {
    public record Row(ImpactQueries.Row told, List<Theme> themes) {}
}
