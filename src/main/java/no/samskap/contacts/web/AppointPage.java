package no.samskap.contacts.web;

import java.util.List;
import no.samskap.contacts.ContactPoint;
import no.samskap.web.Form;
import no.samskap.web.Option;

/** @param people of the organisations, suggested before anything is typed */
public record AppointPage(ContactPoint point, Form form, List<Option> people) {
    public String address() {
        return "/kontaktpunkter/" + point.number();
    }

    /** Where somebody who is not in the directory yet is put there. */
    public String newPersonUrl() {
        return "/personer/ny"
                + point.organisations().stream()
                        .findFirst()
                        .map(first -> "?organisasjon=" + first)
                        .orElse("");
    }
}
