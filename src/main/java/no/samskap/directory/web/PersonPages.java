package no.samskap.directory.web;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.directory.Affiliations;
import no.samskap.directory.Organisations;
import no.samskap.directory.Person;
import no.samskap.directory.PersonQueries;
import no.samskap.records.web.RecordParts;
import no.samskap.web.Listing;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Gathers what the pages of people show. */
@Component
class PersonPages {
    private final PersonQueries queries;
    private final Affiliations affiliations;
    private final Organisations organisations;
    private final RecordParts parts;

    PersonPages(PersonQueries queries, Affiliations affiliations, Organisations organisations, RecordParts parts) {
        this.queries = queries;
        this.affiliations = affiliations;
        this.organisations = organisations;
        this.parts = parts;
    }

    static Listing asked(MultiValueMap<String, String> parameters) {
        return Listing.asked("/personer", parameters, List.of("q", "organisasjon"), List.of());
    }

    static PersonQueries.Filter filter(Listing asked) {
        return new PersonQueries.Filter(asked.text(), asked.chosenNumbers("organisasjon"));
    }

    PersonListPage list(Visitor visitor, MultiValueMap<String, String> parameters) {
        Listing asked = asked(parameters);
        PersonQueries.Filter filter = filter(asked);
        PersonQueries.Totals totals = queries.totals(visitor, filter);
        List<Listing.Choice> organisations = totals.organisations().entrySet().stream()
                .map(entry -> new Listing.Choice(
                        String.valueOf(entry.getKey()),
                        totals.names().getOrDefault(entry.getKey(), ""),
                        entry.getValue(),
                        filter.organisations().contains(entry.getKey())))
                .toList();
        return new PersonListPage(
                asked.with(
                        List.of(new Listing.Facet("organisasjon", Words.t("kind.organisation"), organisations)),
                        totals.total()),
                queries.list(visitor, filter, asked.size(), asked.offset()),
                mayAdd(visitor));
    }

    private boolean mayAdd(Visitor visitor) {
        return visitor.isAdministrator() || !organisations.actedForBy(visitor).isEmpty();
    }

    PersonPage show(Visitor visitor, Person person) {
        return new PersonPage(
                person,
                parts.of(visitor, person.head()),
                ids(person, each -> affiliations.mayChange(visitor, each.organisation())),
                ids(
                        person,
                        each -> !each.ended() && affiliations.mayEnd(visitor, person.number(), each.organisation())),
                mayAdd(visitor));
    }

    private static Set<Long> ids(Person person, Predicate<Person.Affiliation> wanted) {
        return person.affiliations().stream()
                .filter(wanted)
                .map(Person.Affiliation::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
