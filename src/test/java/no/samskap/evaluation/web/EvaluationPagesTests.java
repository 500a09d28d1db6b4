package no.samskap.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.evaluation.EvaluatedWorld;
import no.samskap.evaluation.EvaluatedWorld.Scene;
import no.samskap.indicators.Frameworks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An evaluation on its pages, and through the API: what is written, what is shown, and what nobody else learns of. */
@SamskapTest
class EvaluationPagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Frameworks frameworks;

    Scene scene;
    String chain = "";

    @BeforeEach
    void aFramework() {
        scene = new EvaluatedWorld(world, people, accounts, frameworks).scene(true);
        chain = "/tall/" + scene.framework() + "/evaluering";
    }

    @Test
    void fromObservationToFollowUp() throws Exception {
        String observation =
                sendTo(scene.leader(), observation("EVERYONE").param("sourceNote", "Møte 3"), "/observasjoner/");
        String recommendation = sendTo(
                scene.leader(),
                post(chain + "/anbefalinger")
                        .param("title", "Gjør noe")
                        .param("urgency", "NOW")
                        .param("observations", observation.replaceAll("\\D", ""))
                        .param("audience", "EVERYONE"),
                "/anbefalinger/");
        send(scene.steering(), post(recommendation + "/vedtak"))
                .andExpect(content().string(containsString("id=\"reason-error\"")));
        send(
                        scene.steering(),
                        post(recommendation + "/vedtak")
                                .param("outcome", "ADOPTED")
                                .param("reason", "Klokt")
                                .param("decidedBy", "Styringsgruppen")
                                .param("decidedOn", "2025-04-01"))
                .andExpect(redirectedUrl(recommendation));
        send(
                        scene.leader(),
                        post(recommendation + "/oppfolging")
                                .param("task", "Gjør det")
                                .param("responsible", name(scene.member()))
                                .param("dueOn", "2020-01-01")
                                .param("state", "OPEN"))
                .andExpect(redirectedUrl(recommendation));

        mvc.perform(get(chain))
                .andExpect(content().string(containsString("Noe ble sett")))
                .andExpect(content().string(containsString("Klokt")))
                .andExpect(content().string(containsString("Over fristen")));
        mvc.perform(get(chain + "?vis=forfalt")).andExpect(content().string(containsString("Noe ble sett")));
        as(scene.member(), get("/innboks")).andExpect(content().string(containsString("Gjør det")));
        mvc.perform(get(chain + "/fil/xlsx")).andExpect(status().isOk());

        String report = as(scene.member(), get(recommendation))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("(?s).*(/anbefalinger/\\d+/oppfolging/\\d+).*", "$1");
        as(scene.member(), get(report)).andExpect(status().isOk());
        as(scene.steering(), get(report)).andExpect(status().isOk());
        as(scene.place().kari(), get(report)).andExpect(status().isNotFound());
        MockHttpServletRequestBuilder done = post(report)
                .param("task", "Noe annet")
                .param("responsible", name(scene.member()))
                .param("dueOn", "2020-01-01")
                .param("_version", "1")
                .param("state", "DONE");
        send(scene.member(), done).andExpect(content().string(containsString("id=\"doneNote-error\"")));
        send(
                        scene.member(),
                        post(report)
                                .param("task", "Noe annet")
                                .param("responsible", name(scene.member()))
                                .param("dueOn", "2020-01-01")
                                .param("_version", "1")
                                .param("state", "DONE")
                                .param("doneNote", "Gjort i mars"))
                .andExpect(redirectedUrl(recommendation));
        mvc.perform(get(chain + "?vis=forfalt")).andExpect(content().string(not(containsString("Noe ble sett"))));
        mvc.perform(get(recommendation))
                .andExpect(content().string(containsString("Gjort i mars")))
                .andExpect(content().string(containsString("Gjør det")));
    }

    @Test
    void whatIsNotPresentedIsNowhereForOthers() throws Exception {
        String observation = sendTo(scene.leader(), observation("EVALUATORS"), "/observasjoner/");
        for (Visitor other :
                new Visitor[] {scene.steering(), scene.member(), scene.place().kari()}) {
            as(other, get(observation)).andExpect(status().isNotFound());
            as(other, get(chain)).andExpect(content().string(not(containsString("Noe ble sett"))));
            as(other, get("/api/v1/frameworks/" + scene.framework() + "/evaluation"))
                    .andExpect(jsonPath("$.observations", hasSize(0)));
            as(other, get("/sok?q=Noe+ble+sett")).andExpect(content().string(not(containsString(observation))));
        }
        mvc.perform(get(observation)).andExpect(status().isNotFound());
        mvc.perform(get(chain)).andExpect(content().string(containsString("<dd>0</dd>")));
        as(scene.leader(), get(chain)).andExpect(content().string(containsString("Noe ble sett")));
    }

    @Test
    void anEvaluatorFromOutsideIsNamedByName() throws Exception {
        String evaluators = chain + "/evaluatorer";
        as(scene.member(), get(evaluators)).andExpect(status().isNotFound());
        as(scene.leader(), get(evaluators)).andExpect(status().isOk());
        as(scene.outsider(), get(chain + "/observasjoner/ny")).andExpect(status().isNotFound());
        send(scene.leader(), post(evaluators).param("evaluator", name(scene.outsider())))
                .andExpect(redirectedUrl(evaluators));
        as(scene.outsider(), get(chain + "/observasjoner/ny")).andExpect(status().isOk());
        send(scene.leader(), post(evaluators + "/" + EvaluatedWorld.number(scene.outsider()) + "/slutt"))
                .andExpect(redirectedUrl(evaluators));
        as(scene.outsider(), get(chain + "/observasjoner/ny")).andExpect(status().isNotFound());
    }

    @Test
    void programsGoTheSameWay() throws Exception {
        String api = "/api/v1/frameworks/" + scene.framework();
        String observation = """
                {"title": "Noe ble sett", "audience": "BODY", "source": "SURVEY", "seenOn": "2025-03-01"}""";
        json(scene.member(), post(api + "/observations"), observation).andExpect(status().isNotFound());
        String address = location(
                json(scene.leader(), post(api + "/observations"), observation).andExpect(status().isCreated()));
        json(scene.leader(), put(address), observation).andExpect(status().is(428));
        json(scene.leader(), put(address).header("If-Match", "\"99\""), observation)
                .andExpect(status().isPreconditionFailed());
        json(scene.leader(), put(address).header("If-Match", "\"1\""), observation.replace("BODY", "STEERING"))
                .andExpect(jsonPath("$.audience").value("STEERING"));
        as(scene.member(), get(address)).andExpect(status().isNotFound());

        String recommendation = location(
                json(scene.leader(), post(api + "/recommendations"), """
                        {"title": "Gjør noe", "audience": "BODY", "urgency": "NOW", "observations": [%s]}""".formatted(address.replaceAll(".*/", "")))
                        .andExpect(status().isCreated()));
        as(scene.member(), get(recommendation)).andExpect(jsonPath("$.observations", hasSize(0)));
        json(scene.steering(), post(recommendation + "/decisions"), """
                        {"outcome": "PARTLY", "reason": "Litt", "decidedBy": "Møte 1", "decidedOn": "2025-04-01"}""")
                .andExpect(jsonPath("$.decisions[0].outcome").value("PARTLY"));
        String followUp = """
                {"task": "Gjør det", "responsible": %d, "dueOn": "2020-01-01", "state": "OPEN"}""".formatted(EvaluatedWorld.number(scene.member()));
        json(scene.place().kari(), post(recommendation + "/follow-ups"), followUp)
                .andExpect(status().isNotFound());
        json(scene.leader(), post(recommendation + "/follow-ups"), followUp)
                .andExpect(jsonPath("$.followUps[0].overdue").value(true));
    }

    @Test
    void whatIsTakenBackIsAskedAboutAndComesBack() throws Exception {
        String observation = sendTo(scene.leader(), observation("EVERYONE"), "/observasjoner/");
        String other = sendTo(scene.leader(), observation("EVERYONE"), "/observasjoner/");
        String recommendation = sendTo(
                scene.leader(),
                post(chain + "/anbefalinger")
                        .param("title", "Gjør noe")
                        .param("urgency", "NOW")
                        .param("observations", observation.replaceAll("\\D", ""))
                        .param("audience", "EVERYONE"),
                "/anbefalinger/");
        as(scene.steering(), get(other + "/fjern")).andExpect(status().isNotFound());
        send(scene.steering(), post(other + "/fjern")).andExpect(status().isNotFound());
        as(scene.leader(), get(other + "/fjern"))
                .andExpect(content().string(containsString("Ta bort observasjonen")))
                .andExpect(content().string(not(containsString("name=\"reason\""))));
        send(scene.leader(), post(other + "/fjern")).andExpect(redirectedUrl(chain));
        as(scene.leader(), get(other)).andExpect(status().isNotFound());

        send(scene.leader(), post(observation + "/fjern")).andExpect(redirectedUrl(observation + "/fjern"));
        as(scene.leader(), get(observation + "/fjern")).andExpect(content().string(containsString("name=\"reason\"")));
        send(scene.leader(), post(observation + "/tilbaketrekking"))
                .andExpect(content().string(containsString("id=\"reason-error\"")));
        send(scene.leader(), post(observation + "/tilbaketrekking").param("reason", "Vi hørte feil"))
                .andExpect(redirectedUrl(observation));
        mvc.perform(get(observation))
                .andExpect(content().string(containsString("Vi hørte feil")))
                .andExpect(content().string(not(containsString("Ta inn igjen"))));
        mvc.perform(get(chain)).andExpect(content().string(containsString("Trukket tilbake")));
        mvc.perform(get(recommendation))
                .andExpect(content().string(containsString("Noe ble sett")))
                .andExpect(content().string(containsString("Trukket tilbake")));
        as(scene.leader(), get(observation))
                .andExpect(content().string(containsString("Ta inn igjen")))
                .andExpect(content().string(not(containsString("/rediger"))));
        for (String gone : new String[] {"/rediger", "/fjern", "/anbefaling/ny"})
            as(scene.leader(), get(observation + gone)).andExpect(status().isNotFound());
        send(scene.member(), post(observation + "/tilbaketrekking/angre")).andExpect(status().isNotFound());
        send(scene.leader(), post(observation + "/tilbaketrekking/angre")).andExpect(redirectedUrl(observation));
        as(scene.leader(), get(observation)).andExpect(content().string(containsString("/rediger")));

        send(scene.leader(), post(recommendation + "/fjern")).andExpect(redirectedUrl(chain));
        mvc.perform(get(recommendation)).andExpect(status().isNotFound());
    }

    @Test
    void programsTakeBackTheSameWay() throws Exception {
        String api = "/api/v1/frameworks/" + scene.framework();
        String text = """
                {"title": "Noe ble sett", "audience": "BODY", "source": "SURVEY", "seenOn": "2025-03-01"}""";
        String observation = location(json(scene.leader(), post(api + "/observations"), text));
        String recommendation = location(
                json(scene.leader(), post(api + "/recommendations"), """
                        {"title": "Gjør noe", "audience": "BODY", "urgency": "NOW", "observations": [%s]}""".formatted(observation.replaceAll(".*/", ""))));
        json(scene.member(), delete(observation), "").andExpect(status().isNotFound());
        json(scene.leader(), delete(observation), "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("withdrawal")));
        json(scene.leader(), post(observation + "/withdrawal"), "{\"reason\": \" \"}")
                .andExpect(status().isUnprocessableContent());
        String because = "{\"reason\": \"Vi hørte feil\"}";
        json(scene.leader(), post(observation + "/withdrawal").header("If-Match", "\"99\""), because)
                .andExpect(status().isPreconditionFailed());
        assertThat(location(json(scene.leader(), post(observation + "/withdrawal"), because)
                        .andExpect(status().isCreated())))
                .isEqualTo(observation + "/withdrawal");
        json(scene.leader(), post(observation + "/withdrawal"), because).andExpect(status().isConflict());
        json(scene.leader(), put(observation).header("If-Match", "\"2\""), text).andExpect(status().isConflict());
        as(scene.member(), get(observation))
                .andExpect(jsonPath("$.withdrawal.reason").value("Vi hørte feil"));
        as(scene.member(), get(observation + "/withdrawal"))
                .andExpect(jsonPath("$.on").isString());
        as(scene.member(), get(recommendation + "/withdrawal")).andExpect(status().isNotFound());
        json(scene.leader(), delete(observation + "/withdrawal"), "").andExpect(status().isNoContent());
        as(scene.member(), get(observation)).andExpect(jsonPath("$.withdrawal").doesNotExist());

        json(scene.leader(), delete(recommendation).header("If-Match", "\"1\""), "")
                .andExpect(status().isNoContent());
        json(scene.leader(), delete(observation), "").andExpect(status().isNoContent());
        as(scene.leader(), get(observation)).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder observation(String audience) {
        return post(chain + "/observasjoner")
                .param("title", "Noe ble sett")
                .param("seenOn", "2025-03-01")
                .param("source", "MEETING")
                .param("audience", audience);
    }

    private static String name(Visitor visitor) {
        return visitor.name() + " (" + EvaluatedWorld.number(visitor) + ")";
    }

    private String sendTo(Visitor visitor, MockHttpServletRequestBuilder form, String where) throws Exception {
        String address = send(visitor, form).andReturn().getResponse().getRedirectedUrl();
        assertThat(address).startsWith(where);
        return Objects.requireNonNull(address);
    }

    private static String location(ResultActions answer) {
        return Objects.requireNonNull(answer.andReturn().getResponse().getHeader("Location"));
    }

    private ResultActions json(Visitor visitor, MockHttpServletRequestBuilder request, String body) throws Exception {
        return as(
                visitor,
                request.header("Idempotency-Key", UUID.randomUUID())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private ResultActions send(Visitor visitor, MockHttpServletRequestBuilder form) throws Exception {
        return as(visitor, form.param("_form", UUID.randomUUID().toString()));
    }

    private ResultActions as(Visitor visitor, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(visitor, "test"));
        return mvc.perform(request);
    }
}
