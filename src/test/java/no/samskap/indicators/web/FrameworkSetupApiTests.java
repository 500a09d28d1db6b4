package no.samskap.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Visitor;
import no.samskap.indicators.Frameworks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A program of Berit's, who writes for the agreement, sets up what it wants to reach. */
@SamskapTest
class FrameworkSetupApiTests {
    private static final String INDICATOR = """
            {"name": {"nb": "Søknader sendt", "en": "Applications sent"}, "fact": "application.sent",
             "labels": ["research"], "measure": "RECORDS",
             "definition": {"nb": "Søknader som er sendt i året"}, "unit": {"nb": "søknader"},
             "responsible": "Studieavdelingen", "target": {"kind": "PER_YEAR", "value": 20}}""";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    Frameworks frameworks;

    @Autowired
    World world;

    World.Place place;
    String framework = "";

    @BeforeEach
    void aFramework() throws Exception {
        place = world.anew();
        framework = location(
                json(post("/api/v1/frameworks"), text("Avtalen", 2024, 2027)).andExpect(status().isCreated()));
    }

    @Test
    void aFrameworkIsBegunAndChanged() throws Exception {
        as(Visitor.STRANGER, get(framework))
                .andExpect(jsonPath("$.name.nb").value("Avtalen"))
                .andExpect(jsonPath("$.audience").value("EVERYONE"));
        String seen = etag(framework);
        json(put(framework), text("Samarbeidet", 2025, 2028)).andExpect(status().is(428));
        json(put(framework).header("If-Match", seen), text("Samarbeidet", 2025, 2028))
                .andExpect(header().exists("ETag"))
                .andExpect(jsonPath("$.startsOn").value("2025-01-01"));
        json(put(framework).header("If-Match", seen), text("For sent", 2025, 2028))
                .andExpect(status().isPreconditionFailed());
        json(
                        put(framework).header("If-Match", etag(framework)),
                        text("Flyttet", 2025, 2028).replace("" + place.agreement(), "" + place.nordvik()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("body"));
    }

    @Test
    void whatIsWrongIsToldAtItsField() throws Exception {
        json(post("/api/v1/frameworks"), text("Baklengs", 2027, 2024))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("endsOn"));
        json(post("/api/v1/frameworks"), text("Uten ende", 2024, 9999))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("endsOn"));
        json(post("/api/v1/frameworks"), text(" ", 2024, 2027))
                .andExpect(jsonPath("$.errors[0].field").value("name.nb"));
        json(post("/api/v1/frameworks"), text("Uten", 2024, 2027).replace("\"body\"", "\"of\""))
                .andExpect(status().is4xxClientError());
        String indicators = area("Søknader") + "/indicators";
        json(post(indicators), INDICATOR.replace("application.sent", "noe.helt.annet"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("fact"));
        json(post(indicators), INDICATOR.replace("application.sent", "need.sent"))
                .andExpect(jsonPath("$.errors[0].field").value("labels"));
        json(post(indicators), INDICATOR.replace(", \"value\": 20", ""))
                .andExpect(jsonPath("$.errors[0].field").value("target.value"));
        json(post(indicators).header("Accept-Language", "en"), INDICATOR.replace(", \"value\": 20", ", \"value\": 0"))
                .andExpect(jsonPath("$.errors[0].field").value("target.value"))
                .andExpect(jsonPath("$.title").value("Something must be corrected"));
    }

    @Test
    void goalAreasAreAddedRenamedMovedAndRemoved() throws Exception {
        String education = area("Utdanning");
        String research = area("Forskning");
        String seen = etag(education);
        json(put(education), "{\"name\": {\"nb\": \"Læring\"}}").andExpect(status().is(428));
        json(put(education).header("If-Match", seen), "{\"name\": {\"nb\": \"Læring\", \"en\": \"Learning\"}}")
                .andExpect(jsonPath("$.name.en").value("Learning"));
        json(put(education).header("If-Match", seen), "{\"name\": {\"nb\": \"Studier\"}}")
                .andExpect(status().isPreconditionFailed());
        json(put(education).header("If-Match", etag(education)), "{\"name\": {\"nb\": \"\"}}")
                .andExpect(jsonPath("$.errors[0].field").value("name.nb"));

        json(put(research + "/place"), "{\"place\": 1}").andExpect(status().isOk());
        json(put(research + "/place"), "{\"place\": 0}")
                .andExpect(jsonPath("$.errors[0].field").value("place"));
        as(Visitor.STRANGER, get(framework))
                .andExpect(jsonPath("$.goalAreas[0].name.nb").value("Forskning"))
                .andExpect(jsonPath("$.goalAreas[1].name.nb").value("Læring"));

        json(post(education + "/indicators"), INDICATOR).andExpect(status().isCreated());
        json(delete(education), "").andExpect(status().isConflict());
        json(delete(research).header("If-Match", seen), "").andExpect(status().isPreconditionFailed());
        json(delete(research).header("If-Match", etag(research)), "").andExpect(status().isNoContent());
        as(Visitor.STRANGER, get(research)).andExpect(status().isNotFound());
        json(delete(research), "").andExpect(status().isNotFound());
    }

