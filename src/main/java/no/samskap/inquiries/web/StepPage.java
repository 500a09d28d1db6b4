package no.samskap.inquiries.web;

import java.util.List;
import no.samskap.inquiries.Inquiry;
import no.samskap.web.Form;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * One of the form's plain pages.
 *
 * @param inquiry null for a new one
 * @param choices of the page's one list: themes or needs
 */
public record StepPage(@Nullable Inquiry inquiry, Step step, Form form, List<Option> choices) {
    public String action() {
        return inquiry == null ? "/henvendelser" : step.address(inquiry.number());
    }

    /** A sent one is changed; a draft goes on to the next page. */
    public boolean isChange() {
        return inquiry != null && !inquiry.isDraft();
    }
}
