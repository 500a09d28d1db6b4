package no.samskap.needs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Visitor;
import no.samskap.needs.Need;
import no.samskap.needs.NeedInvitations;
import no.samskap.needs.NeedQueries;
import no.samskap.needs.Needs;
import no.samskap.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SamskapTest
class SendPagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    Needs needs;

    @Autowired
    NeedQueries queries;

    @Autowired
    NeedInvitations invitations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void fiveAnswersBecomeANeedInItsOwnWords() throws Exception {
        String address = send(place.kari(), five(post("/behov/meld")).param("onBehalfOf", "Rektor"))
                .andExpect(redirectedUrlPattern("/behov/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(address).isNotNull();
        Need need = needs.find(Visitor.STRANGER, Long.parseLong(address.replaceFirst(".*/", "")))
                .orElseThrow();
        assertThat(need.head().title()).isEqualTo("Hver vår står vannet til knes ved skolen");
        assertThat(need.touches()).isEqualTo("Skolebarna");
        assertThat(need.onBehalfOf()).as("not for strangers").isEmpty();
        assertThat(needs.find(place.kari(), need.number()).orElseThrow().onBehalfOf())
                .isEqualTo("Rektor");
    }

    @Test
    void aDraftSavedWithoutScriptIsThereAgainForItsWriterAlone() throws Exception {
        String key = UUID.randomUUID().toString();
        send(place.kari(), five(post("/behov/meld")).param("sketch", key).param("wish", "KEEP"))
                .andExpect(redirectedUrl("/behov/meld?kladd=" + key));
        as(place.kari(), get("/behov/meld?kladd=" + key)).andExpect(content().string(containsString("Skolebarna")));
        as(place.kari(), get("/behov/meld")).andExpect(content().string(containsString(key)));
        as(place.berit(), get("/behov/meld?kladd=" + key)).andExpect(status().isNotFound());
        send(place.berit(), five(post("/behov/meld/kladd")).param("sketch", key))
                .andExpect(status().isNotFound());

        send(place.kari(), five(post("/behov/meld")).param("sketch", key)).andExpect(redirectedUrlPattern("/behov/*"));
        as(place.kari(), get("/behov/meld?kladd=" + key)).andExpect(status().isNotFound());
    }

    @Test
    void lookAlikesShowOnlyWhatTheVisitorMayRead() throws Exception {
        String word = "flomvern" + place.id();
        send(place.kari(), five(post("/behov/meld")).param("differently", word).param("audience", "ORGANISATION"))
                .andExpect(redirectedUrlPattern("/behov/*"));
        String asked = "/behov/liknende?tekst=Vi lurer på " + word + " ved skolen";
        as(place.ola(), get(asked)).andExpect(content().string(containsString("Hver vår står vannet")));
        as(place.siri(), get(asked)).andExpect(content().string(not(containsString("Nordvik " + place.id()))));
        mvc.perform(get(asked)).andExpect(content().string(not(containsString("Nordvik " + place.id()))));
    }

    @Test
    void somebodyInvitedSendsWithoutAnAccountAndTheContactPublishes() throws Exception {
        String code = invitations
                .make(
                        place.kari(),
                        place.nordvik(),
                        "Rektorene",
                        LocalDate.now(Words.OSLO).plusDays(3))
                .orElseThrow();
        mvc.perform(get("/behov/inn/" + code))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nordvik " + place.id())));
        mvc.perform(five(post("/behov/inn/" + code))
                        .with(csrf())
                        .param("_form", UUID.randomUUID().toString()))
                .andExpect(content().string(containsString("id=\"sender-error\"")));
        mvc.perform(five(post("/behov/inn/" + code))
                        .with(csrf())
                        .param("_form", UUID.randomUUID().toString())
                        .param("sender", "Rektor på Nes"))
                .andExpect(redirectedUrl("/behov/inn/" + code + "/takk"));

        NeedQueries.Filter own = new NeedQueries.Filter("", List.of(), List.of(), List.of(), List.of(place.nordvik()));
        for (Visitor other : List.of(place.ola(), place.siri(), Visitor.STRANGER))
            assertThat(queries.list(other, own, NeedQueries.Order.NEWEST, 10, 0))
                    .isEmpty();
        long number = queries.list(place.kari(), own, NeedQueries.Order.NEWEST, 10, 0)
                .getFirst()
                .number();
        assertThat(needs.find(place.kari(), number).orElseThrow().sender()).isEqualTo("Rektor på Nes");
        as(place.kari(), get("/")).andExpect(content().string(containsString("Et behov er kommet inn")));
        needs.publish(place.kari(), number);
        assertThat(needs.find(Visitor.STRANGER, number)).isPresent();
    }

    @Test
    void aLinkThatIsWithdrawnOrOverOrForOthersTakesNothingIn() throws Exception {
        assertThat(invitations.make(place.siri(), place.nordvik(), "Ikke mine", LocalDate.now(Words.OSLO)))
                .isEmpty();
        String code = invitations
                .make(place.kari(), place.nordvik(), "Rektorene", LocalDate.now(Words.OSLO))
                .orElseThrow();
        mvc.perform(post("/behov/inn/" + code)
                        .with(csrf())
                        .param("_form", UUID.randomUUID().toString())
                        .param("worry", "Noe for naboen")
                        .param("language", "nb")
                        .param("owner", String.valueOf(place.sorvik()))
                        .param("sender", "Rektor"))
                .andExpect(content().string(containsString("Invitasjonen gjelder ikke")));
        jdbc.sql("update need_invitation set expires_on = expires_on - 1 where place = :nordvik")
                .param("nordvik", place.nordvik())
                .update();
        mvc.perform(get("/behov/inn/" + code)).andExpect(content().string(containsString("lukket")));
        assertThat(invitations.open(code)).isEmpty();
        assertThat(invitations.open("noe helt annet")).isEmpty();
    }

    @Test
    void aProgramSendsStepsQuestionsAndSupportsAndTheSameNeedTwiceIsOne() throws Exception {
        String json = """
                {"title": "Tørre sko", "question": "Hvordan holder vi sko tørre?", "owner": %d, "language": "nb",
                 "audience": "EVERYONE", "externalId": "sak 14"}""".formatted(place.nordvik());
        String address = call(place.kari(), post("/api/v1/needs"), json)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(address).isNotNull();
        call(place.kari(), post("/api/v1/needs"), json)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(Long.valueOf(address.replaceFirst(".*/", ""))));
        call(place.berit(), post("/api/v1/needs"), json).andExpect(status().isCreated());

        call(place.kari(), post(address + "/publication"), "{}")
                .andExpect(jsonPath("$.state").value("SENT"));
        call(
                        place.siri(),
                        post(address + "/supports"),
                        "{\"organisation\": %d, \"weight\": 5}".formatted(place.sorvik()))
                .andExpect(jsonPath("$.supports[0].weight").value(5));
        call(
                        place.hans(),
                        post(address + "/questions"),
                        "{\"question\": \"Virker støvler?\", \"language\": \"nb\", \"evidence\": \"OPEN\"}")
                .andExpect(jsonPath("$.questions[0].question").value("Virker støvler?"));
        call(place.kari(), post(address + "/steps"), "{\"state\": \"CLOSED\"}")
                .andExpect(status().isUnprocessableContent());
        call(place.kari(), post(address + "/steps"), "{\"state\": \"CLOSED\", \"reason\": \"Vi kjøpte støvler\"}")
                .andExpect(jsonPath("$.steps[1].reason").value("Vi kjøpte støvler"));
        call(place.siri(), post(address + "/steps"), "{\"state\": \"SENT\", \"reason\": \"Nei\"}")
                .andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder five(MockHttpServletRequestBuilder request) {
        return request.param("worry", "Hver vår står vannet til knes ved skolen. Hva gjør andre?")
                .param("touches", "Skolebarna")
                .param("language", "nb")
                .param("owner", String.valueOf(place.nordvik()));
    }

    private ResultActions send(Visitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return as(visitor, request.param("_form", UUID.randomUUID().toString()));
    }

    private ResultActions call(Visitor visitor, MockHttpServletRequestBuilder request, String json) throws Exception {
        return as(
                visitor,
                request.header("Idempotency-Key", UUID.randomUUID())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json));
    }

    private ResultActions as(Visitor visitor, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(visitor, "test")));
    }
}
