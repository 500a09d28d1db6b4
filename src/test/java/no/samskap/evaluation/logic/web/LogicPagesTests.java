package no.samskap.evaluation.logic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
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

/** A programme logic on its pages, and through the API. */
@SamskapTest
class LogicPagesTests {
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

    EvaluatedWorld evaluated;
    Scene scene;
    String logic = "";

    @BeforeEach
    void aFramework() {
        evaluated = new EvaluatedWorld(world, people, accounts, frameworks);
        scene = evaluated.scene(true);
        logic = "/tall/" + scene.framework() + "/programlogikk";
    }

    @Test
    void itBeginsWithColumnsThatAsk() throws Exception {
        as(scene.leader(), get(logic))
                .andExpect(content().string(containsString("Hva må være på plass")))
                .andExpect(content().string(containsString("/bokser/ny?kolonne=EFFECT")));
        mvc.perform(get(logic))
                .andExpect(content().string(containsString("ikke tegnet ennå")))
                .andExpect(content().string(not(containsString("/bokser/ny"))));
    }

    @Test
    void boxesAndArrowsAreWrittenDrawnTakenAwayAndFetchedBack() throws Exception {
        String seminars = box("ACTIVITY", "Seminarer");
        String projects = box("RESULT", "Nye prosjekter");
        send(scene.leader(), post(seminars + "/piler")).andExpect(content().string(containsString("id=\"to-error\"")));
        send(
                        scene.leader(),
                        post(seminars + "/piler")
                                .param("to", id(projects))
                                .param("assumption", "De rette møtes")
                                .param("tested", "CONTRADICTED"))
                .andExpect(redirectedUrl(seminars));
        send(scene.leader(), post(seminars + "/piler").param("to", id(projects)))
                .andExpect(content().string(containsString("pil dit allerede")));

        mvc.perform(get(logic))
                .andExpect(content().string(containsString("<svg")))
                .andExpect(content().string(containsString("logic-arrow is-contradicted")))
                .andExpect(content().string(containsString("De rette møtes")))
                .andExpect(content().string(not(containsString("/fjernet/"))));

        as(scene.leader(), get(logic + "/fjernet/BOX/" + id(projects)))
                .andExpect(content().string(containsString("1 pil")));
        send(scene.leader(), post(logic + "/fjernet/BOX/" + id(projects))).andExpect(redirectedUrl(logic + "#fjernet"));
        mvc.perform(get(logic)).andExpect(content().string(not(containsString("Nye prosjekter"))));
        mvc.perform(get(projects)).andExpect(status().isNotFound());
        as(scene.leader(), get(logic)).andExpect(content().string(containsString("Hent tilbake")));
        send(scene.leader(), post(logic + "/fjernet/BOX/" + id(projects) + "/tilbake"))
                .andExpect(redirectedUrl(logic));
        mvc.perform(get(logic)).andExpect(content().string(containsString("De rette møtes")));
    }

    @Test
    void questionsAndEvidenceStandWithTheBox() throws Exception {
        String box = box("OUTCOME", "Bedre samarbeid");
        as(scene.leader(), get(box + "/sporsmal/ny")).andExpect(status().isOk());
        send(
                        scene.leader(),
                        post(box + "/sporsmal")
                                .param("question", "Ble det bedre?")
                                .param("state", "ANSWERED"))
                .andExpect(content().string(containsString("id=\"answer-error\"")));
        send(
                        scene.leader(),
                        post(box + "/sporsmal")
                                .param("question", "Ble det bedre?")
                                .param("state", "PLANNED")
                                .param("dueOn", "2020-01-01"))
                .andExpect(redirectedUrl(box));
        send(scene.leader(), post(box + "/belegg").param("text", "Se her").param("record", "999999999"))
                .andExpect(content().string(containsString("id=\"record-error\"")));
        send(
                        scene.leader(),
                        post(box + "/belegg")
                                .param("text", "Se her")
                                .param(
                                        "record",
                                        "/organisasjoner/" + scene.place().nordvik()))
                .andExpect(redirectedUrl(box));
        mvc.perform(get(box))
                .andExpect(content().string(containsString("Ble det bedre?")))
                .andExpect(content().string(containsString("Skulle vært besvart")))
                .andExpect(content()
                        .string(containsString(
                                "/organisasjoner/" + scene.place().nordvik())));
    }

