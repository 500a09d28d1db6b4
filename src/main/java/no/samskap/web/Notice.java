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
}
