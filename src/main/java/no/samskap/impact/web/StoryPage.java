package no.samskap.impact.web;

import java.util.List;
import no.samskap.impact.Evidence;
import no.samskap.impact.ImpactCase;
import no.samskap.impact.ImpactCase.Section;
import no.samskap.impact.Quotation;
import no.samskap.records.web.RecordParts.Parts;
import no.samskap.themes.Theme;
import no.samskap.web.Form;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * A case as it reads.
 *
 * @param passages sections with what was said beside them
 * @param said what was said and found no place beside a section
 * @param claims with the numbers of what shows them
 * @param notes what shows the claims, numbered through the whole story
 * @param asked quotations this visitor is asked about
 * @param review the form for somebody who was asked to read; null for everybody else
 * @param site what stands before an address that is shared
 */
public record StoryPage(
        ImpactCase told,
        Parts parts,
        List<Passage> passages,
        List<Quotation> said,
        List<Claim> claims,
        List<Note> notes,
        List<Theme> themes,
        @Nullable String teller,
        String tellerPath,
        List<Quotation> asked,
        @Nullable Form review,
        List<Option> answers,
        String site) {
    public record Passage(Section section, @Nullable Quotation quotation) {}

    public record Claim(String text, List<Integer> notes) {}

    public record Note(int number, Evidence evidence) {}

    public String url() {
        return "/impact-case/" + told.number();
    }

    /** What a page that links here may show of it: nothing of a draft. */
    public String description() {
        return told.isPublished() ? told.head().summary() : "";
    }

    public String pictureUrl() {
        ImpactCase.Picture picture = told.picture();
        return picture == null || !told.isPublished() ? "" : site + url() + "/bilde/" + picture.large();
    }
}
