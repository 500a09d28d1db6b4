package no.samskap.students;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Language;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.needs.Need;
import no.samskap.needs.NeedText;
import no.samskap.needs.Needs;
import no.samskap.records.Trail;
import no.samskap.students.StudentTopic.Level;
import no.samskap.students.StudentTopic.State;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Nordvik would like a student to find out why its bus stops flood. */
@SamskapTest
class StudentTopicsTests {
    @Autowired
    StudentTopics topics;

    @Autowired
    TopicQueries queries;

    @Autowired
    Needs needs;

    @Autowired
    Trail trail;

    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    World world;

    World.Place place;
    final LocalDate today = LocalDate.now(Words.OSLO);

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void thoseWhoWriteForAnOrganisationOfferAndEverybodyReads() {
        assertThat(topics.offer(place.siri(), flood(null))).isEqualTo(new Keeping.NotYours());
        assertThat(topics.offer(Visitor.STRANGER, flood(null))).isEqualTo(new Keeping.NotYours());
        long number = offered(flood(null));
        assertThat(topics.find(Visitor.STRANGER, number).orElseThrow().text()).isEqualTo(flood(null));
    }

    @Test
    void aTopicHangsOnTheNeedItGrewOutOf() {
        long need = need(Need.Audience.EVERYONE);
        long other = need(Need.Audience.EVERYONE);
        long number = offered(flood(need));
        assertThat(trail.cameOf(Visitor.STRANGER, need))
                .extracting(step -> step.head().number())
                .containsExactly(number);
        change(number, flood(other));
        assertThat(trail.cameOf(Visitor.STRANGER, need)).isEmpty();
        assertThat(trail.cameFrom(Visitor.STRANGER, number))
                .extracting(step -> step.head().number())
                .containsExactly(other);
        change(number, flood(null));
        assertThat(trail.cameFrom(Visitor.STRANGER, number)).isEmpty();
    }

    @Test
    void aNeedNobodyElseMayReadIsNeitherPointedToNorTold() throws Exception {
        long secret = need(Need.Audience.ORGANISATION);
        long number = offered(flood(secret));
        assertThat(topics.find(Visitor.STRANGER, number).orElseThrow().text().need())
                .isNull();
        mvc.perform(get("/oppgavetemaer/" + number))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/behov/" + secret))));
        mvc.perform(get("/api/v1/student-topics/" + number))
                .andExpect(jsonPath("$.need").doesNotExist());
        TopicText theirs = new TopicText(
                "Vår egen",
                "Hos oss",
                Language.BOKMAL,
                place.sorvik(),
                secret,
                Set.of(),
                Set.of(Level.BACHELOR),
                null,
                Period.ALWAYS);
        assertThat(topics.offer(place.siri(), theirs)).isEqualTo(new Keeping.NoSuchNeed());
    }

    @Test
    void itIsOpenUntilSomebodySaysOtherwiseOrItsTimeIsOver() {
        long number = offered(flood(null));
        assertThat(state(number)).isEqualTo(State.OPEN);
        assertThat(topics.say(place.siri(), number, State.TAKEN)).isEqualTo(new Keeping.NotYours());
        topics.say(place.kari(), number, State.TAKEN);
        assertThat(state(number)).isEqualTo(State.TAKEN);
        topics.say(place.kari(), number, State.OPEN);
        assertThat(topics.find(place.kari(), number).orElseThrow().state(today.plusDays(101)))
                .isEqualTo(State.CLOSED);
        assertThat(state(number)).isEqualTo(State.OPEN);
    }

    @Test
    void theListIsNarrowedByLevelAndCountsATopicUnderEach() {
        long number = offered(flood(null));
        long over = offered(new TopicText(
                "For sent",
                "Tida er ute",
                Language.BOKMAL,
                place.nordvik(),
                null,
                Set.of(),
                Set.of(Level.PHD),
                null,
                new Period(null, today.minusDays(1))));
        assertThat(list(List.of("MASTER"), List.of())).containsExactly(number);
        assertThat(list(List.of(), List.of("CLOSED"))).containsExactly(over);
        assertThat(list(List.of(), List.of())).containsExactly(number, over);
        assertThat(queries.totals(Visitor.STRANGER, filter(List.of("PHD"), List.of()))
                        .levels())
                .as("beside the other filters, not the level's own")
                .containsEntry("BACHELOR", 1L)
                .containsEntry("MASTER", 1L)
                .containsEntry("PHD", 1L);
        assertThat(queries.open(Visitor.STRANGER, List.of(number, over))).containsExactly(number);
    }

