package no.samskap.projects.web;

import java.util.List;
import no.samskap.web.Field;
import no.samskap.web.Listing;

/**
 * @param views other ways to see the same projects
 * @param choice the fields that say what is drawn
 * @param drawing the same as the rows of those that have a point
 * @param nowhere how many projects stand in no place, in words; empty where all do
 * @param undrawn names of those that we have no point for
 */
public record MapPage(
        Listing list,
        ViewBar views,
        List<Field> choice,
        MapDrawing drawing,
        List<Row> rows,
        String nowhere,
        List<String> undrawn) {
    /**
     * @param sort what the place counts, in words
     * @param url the list of the projects counted
     * @param closerUrl the map of the county alone; empty for all others
     */
    public record Row(String name, String sort, long count, String url, String closerUrl) {}
}
