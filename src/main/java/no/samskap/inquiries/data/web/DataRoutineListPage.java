package no.samskap.inquiries.data.web;

import java.util.List;
import no.samskap.inquiries.data.DataRoutineQueries;
import no.samskap.themes.Theme;
import no.samskap.web.Listing;

/** @param mayWrite whether the visitor writes for an organisation */
public record DataRoutineListPage(Listing list, List<Row> rows, boolean mayWrite) {
    public record Row(DataRoutineQueries.Row routine, List<Theme> themes) {}
}
