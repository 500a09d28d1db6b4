package no.samskap.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SamskapTest
class OrganisationsTests {
    @Autowired
    Organisations organisations;

    @Autowired
    OrganisationQueries queries;

    @Autowired
    OrganisationLoader loader;

    @Autowired
    Records records;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void everyMunicipalityAndCountyComesWithTheProgram() {
        List<String> counties = organisations.counties().stream()
                .map(Organisations.County::number)
                .toList();
        long municipalities = queries.totals(
                        Visitor.STRANGER,
                        new OrganisationQueries.Filter("", List.of("MUNICIPALITY"), counties, List.of(), List.of()))
                .total();

        assertThat(municipalities).isEqualTo(357);
        assertThat(counties).hasSize(15);
    }

    @Test
    void aMunicipalityHasItsSamiNamesAndFigures() {
        Organisation steinkjer = loaded("5006");

        assertThat(steinkjer.head().title()).isEqualTo("Steinkjer kommune");
        assertThat(steinkjer.names())
                .containsExactly(
                        new Organisation.Name(Language.BOKMAL, "Steinkjer"),
                        new Organisation.Name(Language.SOUTHERN_SAMI, "Stïentje"));
        assertThat(steinkjer.facts().organisationNumber()).isEqualTo("840029212");
        assertThat(steinkjer.facts().population()).isEqualTo(24032);
        assertThat(steinkjer.facts().populationYear()).isEqualTo(2024);
        assertThat(loaded("5041").facts().samiAdminArea()).isTrue();
        assertThat(organisations.countyName("50")).isEqualTo("Trøndelag");
    }

    @Test
    void municipalitiesThatShareANameAreToldApart() {
        assertThat(loaded("1515").head().title()).isEqualTo("Herøy kommune (Møre og Romsdal)");
        assertThat(loaded("1818").head().title()).isEqualTo("Herøy kommune (Nordland)");
    }

    @Test
    void aUnitBelongsToItsInstitutionAndLiesWhereThatLies() {
        Organisation institution = loaded("ntnu");
        Organisation faculty = loaded("ntnu/su");

        assertThat(faculty.head().owner()).isEqualTo(institution.number());
        assertThat(faculty.facts().countyNumber()).isEqualTo("50");
        assertThat(organisations.unitsOf(Visitor.STRANGER, institution.number()))
                .extracting(Organisations.Named::number)
                .contains(faculty.number());
    }

    @Test
    void startingAgainAddsNothing() throws Exception {
        long before =
                queries.totals(Visitor.STRANGER, OrganisationQueries.Filter.ALL).total();

        loader.load();

        assertThat(queries.totals(Visitor.STRANGER, OrganisationQueries.Filter.ALL)
                        .total())
                .isEqualTo(before);
    }

    @Test
    void aMunicipalityIsFoundByItsSamiNameAndByItsNumber() {
        long snasa = loaded("5041").number();

        assertThat(found("snåase")).containsExactly(snasa);
        assertThat(found("964982031")).containsExactly(snasa);
        assertThat(organisations.named(Visitor.STRANGER, "Snåase")).contains(snasa);
    }

    @Test
    void eachChoiceOfAFilterIsCountedBesideTheOthers() {
        var inTrondelag =
                new OrganisationQueries.Filter("", List.of("MUNICIPALITY"), List.of("50"), List.of(), List.of());

        OrganisationQueries.Totals totals = queries.totals(Visitor.STRANGER, inTrondelag);

        assertThat(totals.total()).isEqualTo(38);
        assertThat(totals.forms()).containsEntry("COUNTY", 1L).containsEntry("MUNICIPALITY", 38L);
        assertThat(totals.counties()).containsEntry("56", 18L).containsEntry("50", 38L);
        assertThat(totals.languageForms().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(38);
        assertThat(queries.list(Visitor.STRANGER, inTrondelag, OrganisationQueries.Order.POPULATION, 2, 0))
                .extracting(OrganisationQueries.Row::title)
                .containsExactly("Trondheim kommune", "Stjørdal kommune");
    }

    @Test
    void onlyAnAdministratorAddsAnOrganisation() {
        NewOrganisation added = unit("institutt-" + place.id(), null);

        assertThat(organisations.add(place.hans(), added)).isEqualTo(new Saving.NotYours());
        assertThat(organisations.add(Visitor.STRANGER, added)).isEqualTo(new Saving.NotYours());
        long number = saved(organisations.add(place.root(), added));
        assertThat(organisations.add(place.root(), added)).isEqualTo(new Saving.AlreadyThere(number));
    }

    @Test
    void whoWritesForAnOrganisationAddsItsUnits() {
        NewOrganisation added = unit("havgap/" + place.id(), place.havgap());

        assertThat(organisations.add(place.kari(), added)).isEqualTo(new Saving.NotYours());
        long number = saved(organisations.add(place.hans(), added));

        assertThat(records.ownedBy(Visitor.STRANGER, place.havgap()))
                .singleElement()
                .satisfies(owned -> {
                    assertThat(owned.count()).isEqualTo(1);
                    assertThat(owned.latest()).extracting(head -> head.number()).containsExactly(number);
                });
    }

    @Test
    void thoseOfAnOrganisationChangeItsNamesAndNobodyElseDoes() {
        long number = saved(organisations.add(place.hans(), unit("havgap/navn-" + place.id(), place.havgap())));
        int seen = organisations.find(place.hans(), number).orElseThrow().head().version();
        OrganisationText text = new OrganisationText(
                "Forsker på havet.",
                "https://havgap.example.org",
                List.of(
                        new Organisation.Name(Language.BOKMAL, "Institutt for bølger"),
                        new Organisation.Name(Language.NYNORSK, "Institutt for bylgjer")));

        assertThat(organisations.change(place.kari(), number, seen, text)).isEqualTo(new Saving.NotYours());
        assertThat(organisations.change(place.hans(), number, seen, text)).isEqualTo(new Saving.Saved(number));
        assertThat(organisations.change(place.hans(), number, seen, text)).isEqualTo(new Saving.Stale());
        Organisation changed = organisations.find(Visitor.STRANGER, number).orElseThrow();
        assertThat(changed.names()).isEqualTo(text.names());
        assertThat(changed.facts().website()).isEqualTo("https://havgap.example.org");
        assertThat(found("bylgjer")).contains(number);
    }

    private static NewOrganisation unit(String reference, @Nullable Long partOf) {
        return NewOrganisation.named(
                partOf == null ? Organisation.Form.INSTITUTE : Organisation.Form.UNIT,
                reference,
                "Institutt for bølger",
                "",
                partOf);
    }

    private Organisation loaded(String reference) {
        long number = organisations.byReference(reference).orElseThrow();
        return organisations.find(Visitor.STRANGER, number).orElseThrow();
    }

    private List<Long> found(String text) {
        return queries
                .list(
                        Visitor.STRANGER,
                        new OrganisationQueries.Filter(text, List.of(), List.of(), List.of(), List.of()),
                        OrganisationQueries.Order.NAME,
                        100,
                        0)
                .stream()
                .map(OrganisationQueries.Row::number)
                .toList();
    }

    private static long saved(Saving outcome) {
        if (outcome instanceof Saving.Saved(long number)) return number;
        throw new AssertionError(outcome);
    }
}
