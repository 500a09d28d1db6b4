package no.samskap.contacts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.contacts.ContactPoint;
import no.samskap.contacts.ContactQueries;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.directory.PersonQueries;
import no.samskap.records.Records;
import no.samskap.records.web.RecordParts;
import no.samskap.themes.Themes;
import no.samskap.web.Form;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Gathers what the pages of contact points show. */
@Component
class ContactPages {
    static final String LIST = "/hvem-ringer-jeg";

    /** People suggested for a seat before anything is typed. */
    private static final int MOST_NEAR = 50;

    private final ContactQueries queries;
    private final ContactCards cards;
    private final Organisations organisations;
    private final PersonQueries people;
    private final Records records;
    private final Themes themes;
    private final RecordParts parts;
    private final Clock clock;

    ContactPages(
            ContactQueries queries,
            ContactCards cards,
            Organisations organisations,
            PersonQueries people,
            Records records,
            Themes themes,
            RecordParts parts,
            Clock clock) {
        this.queries = queries;
        this.cards = cards;
        this.organisations = organisations;
        this.people = people;
        this.records = records;
        this.themes = themes;
        this.parts = parts;
        this.clock = clock;
    }

    ContactListPage list(Visitor visitor, MultiValueMap<String, String> parameters) {
        Listing asked = Listing.asked(LIST, parameters, List.of("q", "tema", "fylke", "plass", "samarbeid"), List.of());
        ContactQueries.Filter filter = filter(
                asked.text(),
                asked.chosenNumbers("tema"),
                asked.chosen("fylke"),
                asked.chosen("plass"),
                asked.chosenNumbers("samarbeid"));
        ContactQueries.Totals totals = queries.totals(visitor, filter);
        return new ContactListPage(
                asked.with(facets(visitor, asked, totals), totals.total()),
                cards.of(visitor, queries.list(visitor, filter, asked.size(), asked.offset())));
    }

    ContactQueries.Filter filter(
            String text, List<Long> chosen, List<String> counties, List<String> states, List<Long> bodies) {
        return new ContactQueries.Filter(text, List.copyOf(themes.withAllBelow(chosen)), counties, states, bodies);
    }

    ContactPage show(Visitor visitor, ContactPoint point) {
        return new ContactPage(cards.of(visitor, point), parts.of(visitor, point.head()), cards.today());
    }

    ContactEditPage blank(Visitor visitor, long organisation, String name, @Nullable Form again) {
        Form form = again == null ? Form.of(ContactForm.WORDS, ContactForm.empty(organisation)) : again;
        List<ContactPoint.Served> own = List.of(new ContactPoint.Served(organisation, name));
        return new ContactEditPage(
                null, organisation, name, form, choices(visitor, organisation, own), themes.options());
    }

    ContactEditPage edit(Visitor visitor, ContactPoint point, @Nullable Form again) {
        Form form = again == null
                ? Form.of(ContactForm.WORDS, ContactForm.of(point))
                        .seen(point.head().version())
                : again;
        ContactPoint.Served first = point.serves().getFirst();
        return new ContactEditPage(
                point,
                first.organisation(),
                first.name(),
                form,
                choices(visitor, first.organisation(), point.serves()),
                themes.options(point.head().themes()));
    }

    AppointPage appoint(Visitor visitor, ContactPoint point, @Nullable Form again) {
        Form form = again == null
                ? Form.of(AppointForm.WORDS, new AppointForm("", "", LocalDate.now(clock.withZone(Words.OSLO)), null))
                : again;
        List<Option> near = point.serves().stream()
                .flatMap(served -> people.belongingTo(visitor, served.organisation(), MOST_NEAR).stream())
                .map(PersonQueries.Belonging::name)
                .distinct()
                .limit(MOST_NEAR)
                .map(name -> new Option("", name))
                .toList();
        return new AppointPage(point, form, near);
    }

    /** Who has the seat, and when. */
    static String taken(ContactPoint.Term by) {
        String name = by.name().isEmpty() ? Words.t("contacts.unnamed") : by.name();
        return Words.t("contacts.appoint.taken", name, Words.period(by.from(), by.to()));
    }

    /** What it serves already, the visitor's own organisations, and those in cooperations the visitor writes for. */
    private List<Option> choices(Visitor visitor, long organisation, List<ContactPoint.Served> served) {
        Map<String, Option> options = new LinkedHashMap<>();
        served.forEach(each -> add(options, each.organisation(), each.name()));
        organisations.actedForBy(visitor).forEach(own -> add(options, own.number(), own.name()));
        queries.membersBeside(visitor, organisation).forEach(each -> add(options, each.organisation(), each.name()));
        return List.copyOf(options.values());
    }

    private static void add(Map<String, Option> options, long organisation, String name) {
        String value = String.valueOf(organisation);
        options.putIfAbsent(value, new Option(value, name));
    }

    private List<Listing.Facet> facets(Visitor visitor, Listing asked, ContactQueries.Totals totals) {
        List<Listing.Choice> areas = asked.named("tema", themes.topNames(), totals.themes());
        List<Listing.Choice> counties = totals.counties().entrySet().stream()
                .map(entry -> asked.choice(
                        "fylke", entry.getKey(), organisations.countyName(entry.getKey()), entry.getValue()))
                .toList();
        List<Listing.Choice> states = List.of(ContactQueries.HELD, ContactQueries.EMPTY).stream()
                .map(state -> asked.choice(
                        "plass",
                        state,
                        Words.t("contacts.state." + state),
                        totals.states().getOrDefault(state, 0L)))
                .filter(ContactPages::isOffered)
                .toList();
        List<Listing.Choice> bodies = records.findAll(visitor, asked.chosenNumbers("samarbeid")).stream()
                .map(body -> new Listing.Choice(String.valueOf(body.number()), body.title(), totals.total(), true))
                .toList();
        return List.of(
                new Listing.Facet("tema", Words.t("contacts.themes"), areas),
                new Listing.Facet("fylke", Words.t("contacts.county"), counties),
                new Listing.Facet("plass", Words.t("contacts.seat"), states),
                new Listing.Facet("samarbeid", Words.t("contacts.body"), bodies));
    }

    private static boolean isOffered(Listing.Choice choice) {
        return choice.count() > 0 || choice.chosen();
    }
}
