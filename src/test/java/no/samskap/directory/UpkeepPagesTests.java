package no.samskap.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Organisations and bodies kept up on their pages and by programs. */
@SamskapTest
class UpkeepPagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    Organisations organisations;

    @Autowired
    Bodies bodies;

    @Autowired
    People people;

    @Autowired
    World world;

    World.Place place;
    String bodyUrl;

    @BeforeEach
    void anew() {
        place = world.anew();
        bodyUrl = "/samarbeid/" + place.agreement();
    }

    @Test
    void whoeverLooksForAFormerMunicipalityFindsWhatItBecame() throws Exception {
        for (String wanted : List.of("Kvalsund", "2017"))
            mvc.perform(get("/organisasjoner").param("q", wanted))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Hammerfest kommune")))
                    .andExpect(content().string(containsString("Kvalsund (2017) ble del av Hammerfest")));
        mvc.perform(get("/organisasjoner/" + organisations.byReference("1580").orElseThrow()))
                .andExpect(
                        content().string(containsString("Ålesund (1507) ble delt i 2024, mellom Ålesund og Haram.")));
    }

    @Test
    void aWrongNumberIsSaidAtItsField() throws Exception {
        send(
                        place.root(),
                        post("/organisasjoner")
                                .param("title", "Feil forlag")
                                .param("form", "BUSINESS")
                                .param("organisationNumber", "123456789")
                                .param("ror", "https://ror.org/05xg72x28"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Dette er ikke et organisasjonsnummer.")))
                .andExpect(content().string(containsString("Dette er ikke en ROR-adresse.")));
        send(place.kari(), post("/organisasjoner").param("title", "Nytt").param("form", "BUSINESS"))
                .andExpect(status().isNotFound());
    }

    @Test
    void aUnitIsAddedMovedAndClosedOnItsPage() throws Exception {
        String nordvik = "/organisasjoner/" + place.nordvik();
        String health = added(nordvik, "Helse " + place.id());
        String home = added(health, "Hjemmetjenesten " + place.id());

        send(place.kari(), post(health + "/plassering").param("partOf", home.replaceAll("\\D", "")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString("kan ikke være en del av Hjemmetjenesten " + place.id() + ", for")));
        send(place.kari(), post(home + "/plassering").param("partOf", "" + place.nordvik()))
                .andExpect(redirectedUrlPattern("/organisasjoner/*"));
        send(place.kari(), post(home + "/slutt").param("on", "2026-01-01").param("successors", "Finnes ikke"))
                .andExpect(content().string(containsString("Vi fant ingen som heter «Finnes ikke».")));
        send(place.kari(), post(home + "/slutt").param("on", "2026-01-01").param("successors", "Helse " + place.id()))
                .andExpect(redirectedUrlPattern("/organisasjoner/*"));
        mvc.perform(get(health)).andExpect(content().string(containsString("Fra tidligere Hjemmetjenesten")));
        for (String form : List.of("/enheter/ny", "/plassering", "/slutt"))
            as(place.siri(), get(health + form)).andExpect(status().isNotFound());
        send(place.siri(), post(health + "/enheter").param("name", "Ikke min")).andExpect(status().isNotFound());
        as(place.kari(), get(nordvik + "/slutt")).andExpect(status().isNotFound());
    }

    @Test
    void aBodyIsKeptUpOnItsPageAndTellsWhoSatWhen() throws Exception {
        long liv = people.register("Liv", "Leder " + place.id(), true);
        send(
                        place.berit(),
                        post(bodyUrl + "/medlemmer")
                                .param("organisation", "Havgap universitet " + place.id())
                                .param("role", "PARTNER")
                                .param("from", "2023-01-01"))
                .andExpect(redirectedUrlPattern(bodyUrl + "*"));
        send(
                        place.berit(),
                        post(bodyUrl + "/perioder").param("name", "2023–2026").param("from", "2023-01-01"))
                .andExpect(redirectedUrlPattern(bodyUrl + "*"));
        send(place.berit(), post(bodyUrl + "/utvalg").param("name", "Styringsgruppen"))
                .andExpect(redirectedUrlPattern(bodyUrl + "*"));
        long committee = body().committees().getFirst().id();
        send(place.berit(), post(bodyUrl + "/plasser/i/" + committee).param("role", "LEADER"))
                .andExpect(redirectedUrlPattern(bodyUrl + "*"));
        String seat = bodyUrl + "/plasser/"
                + body().committees().getFirst().seats().getFirst().id();
        send(
                        place.berit(),
                        post(seat + "/verv")
                                .param("person", "Liv Leder " + place.id())
                                .param("from", "2023-02-01")
                                .param("to", "2022-02-01"))
                .andExpect(content().string(containsString("Siste dag kan ikke være før første dag.")));
        send(
                        place.berit(),
                        post(seat + "/verv")
                                .param("person", "Liv (" + liv + ")")
                                .param("from", "2023-02-01")
                                .param("to", "2024-06-30"))
                .andExpect(redirectedUrlPattern(bodyUrl + "*"));
        send(
                        place.berit(),
                        post(seat + "/verv")
                                .param("person", "Liv Leder " + place.id())
                                .param("from", "2024-06-30"))
                .andExpect(content().string(containsString("er der allerede")));

        mvc.perform(get(bodyUrl).param("ar", "2023"))
                .andExpect(content().string(containsString("Utvalg i 2023")))
                .andExpect(content().string(containsString("Liv Leder " + place.id())));
        mvc.perform(get(bodyUrl)).andExpect(content().string(containsString("Ledig plass")));
        mvc.perform(get(bodyUrl + "/deltakere"))
                .andExpect(content().string(containsString("Havgap universitet " + place.id())));
        for (String form : List.of("/medlemmer/ny", "/perioder/ny", "/utvalg/ny", "/planer/ny", "/rediger"))
            as(place.kari(), get(bodyUrl + form)).andExpect(status().isNotFound());
        send(place.kari(), post(bodyUrl + "/perioder").param("name", "Min").param("from", "2023-01-01"))
                .andExpect(status().isNotFound());
        assertThat(body().periods()).hasSize(1);
    }

    @Test
    void aPageSaysNothingOfHowToChangeItToThoseWhoMayNot() throws Exception {
        mvc.perform(get(bodyUrl))
                .andExpect(content().string(not(containsString("/medlemmer/ny"))))
                .andExpect(content().string(not(containsString("/rediger"))));
        mvc.perform(get("/organisasjoner/" + place.nordvik()))
                .andExpect(content().string(not(containsString("/enheter/ny"))))
                .andExpect(content().string(not(containsString("/register"))));
    }

    @Test
    void programsKeepUpTheSameWithTheSameRights() throws Exception {
        String api = "/api/v1/bodies/" + place.agreement();
        String member =
                "{\"organisation\": %d, \"role\": \"MEMBER\", \"body\": 1, \"id\": 1}".formatted(place.havgap());
        call(place.kari(), post(api + "/members"), member).andExpect(status().isNotFound());
        call(place.berit(), post(api + "/members"), member).andExpect(status().isOk());
        call(place.berit(), post(api + "/members"), member).andExpect(status().is(422));
        long id = body().members().getFirst().id();
        String ended =
                "{\"organisation\": %d, \"role\": \"OBSERVER\", \"period\": {\"from\": \"2023-01-01\", \"to\": \"2024-01-01\"}}"
                        .formatted(place.havgap());
        call(place.berit(), put(api + "/members/" + id), ended).andExpect(status().is(428));
        call(
                        place.berit(),
                        put(api + "/members/" + id)
                                .header("If-Match", "\"" + body().head().version() + "\""),
                        ended)
                .andExpect(status().isOk());
        String backwards = ended.replace("2024-01-01", "2022-01-01");
        call(
                        place.berit(),
                        put(api + "/members/" + id)
                                .header("If-Match", "\"" + body().head().version() + "\""),
                        backwards)
                .andExpect(status().is4xxClientError());
        mvc.perform(get(api)).andExpect(jsonPath("$.members[0].role").value("OBSERVER"));
        as(place.berit(), delete(api + "/members/" + id)).andExpect(status().isOk());

        String units = "/api/v1/organisations/" + place.nordvik() + "/units";
        call(place.siri(), post(units), "{\"name\": \"Min\"}").andExpect(status().isForbidden());
        call(
                        place.kari(),
                        post(units),
                        "{\"name\": \"Skoler\", \"partOf\": %d, \"form\": \"COUNTY\"}".formatted(place.sorvik()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.form").value("UNIT"))
                .andExpect(jsonPath("$.partOf.number").value(place.nordvik()));
    }

    private String added(String url, String name) throws Exception {
        String address = send(place.kari(), post(url + "/enheter").param("name", name))
                .andExpect(redirectedUrlPattern("/organisasjoner/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(address).isNotNull();
        return address;
    }

    private Body body() {
        return bodies.find(place.root(), place.agreement()).orElseThrow();
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
