package no.samskap.reports.web;

import java.util.List;
import no.samskap.documents.Document;
import no.samskap.records.web.RecordParts.Parts;
import no.samskap.reports.Report;
import org.jspecify.annotations.Nullable;

/**
 * A report as it reads.
 *
 * @param sections its headings of the first level, to go to
 */
public record ReportPage(
        Report report,
        Document document,
        @Nullable String bodyTitle,
        Parts parts,
        List<Section> sections,
        boolean mayWrite,
        boolean mayPublish) {
    /** @param id of the heading */
    public record Section(String id, String title) {}

    public String url() {
        return "/rapporter/" + report.number();
    }
}
