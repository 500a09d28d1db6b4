package no.samskap.projects.web;

import java.util.List;
import no.samskap.projects.ProjectQueries;
import no.samskap.themes.Theme;
import no.samskap.web.Listing;

/**
 * @param views other ways to see the same projects
 * @param mayWrite whether the visitor may start a project for somebody
 */
public record ProjectListPage(Listing list, ViewBar views, List<Row> rows, boolean mayWrite) {
    /** @param period empty where nothing is known of it */
    public record Row(ProjectQueries.Row project, String form, String period, List<Theme> themes) {}
}
