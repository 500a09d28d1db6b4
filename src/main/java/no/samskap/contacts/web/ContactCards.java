package no.samskap.contacts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.samskap.contacts.ContactPoint;
import no.samskap.contacts.ContactPoint.Seat;
import no.samskap.contacts.ContactPoint.Term;
import no.samskap.contacts.Contacts;
import no.samskap.contacts.Recipient;
import no.samskap.contacts.web.ContactCard.Receives;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** Makes contact points ready to print, with the sentence that says who receives while a seat is empty. */
@Component
class ContactCards {
    private final Contacts contacts;
    private final People people;
    private final Records records;
    private final Themes themes;
    private final Clock clock;

    ContactCards(Contacts contacts, People people, Records records, Themes themes, Clock clock) {
        this.contacts = contacts;
        this.people = people;
        this.records = records;
        this.themes = themes;
        this.clock = clock;
    }

    ContactCard of(Visitor visitor, ContactPoint point) {
        LocalDate today = today();
        Term holder = point.inSeat(Seat.HOLDER, today).orElse(null);
        Term substitute = point.inSeat(Seat.SUBSTITUTE, today).orElse(null);
        return new ContactCard(
                point,
                themes.all(point.head().themes()),
                holder,
                substitute,
                !point.email().isEmpty() || holder == null ? point.email() : holder.email(),
                point.phone(),
                holder == null && !point.serves().isEmpty() && point.isOpen()
                        ? whileEmpty(visitor, point)
                        : Receives.NOT_SAID,
                contacts.mayChange(visitor, point));
    }

    /** Who receives for an organisation that has no contact point of its own. */
    Receives without(Visitor visitor, long organisation) {
        return said(visitor, contacts.whoReceives(organisation, List.of(), today()), "contacts.without.");
    }

    private Receives whileEmpty(Visitor visitor, ContactPoint point) {
        long organisation = point.serves().getFirst().organisation();
        return said(
                visitor, contacts.whoReceives(organisation, point.head().themes(), today()), "contacts.whileEmpty.");
    }

    Receives said(Visitor visitor, Recipient recipient, String key) {
        Optional<People.Named> person = recipient
                .receiver()
                .flatMap(number ->
                        people.named(visitor, List.of(number)).stream().findFirst());
        String name = person.map(People.Named::name).orElseGet(() -> Words.t("contacts.unnamed"));
        String sentence = switch (recipient) {
            case Recipient.Holder ignored -> Words.t(key + "holder", name);
            case Recipient.Substitute ignored -> Words.t(key + "substitute", name);
            case Recipient.General general ->
                Words.t(key + (general.isSubstitute() ? "generalSubstitute" : "general"), name);
            case Recipient.Adviser(long body, long ignored) ->
                Words.t(
                        key + "adviser",
                        name,
                        records.find(visitor, body).map(RecordHead::title).orElse(""));
            case Recipient.Nobody() -> Words.t(key + "nobody");
        };
        return new Receives(
                sentence, person.map(each -> "/personer/" + each.number()).orElse(""), person.isPresent() ? name : "");
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }
}
