package no.samskap.contacts.web;

import no.samskap.contacts.ContactPoint;
import no.samskap.web.Form;

public record TermEndPage(ContactPoint point, ContactPoint.Term term, Form form) {
    public String address() {
        return "/kontaktpunkter/" + point.number();
    }
}