    @Test
    void indicatorsAreAddedChangedMovedAndRemoved() throws Exception {
        String area = area("Søknader");
        String sent = location(json(post(area + "/indicators"), INDICATOR).andExpect(status().isCreated()));
        String granted = location(
                json(post(area + "/indicators"), INDICATOR.replace("application.sent", "application.granted")));
        as(Visitor.STRANGER, get(sent))
                .andExpect(jsonPath("$.labels[0]").value("research"))
                .andExpect(jsonPath("$.responsible").value("Studieavdelingen"))
                .andExpect(jsonPath("$.target.value").value(20));

        String seen = etag(sent);
        String changed =
                INDICATOR.replace("[\"research\"]", "[]").replace("\"PER_YEAR\", \"value\": 20", "\"INCREASE\"");
        json(put(sent).header("If-Match", seen), changed)
                .andExpect(jsonPath("$.labels", hasSize(0)))
                .andExpect(jsonPath("$.target.kind").value("INCREASE"));
        json(put(sent).header("If-Match", seen), changed).andExpect(status().isPreconditionFailed());

        json(put(granted + "/place"), "{\"place\": 1}").andExpect(status().isOk());
        as(Visitor.STRANGER, get(framework))
                .andExpect(jsonPath("$.goalAreas[0].indicators[0].fact").value("application.granted"));

        frameworks.remark(place.berit(), number(framework), number(sent), 2025, "Telt for hånd");
        json(delete(sent), "")
                .andExpect(status().isConflict())
                .andExpect(
                        jsonPath("$.errors[?(@.field == 'comments')].message").value(hasItem(containsString("2025"))))
                .andExpect(jsonPath("$.errors[?(@.field == 'target')]").isNotEmpty());
        frameworks.remark(place.berit(), number(framework), number(sent), 2025, "");
        json(delete(sent).header("If-Match", seen), "").andExpect(status().isPreconditionFailed());
        json(delete(sent).header("If-Match", etag(sent)), "").andExpect(status().isNoContent());
        as(Visitor.STRANGER, get(sent)).andExpect(status().isNotFound());
    }

    @Test
    void totalsAreReportedAndFiguresCommentedOn() throws Exception {
        String indicator = location(json(post(area("Søknader") + "/indicators"), INDICATOR));
        String total = "{\"total\": 18, \"pending\": 4, \"source\": \"Årsrapporten\"}";
        String seen = etag(indicator);
        json(put(indicator + "/reported/2025"), total).andExpect(status().is(428));
        json(put(indicator + "/reported/2025").header("If-Match", seen), total)
                .andExpect(jsonPath("$.reported[0].total").value(18))
                .andExpect(jsonPath("$.reported[0].year").value(2025));
        json(put(indicator + "/reported/period").header("If-Match", seen), total)
                .andExpect(status().isPreconditionFailed());
        json(put(indicator + "/reported/1999").header("If-Match", etag(indicator)), total)
                .andExpect(jsonPath("$.errors[0].field").value("time"));
        json(put(indicator + "/reported/alle").header("If-Match", etag(indicator)), total)
                .andExpect(status().isNotFound());
        json(put(indicator + "/reported/2025").header("If-Match", etag(indicator)), total.replace("Årsrapporten", ""))
                .andExpect(jsonPath("$.errors[0].field").value("source"));
        json(post(indicator + "/covered"), "{\"record\": " + place.nordvik() + ", \"year\": 2025}")
                .andExpect(jsonPath("$.errors[0].field").value("record"));
        json(delete(indicator + "/covered/" + place.nordvik()), "").andExpect(status().isNotFound());

        json(put(indicator + "/comments/2025"), "{\"text\": \"Foreløpig\"}").andExpect(status().isOk());
        as(Visitor.STRANGER, get(framework + "/figures"))
                .andExpect(jsonPath("$[?(@.year == 2025)].comment").value("Foreløpig"));
        json(delete(indicator + "/comments/2025"), "").andExpect(status().isNoContent());
        json(delete(indicator + "/comments/2025"), "").andExpect(status().isNotFound());

        sent(place.kari(), put(indicator + "/comments/2025"), "{\"text\": \"Mitt\"}")
                .andExpect(status().isNotFound());
        sent(place.kari(), delete(indicator + "/reported/2025"), "").andExpect(status().isNotFound());
        json(delete(indicator + "/reported/2025").header("If-Match", seen), "")
                .andExpect(status().isPreconditionFailed());
        json(delete(indicator + "/reported/2025"), "").andExpect(status().isNoContent());
        json(delete(indicator + "/reported/2025"), "").andExpect(status().isNotFound());
    }

