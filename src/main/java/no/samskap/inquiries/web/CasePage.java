package no.samskap.inquiries.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samskap.inquiries.Case;
import no.samskap.records.web.RecordParts.Parts;
import no.samskap.web.Form;
import no.samskap.web.Option;

/**
 * A municipality's case.
 *
 * @param handles whether the visitor may act for the municipality
 * @param inside whether they see what stays in it
 * @param asked whether they are the one who asked
 * @param canAnswer whether answers are still taken
 * @param parts of the inquiry: what came of it
 * @param writes whether the visitor writes for an organisation, and can make something of the inquiry
 */
public record CasePage(
        Case given,
        InquiryView view,
        boolean handles,
        boolean inside,
        boolean asked,
        boolean canAnswer,
        List<Option> units,
        Map<String, Form> forms,
        Parts parts,
        boolean writes,
        LocalDate today) {
    public Form form(String name) {
        return Objects.requireNonNull(forms.get(name), name);
    }

    public String address() {
        return "/henvendelser/saker/" + given.number();
    }

    public String back() {
        return asked ? "/henvendelser/" + given.inquiry() : "/henvendelser/mottatt";
    }
}
