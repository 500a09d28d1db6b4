package no.samskap.contacts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.contacts.ContactPoint;
import no.samskap.contacts.ContactPoint.Seat;
import no.samskap.contacts.ContactPoint.Term;
import no.samskap.contacts.Contacts;
import no.samskap.contacts.Recipient;
import no.samskap.contacts.web.ContactCard.Receives;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
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
        return of(visitor, List.of(point)).getFirst();
    }

    List<ContactCard> of(Visitor visitor, List<ContactPoint> points) {
        LocalDate today = today();
        Set<Long> changeable = contacts.changeable(visitor, points);
        Map<Long, Recipient> recipients = contacts.whileEmpty(
                points.stream()
                        .filter(point -> point.isOpen() && point.isEmptyOn(today))
                        .toList(),
                today);
        Names names = names(visitor, recipients.values());
        return points.stream()
                .map(point -> card(
                        point,
                        today,
                        Optional.ofNullable(recipients.get(point.number()))
                                .map(recipient -> said(recipient, names, "contacts.whileEmpty."))
                                .orElse(Receives.NOT_SAID),
                        changeable.contains(point.number())))
                .toList();
    }

    private ContactCard card(ContactPoint point, LocalDate today, Receives receives, boolean mayChange) {
        Term holder = point.inSeat(Seat.HOLDER, today).orElse(null);
        return new ContactCard(
                point,
                themes.all(point.head().themes()),
                holder,
                point.inSeat(Seat.SUBSTITUTE, today).orElse(null),
                !point.email().isEmpty() || holder == null ? point.email() : holder.email(),
                point.phone(),
                receives,
                mayChange);
    }

    /** Who receives for an organisation that has no contact point of its own. */
    Receives without(Visitor visitor, long organisation) {
        Recipient recipient = contacts.whoReceives(organisation, List.of(), today());
        return said(recipient, names(visitor, List.of(recipient)), "contacts.without.");
    }

    /** What those who receive are called, and the cooperations they receive for, as far as the visitor may read them. */
    private record Names(Map<Long, String> people, Map<Long, String> bodies) {}

    private Names names(Visitor visitor, Collection<Recipient> recipients) {
        List<Long> persons = recipients.stream()
                .flatMap(recipient -> recipient.receiver().stream())
                .distinct()
                .toList();
        List<Long> bodies = recipients.stream()
                .filter(Recipient.Adviser.class::isInstance)
                .map(recipient -> ((Recipient.Adviser) recipient).body())
                .distinct()
                .toList();
        return new Names(
                people.named(visitor, persons).stream()
                        .collect(Collectors.toMap(People.Named::number, People.Named::name)),
                records.titles(visitor, bodies));
    }

    private static Receives said(Recipient recipient, Names names, String key) {
        Optional<Long> person = recipient.receiver().filter(names.people()::containsKey);
        String known = person.map(names.people()::get).orElse("");
        String name = known.isEmpty() ? Words.t("contacts.unnamed") : known;
        String sentence = switch (recipient) {
            case Recipient.Holder ignored -> Words.t(key + "holder", name);
            case Recipient.Substitute ignored -> Words.t(key + "substitute", name);
            case Recipient.General general ->
                Words.t(key + (general.isSubstitute() ? "generalSubstitute" : "general"), name);
            case Recipient.Adviser(long body, long ignored) ->
                Words.t(key + "adviser", name, names.bodies().getOrDefault(body, ""));
            case Recipient.Nobody() -> Words.t(key + "nobody");
        };
        return new Receives(
                sentence, person.map(number -> "/personer/" + number).orElse(""), known);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }
}
