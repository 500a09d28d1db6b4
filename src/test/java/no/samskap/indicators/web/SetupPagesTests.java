package no.samskap.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import no.samskap.indicators.Countable;
import no.samskap.indicators.Framework;
import no.samskap.indicators.FrameworkText;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Rounds;
import no.samskap.indicators.Target;
import no.samskap.records.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Berit, who writes for the agreement, sets up what it wants to reach. */
@SamskapTest
class SetupPagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    Frameworks frameworks;

    @Autowired
    Rounds rounds;

    @Autowired
    History history;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void aPlace() {
        place = world.anew();
    }

    @Test
    void aFrameworkIsMadeWithAGoalAreaAnIndicatorAndItsTarget() throws Exception {
        as(place.berit(), get("/tall"))
                .andExpect(content().string(containsString("/tall/ny?organ=" + place.agreement())));
        as(place.berit(), get("/tall/ny?organ=" + place.agreement())).andExpect(status().isOk());
        String framework = made();
        as(place.berit(), get(framework)).andExpect(content().string(containsString("ingen målområder ennå")));

        send(place.berit(), post(framework + "/malomrader").param("nameNb", "Utdanning"))
                .andExpect(redirectedUrl(framework));
        String area = framework + "/malomrader/"
                + found(framework).goalAreas().getFirst().id();
        as(place.berit(), get(area + "/indikatorer/ny"))
                .andExpect(content().string(containsString("Masteroppgave levert")));
        send(place.berit(), indicator(area + "/indikatorer", "thesis.master"))
                .andExpect(redirectedUrlPattern(framework + "/indikator/*/rediger"));
        Indicator indicator = found(framework).indicators().getFirst();
        assertThat(indicator.target()).isEqualTo(Target.NONE);

        String page = framework + "/indikator/" + indicator.id();
        as(place.berit(), get(page + "/hva")).andExpect(status().isOk());
        send(place.berit(), indicator(page + "/hva", "thesis.bachelor").param("_version", version(framework)))
                .andExpect(redirectedUrl(page));
        assertThat(found(framework).indicators().getFirst().what()).isEqualTo("thesis.bachelor");
        as(place.berit(), get(page)).andExpect(content().string(containsString("Ansvarlig: Studieavdelingen</p>")));
        send(place.berit(), indicator(page + "/hva", "thesis.master").param("_version", "1"))
                .andExpect(
                        content().string(stringContainsInOrder("id=\"what-saved\"", "Bacheloroppgave levert", "</p>")));
    }

    @Test
    void mistakesComeBackToTheirFields() throws Exception {
        send(place.berit(), post("/tall?organ=" + place.agreement()))
                .andExpect(content().string(stringContainsInOrder("#nameNb", "#startsOn", "#endsOn", "#audience")));
        send(place.berit(), framework("/tall?organ=" + place.agreement(), "2026-01-01", "2025-12-31"))
                .andExpect(content().string(containsString("id=\"endsOn-error\"")));
        String framework = made();
        send(place.berit(), post(framework + "/malomrader").param("nameNb", " "))
                .andExpect(content().string(containsString("id=\"nameNb-error\"")));
        send(place.berit(), post(framework + "/malomrader").param("nameNb", "Utdanning"));
        String area = framework + "/malomrader/"
                + found(framework).goalAreas().getFirst().id();
        send(place.berit(), indicator(area + "/indikatorer", "noe.helt.annet"))
                .andExpect(content().string(containsString("id=\"what-error\"")));
    }

    @Test
    void thePeriodIsChangedButHoldsWhatWasReported() throws Exception {
        String framework = made();
        send(place.berit(), post(framework + "/malomrader").param("nameNb", "Utdanning"));
        String area = framework + "/malomrader/"
                + found(framework).goalAreas().getFirst().id();
        as(place.berit(), get(area + "/rediger")).andExpect(status().isOk());
        send(place.berit(), post(area).param("nameNb", "Utdanning og læring").param("_version", version(framework)))
                .andExpect(redirectedUrl(framework));
        send(place.berit(), indicator(area + "/indikatorer", "thesis.master"));
        long indicator = found(framework).indicators().getFirst().id();
        frameworks.remark(place.berit(), found(framework).number(), indicator, 2024, "Telt for hånd");

        as(place.berit(), get(framework + "/rediger")).andExpect(content().string(containsString("Avtalen")));
        send(place.berit(), framework(framework, "2025-01-01", "2027-06-30").param("_version", version(framework)))
                .andExpect(content().string(containsString("id=\"endsOn-error\"")));
        send(place.berit(), framework(framework, "2024-01-01", "2027-06-30").param("_version", version(framework)))
                .andExpect(redirectedUrl(framework));
        assertThat(found(framework).lastYear()).isEqualTo(2027);
        assertThat(found(framework).goalAreas().getFirst().name().nb()).isEqualTo("Utdanning og læring");
    }

    @Test
    void aGoalAreaIsRemovedWhileItIsEmpty() throws Exception {
        String framework = made();
        send(place.berit(), post(framework + "/malomrader").param("nameNb", "Utdanning"));
        String area = framework + "/malomrader/"
                + found(framework).goalAreas().getFirst().id();
        send(place.berit(), indicator(area + "/indikatorer", "thesis.master"));
        send(place.berit(), post(area + "/slutt"))
                .andExpect(flash().attribute("refusal", "indicators.setup.areaNotEmpty"));
        send(place.berit(), post(framework + "/malomrader").param("nameNb", "Feil"));
        send(
                        place.berit(),
                        post(framework + "/malomrader/"
                                + found(framework).goalAreas().getLast().id() + "/slutt"))
                .andExpect(redirectedUrl(framework));
        assertThat(found(framework).goalAreas()).hasSize(1);
    }

    @Test
    void othersSetUpNothing() throws Exception {
        String framework = made();
        String area = area(framework, "Utdanning");
        String indicator = indicatorIn(framework, area, "thesis.master");
        for (Visitor other : List.of(place.kari(), place.hans(), place.siri())) {
            as(other, get("/tall/ny?organ=" + place.agreement())).andExpect(status().isNotFound());
            send(other, framework("/tall?organ=" + place.agreement(), "2024-01-01", "2025-12-31"))
                    .andExpect(status().isNotFound());
            as(other, get(framework + "/rediger")).andExpect(status().isNotFound());
            send(other, framework(framework, "2024-01-01", "2025-12-31").param("_version", version(framework)))
                    .andExpect(status().isNotFound());
            send(other, post(framework + "/malomrader").param("nameNb", "Utdanning"))
                    .andExpect(status().isNotFound());
            as(other, get("/tall/ny")).andExpect(status().isNotFound());
            as(other, get("/tall")).andExpect(content().string(not(containsString("/tall/ny"))));
            as(other, get(framework + "/oppsett")).andExpect(status().isNotFound());
            as(other, get(indicator + "/fjern")).andExpect(status().isNotFound());
            for (String address : List.of(area + "/plass", area + "/slutt", indicator + "/plass", indicator + "/fjern"))
                send(other, post(address).param("up", "true")).andExpect(status().isNotFound());
        }
        assertThat(found(framework).indicators()).hasSize(1);
    }

    @Test
    void anAdministratorChoosesTheBodyAndWhoeverHasOneDoesNot() throws Exception {
        world.anew(); // where there is one body alone, nobody is asked which
        as(place.root(), get("/tall")).andExpect(content().string(containsString("href=\"/tall/ny\"")));
        as(place.root(), get("/tall/ny"))
                .andExpect(content().string(containsString("value=\"" + place.agreement() + "\"")));
        as(place.root(), get("/tall/ny?organ=" + place.agreement())).andExpect(status().isOk());
        as(place.berit(), get("/tall/ny")).andExpect(redirectedUrl("/tall/ny?organ=" + place.agreement()));
    }

    @Test
    void whoeverRenamesAGoalAreaAfterSomebodyElseSeesBothNames() throws Exception {
        String framework = made();
        String area = area(framework, "Utdanning");
        String seen = version(framework);
        send(place.berit(), post(area).param("nameNb", "Læring").param("_version", seen))
                .andExpect(redirectedUrl(framework));
        send(place.root(), post(area).param("nameNb", "Studier").param("_version", seen))
                .andExpect(content().string(stringContainsInOrder("value=\"Studier\"", "field-saved", "Læring")));
        assertThat(found(framework).goalAreas().getFirst().name().nb()).isEqualTo("Læring");
        send(place.root(), post(area).param("nameNb", "Studier")).andExpect(status().isBadRequest());
    }

    @Test
    void goalAreasAndIndicatorsAreMovedUpAndDown() throws Exception {
        String framework = made();
        String education = area(framework, "Utdanning");
        String research = area(framework, "Forskning");
        String masters = indicatorIn(framework, education, "thesis.master");
        String bachelors = indicatorIn(framework, education, "thesis.bachelor");
        as(place.berit(), get(framework)).andExpect(content().string(containsString(framework + "/oppsett")));

        send(place.berit(), post(research + "/plass").param("up", "true"))
                .andExpect(redirectedUrl(framework + "/oppsett#maal-" + id(research)));
        assertThat(found(framework).goalAreas())
                .extracting(area -> area.name().nb())
                .containsExactly("Forskning", "Utdanning");
        send(place.berit(), post(masters + "/plass").param("up", "false"))
                .andExpect(redirectedUrl(framework + "/oppsett#indikator-" + id(masters)));
        send(place.berit(), post(masters + "/plass").param("up", "false"));
        assertThat(found(framework).indicators())
                .extracting(Indicator::what)
                .containsExactly("thesis.bachelor", "thesis.master");

        as(place.berit(), get(framework + "/oppsett"))
                .andExpect(content()
                        .string(stringContainsInOrder("Forskning", "Utdanning", bachelors + "/hva", masters + "/hva")));
    }

    @Test
    void anIndicatorIsRemovedWhileNothingHangsOnIt() throws Exception {
        String framework = made();
        String area = area(framework, "Utdanning");
        String masters = indicatorIn(framework, area, "thesis.master");
        long number = found(framework).number();
        long indicator = Long.parseLong(id(masters));
        frameworks.remark(place.berit(), number, indicator, 2024, "Telt for hånd");
        frameworks.report(
                place.berit(),
                number,
                found(framework).head().version(),
                indicator,
                new FrameworkText.ReportedText(null, 5, 0, "Årsrapporten", "", Set.of()));

        as(place.berit(), get(masters + "/fjern"))
                .andExpect(content().string(containsString("kan ikke fjernes")))
                .andExpect(content().string(containsString("Rapporterte tall: hele perioden")))
                .andExpect(content().string(containsString("Kommentarer til tallet: 2024")))
                .andExpect(content().string(containsString(masters + "?aar=2024")))
                .andExpect(content().string(not(containsString("action=\"" + masters + "/fjern\""))));
        send(place.berit(), post(masters + "/fjern")).andExpect(redirectedUrl(masters + "/fjern"));
        assertThat(found(framework).indicators()).hasSize(1);

        frameworks.remark(place.berit(), number, indicator, 2024, "");
        frameworks.withdrawReport(place.berit(), number, indicator, null);
        as(place.berit(), get(masters + "/fjern"))
                .andExpect(content().string(containsString("action=\"" + masters + "/fjern\"")));
        send(place.berit(), post(masters + "/fjern")).andExpect(redirectedUrl(framework + "/oppsett#maal-" + id(area)));
        assertThat(found(framework).indicators()).isEmpty();
        as(place.berit(), get(masters)).andExpect(status().isNotFound());
        assertThat(history.of(place.berit(), found(framework).head(), null, 50).changes())
                .anyMatch(change -> change.toString().contains("indicator")
                        && change.toString().contains("Masteroppgaver"));
    }

    @Test
    void aYearThatWasApprovedKeepsItsIndicators() throws Exception {
        String framework = made();
        String masters = indicatorIn(framework, area(framework, "Utdanning"), "thesis.master");
        long number = found(framework).number();
        rounds.ask(place.root(), number, 2024, LocalDate.of(2099, 1, 1));
        rounds.approve(place.root(), number, 2024);
        as(place.berit(), get(masters + "/fjern"))
                .andExpect(content().string(containsString("År som er godkjent eller låst: 2024")));
        rounds.reopen(place.root(), number, 2024);
        send(place.berit(), post(masters + "/fjern"));
        assertThat(found(framework).indicators()).isEmpty();
    }

    @Test
    void anIndicatorCountsOnlyWhatCarriesALabel() throws Exception {
        String framework = made();
        String area = area(framework, "Søknader");
        as(place.berit(), get(area + "/indikatorer/ny"))
                .andExpect(content().string(containsString("value=\"research\"")));
        send(place.berit(), indicator(area + "/indikatorer", "need.sent").param("labels", "research"))
                .andExpect(content().string(containsString("id=\"labels-error\"")));
        send(
                        place.berit(),
                        indicator(area + "/indikatorer", "application.sent").param("labels", "research", "education"))
                .andExpect(content().string(containsString("Velg bare ett")));
        send(place.berit(), indicator(area + "/indikatorer", "application.sent").param("labels", "research"))
                .andExpect(redirectedUrlPattern(framework + "/indikator/*/rediger"));
        Indicator counted = found(framework).indicators().getFirst();
        assertThat(counted.labels()).containsExactly("research");

        String page = framework + "/indikator/" + counted.id();
        as(place.berit(), get(page)).andExpect(content().string(containsString("merket Forskning")));
        as(place.berit(), get(page + "/hva")).andExpect(content().string(containsString("value=\"research\" checked")));
        send(place.berit(), indicator(page + "/hva", "application.sent").param("_version", version(framework)))
                .andExpect(redirectedUrl(page));
        assertThat(found(framework).indicators().getFirst().labels()).isEmpty();
    }

    @Test
    void whatAnIndicatorIsToReachStaysWhenWhatItCountsIsChanged() throws Exception {
        String framework = made();
        String page = indicatorIn(framework, area(framework, "Utdanning"), "thesis.master");
        frameworks.change(
                place.berit(),
                found(framework).number(),
                found(framework).head().version(),
                Long.parseLong(id(page)),
                Target.perYear(20),
                LocalizedText.same("Bare de som er levert"));
        send(place.berit(), indicator(page + "/hva", "thesis.bachelor").param("_version", version(framework)));
        Indicator changed = found(framework).indicators().getFirst();
        assertThat(changed.what()).isEqualTo("thesis.bachelor");
        assertThat(changed.target()).isEqualTo(Target.perYear(20));
        assertThat(changed.note()).isEqualTo(LocalizedText.same("Bare de som er levert"));
    }

    /** So that nothing which is stated is missing among what can be chosen. */
    @Test
    void everyFactWithANameCanBeCounted() throws Exception {
        TreeSet<String> named = new TreeSet<>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties")) {
            if (Objects.requireNonNull(file.getFilename()).contains("_")) continue;
            Properties messages = PropertiesLoaderUtils.loadProperties(file);
            named.addAll(messages.stringPropertyNames().stream()
                    .filter(key -> key.startsWith("fact."))
                    .map(key -> key.substring("fact.".length()))
                    .collect(Collectors.toSet()));
        }
        assertThat(named).containsExactlyInAnyOrderElementsOf(Countable.FACTS);
    }

    private String made() throws Exception {
        return Objects.requireNonNull(
                send(place.berit(), framework("/tall?organ=" + place.agreement(), "2024-01-01", "2025-12-31"))
                        .andExpect(redirectedUrlPattern("/tall/*"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private String area(String framework, String name) throws Exception {
        send(place.berit(), post(framework + "/malomrader").param("nameNb", name));
        return framework + "/malomrader/"
                + found(framework).goalAreas().getLast().id();
    }

    private String indicatorIn(String framework, String area, String what) throws Exception {
        send(place.berit(), indicator(area + "/indikatorer", what));
        long goalArea = Long.parseLong(id(area));
        return framework + "/indikator/"
                + found(framework)
                        .goalArea(goalArea)
                        .orElseThrow()
                        .indicators()
                        .getLast()
                        .id();
    }

    private static String id(String address) {
        return address.replaceAll(".*/", "");
    }

    private static MockHttpServletRequestBuilder framework(String address, String first, String last) {
        return post(address)
                .param("nameNb", "Avtalen")
                .param("startsOn", first)
                .param("endsOn", last)
                .param("audience", "EVERYONE");
    }

    private static MockHttpServletRequestBuilder indicator(String address, String what) {
        return post(address)
                .param("nameNb", "Masteroppgaver")
                .param("definitionNb", "Masteroppgaver som er levert i året")
                .param("unitNb", "oppgaver")
                .param("responsible", "Studieavdelingen ")
                .param("what", what)
                .param("measure", "RECORDS");
    }

    private Framework found(String framework) {
        return frameworks
                .find(place.root(), Long.parseLong(framework.substring("/tall/".length())))
                .orElseThrow();
    }

    private String version(String framework) {
        return String.valueOf(found(framework).head().version());
    }

    private ResultActions send(Visitor visitor, MockHttpServletRequestBuilder form) throws Exception {
        return as(visitor, form.param("_form", UUID.randomUUID().toString()));
    }

    private ResultActions as(Visitor visitor, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(visitor, "test"));
        return mvc.perform(request);
    }
}
