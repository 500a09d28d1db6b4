package no.samskap.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Visitor;
import no.samskap.indicators.Countable;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Target;
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
        send(place.berit(), indicator(page + "/hva", "thesis.master").param("_version", "1"))
                .andExpect(content().string(containsString("field-saved")));
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
        send(place.berit(), post(area).param("nameNb", "Utdanning og læring")).andExpect(redirectedUrl(framework));
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
        send(place.berit(), post(area + "/slutt")).andExpect(status().isNotFound());
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
        for (Visitor other : java.util.List.of(place.kari(), place.hans(), place.siri())) {
            as(other, get("/tall/ny?organ=" + place.agreement())).andExpect(status().isNotFound());
            send(other, framework("/tall?organ=" + place.agreement(), "2024-01-01", "2025-12-31"))
                    .andExpect(status().isNotFound());
            as(other, get(framework + "/rediger")).andExpect(status().isNotFound());
            send(other, framework(framework, "2024-01-01", "2025-12-31").param("_version", version(framework)))
                    .andExpect(status().isNotFound());
            send(other, post(framework + "/malomrader").param("nameNb", "Utdanning"))
                    .andExpect(status().isNotFound());
        }
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
