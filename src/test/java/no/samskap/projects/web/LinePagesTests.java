package no.samskap.projects.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Lines of a project, each sort by its own form. */
@SamskapTest
class LinePagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    World world;

    World.Place place;
    String url;

    @BeforeEach
    void aProject() throws Exception {
        place = world.anew();
        url = Objects.requireNonNull(send(post("/prosjekter")
                        .param("title", "Tørre bussholdeplasser " + place.id())
                        .param("summary", "Vi prøver ut grøfter ved skolen.")
                        .param("language", "nb")
                        .param("form", "INNOVATION")
                        .param("state", "RUNNING")
                        .param("owner", String.valueOf(place.nordvik()))
                        .param("audience", "EVERYONE")
                        .param("origin", "HELPED"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    @Test
    void eachSortOfLineIsAddedOnItsOwnPageAndShownOnTheProjects() throws Exception {
        added("steg", post(url + "/steg").param("stage", "PILOT").param("since", "05.2026"));
        added(
                "journal",
                post(url + "/journal")
                        .param("kind", "WORKED")
                        .param("entry", "Grøfta holdt")
                        .param("partiesOnly", "false"));
        added(
                "gevinster",
                post(url + "/gevinster")
                        .param("gain", "Tørre sko")
                        .param("expected", "1 200")
                        .param("measure", "par"));
        added(
                "folk",
                post(url + "/folk")
                        .param("name", "Nora Grøft")
                        .param("share", "20")
                        .param("organisation", String.valueOf(place.nordvik())));
        added("budsjett", post(url + "/budsjett").param("post", "Gravemaskin").param("budgetKroner", "90 000"));
        added("belegg", post(url + "/belegg").param("kind", "OWN_INITIATIVE").param("note", "Vi ringte dem"));
        added(
                "vurdering",
                post(url + "/vurdering")
                        .param("judgement", "ANYWAY")
                        .param("organisation", String.valueOf(place.nordvik())));
        send(post(url + "/finansiering").param("funder", "Havgapfondet").param("source", "IN_KIND"));
        as(get(url + "/rater/ny")).andExpect(content().string(containsString("Havgapfondet")));

        as(get(url))
                .andExpect(content().string(containsString("Grøfta holdt")))
                .andExpect(content().string(containsString("Tørre sko")))
                .andExpect(content().string(containsString("Nora Grøft")))
                .andExpect(content().string(containsString("Gravemaskin")))
                .andExpect(content().string(containsString("Vi ringte dem")))
                .andExpect(content().string(containsString("Det ville skjedd uansett")))
                .andExpect(content().string(containsString("Egeninnsats uten penger")));
        mvc.perform(get(url))
                .andExpect(content().string(not(containsString("Nora Grøft"))))
                .andExpect(content().string(not(containsString("/journal/"))));
    }

    @Test
    void whatIsWrongComesBackToItsField() throws Exception {
        send(post(url + "/steg").param("stage", "STOPPED").param("since", "i vår"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"since-error\"")))
                .andExpect(content().string(containsString("id=\"note-error\"")))
                .andExpect(content().string(containsString("value=\"i vår\"")));
        send(post(url + "/gevinster").param("gain", "").param("expected", "mange"))
                .andExpect(content().string(containsString("id=\"gain-error\"")))
                .andExpect(content().string(containsString("id=\"expected-error\"")))
                .andExpect(content().string(containsString("value=\"mange\"")));
        send(post(url + "/belegg").param("kind", "NEED").param("address", "/behov/999999999"))
                .andExpect(content().string(containsString("id=\"address-error\"")));
        send(post(url + "/vurdering")
                        .param("judgement", "HELPED")
                        .param("organisation", String.valueOf(place.havgap())))
                .andExpect(content().string(containsString("id=\"organisation-error\"")));
    }

    @Test
    void noSortOfLineIsThereButThoseThatAre() throws Exception {
        as(get(url + "/tull/ny")).andExpect(status().isNotFound());
        as(get(url + "/journal/1")).andExpect(status().isNotFound());
        send(post(url + "/journal/1/fjern")).andExpect(status().is3xxRedirection());
        by(place.siri(), get(url + "/journal/ny")).andExpect(status().isNotFound());
    }

    private void added(String path, MockHttpServletRequestBuilder request) throws Exception {
        send(request).andExpect(redirectedUrl(url + "#" + path));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return as(request.param("_form", UUID.randomUUID().toString()).with(csrf()));
    }

    private ResultActions as(MockHttpServletRequestBuilder request) throws Exception {
        return by(place.kari(), request);
    }

    private ResultActions by(Visitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(visitor, "test")));
    }
}
