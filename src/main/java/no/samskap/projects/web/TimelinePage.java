package no.samskap.projects.web;

import java.util.List;
import no.samskap.web.Listing;

/**
 * @param views other ways to see the same projects
 * @param years along the top, the first first
 */
public record TimelinePage(Listing list, ViewBar views, List<Year> years, List<Row> rows) {
    /** @param place of its beginning, in hundredths of the width */
    public record Year(int year, int place) {}

    public record Row(long number, String title, String language, String owner, String period, ProjectPage.Bar bar) {}
}
