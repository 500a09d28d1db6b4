package no.samskap.directory.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.BodyQueries;
import no.samskap.directory.Organisation;
import no.samskap.directory.OrganisationQueries;
import no.samskap.directory.OrganisationTree;
import no.samskap.directory.Organisations;
import no.samskap.directory.PersonQueries;
import no.samskap.directory.municipalities.MunicipalityHistory;
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
    /** What stands elsewhere on the page: units, and the bodies it takes part in. Kinds without a list of their own are left to their modules. */
    private static final Set<String> SHOWN_APART = Set.of(Organisations.KIND, Bodies.KIND);

    private final Organisations organisations;
    private final OrganisationTree tree;
    private final MunicipalityHistory history;
    private final OrganisationQueries queries;
    private final BodyQueries bodies;
    private final PersonQueries people;
    private final Records records;
    private final RecordParts parts;

    OrganisationPages(
            Organisations organisations,
            OrganisationTree tree,
            MunicipalityHistory history,
            OrganisationQueries queries,
            BodyQueries bodies,
            PersonQueries people,
            Records records,
            RecordParts parts) {
        this.organisations = organisations;
        this.tree = tree;
        this.history = history;
        this.queries = queries;
        this.bodies = bodies;
        this.people = people;
        this.records = records;
        this.parts = parts;
    }

    /** What the address of the list asks for. */
    record Asked(Listing listing, OrganisationQueries.Filter filter, OrganisationQueries.Order order) {}

    static Asked asked(MultiValueMap<String, String> parameters) {
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
        return new Asked(asked, filter, order);
    }

    OrganisationListPage list(Visitor visitor, MultiValueMap<String, String> parameters) {
        Asked what = asked(parameters);
        Listing asked = what.listing();
        OrganisationQueries.Filter filter = what.filter();
        OrganisationQueries.Order order = what.order();
        OrganisationQueries.Totals totals = queries.totals(visitor, filter);
        Map<String, String> counties = new LinkedHashMap<>();
        organisations.counties().forEach(county -> counties.put(county.number(), county.name()));
        List<OrganisationQueries.Row> rows = queries.list(visitor, filter, order, asked.size(), asked.offset());
        return new OrganisationListPage(
                asked.with(facets(visitor, asked, totals, counties), totals.total()),
                rows,
                counties,
                visitor.isAdministrator(),
                foundAs(asked.text(), rows));
    }

    /** Where what was looked for is the name or the number of a former municipality: which, and what became of it. */
    private Map<Long, String> foundAs(String text, List<OrganisationQueries.Row> rows) {
        Map<Long, String> found = new LinkedHashMap<>();
        if (text.isBlank()) return found;
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        for (OrganisationQueries.Row row : rows) {
            String municipality = row.municipalityNumber();
            if (municipality == null) continue;
            history.formerOf(municipality).stream()
                    .filter(former -> former.number().equals(wanted)
                            || former.name().toLowerCase(Locale.ROOT).contains(wanted))
                    .findFirst()
                    .ifPresent(former -> found.put(row.number(), OrganisationPage.told(former)));
        }
        return found;
    }

    OrganisationPage show(Visitor visitor, Organisation organisation) {
        long number = organisation.number();
        String county = organisation.facts().countyNumber();
        String seat = organisation.facts().seat();
        String municipality = organisation.facts().municipalityNumber();
        return new OrganisationPage(
                organisation,
                organisation.shownName(Words.language()),
                county == null ? "" : organisations.countyName(county),
                seat == null ? null : organisations.municipality(visitor, seat).orElse(null),
                branches(tree.unitsOf(visitor, number)),
                bodies.list(visitor, new BodyQueries.Filter("", List.of(), List.of(number), List.of()), MOST_BODIES, 0),
                people.belongingTo(visitor, number, OrganisationPage.MOST_PEOPLE),
                owned(visitor, number),
                tree.before(visitor, number).stream()
                        .map(kin -> new OrganisationPage.Inherited(kin, owned(visitor, kin.number())))
                        .toList(),
                tree.after(visitor, number),
                municipality == null || organisation.isClosed() ? List.of() : history.formerOf(municipality),
                municipality == null || organisation.isClosed() ? Set.of() : history.formerNumbers(municipality),
                rights(visitor, organisation),
                parts.of(visitor, organisation.head()));
    }

    private List<Records.Owned> owned(Visitor visitor, long number) {
        return records.ownedBy(visitor, number).stream()
                .filter(group -> group.kind().searchable()
                        && !SHOWN_APART.contains(group.kind().code()))
                .toList();
    }

    private OrganisationPage.Rights rights(Visitor visitor, Organisation organisation) {
        boolean writes = organisations.mayWriteFor(visitor, organisation.number()) && visitor.isSignedIn();
        boolean unit = organisation.partOf() != null;
        return new OrganisationPage.Rights(
                writes && !organisation.isClosed(),
                writes && !organisation.isClosed(),
                writes && unit && !organisation.isClosed(),
                visitor.isAdministrator() || (writes && unit),
                visitor.isAdministrator());
    }

    /** The flat tree, each unit with those after it that lie deeper. */
    private static List<OrganisationPage.Branch> branches(List<OrganisationTree.Unit> units) {
        List<OrganisationPage.Branch> top = new ArrayList<>();
        Deque<OrganisationPage.Branch> open = new ArrayDeque<>();
        for (OrganisationTree.Unit unit : units) {
            OrganisationPage.Branch branch = new OrganisationPage.Branch(unit, new ArrayList<>());
            while (!open.isEmpty() && open.getLast().unit().depth() >= unit.depth()) open.removeLast();
            (open.isEmpty() ? top : open.getLast().below()).add(branch);
            open.addLast(branch);
        }
        return top;
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
