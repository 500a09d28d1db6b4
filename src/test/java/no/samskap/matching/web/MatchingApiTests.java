package no.samskap.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.needs.Need;
import no.samskap.needs.NeedText;
import no.samskap.needs.Needs;
import no.samskap.needs.Saving;
import no.samskap.search.SearchIsReady;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** A program asks what answers a need, and whether something is there already. */
@SamskapTest
class MatchingApiTests {
    private static final String TEXT =
            "Hver vår flommer den gamle tømmerrenna over, og kjellerne langs elva blir fulle av vann ved ";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    Needs needs;

    @Autowired
    JsonMapper json;

    @Autowired
    SearchIsReady search;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void anew() {
        search.await();
        place = world.anew();
    }

    @Test
    void suggestionsComeWithScoreReasonsWordsAndASentence() throws Exception {
        long mine = sent(place.kari(), place.nordvik(), Need.Audience.EVERYONE);
        long theirs = sent(place.siri(), place.sorvik(), Need.Audience.EVERYONE);

        mvc.perform(get("/api/v1/needs/" + mine + "/suggestions?kind=need"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].kind", everyItem(is("need"))))
                .andExpect(jsonPath("$[*].number", hasItem((int) theirs)))
                .andExpect(jsonPath("$[0].score").isNumber())
                .andExpect(jsonPath("$[0].reasons", hasItem("WORDS")))
                .andExpect(jsonPath("$[0].words").isNotEmpty())
                .andExpect(jsonPath("$[0].why", containsString("tømmerrenna")))
                .andExpect(jsonPath("$[0].url", is("/behov/" + theirs)));
    }

    @Test
    void aCallIsAnsweredWithTeamsToo() throws Exception {
        long need = sent(place.kari(), place.nordvik(), Need.Audience.EVERYONE);
        String body =
                "{\"title\": \"%s\", \"summary\": \"%s\", \"language\": \"nb\", \"funderName\": \"Fondet\", \"body\": %d}"
                        .formatted("Midler mot flom ved " + word(), text(), place.agreement());
        String address = call(place.berit(), "/api/v1/calls", body)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        mvc.perform(get(address + "/suggestions?kind=need"))
                .andExpect(jsonPath("$[*].number", hasItem((int) need)))
                .andExpect(jsonPath("$[0].why", containsString("Behovet")));
        mvc.perform(get(address + "/teams")).andExpect(status().isOk());
        mvc.perform(get("/api/v1/needs/" + need + "/suggestions?kind=funding_call"))
                .andExpect(jsonPath("$[*].url", hasItem(address.replace("/api/v1/calls", "/utlysninger"))));
    }

    @Test
    void suggestionsAreOfWhatTheCallerMayReadOnly() throws Exception {
        long mine = sent(place.kari(), place.nordvik(), Need.Audience.EVERYONE);
        long secret = sent(place.siri(), place.sorvik(), Need.Audience.ORGANISATION);

        for (Visitor other : List.of(place.kari(), place.hans()))
            as(other, get("/api/v1/needs/" + mine + "/suggestions"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$[*].number", not(hasItem((int) secret))))
                    .andExpect(content().string(not(containsString(title(place.sorvik())))));
        as(place.siri(), get("/api/v1/needs/" + mine + "/suggestions"))
                .andExpect(jsonPath("$[*].number", hasItem((int) secret)));
        as(place.kari(), get("/api/v1/needs/" + secret + "/suggestions")).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/needs/" + secret + "/suggestions")).andExpect(status().isNotFound());
    }

    @Test
    void whatCannotBeAskedForIsAnsweredWithASentence() throws Exception {
        long mine = sent(place.kari(), place.nordvik(), Need.Audience.EVERYONE);
        String address = "/api/v1/needs/" + mine + "/suggestions";

        mvc.perform(get(address + "?kind=bus"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail", containsString("organisation")));
        mvc.perform(get(address + "?limit=many")).andExpect(status().is4xxClientError());
        mvc.perform(get(address + "?limit=-3")).andExpect(status().isOk());
        mvc.perform(get("/api/v1/needs/999999999/suggestions")).andExpect(status().isNotFound());
    }

    @Test
    void overlapsComeWithScoreReasonsAndWords() throws Exception {
        long flood = sent(place.kari(), place.nordvik(), Need.Audience.EVERYONE);

        overlaps(place.siri(), Map.of("kind", "need", "title", title(place.sorvik()), "summary", text()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.candidates[0].number").value(flood))
                .andExpect(jsonPath("$.candidates[0].score").isNumber())
                .andExpect(jsonPath("$.candidates[0].reasons", hasItem("LIKE_TEXT")))
                .andExpect(jsonPath("$.candidates[0].words", hasItem("tømmerrenna")))
                .andExpect(jsonPath("$.ask").isEmpty());
    }

    @Test
    void ofWhatTheCallerMayNotReadTheyLearnWhomToAskAndNoWord() throws Exception {
        long secret = sent(place.kari(), place.nordvik(), Need.Audience.ORGANISATION);

        String answer = overlaps(
                        place.siri(), Map.of("kind", "need", "title", "Tømmerrenna som går over", "summary", text()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.candidates[*].number", not(hasItem((int) secret))))
                .andExpect(jsonPath("$.ask[0].organisation").value(place.nordvik()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(json.readTree(answer).get("ask").get(0).propertyNames())
                .containsExactlyInAnyOrder("organisation", "name", "url");
        assertThat(answer).doesNotContain(String.valueOf(secret), title(place.nordvik()));
    }

    @Test
    void whatIsNotADescriptionIsAnsweredAtItsField() throws Exception {
        mvc.perform(post("/api/v1/overlaps")
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\": \"need\", \"title\": \"Flom\"}"))
                .andExpect(status().isUnauthorized());
        overlaps(place.kari(), Map.of("kind", "bus", "title", "Flom"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail", containsString("project")));
        overlaps(place.kari(), Map.of("kind", "need", "title", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("title"));
        overlaps(place.kari(), Map.of("kind", "need", "title", "Flom", "summary", "a".repeat(20_001)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("summary"));
        overlaps(place.kari(), Map.of("kind", "project", "title", "Flom", "from", "i fjor"))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void oddTextsAreAnsweredSensibly() throws Exception {
        for (String text : List.of(
                "flom ".repeat(4000),
                "🌊".repeat(200),
                "((\"[{ ' OR 1=1; -- }]\"))",
                "a".repeat(20_000),
                "Ráđi čállá šiljui žirku ŧŋđ"))
            for (String kind : List.of("need", "project", "application", "result", "person", "organisation"))
                overlaps(
                                place.kari(),
                                Map.of("kind", kind, "title", text.substring(0, 60 % text.length()), "summary", text))
                        .andExpect(status().isOk());
    }

    @Test
    void anAdvisersCaseFromOpeningToOutcome() throws Exception {
        long need = sent(place.kari(), place.nordvik(), Need.Audience.EVERYONE);
        long hans = place.hans().whenSignedIn().orElseThrow();
        String opening = "{\"need\": %d}".formatted(need);
        for (Visitor other : List.of(place.kari(), place.hans()))
            call(other, "/api/v1/brokerages", opening).andExpect(status().isNotFound());
        String address = call(place.root(), "/api/v1/brokerages", opening)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.need").value(need))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(address).isNotNull();
        for (Visitor other : List.of(place.kari(), place.hans(), place.siri())) {
            as(other, get(address)).andExpect(status().isNotFound());
            as(other, get("/api/v1/brokerages"))
                    .andExpect(jsonPath("$[*].number", not(hasItem(Integer.valueOf(address.replaceFirst(".*/", ""))))));
            call(other, address + "/candidates", "{\"person\": %d}".formatted(hans))
                    .andExpect(status().isNotFound());
            call(other, address + "/outcome", "{\"outcome\": \"NO_MATCH\"}").andExpect(status().isNotFound());
        }

        call(place.root(), address + "/candidates", "{}").andExpect(status().isUnprocessableContent());
        call(place.root(), address + "/candidates", "{\"person\": %d}".formatted(hans))
                .andExpect(jsonPath("$.candidates[0].state").value("LISTED"));
        as(place.hans(), get("/api/v1/brokerages/asked"))
                .andExpect(jsonPath("$").isEmpty());
        call(place.root(), address + "/candidates/" + hans + "/message", "{\"message\": \" \"}")
                .andExpect(status().isUnprocessableContent());
        call(place.root(), address + "/candidates/" + hans + "/message", "{\"message\": \"Kan du?\"}")
                .andExpect(jsonPath("$.candidates[0].state").value("ASKED"))
                .andExpect(jsonPath("$.candidates[0].since").isNotEmpty());
        call(place.root(), address + "/candidates/" + hans + "/reminder", "{}").andExpect(status().isConflict());

        as(place.hans(), get("/api/v1/brokerages/asked"))
                .andExpect(jsonPath("$[0].candidate.message").value("Kan du?"));
        call(place.siri(), address + "/reply", "{\"yes\": true}").andExpect(status().isNotFound());
        call(place.hans(), address + "/reply", "{\"yes\": true, \"answer\": \"Gjerne\"}")
                .andExpect(jsonPath("$.candidate.state").value("YES"));
        call(place.root(), address + "/outcome", "{\"outcome\": \"MATCHED\"}").andExpect(status().isConflict());
        call(place.siri(), address + "/candidates/" + hans + "/confirmation", "{}")
                .andExpect(status().isNotFound());
        call(place.hans(), address + "/candidates/" + hans + "/confirmation", "{}")
                .andExpect(jsonPath("$.candidate.personConfirmed").value(true));
        call(place.kari(), address + "/candidates/" + hans + "/confirmation", "{}")
                .andExpect(jsonPath("$.candidate.needConfirmed").value(true));
        call(place.root(), address + "/outcome", "{\"outcome\": \"MATCHED\", \"note\": \"I gang\"}")
                .andExpect(jsonPath("$.outcome").value("MATCHED"))
                .andExpect(jsonPath("$.note").value("I gang"));
        as(place.root(), get("/api/v1/brokerages")).andExpect(jsonPath("$[*].outcome", hasItem("MATCHED")));
    }

    private ResultActions overlaps(Visitor visitor, Map<String, String> asked) throws Exception {
        return call(visitor, "/api/v1/overlaps", json.writeValueAsString(asked));
    }

    private ResultActions call(Visitor visitor, String address, String body) throws Exception {
        return as(
                visitor,
                post(address)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private ResultActions as(Visitor visitor, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(visitor, "test")));
    }

    private long sent(Visitor visitor, long owner, Need.Audience audience) {
        NeedText need =
                new NeedText(title(owner), text(), "", List.of(), Language.BOKMAL, owner, Set.of(), null, audience);
        if (!(visitor.<Saving, RuntimeException>acts(() -> needs.write(visitor, need))
                instanceof Saving.Saved(long number))) throw new AssertionError("not written");
        needs.publish(visitor, number);
        return number;
    }

    private String title(long owner) {
        return (owner == place.nordvik() ? "Hvordan hindre" : "Kan vi hindre") + " at tømmerrenna flommer over ved "
                + word();
    }

    private String text() {
        return TEXT + word() + ".";
    }

    /** A place of each world's own, so that no other world's flood is found. */
    private String word() {
        return "Kvern" + place.letters() + "foss";
    }
}
