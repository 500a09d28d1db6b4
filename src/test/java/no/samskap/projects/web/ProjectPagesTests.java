package no.samskap.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SamskapTest
class ProjectPagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void aProjectGrowsOnItsPageLineByLine() throws Exception {
        String url = started();
        send(post(url + "/partnere")
                        .param("organisation", "Havgap universitet " + place.id())
                        .param("role", "RESEARCH")
                        .param("from", "08.2026"))
                .andExpect(redirectedUrlPattern("/prosjekter/*"));
        send(post(url + "/milepaler").param("what", "Første grøft").param("on", "2027"))
                .andExpect(redirectedUrlPattern("/prosjekter/*"));
        send(post(url + "/finansiering")
                        .param("funder", "Havgapfondet")
                        .param("amountKroner", "14\u00a0200\u00a0000 kr"))
                .andExpect(redirectedUrlPattern("/prosjekter/*"));
        send(post(url + "/kontakter").param("name", "Nora Grøft")).andExpect(redirectedUrlPattern("/prosjekter/*"));
        send(post(url + "/hendelser").param("what", "PILOT_RUN").param("on", "2026"))
                .andExpect(redirectedUrlPattern("/prosjekter/*"));

        send(post(url + "/hendelser")
                        .param("what", "PLACEMENT_OFFERED")
                        .param("on", "2025")
                        .param("many", "4"))
                .andExpect(redirectedUrlPattern("/prosjekter/*"));
        send(post(url + "/hendelser")
                        .param("what", "VILLAGE_HELD")
                        .param("on", "2025")
                        .param("many", "0"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ds-validation-message")));

        as(get(url))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Praksisplass tilbudt (4)")))
                .andExpect(content().string(containsString("Havgap universitet " + place.id())))
                .andExpect(content().string(containsString("Første grøft")))
                .andExpect(content().string(containsString("Nora Grøft")))
                .andExpect(content().string(containsString("Løsning prøvd ut")));
        mvc.perform(get(url))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Nora Grøft"))))
                .andExpect(content().string(not(containsString("/rediger"))));
        for (String page : new String[] {
            "/rediger",
            "?partner=ny",
            "/soknader/ny",
            "/milepaler/ny",
            "/finansiering/ny",
            "/kontakter/ny",
            "/hendelser/ny",
            "/hendelser/PILOT_RUN/fjern"
        }) as(get(url + page)).andExpect(status().isOk());
        mvc.perform(get("/prosjekter?eier=" + place.nordvik()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(url)));
    }

    @Test
    void documentsLieWithTheProjectForWhoeverReadsItUntilTheyAreRemoved() throws Exception {
        String url = started();
        document(url, "avtale.png", "%PDF-1.7")
                .andExpect(content().string(containsString("noe annet enn navnet sier")));
        document(url, "avtale.pdf", "%PDF-1.7").andExpect(redirectedUrl(url + "#dokumenter"));
        String page = as(get(url))
                .andExpect(content().string(containsString("avtale.pdf")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String file = Pattern.compile(url + "/dokumenter/\\d+")
                .matcher(page)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .orElseThrow();
        mvc.perform(get(file))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
        mvc.perform(get(url)).andExpect(content().string(not(containsString(file + "/fjern"))));
        as(place.siri(), get(file + "/fjern")).andExpect(status().isNotFound());
        send(place.siri(), post(file + "/fjern")).andExpect(status().isNotFound());

        as(get(file + "/fjern")).andExpect(content().string(containsString("avtale.pdf")));
        send(post(file + "/fjern")).andExpect(redirectedUrl(url + "#dokumenter"));
        mvc.perform(get(file)).andExpect(status().isNotFound());
    }

    private ResultActions document(String url, String name, String text) throws Exception {
        return mvc.perform(multipart(url + "/dokumenter")
                .file(new MockMultipartFile("file", name, null, text.getBytes(StandardCharsets.US_ASCII)))
                .param("_form", UUID.randomUUID().toString())
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(place.kari(), "test"))
                .with(csrf()));
    }

    @Test
    void thePageOffersToTakeOutOnlyTheLinesOneMay() throws Exception {
        String url = started();
        for (String name : List.of("Havgap universitet ", "Sørvik "))
            send(post(url + "/partnere")
                            .param("organisation", name + place.id())
                            .param("role", "PARTNER"))
                    .andExpect(redirectedUrlPattern("/prosjekter/*"));
        String owners = as(get(url)).andReturn().getResponse().getContentAsString();
        List<String> lines = Pattern.compile("/partnere/\\d+/fjern")
                .matcher(owners)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(owners).contains("endrer sin egen linje").doesNotContain("?partner=" + digits(lines.get(0)));

        String partners = as(place.hans(), get(url)).andReturn().getResponse().getContentAsString();
        String own = lines.stream().filter(partners::contains).findFirst().orElseThrow();
        String others =
                lines.stream().filter(line -> !line.equals(own)).findFirst().orElseThrow();
        assertThat(partners)
                .contains("?partner=" + digits(own))
                .doesNotContain(others)
                .contains("endrer sin egen linje");
        as(place.hans(), get(url + others)).andExpect(status().isNotFound());
        send(place.hans(), post(url + others)).andExpect(status().isNotFound());
        as(place.hans(), get(url + "?partner=" + digits(others)))
                .andExpect(content().string(not(containsString("id=\"partner\""))));

        as(get(url + others)).andExpect(status().isOk());
        send(post(url + others)).andExpect(redirectedUrlPattern("/prosjekter/*"));
        send(place.hans(), post(url + own)).andExpect(redirectedUrlPattern("/prosjekter/*"));
        as(get(url)).andExpect(content().string(not(containsString("/partnere/"))));
    }

    private static String digits(String line) {
        return line.replaceAll("\\D", "");
    }

    @Test
    void anUnknownPartnerComesBackToItsField() throws Exception {
        send(post(started() + "/partnere")
                        .param("organisation", "Ingensteds kommune")
                        .param("role", "PARTNER"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"organisation-error\"")))
                .andExpect(content().string(containsString("value=\"Ingensteds kommune\"")));
    }

    @Test
    void theSameApplicationComesBackWithALinkToTheOneThatCounts() throws Exception {
        String url = started();
        String saved = send(application(url, "IPO 2026"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(saved).contains("#soknad-");
        String number = saved.substring(saved.indexOf("#soknad-") + "#soknad-".length());

        send(application(url, "ipo-2026"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"call-error\"")))
                .andExpect(content().string(containsString(url + "#soknad-" + number)));
        mvc.perform(get("/soknader/" + number)).andExpect(redirectedUrlPattern("/prosjekter/*#soknad-" + number));
        as(get("/soknader/" + number + "/rediger")).andExpect(status().isOk());
        as(get("/soknader/" + number + "/fjern")).andExpect(status().isOk());
    }

    @Test
    void aMistakeInTheFormComesBackToItsField() throws Exception {
        send(project().param("starts", "i fjor").param("state", "STOPPED"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"starts-error\"")))
                .andExpect(content().string(containsString("id=\"stoppedBecause-error\"")))
                .andExpect(content().string(containsString("value=\"i fjor\"")));
    }

    @Test
    void aProgramWritesAProjectWithItsRowsAndChangesTheVersionItSaw() throws Exception {
        String json = """
                {"title": "Tørre bussholdeplasser", "summary": "Vi prøver ut grøfter.", "form": "INNOVATION",
                 "state": "RUNNING", "owner": %d, "audience": "PARTIES", "starts": "2026-08",
                 "participations": [{"organisation": %d, "role": "RESEARCH", "from": "2026"}],
                 "milestones": [{"what": "Oppstart", "on": "2026"}],
                 "applications": [{"funder": "EU", "call": "Horizon", "sentOn": "2025", "decision": "PENDING"}]}""".formatted(place.nordvik(), place.havgap());
        String address = call(post("/api/v1/projects").header("Idempotency-Key", UUID.randomUUID()), json)
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.participations.length()").value(1))
                .andExpect(jsonPath("$.applications[0].label").value("RESEARCH"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(address).isNotNull();

        mvc.perform(get(address)).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/projects?owner=" + place.nordvik()))
                .andExpect(jsonPath("$.total").value(0));
        call(put(address), json).andExpect(status().isPreconditionRequired());
        String wet = json.replace("Tørre", "Våte");
        call(put(address).header("If-Match", "\"1\""), wet).andExpect(status().isAccepted());
        call(put(address).header("If-Match", "\"1\""), json).andExpect(status().isPreconditionFailed());
        call(
                        post(address + "/applications").header("Idempotency-Key", UUID.randomUUID()),
                        "{\"funder\": \"eu\", \"call\": \"HORIZON\", \"decision\": \"PENDING\"}")
                .andExpect(status().isConflict());
        call(post("/api/v1/projects").header("Idempotency-Key", UUID.randomUUID()), json.replace("2026-08", "2026-13"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("starts"));
    }

    @Test
    void aProjectSentAgainUnderTheSendersOwnIdIsTheOneItMadeBefore() throws Exception {
        String json = """
                {"title": "Tørre sko", "summary": "Vi graver grøft.", "form": "RESEARCH", "state": "RUNNING",
                 "owner": %d, "externalId": "sak 2026/14"}""".formatted(place.nordvik());
        String address = call(post("/api/v1/projects").header("Idempotency-Key", UUID.randomUUID()), json)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(address).isNotNull();
        call(post("/api/v1/projects").header("Idempotency-Key", UUID.randomUUID()), json)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(Long.valueOf(address.replaceFirst(".*/", ""))));
    }

    private String started() throws Exception {
        String address = send(project().param("state", "RUNNING"))
                .andExpect(redirectedUrlPattern("/prosjekter/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(address).isNotNull();
        return address;
    }

    private MockHttpServletRequestBuilder project() {
        return post("/prosjekter")
                .param("title", "Tørre bussholdeplasser " + place.id())
                .param("summary", "Vi prøver ut grøfter ved skolen.")
                .param("language", "nb")
                .param("form", "INNOVATION")
                .param("owner", String.valueOf(place.nordvik()))
                .param("audience", "EVERYONE")
                .param("origin", "HELPED");
    }

    private static MockHttpServletRequestBuilder application(String url, String call) {
        return post(url + "/soknader")
                .param("funder", "Havgapfondet")
                .param("call", call)
                .param("sentOn", "4.2.2026")
                .param("askedKroner", "2 000 000,-")
                .param("decision", "PENDING");
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return send(place.kari(), request);
    }

    private ResultActions call(MockHttpServletRequestBuilder request, String json) throws Exception {
        return as(request.contentType(MediaType.APPLICATION_JSON).content(json));
    }

    private ResultActions as(MockHttpServletRequestBuilder request) throws Exception {
        return as(place.kari(), request);
    }

    private ResultActions send(Visitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return as(visitor, request.param("_form", UUID.randomUUID().toString()).with(csrf()));
    }

    private ResultActions as(Visitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(visitor, "test")));
    }
}