    @Test
    void nobodyElseSeesAFormOrSendsOne() throws Exception {
        String box = box("GOAL", "Mer sammen");
        for (Visitor other :
                new Visitor[] {scene.member(), scene.outsider(), scene.place().kari()}) {
            for (String page : new String[] {
                logic + "/bokser/ny",
                logic + "/kopi",
                logic + "/neste",
                box + "/rediger",
                box + "/piler/ny",
                box + "/sporsmal/ny",
                box + "/belegg/ny",
                logic + "/fjernet/BOX/" + id(box)
            }) as(other, get(page)).andExpect(status().isNotFound());
            send(other, post(logic + "/bokser").param("stage", "GOAL").param("title", "Mitt"))
                    .andExpect(status().isNotFound());
            send(other, post(box + "/plass").param("stage", "GOAL").param("place", "1"))
                    .andExpect(status().isNotFound());
            send(other, post(logic + "/fjernet/BOX/" + id(box))).andExpect(status().isNotFound());
            as(
                            other,
                            delete("/api/v1/frameworks/" + scene.framework() + "/logic/boxes/" + id(box))
                                    .header("Idempotency-Key", UUID.randomUUID()))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void whoMayNotReadTheFrameworkSeesNoLogic() throws Exception {
        Scene closed = evaluated.scene(false);

        mvc.perform(get("/tall/" + closed.framework() + "/programlogikk")).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/frameworks/" + closed.framework() + "/logic")).andExpect(status().isNotFound());
        as(closed.member(), get("/tall/" + closed.framework() + "/programlogikk"))
                .andExpect(status().isOk());
    }

    @Test
    void itIsCopiedAndTakenAlong() throws Exception {
        box("GOAL", "Mer sammen");
        long other = evaluated.framework(scene.leader(), scene.place().agreement(), true);
        String copied = "/tall/" + other + "/programlogikk";

        as(scene.leader(), get(copied + "/kopi")).andExpect(status().isOk());
        send(scene.leader(), post(copied + "/kopi").param("from", "" + scene.framework()))
                .andExpect(redirectedUrl(copied));
        mvc.perform(get(copied)).andExpect(content().string(containsString("Mer sammen")));

        as(scene.leader(), get(logic + "/neste")).andExpect(content().string(containsString("2028-01-01")));
        send(
                        scene.leader(),
                        post(logic + "/neste")
                                .param("name", "Neste")
                                .param("startsOn", "2028-01-01")
                                .param("endsOn", "2027-01-01"))
                .andExpect(content().string(containsString("id=\"endsOn-error\"")));
        String next = Objects.requireNonNull(send(
                        scene.leader(),
                        post(logic + "/neste")
                                .param("name", "Neste")
                                .param("startsOn", "2028-01-01")
                                .param("endsOn", "2031-12-31"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        mvc.perform(get(next)).andExpect(content().string(containsString("Mer sammen")));
    }

    @Test
    void programsAskChangeAndTakeAwayAQuestion() throws Exception {
        String api = "/api/v1/frameworks/" + scene.framework() + "/logic";
        String seminars = location(
                json(scene.leader(), post(api + "/boxes"), "{\"column\": \"ACTIVITY\", \"title\": \"Seminarer\"}"));
        String asked = "{\"question\": \"Kommer noen?\", \"dueOn\": \"2020-01-01\", \"state\": \"PLANNED\"}";
        json(scene.member(), post(seminars + "/questions"), asked).andExpect(status().isNotFound());
        json(scene.leader(), post(api + "/boxes/999999/questions"), asked).andExpect(status().isNotFound());
        json(scene.leader(), post(seminars + "/questions"), asked.replace("PLANNED", "ANSWERED"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("answer"));
        String question = location(
                json(scene.leader(), post(seminars + "/questions"), asked).andExpect(status().isCreated()));
        mvc.perform(get(question))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.box").value(Integer.parseInt(id(seminars))))
                .andExpect(jsonPath("$.overdue").value(true));

        String answered = "{\"question\": \"Kommer noen?\", \"state\": \"ANSWERED\", \"answer\": \"Ja, mange\"}";
        json(scene.leader(), put(question), answered).andExpect(status().is(428));
        json(scene.member(), put(question).header("If-Match", "\"1\""), answered)
                .andExpect(status().isNotFound());
        json(scene.leader(), put(question).header("If-Match", "\"1\""), answered)
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.answer").value("Ja, mange"));
        json(scene.leader(), put(question).header("If-Match", "\"1\""), answered)
                .andExpect(status().isPreconditionFailed());
        mvc.perform(get(api))
                .andExpect(jsonPath("$.boxes[0].questions[0].version").value(2));

        json(scene.member(), delete(question), "").andExpect(status().isNotFound());
        json(scene.leader(), delete(question).header("If-Match", "\"1\""), "")
                .andExpect(status().isPreconditionFailed());
        json(scene.leader(), delete(question).header("If-Match", "\"2\""), "").andExpect(status().isNoContent());
        mvc.perform(get(question)).andExpect(status().isNotFound());
        json(scene.leader(), delete(question), "").andExpect(status().isNotFound());
    }

    @Test
    void programsGoTheSameWay() throws Exception {
        String api = "/api/v1/frameworks/" + scene.framework() + "/logic";
        String body = "{\"column\": \"ACTIVITY\", \"title\": \"Seminarer\"}";
        json(scene.member(), post(api + "/boxes"), body).andExpect(status().isNotFound());
        String seminars =
                location(json(scene.leader(), post(api + "/boxes"), body).andExpect(status().isCreated()));
        String projects = location(json(
                scene.leader(),
                post(api + "/boxes"),
                body.replace("ACTIVITY", "RESULT").replace("Sem", "Pro")));
        json(scene.leader(), put(seminars), body).andExpect(status().is(428));
        json(scene.leader(), put(seminars).header("If-Match", "\"1\""), body.replace("Seminarer", "Besøk"))
                .andExpect(jsonPath("$.title").value("Besøk"));
        json(scene.leader(), put(seminars).header("If-Match", "\"1\""), body)
                .andExpect(status().isPreconditionFailed());

        String arrow = "{\"from\": " + id(seminars) + ", \"to\": " + id(projects) + ", \"assumption\": \"Tid\"}";
        String drawn =
                location(json(scene.leader(), post(api + "/arrows"), arrow).andExpect(status().isCreated()));
        json(scene.leader(), post(api + "/arrows"), arrow).andExpect(status().isConflict());
        json(
                        scene.leader(),
                        put(drawn).header("If-Match", "\"1\""),
                        "{\"assumption\": \"Tid\", \"tested\": \"SUPPORTED\"}")
                .andExpect(jsonPath("$.tested").value("SUPPORTED"));
        json(scene.leader(), put(seminars + "/place"), "{\"column\": \"GOAL\", \"place\": 1}")
                .andExpect(jsonPath("$.column").value("GOAL"));
        mvc.perform(get(api)).andExpect(jsonPath("$.boxes", hasSize(2))).andExpect(jsonPath("$.arrows", hasSize(1)));
        json(scene.leader(), delete(drawn).header("If-Match", "\"1\""), "").andExpect(status().isPreconditionFailed());
        json(scene.leader(), delete(seminars).header("If-Match", "\"1\""), "")
                .andExpect(status().isPreconditionFailed());
        json(scene.leader(), delete(projects).header("If-Match", "\"1\""), "").andExpect(status().isNoContent());
        json(scene.leader(), delete(projects), "").andExpect(status().isNotFound());
        mvc.perform(get(api)).andExpect(jsonPath("$.boxes", hasSize(1)));
        as(scene.leader(), delete(seminars).header("Idempotency-Key", UUID.randomUUID()))
                .andExpect(status().isNoContent());
        mvc.perform(get(api)).andExpect(jsonPath("$.arrows", hasSize(0)));
    }

    private String box(String stage, String title) throws Exception {
        String address = send(
                        scene.leader(),
                        post(logic + "/bokser").param("stage", stage).param("title", title))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(address).startsWith(logic + "/bokser/");
        return Objects.requireNonNull(address);
    }

    private static String id(String address) {
        return address.replaceAll(".*/", "");
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
