package no.samskap.projects.web;

import java.util.List;
import no.samskap.web.Field;
import no.samskap.web.Listing;
import no.samskap.web.Option;

/**
 * @param views other ways to see the same projects
 * @param columns those that are shown, beside the title
 * @param choice the fields that say how the table is shown
 * @param groups in their order; one without a name where nothing is grouped
 * @param sums of all that is asked for, column by column; empty where a column has none
 */
public record TablePage(
        Listing list, ViewBar views, List<Column> columns, List<Field> choice, List<Rows> groups, List<String> sums) {
    /**
     * @param numeric whether its cells are figures
     * @param options of a cell that is changed by choosing; empty where it is typed
     */
    public record Column(TableColumn column, String label, boolean numeric, List<Option> options) {
        /** The name its cells are changed by in place; empty where they are not. */
        public String field() {
            return column.field();
        }
    }

    /**
     * @param name empty where nothing is grouped
     * @param count how many there are on all pages, in words
     * @param sums column by column
     */
    public record Rows(String name, String count, List<String> sums, List<Row> rows) {}

    /** @param mayEdit whether the visitor may change it */
    public record Row(long number, int version, String title, String language, boolean mayEdit, List<Cell> cells) {}

    /**
     * @param url where it leads; empty where nowhere
     * @param value as it is written and compared; empty where the cell is not changed in place
     */
    public record Cell(TableColumn column, String text, String url, String value, boolean numeric) {
        public String field() {
            return column.field();
        }
    }

    /** Whether the visitor may change any of the rows. */
    public boolean mayEdit() {
        return groups.stream().flatMap(group -> group.rows().stream()).anyMatch(Row::mayEdit);
    }

    public int width() {
        return columns.size() + 1;
    }
}
