package no.samskap.directory.web;

import java.util.List;
import no.samskap.core.Visitor;
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
    private final RecordParts parts;

    PersonPages(PersonQueries queries, RecordParts parts) {
        this.queries = queries;
        this.parts = parts;
    }

    PersonListPage list(Visitor visitor, MultiValueMap<String, String> parameters) {
        Listing asked = Listing.asked("/personer", parameters, List.of("q", "organisasjon"), List.of());
        PersonQueries.Filter filter = new PersonQueries.Filter(asked.text(), asked.chosenNumbers("organisasjon"));
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
                queries.list(visitor, filter, asked.size(), asked.offset()));
    }

    PersonPage show(Visitor visitor, Person person) {
        return new PersonPage(person, parts.of(visitor, person.head()));
    }
}
