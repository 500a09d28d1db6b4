package no.samskap.projects.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Amount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What programs ask for that makes no sense is told, with the name of what is wrong: it breaks nothing, for them or for others. */
@SamskapTest
class OddInputTests {
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

    @ParameterizedTest
    @CsvSource({
        "/api/v1/projects/matrix?rows=HUMØR&columns=THEME, rows",
        "/api/v1/projects/matrix?rows=THEME, columns",
        "/api/v1/projects/network?nodes=mange, nodes",
        "/api/v1/dashboards?body=alle, body"
    })
    void aWordThatIsNoneOfTheChoicesIsNamed(String address, String field) throws Exception {
        mvc.perform(get(address))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    /** {@code NEWEST|2026-13-45T12:00:00Z|1}, with the sign between them that stands there. */
    @Test
    void aPlaceInAListThatSomebodyMadeUpIsTold() throws Exception {
        mvc.perform(get("/api/v1/projects?cursor=TkVXRVNUHzIwMjYtMTMtNDVUMTI6MDA6MDBaHzE"))
                .andExpect(status().isBadRequest());
    }

    /** Two of the largest number there is would be too much for every list that adds them up. */
    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Amount.MOST + 1})
    void anAmountThatNobodyHasIsNotKept(long kroner) throws Exception {
        write("\"funding\": [{\"funderName\": \"Fondet\", \"amountKroner\": %d}]".formatted(kroner))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("funding[0].amountKroner"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0206", "9999-12-31", "+999999999-01-01"})
    void aYearThatProjectsAreNotFromIsNotKept(String date) throws Exception {
        write("\"ends\": \"%s\"".formatted(date))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("ends"));
    }

    private ResultActions write(String more) throws Exception {
        return mvc.perform(post("/api/v1/projects")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(place.kari(), "test"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"title": "Dyr kai", "summary": "En kai.", "form": "OTHER", "state": "IDEA", "owner": %d, %s}""".formatted(place.nordvik(), more)));
    }
}
