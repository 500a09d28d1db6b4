package no.samskap.directory.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.BodyQueries;
import no.samskap.directory.Organisation;
import no.samskap.directory.OrganisationQueries;
import no.samskap.directory.Organisations;
import no.samskap.directory.PersonQueries;
import no.samskap.records.Records;
import no.samskap.records.web.RecordParts;
import no.samskap.web.Form;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;

/** Gathers what the pages of organisations show. */
@Component
class OrganisationPages {
    /** Bodies an organisation's page shows. */
    private static final int MOST_BODIES = 50;
    /** What stands elsewhere on the page: units, and the bodies it takes part in. */
    private static final Set<String> SHOWN_APART = Set.of(Organisations.KIND, Bodies.KIND);

    private final Organisations organisations;
    private final OrganisationQueries queries;
    private final BodyQueries bodies;
    private final PersonQueries people;
    private final Records records;
    private final RecordParts parts;

    OrganisationPages(
            Organisations organisations,
            OrganisationQueries queries,
            BodyQueries bodies,
            PersonQueries people,
            Records records,
            RecordParts parts) {
        this.organisations = organisations;
        this.queries = queries;
        this.bodies = bodies;
        this.people = people;
        this.records = records;
        this.parts = parts;
    }

    OrganisationListPage list(Visitor visitor, MultiValueMap<String, String> parameters) {
        Listing asked = Listing.asked(
                "/organisasjoner",
                parameters,
                List.of("q", "type", "fylke", "malform", "eier"),
                List.of(
                        new Option("navn", Words.t("directory.sort.name")),
                        new Option("folketall", Words.t("directory.sort.population"))));
        OrganisationQueries.Filter filter = new OrganisationQueries.Filter(
                asked.text(),
                asked.chosenOf("type", Organisation.Form.class),
                asked.chosen("fylke"),
                asked.chosenOf("malform", Organisation.LanguageForm.class),
                asked.chosenNumbers("eier"));
        OrganisationQueries.Order order = asked.sort().equals("folketall")
                ? OrganisationQueries.Order.POPULATION
                : OrganisationQueries.Order.NAME;
        OrganisationQueries.Totals totals = queries.totals(visitor, filter);
        Map<String, String> counties = new LinkedHashMap<>();
        organisations.counties().forEach(county -> counties.put(county.number(), county.name()));
        return new OrganisationListPage(
                asked.with(facets(visitor, asked, totals, counties), totals.total()),
                queries.list(visitor, filter, order, asked.size(), asked.offset()),
                counties);
    }

    OrganisationPage show(Visitor visitor, Organisation organisation) {
        long number = organisation.number();
        String county = organisation.facts().countyNumber();
        String seat = organisation.facts().seat();
        return new OrganisationPage(
                organisation,
                organisation.shownName(Words.language()),
                county == null ? "" : organisations.countyName(county),
                seat == null ? null : organisations.municipality(visitor, seat).orElse(null),
                organisations.unitsOf(visitor, number),
                bodies.list(visitor, new BodyQueries.Filter("", List.of(), List.of(number), List.of()), MOST_BODIES, 0),
                people.belongingTo(visitor, number, OrganisationPage.MOST_PEOPLE),
                records.ownedBy(visitor, number).stream()
                        .filter(group -> !SHOWN_APART.contains(group.kind().code()))
                        .toList(),
                parts.of(visitor, organisation.head()));
    }

    OrganisationEditPage edit(Organisation organisation) {
        return new OrganisationEditPage(
                organisation,
                Form.of(OrganisationForm.WORDS, OrganisationForm.of(organisation))
                        .seen(organisation.head().version()));
    }

    OrganisationEditPage again(Organisation organisation, BindingResult errors) {
        return new OrganisationEditPage(
                organisation, Form.again(OrganisationForm.WORDS, OrganisationForm.class, errors));
    }

    OrganisationEditPage stale(Organisation saved, BindingResult errors) {
        return new OrganisationEditPage(
                saved,
                Form.again(OrganisationForm.WORDS, OrganisationForm.class, errors)
                        .besides(OrganisationForm.of(saved), saved.head().version()));
    }

    private List<Listing.Facet> facets(
            Visitor visitor, Listing asked, OrganisationQueries.Totals totals, Map<String, String> counties) {
        List<Listing.Choice> forms = Arrays.stream(Organisation.Form.values())
                .map(form -> choice(
                        asked, "type", form.name(), Words.t("directory.form." + form + ".plural"), totals.forms()))
                .filter(OrganisationPages::isOffered)
                .toList();
        List<Listing.Choice> places = counties.entrySet().stream()
                .map(county -> choice(asked, "fylke", county.getKey(), county.getValue(), totals.counties()))
                .filter(OrganisationPages::isOffered)
                .toList();
        List<Listing.Choice> languages = Arrays.stream(Organisation.LanguageForm.values())
                .map(form -> choice(
                        asked,
                        "malform",
                        form.name(),
                        Words.t("directory.languageForm." + form),
                        totals.languageForms()))
                .filter(OrganisationPages::isOffered)
                .toList();
        List<Listing.Facet> facets = new ArrayList<>(List.of(
                new Listing.Facet("type", Words.t("directory.form"), forms),
                new Listing.Facet("fylke", Words.t("directory.county"), places),
                new Listing.Facet("malform", Words.t("directory.languageForm"), languages)));
        List<Listing.Choice> owners = records.findAll(visitor, asked.chosenNumbers("eier")).stream()
                .map(owner -> new Listing.Choice(String.valueOf(owner.number()), owner.title(), totals.total(), true))
                .toList();
        facets.add(new Listing.Facet("eier", Words.t("directory.partOf"), owners));
        return facets;
    }

    private static Listing.Choice choice(
            Listing asked, String parameter, String value, String label, Map<String, Long> found) {
        return new Listing.Choice(
                value,
                label,
                found.getOrDefault(value, 0L),
                asked.chosen(parameter).contains(value));
    }

    private static boolean isOffered(Listing.Choice choice) {
        return choice.count() > 0 || choice.chosen();
    }
}
