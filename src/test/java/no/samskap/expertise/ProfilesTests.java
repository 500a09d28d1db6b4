package no.samskap.expertise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.directory.Affiliating;
import no.samskap.directory.Affiliations;
import no.samskap.directory.NewPerson;
import no.samskap.records.Records;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

@SamskapTest
class ProfilesTests {
    @Autowired
    Profiles profiles;

    @Autowired
    ExpertQueries experts;

    @Autowired
    YearlyQuestion question;

    @Autowired
    Affiliations affiliations;

    @Autowired
    Records records;

    @Autowired
    Themes themes;

    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    World world;

    World.Place place;
    long nursingHomes;
    final LocalDate today = LocalDate.now(Words.OSLO);

    @BeforeEach
    void anew() {
        place = world.anew();
        nursingHomes = themes.named("nursing-homes").orElseThrow().id();
        assertThat(affiliations.add(
                        place.root(),
                        number(place.hans()),
                        new NewPerson.Affiliation(place.havgap(), "Professor", 100, Period.ALWAYS)))
                .isInstanceOf(Affiliating.Saved.class);
    }

    @Test
    void nothingIsShownBeforeSomebodyTellsIt() {
        assertThat(profiles.ofPerson(place.root(), number(place.hans()))).isEmpty();
        assertThat(found(place.root())).isEmpty();
    }

    @Test
    void eachFieldIsSeenByThoseItIsFor() {
        long number = saved(Map.of(
                ProfileField.THEMES, Audience.EVERYONE,
                ProfileField.ABOUT, Audience.MEMBERS,
                ProfileField.LANGUAGES, Audience.ORGANISATION,
                ProfileField.WILLING, Audience.NOBODY));

        assertThat(seen(Visitor.STRANGER, number).themes()).containsExactly(nursingHomes);
        assertThat(seen(Visitor.STRANGER, number).about()).isEmpty();
        assertThat(seen(place.kari(), number).about()).isEqualTo("Smitte på sykehjem i Havgap");
        assertThat(seen(place.kari(), number).languages()).isEmpty();
        assertThat(seen(place.kari(), number).willing()).isEmpty();
        assertThat(seen(place.hans(), number).willing()).containsExactly(Willingness.LECTURE);
        assertThat(seen(place.root(), number).willing()).as("an administrator").isEmpty();
    }

    @Test
    void theFinderMatchesNothingItsVisitorMayNotSee() {
        saved(Map.of(ProfileField.THEMES, Audience.MEMBERS, ProfileField.LANGUAGES, Audience.EVERYONE));

        assertThat(found(Visitor.STRANGER)).hasSize(1);
        assertThat(found(Visitor.STRANGER, filter("Smitte", List.of(), List.of())))
                .isEmpty();
        assertThat(found(Visitor.STRANGER, filter("", List.of(nursingHomes), List.of())))
                .isEmpty();
        assertThat(found(Visitor.STRANGER, filter("", List.of(), List.of("LECTURE"))))
                .isEmpty();
        assertThat(found(place.kari(), filter("", List.of(nursingHomes), List.of())))
                .hasSize(1);
        assertThat(experts.totals(Visitor.STRANGER, ofHavgap()).themes()).isEmpty();
        assertThat(experts.totals(place.kari(), ofHavgap()).themes()).hasSize(1);
        assertThat(experts.totals(place.kari(), ofHavgap()).willing()).isEmpty();
    }

    @Test
    void aThemeStandsForWhatLiesBelowItAndATextForItsWords() {
        saved(all(Audience.EVERYONE));
        long health = themes.named("health-and-care").orElseThrow().id();

        assertThat(found(
                        Visitor.STRANGER,
                        filter("", List.copyOf(themes.withAllBelow(List.of(health))), List.of("LECTURE"))))
                .hasSize(1);
        assertThat(found(Visitor.STRANGER, filter("smitten sykehjem", List.of(), List.of())))
                .hasSize(1);
        assertThat(found(Visitor.STRANGER, filter("", List.of(), List.of("ASSESS"))))
                .isEmpty();
    }

    @Test
    void whatIsWithdrawnIsGoneAtOnce() {
        long number = saved(all(Audience.EVERYONE));
        assertThat(experts.totals(Visitor.STRANGER, ofHavgap()).total()).isEqualTo(1);

        assertThat(profiles.withdraw(place.hans())).isEqualTo(new Saving.Saved(number));

        for (Visitor other : List.of(Visitor.STRANGER, place.kari(), place.root())) {
            assertThat(profiles.find(other, number)).isEmpty();
            assertThat(records.find(other, number)).isEmpty();
            assertThat(found(other)).isEmpty();
            assertThat(experts.totals(other, ofHavgap()).total()).isZero();
            assertThat(profiles.openContact(other, number)).isEmpty();
        }
        assertThat(profiles.own(place.hans())).isPresent();
    }