    @Test
    void whatIsSentTwiceIsDoneOnce() throws Exception {
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++)
            as(
                            place.berit(),
                            post(framework + "/goal-areas")
                                    .header("Idempotency-Key", key)
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content("{\"name\": {\"nb\": \"Utdanning\"}}"))
                    .andExpect(status().isCreated());
        as(Visitor.STRANGER, get(framework)).andExpect(jsonPath("$.goalAreas", hasSize(1)));
    }

    @Test
    void othersSetUpNothing() throws Exception {
        String area = area("Søknader");
        String indicator = location(json(post(area + "/indicators"), INDICATOR));
        String name = "{\"name\": {\"nb\": \"Mitt\"}}";
        for (Visitor other : List.of(place.kari(), place.hans(), place.siri())) {
            for (MockHttpServletRequestBuilder named :
                    List.of(post(framework + "/goal-areas"), put(area).header("If-Match", "\"1\"")))
                sent(other, named, name).andExpect(status().isNotFound());
            for (MockHttpServletRequestBuilder whole :
                    List.of(post(area + "/indicators"), put(indicator).header("If-Match", "\"1\"")))
                sent(other, whole, INDICATOR).andExpect(status().isNotFound());
            for (MockHttpServletRequestBuilder place : List.of(put(area + "/place"), put(indicator + "/place")))
                sent(other, place, "{\"place\": 1}").andExpect(status().isNotFound());
            for (MockHttpServletRequestBuilder gone : List.of(delete(area), delete(indicator)))
                sent(other, gone, "").andExpect(status().isNotFound());
            sent(other, post("/api/v1/frameworks"), text("Mitt", 2024, 2027)).andExpect(status().isNotFound());
            sent(other, put(framework).header("If-Match", "\"1\""), text("Mitt", 2024, 2027))
                    .andExpect(status().isNotFound());
        }
        assertThat(frameworks
                        .find(place.root(), number(framework))
                        .orElseThrow()
                        .indicators())
                .hasSize(1);
    }

    private String area(String name) throws Exception {
        return location(json(post(framework + "/goal-areas"), "{\"name\": {\"nb\": \"" + name + "\"}}")
                .andExpect(status().isCreated()));
    }

    private String text(String name, int first, int last) {
        return """
                {"body": %d, "name": {"nb": "%s"}, "startsOn": "%d-01-01", "endsOn": "%d-12-31", "audience": "EVERYONE"}""".formatted(place.agreement(), name, first, last);
    }

    private String etag(String address) throws Exception {
        return Objects.requireNonNull(
                as(place.berit(), get(address)).andReturn().getResponse().getHeader("ETag"));
    }

    private static long number(String address) {
        return Long.parseLong(address.replaceAll(".*/", ""));
    }

    private static String location(ResultActions answer) {
        return Objects.requireNonNull(answer.andReturn().getResponse().getHeader("Location"));
    }

    private ResultActions json(MockHttpServletRequestBuilder request, String body) throws Exception {
        return sent(place.berit(), request, body);
    }

    private ResultActions sent(Visitor visitor, MockHttpServletRequestBuilder request, String body) throws Exception {
        return as(
                visitor,
                request.header("Idempotency-Key", UUID.randomUUID())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private ResultActions as(Visitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        if (visitor.isSignedIn()) request.header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(visitor, "test"));
        return mvc.perform(request);
    }
}
