package no.samskap.contacts.web;

import java.time.LocalDate;
import java.util.List;
import no.samskap.contacts.ContactPoint.Term;
import no.samskap.records.web.RecordParts.Parts;

/** @param today on which a time is current, over or still to come */
public record ContactPage(ContactCard card, Parts parts, LocalDate today) {
    public String title() {
        return card.point().called();
    }

    /** Times that are not over, also those that have not begun. */
    public List<Term> now() {
        return card.point().terms().stream().filter(term -> !isOver(term)).toList();
    }

    public List<Term> earlier() {
        return card.point().terms().stream().filter(this::isOver).toList();
    }

    private boolean isOver(Term term) {
        LocalDate to = term.to();
        return to != null && to.isBefore(today);
    }
}
