package no.samskap.demo;

import static no.samskap.demo.DemoData.day;
import static no.samskap.demo.DemoData.each;
import static no.samskap.demo.DemoData.rows;
import static no.samskap.demo.DemoData.text;
import static no.samskap.demo.DemoData.texts;
import static no.samskap.demo.DemoData.whole;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.contacts.Appointing;
import no.samskap.contacts.ContactPoint;
import no.samskap.contacts.ContactPointText;
import no.samskap.contacts.Contacts;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.directory.Person;
import no.samskap.expertise.Audience;
import no.samskap.expertise.ProfileField;
import no.samskap.expertise.ProfileText;
import no.samskap.expertise.Profiles;
import no.samskap.expertise.Willingness;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The demo's contact points and expertise profiles: of real organisations, held and told by invented people. */
@Component
class DemoContacts {
    private final DemoDirectory directory;
    private final Contacts contacts;
    private final Profiles profiles;
    private final People people;
    private final Themes themes;
    private final Clock clock;

    DemoContacts(
            DemoDirectory directory, Contacts contacts, Profiles profiles, People people, Themes themes, Clock clock) {
        this.directory = directory;
        this.contacts = contacts;
        this.profiles = profiles;
        this.people = people;
        this.themes = themes;
        this.clock = clock;
    }

    void load(Visitor visitor) {
        rows(".", "contacts.json").forEach(row -> open(visitor, row));
        rows(".", "profiles.json").forEach(row -> tell(visitor, row));
    }

    private void open(Visitor visitor, JsonNode row) {
        Set<Long> organisations = texts(row.get("organisations")).stream()
                .map(directory::organisation)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        ContactPointText text = new ContactPointText(
                organisations,
                themes(row),
                text(row, "email"),
                text(row, "phone"),
                ContactPoint.Audience.valueOf(text(row, "audience")));
        if (!(contacts.open(visitor, text) instanceof no.samskap.contacts.Saving.Saved(long number)))
            throw new IllegalStateException("The demo's contact point was refused: " + row);
        for (JsonNode term : each(row.get("terms"))) {
            LocalDate from = day(term, "from");
            Appointing outcome = contacts.appoint(
                    visitor,
                    number,
                    ContactPoint.Seat.valueOf(text(term, "seat")),
                    directory.person(text(term, "person")),
                    from == null ? LocalDate.EPOCH : from,
                    day(term, "to"));
            if (!(outcome instanceof Appointing.Done))
                throw new IllegalStateException("The demo's contact was refused: " + term + ": " + outcome);
        }
    }

    /** Each tells it themself: nobody else can. */
    private void tell(Visitor visitor, JsonNode row) {
        Person person =
                people.find(visitor, directory.person(text(row, "person"))).orElseThrow();
        Visitor self = new Visitor(
                person.number(),
                person.head().title(),
                Set.of(Visitor.PUBLIC, Visitor.reads("person", person.number())));
        Map<ProfileField, Audience> audiences = new EnumMap<>(ProfileField.class);
        for (ProfileField field : ProfileField.values()) audiences.put(field, Audience.EVERYONE);
        audiences.put(ProfileField.EMAIL, Audience.valueOf(text(row, "email")));
        ProfileText text = new ProfileText(
                themes(row),
                text(row, "about"),
                null,
                texts(row.get("languages")),
                texts(row.get("willing")).stream().map(Willingness::valueOf).collect(Collectors.toSet()),
                List.of(),
                person.email(),
                "",
                audiences);
        Integer months = whole(row, "confirmedMonthsAgo");
        LocalDate confirmed = LocalDate.now(clock.withZone(Words.OSLO)).minusMonths(months == null ? 0 : months);
        if (!(profiles.save(self, null, text, confirmed) instanceof no.samskap.expertise.Saving.Saved))
            throw new IllegalStateException("The demo's profile was refused: " + row);
    }

    private Set<Long> themes(JsonNode row) {
        return texts(row.get("themes")).stream()
                .map(key -> themes.named(key)
                        .orElseThrow(() -> new IllegalStateException("The demo names an unknown theme: " + key))
                        .id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
