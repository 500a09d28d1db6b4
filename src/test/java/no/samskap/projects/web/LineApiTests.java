package no.samskap.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program writes the lines of Nordvik's project, and reads long lists to their end. */
@SamskapTest
class LineApiTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    World world;

    World.Place place;
    String project = "";

    @BeforeEach
    void nordvikHasAProject() throws Exception {
        place = world.anew();
        project = "/api/v1/projects/" + written("Skolehage " + place.letters(), "2024");
    }

    @Test
    void stagesMoneyAndWhatHappenedAreWrittenChangedAndTakenOut() throws Exception {
        send(place.berit(), post(project + "/stages"), "{\"stage\": \"PILOT\", \"since\": \"2024\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stages[0].line.stage").value("PILOT"));
        send(
                        place.berit(),
                        post(project + "/funding"),
                        "{\"funder\": \"Havgapfondet\", \"amountKroner\": 500000, \"year\": 2024, \"source\": \"GRANTED\"}")
                .andExpect(jsonPath("$.funding[0].line.amountKroner").value(500000));
        JsonNode lines = lines();
        long funding = lines.get("funding").get(0).get("id").asLong();
        send(
                        place.berit(),
                        post(project + "/instalments"),
                        "{\"funding\": " + funding + ", \"due\": \"2024-06\", \"amountKroner\": 250000}")
                .andExpect(jsonPath("$.instalments[0].line.amountKroner").value(250000));
        send(place.berit(), post(project + "/budget"), "{\"post\": \"Lønn\", \"budgetKroner\": 100}")
                .andExpect(jsonPath("$.budget[0].line.post").value("Lønn"));
        send(place.berit(), post(project + "/facts"), "{\"what\": \"PILOT_RUN\", \"on\": \"2024-05-02\"}")
                .andExpect(jsonPath("$.facts[0]").value("PILOT_RUN"));
        send(place.berit(), post(project + "/facts"), "{\"what\": \"PILOT_RUN\", \"on\": \"2024-05-03\"}")
                .andExpect(status().isConflict());

        long stage = lines().get("stages").get(0).get("id").asLong();
        String version = "\"" + lines().get("version").asInt() + "\"";
        send(
                        place.berit(),
                        put(project + "/stages/" + stage).header("If-Match", version),
                        "{\"stage\": \"IN_USE\", \"since\": \"2025\"}")
                .andExpect(jsonPath("$.stages[0].line.stage").value("IN_USE"));
        send(
                        place.berit(),
                        put(project + "/stages/" + stage).header("If-Match", version),
                        "{\"stage\": \"SCALED\", \"since\": \"2025\"}")
                .andExpect(status().isPreconditionFailed());
        send(place.berit(), delete(project + "/funding/" + funding), null)
                .andExpect(jsonPath("$.funding.length()").value(0));
        send(place.berit(), delete(project + "/facts/PILOT_RUN"), null)
                .andExpect(jsonPath("$.facts.length()").value(0));
    }

    @Test
    void whatBreaksARuleIsRefusedAndSoIsWhoeverMayNot() throws Exception {
        send(place.berit(), post(project + "/stages"), "{\"stage\": \"STOPPED\", \"since\": \"2024\"}")
                .andExpect(status().isUnprocessableContent());
        send(place.berit(), post(project + "/instalments"), "{\"funding\": 1, \"due\": \"2024\", \"amountKroner\": 1}")
                .andExpect(status().isUnprocessableContent());
        send(place.siri(), post(project + "/budget"), "{\"post\": \"Lønn\"}").andExpect(status().isNotFound());
        send(place.siri(), delete(project + "/facts/PILOT_RUN"), null).andExpect(status().isNotFound());
        assertThat(lines().get("budget")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "title", "start"})
    void aListIsReadToItsEndWithEachProjectOnce(String sort) throws Exception {
        List<Long> all = new ArrayList<>(List.of(Long.valueOf(project.substring(project.lastIndexOf('/') + 1))));
        for (int i = 0; i < 6; i++)
            all.add(written((i < 3 ? "Like " : i + " ulik ") + place.letters(), i % 2 == 0 ? "202" + i : ""));
        List<Long> read = new ArrayList<>();
        String next = "/api/v1/projects?owner=" + place.nordvik() + "&size=2&sort=" + sort;
        while (next != null) {
            JsonNode page = answer(as(place.berit(), get(URI.create(next))));
            page.get("items").forEach(item -> read.add(item.get("number").asLong()));
            if (read.size() == 2) written("Aa kom til underveis " + place.letters(), "2026");
            next = page.path("next").isString() ? page.get("next").asString() : null;
        }
        assertThat(read).doesNotHaveDuplicates().containsAll(all);
    }

    @Test
    void aPlaceInAnotherOrderOrNoneOfOursIsRefused() throws Exception {
        as(place.berit(), get("/api/v1/projects?cursor=tull")).andExpect(status().isBadRequest());
        written("En til " + place.letters(), "2024");
        String next = answer(as(place.berit(), get("/api/v1/projects?owner=" + place.nordvik() + "&size=1&sort=title")))
                .get("next")
                .asString();
        as(place.berit(), get(URI.create(next.replace("sort=title", "sort=start"))))
                .andExpect(status().isBadRequest());
    }

    private long written(String title, String starts) throws Exception {
        return answer(send(place.berit(), post("/api/v1/projects"), """
                        {"title": "%s", "summary": "Sammen", "language": "nb", "form": "INNOVATION", "state": "RUNNING", "owner": %d,
                         "audience": "EVERYONE", "origin": "UNKNOWN", "starts": "%s", "ends": ""}""".formatted(title, place.nordvik(), starts)))
                .get("number")
                .asLong();
    }

    private JsonNode lines() throws Exception {
        return answer(as(place.berit(), get(project + "/lines")));
    }

    private static JsonNode answer(ResultActions answered) throws Exception {
        return JsonMapper.shared().readTree(answered.andReturn().getResponse().getContentAsByteArray());
    }

    private ResultActions send(Visitor visitor, MockHttpServletRequestBuilder request, @Nullable String json)
            throws Exception {
        request.header("Idempotency-Key", UUID.randomUUID());
        if (json != null) request.contentType(MediaType.APPLICATION_JSON).content(json);
        return as(visitor, request);
    }

    private ResultActions as(Visitor visitor, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(visitor, "test"));
        return mvc.perform(request);
    }
}