    @Test
    void contactDataIsOpenedByThoseItIsForAndThePersonSeesWhoDid() {
        long number = saved(Map.of(
                ProfileField.THEMES, Audience.EVERYONE,
                ProfileField.EMAIL, Audience.MEMBERS,
                ProfileField.PHONE, Audience.NOBODY));

        assertThat(seen(place.kari(), number).email())
                .as("not before it is opened")
                .isEmpty();
        assertThat(profiles.openContact(Visitor.STRANGER, number)).isEmpty();
        assertThat(profiles.openings(place.hans(), 10)).isEmpty();

        assertThat(place.kari()
                        .<Optional<Profiles.Contact>, RuntimeException>acts(
                                () -> profiles.openContact(place.kari(), number)))
                .contains(new Profiles.Contact("hans@havgap.example", ""));
        assertThat(profiles.openings(place.hans(), 10))
                .extracting(Profiles.Opening::name)
                .containsExactly("Kari Nordmann");
        assertThat(profiles.openings(place.kari(), 10)).isEmpty();
    }

    @Test
    void aProgramThatOpensContactDataIsNotedToo() throws Exception {
        long number = saved(all(Audience.MEMBERS));

        mvc.perform(post("/api/v1/experts/" + number + "/contact")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(place.kari(), "test"))
                        .header("Idempotency-Key", UUID.randomUUID().toString()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.email").value("hans@havgap.example"));

        assertThat(profiles.openings(place.hans(), 10))
                .extracting(Profiles.Opening::name)
                .containsExactly("Kari Nordmann");
    }

    @Test
    void whatNobodyConfirmsFadesAndIsThenOut() {
        long number = saved(all(Audience.EVERYONE));
        assertThat(question.owedBy(place.hans(), 5)).isEmpty();

        confirmedOn(today.minusMonths(13));
        assertThat(found(Visitor.STRANGER))
                .singleElement()
                .satisfies(row -> assertThat(row.faded()).isTrue());
        assertThat(question.owedBy(place.hans(), 5)).hasSize(1);
        assertThat(question.owedBy(place.kari(), 5)).isEmpty();

        confirmedOn(today.minusMonths(25));
        assertThat(found(Visitor.STRANGER)).isEmpty();
        assertThat(profiles.find(Visitor.STRANGER, number)).as("not deleted").isPresent();

        profiles.confirm(place.hans());
        assertThat(found(Visitor.STRANGER))
                .singleElement()
                .satisfies(row -> assertThat(row.faded()).isFalse());
    }

    @Test
    void onlyOnesOwnProfileIsWritten() {
        long number = saved(all(Audience.EVERYONE));

        assertThat(profiles.save(Visitor.STRANGER, null, text(all(Audience.EVERYONE))))
                .isEqualTo(new Saving.NotYours());
        assertThat(profiles.withdraw(place.root())).isEqualTo(new Saving.NotYours());
        assertThat(profiles.confirm(place.kari())).isEqualTo(new Saving.NotYours());
        profiles.save(place.kari(), null, text(all(Audience.NOBODY)));
        assertThat(profiles.find(Visitor.STRANGER, number).orElseThrow().text().about())
                .isEqualTo("Smitte på sykehjem i Havgap");
        assertThat(profiles.find(Visitor.STRANGER, number).orElseThrow().head().mayBeEditedBy(place.root()))
                .isFalse();
    }

    @Test
    void myOrganisationIsWhereIBelongNow() {
        long number = saved(Map.of(ProfileField.ABOUT, Audience.ORGANISATION));
        assertThat(profiles.find(place.kari(), number)).isEmpty();

        affiliations.add(
                place.root(),
                number(place.hans()),
                new NewPerson.Affiliation(place.nordvik(), "Bistilling", 20, Period.ALWAYS));

        assertThat(seen(place.kari(), number).about()).isNotEmpty();
        assertThat(profiles.find(place.siri(), number)).isEmpty();
    }

    private void confirmedOn(LocalDate day) {
        profiles.save(place.hans(), null, text(all(Audience.EVERYONE)), day);
    }

    private long saved(Map<ProfileField, Audience> audiences) {
        if (profiles.save(place.hans(), null, text(audiences)) instanceof Saving.Saved(long number)) return number;
        throw new AssertionError("not saved");
    }

    private ProfileText text(Map<ProfileField, Audience> audiences) {
        return new ProfileText(
                Set.of(nursingHomes),
                "Smitte på sykehjem i Havgap",
                Orcid.parse("0000-0002-1825-0097").orElseThrow(),
                List.of("no"),
                Set.of(Willingness.LECTURE),
                List.of("https://havgap.example/hans"),
                "hans@havgap.example",
                "70 00 00 01",
                audiences);
    }

    private static Map<ProfileField, Audience> all(Audience audience) {
        Map<ProfileField, Audience> all = new EnumMap<>(ProfileField.class);
        for (ProfileField field : ProfileField.values()) all.put(field, audience);
        return all;
    }

    private ProfileText seen(Visitor visitor, long number) {
        return profiles.find(visitor, number).orElseThrow().text();
    }

    private ExpertQueries.Filter ofHavgap() {
        return filter("", List.of(), List.of());
    }

    private ExpertQueries.Filter filter(String text, List<Long> areas, List<String> willing) {
        return new ExpertQueries.Filter(text, areas, List.of(place.havgap()), List.of(), willing);
    }

    private List<ExpertQueries.Row> found(Visitor visitor) {
        return found(visitor, ofHavgap());
    }

    private List<ExpertQueries.Row> found(Visitor visitor, ExpertQueries.Filter filter) {
        return experts.list(visitor, filter, 10, 0);
    }

    private static long number(Visitor visitor) {
        Long person = visitor.person();
        if (person == null) throw new AssertionError("a stranger");
        return person;
    }
}
