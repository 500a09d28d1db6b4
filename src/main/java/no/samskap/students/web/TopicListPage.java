package no.samskap.students.web;

import java.util.List;
import no.samskap.students.TopicQueries;
import no.samskap.themes.Theme;
import no.samskap.web.Listing;

/** @param mayWrite whether the visitor writes for an organisation */
public record TopicListPage(Listing list, List<Row> rows, boolean mayWrite) {
    public record Row(TopicQueries.Row topic, List<Theme> themes) {}
}
