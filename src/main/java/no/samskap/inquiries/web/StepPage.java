package no.samskap.inquiries.web;

import java.util.List;
import java.util.Locale;
import no.samskap.inquiries.Inquiry;
import no.samskap.web.Form;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * One of the form's plain pages.
 *
 * @param inquiry null for a new one
 * @param choices of the page's list: themes or needs
 * @param data routines of data that could be asked for
 */
public record StepPage(@Nullable Inquiry inquiry, Step step, Form form, List<Option> choices, List<Option> data) {
    String template() {
        return "inquiries/" + step.name().toLowerCase(Locale.ROOT);
    }

    public String action() {
        return inquiry == null ? "/henvendelser" : step.address(inquiry.number());
    }

    /** A sent one is changed; a draft goes on to the next page. */
    public boolean isChange() {
        return inquiry != null && !inquiry.isDraft();
    }
}
