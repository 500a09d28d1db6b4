package no.samskap.directory.web;

import java.time.Instant;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisation;
import no.samskap.directory.OrganisationQueries;
import no.samskap.directory.Organisations;
import no.samskap.records.Records;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organisations for programs. */
@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationApi {
    private final Organisations organisations;
    private final OrganisationQueries queries;
    private final Records records;

    OrganisationApi(Organisations organisations, OrganisationQueries queries, Records records) {
        this.organisations = organisations;
        this.queries = queries;
        this.records = records;
    }

    /** A name with its language as BCP 47 tag. */
    record Name(String language, String name) {
        static List<Name> all(List<Organisation.Name> names) {
            return names.stream()
                    .map(name -> new Name(name.language().code(), name.name()))
                    .toList();
        }
    }

    /** An organisation in a list. */
    record Item(
            long number,
            String title,
            String language,
            String form,
            String shortName,
            @Nullable String reference,
            @Nullable String organisationNumber,
            @Nullable String countyNumber,
            @Nullable Integer population,
            List<Name> otherNames,
            String url) {
        static Item of(OrganisationQueries.Row row) {
            return new Item(
                    row.number(),
                    row.title(),
                    row.language(),
                    row.form(),
                    row.shortName(),
                    row.reference(),
                    row.organisationNumber(),
                    row.countyNumber(),
                    row.population(),
                    Name.all(row.otherNames()),
                    "/organisasjoner/" + row.number());
        }
    }

    record Detail(
            long number,
            int version,
            String title,
            String summary,
            String language,
            Organisation.Form form,
            String shortName,
            @Nullable String reference,
            List<Name> names,
            Organisations.@Nullable Named partOf,
            List<Organisations.Named> units,
            Organisation.Facts facts,
            Instant changedAt,
            String url) {}

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    Api.Page<Item> list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor) {
        Listing asked = Listing.askedOfApi(
                "/api/v1/organisations",
                parameters,
                List.of("text", "form", "county", "languageForm", "owner"),
                List.of("name", "population"));
        OrganisationQueries.Filter filter = new OrganisationQueries.Filter(
                asked.text(),
                asked.chosenOf("form", Organisation.Form.class),
                asked.chosen("county"),
                asked.chosenOf("languageForm", Organisation.LanguageForm.class),
                asked.chosenNumbers("owner"));
        OrganisationQueries.Order order = asked.sort().equals("population")
                ? OrganisationQueries.Order.POPULATION
                : OrganisationQueries.Order.NAME;
        return Api.Page.of(
                asked.with(List.of(), queries.totals(visitor, filter).total()),
                queries.list(visitor, filter, order, asked.size(), asked.offset()).stream()
                        .map(Item::of)
                        .toList());
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Detail> show(@PathVariable long number, Visitor visitor) {
        Organisation organisation =
                organisations.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        return Api.found(
                organisation.head().version(),
                new Detail(
                        number,
                        organisation.head().version(),
                        organisation.head().title(),
                        organisation.head().summary(),
                        organisation.head().language().code(),
                        organisation.form(),
                        organisation.shortName(),
                        organisation.reference(),
                        Name.all(organisation.names()),
                        organisation.partOf(),
                        organisations.unitsOf(visitor, number),
                        organisation.facts(),
                        organisation.head().changedAt(),
                        "/organisasjoner/" + number));
    }
}
