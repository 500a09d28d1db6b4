package no.samskap.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** People are put into the directory by those who write for where they belong, and only once. */
@SamskapTest
class NewPersonTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    /** Each of them gets a letter in the name of whoever added them. */
    @Test
    void nobodyWritesToMoreThanAHundredStrangersADay() throws Exception {
        for (int i = 0; i < People.MOST_A_DAY; i++) added("Vilde", letters());
        String address = "en.til" + place.id() + "@nordvik.example";
        send(place.kari(), form("En", "Til", address, "Nordvik " + place.id()))
                .andExpect(content().string(containsString("hundre personer")));
        assertThat(letters(address)).isZero();
        redirected(send(place.kari(), form("Uten", "Adresse" + place.letters(), "", "Nordvik " + place.id())));
    }

    @Test
    void whoeverWritesForAnOrganisationPutsItsPeopleThere() throws Exception {
        long number = added("Åse", "Fjell");

        as(place.kari(), get("/personer/" + number))
                .andExpect(content().string(containsString("Åse Fjell")))
                .andExpect(content().string(containsString("Rådgiver")));
        mvc.perform(get("/personer/" + number)).andExpect(status().isNotFound());
        as(place.kari(), get("/personer/ny")).andExpect(content().string(containsString("Nordvik " + place.id())));
    }

    @Test
    void whoeverWasPutThereIsToldSo() throws Exception {
        added("Åse", "Fjell");

        assertThat(letters(address("Åse", "Fjell"))).isEqualTo(1);
    }

    @Test
    void nobodyStandsThereTwice() throws Exception {
        long number = added("Åse", "Fjell");

        send(place.siri(), form("Åse", "Fjell" + place.letters(), "", "Sørvik " + place.id()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Er det en av disse?")))
                .andExpect(content().string(containsString("Rådgiver, Nordvik " + place.id())));
        send(
                        place.siri(),
                        form("Åse", "Fjell" + place.letters(), "", "Sørvik " + place.id())
                                .param("known", "" + number))
                .andExpect(redirectedUrl("/personer/" + number));
        assertThat(people.find(place.siri(), number).orElseThrow().affiliations())
                .extracting(Person.Affiliation::organisation)
                .containsExactlyInAnyOrder(place.nordvik(), place.sorvik());
    }

    @Test
    void twoMayHaveOneName() throws Exception {
        long number = added("Åse", "Fjell");

        String other = redirected(send(
                place.siri(),
                form("Åse", "Fjell" + place.letters(), "", "Sørvik " + place.id())
                        .param("known", "0")));

        assertThat(other).isNotEqualTo("/personer/" + number);
    }

    @Test
    void nobodyIsPutIntoWhatOthersWriteFor() throws Exception {
        for (Visitor stranger : List.of(place.siri(), place.hans()))
            send(stranger, form("Åse", "Fjell" + place.letters(), "", "Nordvik " + place.id()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Du kan ikke legge inn folk i denne organisasjonen.")));
        as(place.ola(), get("/personer/ny")).andExpect(status().isNotFound());
        call(place.siri(), json("a" + place.id(), place.nordvik())).andExpect(status().is4xxClientError());
    }

    @Test
    void aWrongAddressIsSaidAtItsField() throws Exception {
        send(place.kari(), form("Åse", "Fjell", "åse uten krøllalfa", "Nordvik " + place.id()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"åse uten krøllalfa\"")));
    }

    @Test
    void programsAddThemOnce() throws Exception {
        String json = json("hr:" + place.id(), place.nordvik());

        String first = call(place.kari(), json)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        call(place.kari(), json).andExpect(status().isOk()).andExpect(content().json(first));
        call(
                        place.kari(),
                        json.replace(
                                "\"ORDINARY\"",
                                "\"ORDINARY\", \"startsOn\": \"2026-02-01\", \"endsOn\": \"2026-01-01\""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("affiliations[0].endsOn"));
    }

    private long added(String given, String family) throws Exception {
        String address = redirected(send(
                place.kari(), form(given, family + place.letters(), address(given, family), "Nordvik " + place.id())));
        return Long.parseLong(address.substring("/personer/".length()));
    }

    /** A name like no other. */
    private static String letters() {
        return UUID.randomUUID()
                .toString()
                .chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(each -> Character.toString('a' + Character.digit(each, 16)))
                .collect(Collectors.joining());
    }

    private String address(String given, String family) {
        return given.charAt(given.length() - 1) + "." + family.toLowerCase(Locale.ROOT) + place.id()
                + "@nordvik.example";
    }

    private static MockHttpServletRequestBuilder form(String given, String family, String email, String organisation) {
        return post("/personer")
                .param("givenName", given)
                .param("familyName", family)
                .param("email", email)
                .param("organisation", organisation)
                .param("position", "Rådgiver");
    }

    private static String json(String reference, long organisation) {
        return """
                {"reference": "%s", "givenName": "Åse", "familyName": "Fjell",
                 "affiliations": [{"organisation": %d, "form": "ORDINARY"}]}""".formatted(reference, organisation);
    }

    private long letters(String address) {
        return jdbc.sql("select count(*) from mail_outbox where address = :address")
                .param("address", address)
                .query(Long.class)
                .single();
    }

    private static String redirected(ResultActions answer) throws Exception {
        String address = answer.andExpect(redirectedUrlPattern("/personer/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(address).isNotNull();
        return address;
    }

    private ResultActions send(Visitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return as(visitor, request.param("_form", UUID.randomUUID().toString()).with(csrf()));
    }

    private ResultActions call(Visitor visitor, String json) throws Exception {
        return as(
                visitor,
                post("/api/v1/people")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .content(json));
    }

    private ResultActions as(Visitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(visitor, "test")));
    }
}
