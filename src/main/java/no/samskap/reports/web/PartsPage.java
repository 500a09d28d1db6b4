package no.samskap.reports.web;

import java.util.List;
import no.samskap.reports.Report;

/** The parts of a draft, to be put in order and written. */
public record PartsPage(Report report, List<Row> rows) {
    /** @param written who wrote the text and when, in words; empty where nothing is written */
    public record Row(long id, String title, String chapter, String written, boolean isFirst, boolean isLast) {}

    public String url() {
        return "/rapporter/" + report.number();
    }

    public boolean mayAdd() {
        return rows.size() < Report.MOST_PARTS;
    }
}
