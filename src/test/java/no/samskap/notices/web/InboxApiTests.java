package no.samskap.notices.web;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.contacts.ContactPoint;
import no.samskap.contacts.ContactPointText;
import no.samskap.contacts.Contacts;
import no.samskap.contacts.Saving;
import no.samskap.core.Visitor;
import no.samskap.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An empty seat waits for Kari and for Berit: Kari's program puts it off, takes it up again and gives it to Berit. */
@SamskapTest
class InboxApiTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    World.Place place;
    String seat;
    final LocalDate today = LocalDate.now(Words.OSLO);

    @BeforeEach
    void anEmptySeat() {
        place = world.anew();
        if (!(contacts.open(
                        place.kari(),
                        new ContactPointText(Set.of(place.nordvik()), Set.of(), "", "", ContactPoint.Audience.MEMBERS))
                instanceof Saving.Saved(long point))) throw new AssertionError("not opened");
        seat = "/kontaktpunkter/" + point;
    }

    @Test
    void aTaskIsPutOffAndTakenUpAgain() throws Exception {
        as(place.kari(), get("/api/v1/inbox/tasks"))
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].task").value(seat))
                .andExpect(jsonPath("$[0].url").value(seat))
                .andExpect(jsonPath("$[0].snoozedUntil").doesNotExist());
        sent(
                        place.kari(),
                        "/tasks/snoozing",
                        "{\"task\": \"%s\", \"until\": \"%s\"}".formatted(seat, today.plusDays(3)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.snoozedUntil").value(today.plusDays(3).toString()));
        as(place.kari(), get("/api/v1/inbox/tasks"))
                .andExpect(jsonPath("$[0].snoozedUntil").value(today.plusDays(3).toString()));
        sent(place.kari(), "/tasks/snoozing", "{\"task\": \"%s\", \"until\": \"%s\"}".formatted(seat, today))
                .andExpect(status().isUnprocessableContent());
        sent(
                        place.siri(),
                        "/tasks/snoozing",
                        "{\"task\": \"%s\", \"until\": \"%s\"}".formatted(seat, today.plusDays(3)))
                .andExpect(status().isNotFound());
        sent(place.kari(), "/tasks/taking-back", "{\"task\": \"%s\"}".formatted(seat))
                .andExpect(jsonPath("$.snoozedUntil").doesNotExist());
        as(place.kari(), get("/api/v1/inbox/tasks"))
                .andExpect(jsonPath("$[0].snoozedUntil").doesNotExist());
    }

    @Test
    void aTaskIsGivenToAColleagueWhoMayDoIt() throws Exception {
        as(place.kari(), get("/api/v1/inbox/colleagues"))
                .andExpect(jsonPath(
                        "$[*].person",
                        containsInAnyOrder(
                                place.berit().whenSignedIn().orElseThrow().intValue(),
                                place.ola().whenSignedIn().orElseThrow().intValue())));
        String toOla = "{\"task\": \"%s\", \"colleague\": %d}"
                .formatted(seat, place.ola().person());
        sent(place.kari(), "/tasks/handing-over", toOla).andExpect(status().isUnprocessableContent());
        String toBerit = "{\"task\": \"%s\", \"colleague\": %d, \"note\": \"Du kjenner dem\"}"
                .formatted(seat, place.berit().person());
        sent(place.siri(), "/tasks/handing-over", toBerit).andExpect(status().isNotFound());
        sent(place.kari(), "/tasks/handing-over", toBerit)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.handedTo").value("Berit Nordmann"));
        as(place.berit(), get("/api/v1/inbox/tasks"))
                .andExpect(jsonPath("$[?(@.task == '" + seat + "')].handedBy").value("Kari Nordmann"))
                .andExpect(jsonPath("$[?(@.task == '" + seat + "')].handedNote").value("Du kjenner dem"));
    }

    @Test
    void noticesAreListedAndRead() throws Exception {
        jdbc.sql("""
                        insert into notice (person, record, what, happened_at) values (:person, :record, 'CHANGED', now())""")
                .param("person", place.kari().person())
                .param("record", place.nordvik())
                .update();
        as(place.kari(), get("/api/v1/inbox/notices"))
                .andExpect(jsonPath("$[0].record").value(place.nordvik()))
                .andExpect(jsonPath("$[0].what").value("CHANGED"))
                .andExpect(jsonPath("$[0].unread").value(true));
        sent(place.kari(), "/notices/reading", "").andExpect(status().isNoContent());
        as(place.kari(), get("/api/v1/inbox/notices"))
                .andExpect(jsonPath("$[0].unread").value(false));
        as(place.ola(), get("/api/v1/inbox/notices")).andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void itIsInTheDescriptionOfTheApiAndNobodysWithoutAKey() throws Exception {
        for (String path : new String[] {
            "/tasks",
            "/notices",
            "/notices/reading",
            "/colleagues",
            "/tasks/snoozing",
            "/tasks/handing-over",
            "/tasks/taking-back"
        })
            as(place.kari(), get("/api/v1/openapi"))
                    .andExpect(jsonPath("$.paths['/api/v1/inbox" + path + "']").exists());
        mvc.perform(get("/api/v1/inbox/tasks")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/inbox/notices")).andExpect(status().isUnauthorized());
    }

    private ResultActions sent(Visitor visitor, String path, String body) throws Exception {
        return as(
                visitor,
                post("/api/v1/inbox" + path)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType("application/json")
                        .content(body));
    }

    private ResultActions as(Visitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + keys.make(visitor, "test")));
    }
}
