package no.samskap.projects.web;

import java.util.List;
import no.samskap.web.Field;
import no.samskap.web.Listing;

/**
 * @param views other ways to see the same projects
 * @param choice the fields that say what is crossed with what
 * @param corner what the rows and the columns are, in words
 * @param columns their names
 * @param isCut whether there are more rows or columns than are shown
 */
public record MatrixPage(
        Listing list,
        ViewBar views,
        List<Field> choice,
        String corner,
        List<Head> columns,
        List<Row> rows,
        boolean isCut) {
    /** @param url the list of all projects of it */
    public record Head(String name, String url) {}

    public record Row(Head head, List<Cell> cells) {}

    /**
     * @param url the list of the projects counted; empty where there are none
     * @param weight from 0 for none to 5 for the most there are in any
     */
    public record Cell(long count, String url, int weight) {}
}
