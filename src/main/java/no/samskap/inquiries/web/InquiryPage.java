package no.samskap.inquiries.web;

import java.time.LocalDate;
import java.util.List;
import no.samskap.inquiries.InquiryQueries;
import no.samskap.inquiries.Screening;
import no.samskap.records.web.RecordParts.Parts;
import no.samskap.web.Form;
import no.samskap.web.Option;

/**
 * An inquiry, for the one who asked with a line for each municipality, for a receiver with the way to their own case.
 *
 * @param screenings those the visitor may see: all for the one who asked, an adviser's own
 * @param sameAsker inquiries it can be merged with
 * @param writes whether the visitor writes for an organisation, and can make something of it
 */
public record InquiryPage(
        InquiryView view,
        Parts parts,
        boolean own,
        List<InquiryQueries.Standing> standings,
        List<Screened> screenings,
        Form screen,
        List<Option> sameAsker,
        Form result,
        Form withdraw,
        boolean writes,
        LocalDate today) {
    /** @param decides whether it is the visitor's to decide */
    public record Screened(Screening screening, String body, boolean decides) {}

    public long answered() {
        return standings.stream()
                .filter(each -> each.state().equals("YES")
                        || each.state().equals("CONDITIONS")
                        || each.state().equals("NO"))
                .count();
    }
}