    @Test
    void thePagesWriteShowAndChangeIt() throws Exception {
        long need = need(Need.Audience.EVERYONE);
        as(place.kari(), get("/behov/" + need))
                .andExpect(content().string(containsString("/oppgavetemaer/ny?behov=" + need)));
        as(place.kari(), get("/oppgavetemaer/ny").param("behov", String.valueOf(need)))
                .andExpect(content().string(containsString("value=\"Flommen\"")));
        as(
                        place.kari(),
                        sent(post("/oppgavetemaer"))
                                .param("title", "Flommen")
                                .param("summary", "<script>alert(1)</script>")
                                .param("language", "nb")
                                .param("owner", String.valueOf(place.nordvik()))
                                .param("need", "ikke et behov")
                                .param("places", "900")
                                .param("from", "2027-05-01")
                                .param("to", "2027-04-01"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Vi kjenner ikke det behovet")))
                .andExpect(content().string(containsString("Siste dag kan ikke være før den første")))
                .andExpect(content().string(not(containsString("<script>alert"))));
        String address = Objects.requireNonNull(as(
                        place.kari(),
                        sent(post("/oppgavetemaer"))
                                .param("title", "Hvorfor flommer holdeplassene?")
                                .param("summary", "<b>Følg</b> vannet")
                                .param("language", "nb")
                                .param("owner", String.valueOf(place.nordvik()))
                                .param("levels", "BACHELOR", "PLACEMENT")
                                .param("places", "2")
                                .param("need", "https://samskap.example/behov/" + need + "#stotte"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        mvc.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/behov/" + need)))
                .andExpect(content().string(containsString("2 plasser")))
                .andExpect(content().string(containsString("&lt;b&gt;Følg")));
        as(place.siri(), get(address + "/rediger")).andExpect(status().isNotFound());
        as(place.kari(), sent(post(address + "/status")).param("state", "TAKEN"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/oppgavetemaer")
                        .param("organisasjon", String.valueOf(place.nordvik()))
                        .param("status", "TAKEN")
                        .param("niva", "PLACEMENT"))
                .andExpect(content().string(containsString(address)));
        mvc.perform(get("/oppgavetemaer/fil/csv").param("organisasjon", String.valueOf(place.nordvik())))
                .andExpect(content().string(containsString("Hvorfor flommer holdeplassene?")));
    }

    @Test
    void aProgramSendsAgainUnderItsOwnIdAndMakesOne() throws Exception {
        String body = """
                {"title": "Flommen", "summary": "Følg vannet", "language": "nb", "owner": %d, "levels": ["MASTER"],
                 "externalId": "tema-1"}""".formatted(place.nordvik());
        String first = as(place.kari(), json(post("/api/v1/student-topics"), body))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("OPEN"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        as(place.kari(), json(post("/api/v1/student-topics"), body))
                .andExpect(status().isOk())
                .andExpect(content().json(first));
        String number = first.replaceAll("(?s).*?\"number\":(\\d+).*", "$1");
        as(place.kari(), json(put("/api/v1/student-topics/" + number + "/state"), "{\"state\": \"CLOSED\"}"))
                .andExpect(jsonPath("$.state").value("CLOSED"));
        as(place.siri(), json(put("/api/v1/student-topics/" + number + "/state"), "{\"state\": \"OPEN\"}"))
                .andExpect(status().isNotFound());
        as(
                        place.kari(),
                        json(
                                post("/api/v1/student-topics"),
                                body.replace("[\"MASTER\"]", "[]").replace("tema-1", "x")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("levels"));
        as(
                        place.kari(),
                        json(
                                post("/api/v1/student-topics"),
                                body.replace("\"levels\"", "\"need\": 999999999, \"levels\"")
                                        .replace("tema-1", "y")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value(containsString("behov")));
    }

    private TopicText flood(@Nullable Long need) {
        return new TopicText(
                "Hvorfor flommer holdeplassene?",
                "Følg vannet fra fjellet til bussen.",
                Language.BOKMAL,
                place.nordvik(),
                need,
                Set.of(),
                Set.of(Level.BACHELOR, Level.MASTER),
                2,
                new Period(today, today.plusDays(100)));
    }

    private long need(Need.Audience audience) {
        NeedText text = new NeedText(
                "Flommen", "Hvorfor?", "", List.of(), Language.BOKMAL, place.nordvik(), Set.of(), null, audience);
        if (!(needs.write(place.kari(), text) instanceof no.samskap.needs.Saving.Saved(long number)))
            throw new AssertionError("not written");
        needs.publish(place.kari(), number);
        return number;
    }

    private long offered(TopicText text) {
        if (topics.offer(place.kari(), text) instanceof Keeping.Kept(long number)) return number;
        throw new IllegalStateException();
    }

    private void change(long number, TopicText text) {
        int seen = topics.find(place.kari(), number).orElseThrow().head().version();
        assertThat(topics.change(place.kari(), number, seen, text)).isEqualTo(new Keeping.Kept(number));
    }

    private State state(long number) {
        return topics.find(Visitor.STRANGER, number).orElseThrow().state(today);
    }

    private TopicQueries.Filter filter(List<String> levels, List<String> states) {
        return new TopicQueries.Filter("", List.of(), List.of(place.nordvik()), levels, states);
    }

    private List<Long> list(List<String> levels, List<String> states) {
        return queries.list(Visitor.STRANGER, filter(levels, states), TopicQueries.Order.SOONEST, 10, 0).stream()
                .map(TopicQueries.Row::number)
                .toList();
    }

    private static MockHttpServletRequestBuilder sent(MockHttpServletRequestBuilder request) {
        return request.param("_form", UUID.randomUUID().toString()).with(csrf());
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.header("Idempotency-Key", UUID.randomUUID())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private ResultActions as(Visitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + keys.make(visitor, "test")));
    }
}
