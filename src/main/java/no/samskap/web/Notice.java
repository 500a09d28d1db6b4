package no.samskap.web;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sentence a person meets on the next page: what was just done. */
public final class Notice {
    private Notice() {}

    /** A redirect to the address, where the message is shown once. */
    public static String after(RedirectAttributes redirect, String messageKey, String address) {
        redirect.addFlashAttribute("notice", messageKey);
        return "redirect:" + address;
    }

    /** A redirect to the address, where the message says once why nothing was done. */
    public static String insteadOf(RedirectAttributes redirect, String messageKey, String address) {
        redirect.addFlashAttribute("refusal", messageKey);
        return "redirect:" + address;
    }
}
