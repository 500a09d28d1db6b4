package no.samskap.checklists.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.checklists.Checklists;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.NewBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SamskapTest
class ChecklistPagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    Checklists checklists;

    @Autowired
    BodyUpkeep upkeep;

    @Autowired
    World world;

    World.Place place;
    long seeTo;
    String url;

    @BeforeEach
    void anew() {
        place = world.anew();
        seeTo = checklists.byReference("see-to-it").orElseThrow();
        url = "/sjekklister/" + seeTo;
        for (long member : List.of(place.nordvik(), place.sorvik()))
            upkeep.keepMember(
                    place.berit(),
                    place.agreement(),
                    null,
                    null,
                    new NewBody.Member(member, Body.Membership.MEMBER, Period.ALWAYS));
    }

    @Test
    void anAnswerIsGivenPointByPointAndTheNextYearBeginsWithIt() throws Exception {
        String answer = answered("2025", "=SUM(A1)");

        as(place.kari(), get(answer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("=SUM(A1)")))
                .andExpect(content().string(containsString("Delvis")));
        as(place.kari(), get(url + "/svar/ny").param("organisasjon", "" + place.nordvik()))
                .andExpect(content().string(containsString("Start med svarene fra 2025")));
        as(
                        place.kari(),
                        get(url + "/svar/ny")
                                .param("organisasjon", "" + place.nordvik())
                                .param("fra", answer.replaceAll("\\D", "")))
                .andExpect(content().string(containsString("=SUM(A1)")));
        send(place.kari(), answer(place.nordvik(), "2025", "Igjen"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Det er allerede svart på dette.")))
                .andExpect(content().string(containsString("Igjen")));
    }

    @Test
    void membersOfABodySeeEachOthersAnswersAndWhoHasNotAnswered() throws Exception {
        answered("2025", "Deler FoU-kontakt");
        String side = url + "/samarbeid/" + place.agreement();

        for (Visitor visitor : List.of(place.ola(), place.siri(), place.berit(), place.root()))
            as(visitor, get(side).param("ar", "2025"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Deler FoU-kontakt")))
                    .andExpect(content().string(containsString("Har ikke svart for 2025")))
                    .andExpect(content().string(containsString("Sørvik " + place.id())));
        as(place.hans(), get(side)).andExpect(status().isNotFound());
        as(place.siri(), get("/samarbeid/" + place.agreement()))
                .andExpect(content().string(containsString("/samarbeid/" + place.agreement())));
        mvc.perform(get("/samarbeid/" + place.agreement()))
                .andExpect(content().string(not(containsString(url + "/samarbeid"))));
    }

    @Test
    void aFileHoldsNoFormulas() throws Exception {
        answered("2025", "=SUM(A1)");

        as(place.kari(), get(url + "/over-tid/" + place.nordvik() + "/csv"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("'=SUM(A1)")));
        as(place.siri(), get(url + "/samarbeid/" + place.agreement() + "/csv").param("ar", "2025"))
                .andExpect(content().string(containsString("'=SUM(A1)")))
                .andExpect(content().string(containsString("Har ikke svart")));
        as(place.hans(), get(url + "/over-tid/" + place.nordvik() + "/csv")).andExpect(status().isNotFound());
    }

    @Test
    void guessedAddressesAndOthersOrganisationsLeadNowhere() throws Exception {
        String answer = answered("2025", "Vårt");

        as(place.hans(), get(answer)).andExpect(status().isNotFound());
        as(place.siri(), get(answer + "/rediger")).andExpect(status().isNotFound());
        as(place.ola(), get(answer + "/rediger")).andExpect(status().isNotFound());
        send(place.siri(), answer(place.nordvik(), "2026", "Ikke vårt")).andExpect(status().isNotFound());
        as(place.siri(), get(url + "/svar/ny").param("organisasjon", "" + place.nordvik()))
                .andExpect(status().isNotFound());
        as(place.kari(), get(url + "/rediger")).andExpect(status().isNotFound());
        send(
                        place.siri(),
                        post(answer)
                                .param("_version", "1")
                                .param("organisation", "" + place.sorvik())
                                .param("year", "2025"))
                .andExpect(status().isNotFound());
    }

    @Test
    void anAnswerStaysWithItsOrganisationWhateverIsSent() throws Exception {
        String answer = answered("2025", "Vårt");
        long number = Long.parseLong(answer.replaceAll("\\D", ""));
        int seen =
                checklists.findAnswer(place.kari(), number).orElseThrow().head().version();

        send(
                        place.kari(),
                        post(answer)
                                .param("_version", "" + seen)
                                .param("organisation", "" + place.sorvik())
                                .param("year", "2031")
                                .param("invented", "true")
                                .param("notes[1]", "Nytt"))
                .andExpect(redirectedUrlPattern("/sjekklister/svar/*"));

        var after = checklists.findAnswer(place.kari(), number).orElseThrow();
        assertThat(after.organisation().number()).isEqualTo(place.nordvik());
        assertThat(after.year()).isEqualTo(2025);
        assertThat(after.invented()).isFalse();
        assertThat(after.given().getFirst().note()).isEqualTo("Nytt");
    }

    @Test
    void anAdministratorEditsTheListOnItsPage() throws Exception {
        as(place.root(), get(url + "/rediger")).andExpect(status().isOk());
        send(
                        place.root(),
                        post(url)
                                .param("_version", "1")
                                .param("nameNb", "Liste")
                                .param("aboutNb", "Prøve")
                                .param("nb", "En\nTo")
                                .param("nn", "Ein")
                                .param("en", "One\nTwo"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Skriv like mange linjer som på bokmål.")));
    }

    @Test
    void aListIsCalledWhatItIsInTheReadersLanguage() throws Exception {
        mvc.perform(get("/sjekklister").cookie(new Cookie("sprak", "en")))
                .andExpect(content().string(containsString("Seeing to research in the municipality")));
        mvc.perform(get(url).cookie(new Cookie("sprak", "nn")))
                .andExpect(content().string(containsString("Sørgje for forsking i kommunen")));
    }

    @Test
    void programsAnswerAndReadTheSame() throws Exception {
        mvc.perform(get("/api/v1/checklists"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].points.length()").value(7));
        String json =
                "{\"organisation\": %d, \"year\": 2025, \"points\": [{\"key\": 1, \"state\": \"YES\", \"note\": \"Ja\"}]}"
                        .formatted(place.nordvik());
        String api = "/api/v1/checklists/" + seeTo + "/answers";
        call(place.siri(), post(api), json).andExpect(status().isForbidden());
        call(place.kari(), post(api), json)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.points[0].state").value("YES"));
        call(place.kari(), post(api), json).andExpect(status().isConflict());
        as(place.hans(), get(api).param("organisation", "" + place.nordvik()))
                .andExpect(jsonPath("$.length()").value(0));
        as(
                        place.siri(),
                        get("/api/v1/checklists/" + seeTo + "/bodies/" + place.agreement())
                                .param("year", "2025"))
                .andExpect(jsonPath("$.length()").value(2));
    }

    private String answered(String year, String note) throws Exception {
        String address = send(place.kari(), answer(place.nordvik(), year, note))
                .andExpect(redirectedUrlPattern("/sjekklister/svar/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(address).isNotNull();
        return address;
    }

    private MockHttpServletRequestBuilder answer(long organisation, String year, String note) {
        return post(url + "/svar")
                .param("organisation", "" + organisation)
                .param("year", year)
                .param("states[1]", "PARTLY")
                .param("notes[1]", note);
    }

    private ResultActions send(Visitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return as(visitor, request.param("_form", UUID.randomUUID().toString()).with(csrf()));
    }

    private ResultActions call(Visitor visitor, MockHttpServletRequestBuilder request, String json) throws Exception {
        return as(
                visitor,
                request.contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .content(json));
    }

    private ResultActions as(Visitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(visitor, "test")));
    }
}
