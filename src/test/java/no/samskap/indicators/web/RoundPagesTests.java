package no.samskap.indicators.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.ApiKeys;
import no.samskap.accounts.Role;
import no.samskap.core.Language;
import no.samskap.core.LocalizedText;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.indicators.FrameworkText;
import no.samskap.indicators.FrameworkText.GoalAreaText;
import no.samskap.indicators.FrameworkText.IndicatorText;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Saving;
import no.samskap.indicators.Target;
import no.samskap.records.Fact;
import no.samskap.records.Facts;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages of a reporting round, from the question to the restatement. */
@SamskapTest
class RoundPagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    Frameworks frameworks;

    @Autowired
    Facts facts;

    @Autowired
    Records records;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    World.Place place;
    Visitor coordinator;
    Visitor steering;
    String framework = "";
    String indicator = "";
    long thesis;

    @BeforeEach
    void oneThesisIsDelivered() {
        place = world.anew();
        coordinator = with("Cecilie", Role.COORDINATOR);
        steering = with("Stein", Role.STEERING_MEMBER);
        LocalizedText name = LocalizedText.same("Bacheloroppgaver");
        long number = ((Saving.Saved) frameworks.add(
                        coordinator,
                        new FrameworkText(
                                place.agreement(),
                                LocalizedText.same("Avtalen"),
                                LocalDate.of(2024, 1, 1),
                                LocalDate.of(2025, 12, 31),
                                true,
                                "",
                                List.of(new GoalAreaText(
                                        "education",
                                        LocalizedText.same("Utdanning"),
                                        List.of(),
                                        List.of(new IndicatorText(
                                                "theses",
                                                name,
                                                name,
                                                name,
                                                "",
                                                null,
                                                "thesis.bachelor",
                                                Set.of(),
                                                Indicator.Measure.RECORDS,
                                                Target.perYear(50),
                                                List.of())))))))
                .number();
        framework = "/tall/" + number;
        indicator = framework + "/indikator/"
                + frameworks
                        .find(coordinator, number)
                        .orElseThrow()
                        .indicators()
                        .getFirst()
                        .id();
        thesis = delivered("Regnbed");
    }

    @Test
    void aYearIsAskedAboutConfirmedApprovedLockedAndRestated() throws Exception {
        as(coordinator, get(framework)).andExpect(content().string(containsString("/runder/ny")));
        as(coordinator, get(framework + "/runder/ny")).andExpect(status().isOk());
        send(coordinator, post(framework + "/runder").param("year", "2025").param("dueOn", "2020-01-01"))
                .andExpect(content().string(containsString("id=\"dueOn-error\"")));
        send(coordinator, post(framework + "/runder").param("year", "2025").param("dueOn", "2099-01-01"))
                .andExpect(redirectedUrl(framework + "/runder/2025"));

        as(place.kari(), get("/innboks")).andExpect(content().string(containsString("Bekreft listen din for 2025")));
        send(place.kari(), post(framework + "/runder/2025/bekreftelser").param("record", "" + thesis))
                .andExpect(redirectedUrl(framework + "/runder/2025"));
        as(coordinator, get(framework + "/runder/2025"))
                .andExpect(content().string(containsString("1 av 1 poster er bekreftet")))
                .andExpect(content().string(containsString("Kari Nordmann")));

        send(coordinator, post(framework + "/runder/2025/godkjenning"))
                .andExpect(redirectedUrl(framework + "/runder/2025"));
        as(steering, get(framework + "/runder/2025/lasing"))
                .andExpect(content().string(containsString("1 av 1 indikatorer har tall")));
        send(steering, post(framework + "/runder/2025/lasing").param("decision", ""))
                .andExpect(content().string(containsString("id=\"decision-error\"")));
        send(steering, post(framework + "/runder/2025/lasing").param("decision", "Møte 4"))
                .andExpect(redirectedUrl(framework + "/runder/2025"));

        delivered("Glemt");
        mvc.perform(get(indicator + "?aar=2025"))
                .andExpect(content().string(containsString("Møte 4")))
                .andExpect(content().string(not(containsString("Glemt"))))
                .andExpect(content().string(not(containsString("/rettelse"))));
        as(coordinator, get(indicator + "?aar=2025")).andExpect(content().string(containsString("/rettelse?aar=2025")));
        as(coordinator, get(indicator + "/rettelse?aar=2025")).andExpect(status().isOk());
        as(steering, get(indicator + "/rettelse?aar=2025")).andExpect(status().isNotFound());
        send(coordinator, post(indicator + "/rettelse?aar=2025").param("reason", "En var glemt"))
                .andExpect(redirectedUrl(indicator + "?aar=2025"));
        mvc.perform(get(indicator + "?aar=2025"))
                .andExpect(content().string(containsString("Rettet etter at året ble låst")))
                .andExpect(content().string(containsString("En var glemt")))
                .andExpect(content().string(containsString("Glemt")));
        as(coordinator, get(indicator + "/rettelse?aar=2025")).andExpect(redirectedUrl(indicator + "?aar=2025"));
        mvc.perform(get(framework)).andExpect(content().string(containsString("rettet")));
        as(coordinator, get(framework + "/runder/2025")).andExpect(content().string(containsString("rettet, var 1")));
        mvc.perform(get("/api/v1" + framework.replace("tall", "frameworks") + "/figures"))
                .andExpect(jsonPath("$[1].locked").value(true))
                .andExpect(jsonPath("$[1].restated").value(1))
                .andExpect(jsonPath("$[1].value").value(2));
    }

    @Test
    void whoeverIsNotOfTheBodySeesNoStepAndTakesNone() throws Exception {
        for (Visitor other : List.of(place.kari(), place.berit(), place.hans())) {
            as(other, get(framework + "/runder/ny")).andExpect(status().isNotFound());
            send(other, post(framework + "/runder").param("year", "2025").param("dueOn", "2099-01-01"))
                    .andExpect(status().isNotFound());
            send(other, post(framework + "/runder/2025/godkjenning")).andExpect(status().isNotFound());
            send(other, post(framework + "/runder/2025/lasing").param("decision", "x"))
                    .andExpect(status().isNotFound());
            send(other, post(indicator + "/rettelse?aar=2025").param("reason", "x"))
                    .andExpect(status().isNotFound());
        }
        as(place.kari(), get(indicator + "/kommentar?aar=2025")).andExpect(status().isNotFound());
    }

    @Test
    void aCommentStandsBesideTheFigureUntilItIsEmptied() throws Exception {
        as(place.berit(), get(indicator + "/kommentar?aar=2025")).andExpect(status().isOk());
        send(place.berit(), post(indicator + "/kommentar?aar=2025").param("text", "Foreløpig tall"))
                .andExpect(redirectedUrl(indicator + "?aar=2025"));
        mvc.perform(get(indicator + "?aar=2025")).andExpect(content().string(containsString("Foreløpig tall")));
        mvc.perform(get(indicator)).andExpect(content().string(not(containsString("Foreløpig tall"))));

        send(place.berit(), post(indicator + "/kommentar?aar=2025").param("text", ""));
        mvc.perform(get(indicator + "?aar=2025")).andExpect(content().string(not(containsString("Foreløpig tall"))));
    }

    @Test
    void aRoundIsPutOffAndCalledOff() throws Exception {
        send(coordinator, post(framework + "/runder").param("year", "2025").param("dueOn", "2099-01-01"));
        as(coordinator, get(framework + "/runder/2025/frist")).andExpect(status().isOk());
        send(coordinator, post(framework + "/runder/2025/frist").param("dueOn", "2020-01-01"))
                .andExpect(content().string(containsString("id=\"dueOn-error\"")));
        send(coordinator, post(framework + "/runder/2025/frist").param("dueOn", "2099-02-01"))
                .andExpect(redirectedUrl(framework + "/runder/2025"));
        for (Visitor other : List.of(place.kari(), place.berit(), steering)) {
            as(other, get(framework + "/runder/2025/frist")).andExpect(status().isNotFound());
            send(other, post(framework + "/runder/2025/slutt")).andExpect(status().isNotFound());
        }
        as(steering, get(framework + "/runder/2025/lasing")).andExpect(redirectedUrl(framework + "/runder/2025"));
        send(coordinator, post(framework + "/runder/2025/slutt")).andExpect(redirectedUrl(framework + "#runder"));
        as(coordinator, get(framework + "/runder/2025")).andExpect(status().isNotFound());
    }

    @Test
    void theSameFormSentTwiceIsOneRound() throws Exception {
        String form = UUID.randomUUID().toString();
        for (int times = 0; times < 2; times++)
            as(
                            coordinator,
                            post(framework + "/runder")
                                    .param("_form", form)
                                    .param("year", "2025")
                                    .param("dueOn", "2099-01-01"))
                    .andExpect(redirectedUrl(framework + "/runder/2025"));
    }

    @Test
    void programsGoTheSameWay() throws Exception {
        String api = "/api/v1" + framework.replace("tall", "frameworks");
        json(coordinator, api + "/rounds", "{\"year\": 2025, \"dueOn\": \"2099-01-01\"}")
                .andExpect(status().isCreated());
        json(coordinator, api + "/rounds", "{\"year\": 2025, \"dueOn\": \"2099-01-01\"}")
                .andExpect(status().isConflict());
        as(
                        coordinator,
                        put(api + "/rounds/2025/due-on")
                                .header("Idempotency-Key", UUID.randomUUID())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"dueOn\": \"2099-02-01\"}"))
                .andExpect(jsonPath("$.dueOn").value("2099-02-01"));
        as(steering, delete(api + "/rounds/2025").header("Idempotency-Key", UUID.randomUUID()))
                .andExpect(status().isNotFound());
        as(coordinator, delete(api + "/rounds/2025").header("Idempotency-Key", UUID.randomUUID()))
                .andExpect(status().isNoContent());
        json(coordinator, api + "/rounds", "{\"year\": 2025, \"dueOn\": \"2099-01-01\"}")
                .andExpect(status().isCreated());
        json(place.kari(), api + "/rounds/2025/confirmations", "{\"records\": [" + thesis + "]}")
                .andExpect(jsonPath("$.records[0].confirmedAt").exists());
        json(coordinator, api + "/rounds/2025/approval", "{}")
                .andExpect(jsonPath("$.step").value("APPROVED"));
        json(coordinator, api + "/rounds/2025/lock", "{\"decision\": \"Møte 4\"}")
                .andExpect(status().isNotFound());
        json(steering, api + "/rounds/2025/lock", "{\"decision\": \"Møte 4\"}")
                .andExpect(jsonPath("$.step").value("LOCKED"));
        json(
                        coordinator,
                        api + indicator.substring(framework.length()).replace("indikator", "indicators")
                                + "/restatements",
                        "{\"year\": 2025, \"reason\": \"Ingenting\"}")
                .andExpect(status().isConflict());
    }

    private ResultActions json(Visitor visitor, String address, String body) throws Exception {
        return as(
                visitor,
                post(address)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private long delivered(String title) {
        Long stated = transaction.execute(status -> {
            long record = records.create(
                    "organisation",
                    RecordContent.titled(title, Language.BOKMAL, "ACTIVE")
                            .readers(Set.of(Visitor.PUBLIC, Visitor.MEMBERS))
                            .editors(Set.of(Visitor.edits("org", place.nordvik()))));
            facts.state(Fact.of(record, "thesis.bachelor", PartialDate.day(LocalDate.of(2025, 6, 2)))
                    .within(Set.of(place.agreement()), Set.of()));
            return record;
        });
        if (stated == null) throw new IllegalStateException();
        return stated;
    }

    private Visitor with(String name, Role role) {
        long person = people.register(name, "Nordmann", true);
        accounts.open(person, name + " Nordmann");
        accounts.give(person, role, place.agreement(), LocalDate.of(2020, 1, 1));
        return accounts.visitor(person).orElseThrow();
    }

    private ResultActions send(Visitor visitor, MockHttpServletRequestBuilder form) throws Exception {
        return as(visitor, form.param("_form", UUID.randomUUID().toString()));
    }

    private ResultActions as(Visitor visitor, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.header(HttpHeaders.AUTHORIZATION, "Bearer " + keys.make(visitor, "test"));
        return mvc.perform(request);
    }
}
