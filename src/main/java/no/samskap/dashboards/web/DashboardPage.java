package no.samskap.dashboards.web;

import java.util.List;
import no.samskap.web.Field;
import org.jspecify.annotations.Nullable;

/**
 * @param choice the fields that say what it is about
 * @param compare the fields that say what it is compared with
 * @param compares whether something is compared
 * @param sides what stands beside each other, one or two
 * @param xlsx the figures as a workbook
 * @param csv the same as text
 * @param opening whether visitors are let in without signing in; null where the reader does not decide it
 * @param body whose dashboard it is; null where it is no body's
 */
public record DashboardPage(
        String title,
        List<Field> choice,
        List<Field> compare,
        boolean compares,
        List<Shown> sides,
        List<Panel> panels,
        String xlsx,
        String csv,
        @Nullable Boolean opening,
        @Nullable Long body) {
    /**
     * @param told what tells it from the other one
     * @param url the dashboard of it alone
     */
    public record Shown(String name, String told, String url) {}

    /**
     * One topic: a chart and the table that says the same.
     *
     * @param id of its heading
     * @param how what is counted, and what must not be added up
     * @param chart along the years; null where the table holds bars instead
     * @param left how many more rows the file has
     */
    public record Panel(
            String id,
            String title,
            String how,
            @Nullable YearChart chart,
            List<Row> rows,
            int left,
            boolean isStrip) {}

    public record Row(String label, List<Cell> cells) {}

    /**
     * @param url the rows behind it; empty where it counts none
     * @param bar its length in hundredths of the longest in the panel
     */
    public record Cell(String text, String url, int bar) {}
}
