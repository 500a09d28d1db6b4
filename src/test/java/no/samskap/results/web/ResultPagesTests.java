package no.samskap.results.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Visitor;
import no.samskap.results.ResultQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SamskapTest
class ResultPagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    ResultQueries queries;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void aFilledFormBecomesAResultWithItsPage() throws Exception {
        String address = send(form().param("others", "Havgap universitet " + place.id(), "", ""))
                .andExpect(redirectedUrlPattern("/resultater/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(address).isNotNull();

        as(place.kari(), get(address))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Bussholdeplassene er tørre igjen")))
                .andExpect(content().string(containsString("Havgap universitet " + place.id())));
        mvc.perform(get(address)).andExpect(status().isNotFound());
        as(place.siri(), get(address)).andExpect(status().isNotFound());
        as(place.kari(), get(address + "/rediger"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Grøfta renses nå hver høst.")));
        mvc.perform(get("/resultater?eier=" + place.nordvik()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(address))));
    }

    @Test
    void eachMistakeComesBackToItsFieldAndNothingTypedIsLost() throws Exception {
        send(form().param("happened", "i fjor")
                        .param("fullText", "javascript:alert(1)")
                        .param("others", "Ingensteds kommune", "", "")
                        .param("belongsTo", "grøfta")
                        .param("participants", "mange"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"happened-error\"")))
                .andExpect(content().string(containsString("id=\"fullText-error\"")))
                .andExpect(content().string(containsString("id=\"others-error\"")))
                .andExpect(content().string(containsString("id=\"belongsTo-error\"")))
                .andExpect(content().string(containsString("id=\"participants-error\"")))
                .andExpect(content().string(containsString("«Ingensteds kommune»")))
                .andExpect(content().string(containsString("value=\"i fjor\"")))
                .andExpect(content().string(containsString("Grøfta renses nå hver høst.")));
        assertThat(queries.totals(place.kari(), ofNordvik()).total()).isZero();
    }

    @Test
    void whatOnlyTheDoorKnowsComesBackToItsFieldToo() throws Exception {
        send(form().param("happened", "2099")).andExpect(content().string(containsString("id=\"happened-error\"")));
        send(form().param("belongsTo", String.valueOf(place.sorvik())))
                .andExpect(content().string(containsString("id=\"belongsTo-error\"")));
        send(form().param("countsUnder", String.valueOf(place.agreement())))
                .andExpect(content().string(containsString("id=\"countsUnder-error\"")));
        send(form().param("author", "Nora Nordmann").param("type", "MASTER_THESIS"))
                .andExpect(content().string(containsString("id=\"authorConsents-error\"")));
        send(form().param("counts", "true")).andExpect(content().string(containsString("id=\"happened-error\"")));
    }

    @Test
    void theSameFormSentTwiceMakesOneResult() throws Exception {
        String id = UUID.randomUUID().toString();
        for (int sent = 0; sent < 2; sent++)
            as(
                            place.kari(),
                            form().param("type", "PILOT")
                                    .param("counts", "false")
                                    .param("_form", id))
                    .andExpect(status().is3xxRedirection());
        assertThat(queries.totals(place.kari(), ofNordvik()).total()).isEqualTo(1);
    }

    @Test
    void aMunicipalityTakesTheResultIntoUseFromItsPage() throws Exception {
        String address =
                send(form().param("publish", "true")).andReturn().getResponse().getRedirectedUrl();
        assertThat(address).isNotNull();

        as(
                        place.siri(),
                        post(address + "/bruk")
                                .param("_form", UUID.randomUUID().toString())
                                .param("organisation", String.valueOf(place.sorvik()))
                                .param("since", "snart"))
                .andExpect(content().string(containsString("id=\"since-error\"")));
        as(
                        place.siri(),
                        post(address + "/bruk")
                                .param("_form", UUID.randomUUID().toString())
                                .param("organisation", String.valueOf(place.sorvik()))
                                .param("since", "03.2025")
                                .param("note", "Vi la rør i stedet"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(address))
                .andExpect(content().string(containsString("Vi la rør i stedet")))
                .andExpect(content().string(containsString("Sørvik " + place.id())));
    }

    @Test
    void aProgramWritesReadsAndChangesWithTheSameRules() throws Exception {
        String address = as(place.kari(), api(post("/api/v1/results"), body("Tørre bussholdeplasser", "2024")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("DRAFT"))
                .andReturn()
                .getResponse()
                .getHeader(HttpHeaders.LOCATION);
        assertThat(address).isNotNull();

        mvc.perform(get(address)).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/results?owner=" + place.nordvik()))
                .andExpect(jsonPath("$.total").value(0));
        as(place.kari(), api(put(address), body("Tørre nå", "2024")).header(HttpHeaders.IF_MATCH, "\"1\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("Tørre nå"));
        as(place.kari(), api(put(address), body("Tørre igjen", "2024")).header(HttpHeaders.IF_MATCH, "\"1\""))
                .andExpect(status().isPreconditionFailed());
        as(place.siri(), api(put(address), body("Våte", "2024")).header(HttpHeaders.IF_MATCH, "\"2\""))
                .andExpect(status().isNotFound());
        as(place.kari(), api(post("/api/v1/results"), body("Tørre bussholdeplasser", "i fjor")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("happened"));
        as(place.siri(), api(post("/api/v1/results"), body("Tørre bussholdeplasser", "2024")))
                .andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder form() {
        return post("/resultater")
                .param("title", "Bussholdeplassene er tørre igjen")
                .param("summary", "Grøfta renses nå hver høst.")
                .param("language", "nb")
                .param("owner", String.valueOf(place.nordvik()))
                .param("audience", "EVERYONE");
    }

    /** With a one-time id of its own, and what the form sends where the test says nothing else. */
    private ResultActions send(MockHttpServletRequestBuilder form) throws Exception {
        form.with(request -> {
            if (request.getParameter("type") == null) request.setParameter("type", "PROCESS_CHANGE");
            if (request.getParameter("counts") == null) request.setParameter("counts", "false");
            return request;
        });
        return as(place.kari(), form.param("_form", UUID.randomUUID().toString()));
    }

    private ResultQueries.Filter ofNordvik() {
        return new ResultQueries.Filter(
                "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(place.nordvik()));
    }

    private String body(String title, String happened) {
        return """
                {"title": "%s", "summary": "Grøfta renses nå hver høst.", "type": "PROCESS_CHANGE", "language": "nb",
                 "happened": "%s", "owner": %d, "counts": true, "audience": "EVERYONE"}""".formatted(title, happened, place.nordvik());
    }

    private static MockHttpServletRequestBuilder api(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private ResultActions as(Visitor visitor, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(visitor, "test"));
        return mvc.perform(request);
    }
}
