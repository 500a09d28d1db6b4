package no.samskap.expertise.web;

import java.util.List;
import no.samskap.expertise.ExpertQueries;
import no.samskap.themes.Theme;
import no.samskap.web.Listing;

public record ExpertListPage(Listing list, List<Row> rows) {
    /** @param invented whether there is no such person */
    public record Row(ExpertQueries.Row expert, List<Theme> themes, boolean invented) {}
}
