package no.samskap.inquiries.web;

import jakarta.validation.constraints.Size;
import no.samskap.inquiries.Clearance;
import no.samskap.inquiries.Inquiry;
import org.jspecify.annotations.Nullable;

/** Ethics, data protection and money. */
public record EthicsForm(
        Clearance.@Nullable Standing rek,
        @Size(max = 1000) @Nullable String rekNote,
        Clearance.@Nullable Standing sikt,
        @Size(max = 1000) @Nullable String siktNote,
        Clearance.@Nullable Standing dpia,
        @Size(max = 1000) @Nullable String dpiaNote,
        @Size(max = 1000) @Nullable String funding) {
    static final String WORDS = "inquiries.form";

    static EthicsForm of(Inquiry inquiry) {
        Inquiry.Ethics ethics = inquiry.ethics();
        return new EthicsForm(
                ethics.rek().standing(),
                ethics.rek().note(),
                ethics.sikt().standing(),
                ethics.sikt().note(),
                ethics.dpia().standing(),
                ethics.dpia().note(),
                ethics.funding());
    }

    Inquiry.Ethics ethics() {
        return new Inquiry.Ethics(
                new Clearance(rek, text(rekNote)),
                new Clearance(sikt, text(siktNote)),
                new Clearance(dpia, text(dpiaNote)),
                text(funding));
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }
}
