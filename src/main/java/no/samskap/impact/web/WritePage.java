package no.samskap.impact.web;

import java.util.List;
import no.samskap.impact.ImpactCase;
import no.samskap.impact.ImpactCase.Section;
import no.samskap.impact.Missing;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * A draft on its way: each section, what shows it, who said what and who has read it, and what is missing.
 *
 * @param origins what it came out of
 */
public record WritePage(
        ImpactCase told,
        List<SectionRow> sections,
        List<Origin> origins,
        List<Missing> missing,
        @Nullable String teller,
        int most) {
    /**
     * @param path of the page it is written on
     * @param hints what may be better, in words
     */
    public record SectionRow(Section.Part part, String path, String text, String written, List<String> hints) {}

    public record Origin(RecordHead head, String path) {}

    public String url() {
        return "/impact-case/" + told.number();
    }

    public boolean isStopped() {
        return missing.stream().anyMatch(Missing::stops);
    }
}
