package no.samskap.funding;

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

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.History;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Berit keeps calls for the agreement between Nordvik and Havgap. */
@SamskapTest
class FundingCallsTests {
    @Autowired
    FundingCalls calls;

    @Autowired
    CallQueries queries;

    @Autowired
    History history;

    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    World world;

    World.Place place;
    final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void thoseWhoWriteForACooperationAnnounceAndEverybodyReads() {
        CallText text = text("Små forsøk", null, now.plus(30, ChronoUnit.DAYS));
        assertThat(calls.announce(place.kari(), text))
                .as("a contact writes for Nordvik, not for the agreement")
                .isEqualTo(new Keeping.NotYours());
        assertThat(calls.announce(Visitor.STRANGER, text)).isEqualTo(new Keeping.NotYours());
        long number = announced(place.berit(), text);
        assertThat(calls.find(Visitor.STRANGER, number).orElseThrow().text()).isEqualTo(text);
        assertThat(calls.announce(place.berit(), without(text)))
                .as("only administrators keep a call for nobody")
                .isEqualTo(new Keeping.NotYourBody());
        assertThat(calls.announce(place.root(), without(text))).isInstanceOf(Keeping.Kept.class);
    }

    @Test
    void aChangeIsOverTheVersionThatWasSeen() {
        CallText text = text("Små forsøk", null, null);
        long number = announced(place.berit(), text);
        int seen = calls.find(place.berit(), number).orElseThrow().head().version();
        assertThat(calls.change(place.kari(), number, seen, text)).isEqualTo(new Keeping.NotYours());
        assertThat(calls.change(place.berit(), number, seen, text("Større forsøk", null, null)))
                .isEqualTo(new Keeping.Kept(number));
        assertThat(calls.change(place.berit(), number, seen, text)).isInstanceOf(Keeping.Stale.class);
    }

    @Test
    void whatIsCancelledCanBeTakenBackAndTheHistoryTellsBoth() {
        long number = announced(place.berit(), text("Små forsøk", null, null));
        assertThat(calls.cancel(place.siri(), number)).isEqualTo(new Keeping.NotYours());
        calls.cancel(place.berit(), number);
        assertThat(calls.find(Visitor.STRANGER, number).orElseThrow().phase(now))
                .isEqualTo(FundingCall.Phase.CANCELLED);
        calls.reinstate(place.berit(), number);
        assertThat(calls.find(Visitor.STRANGER, number).orElseThrow().phase(now))
                .isEqualTo(FundingCall.Phase.OPEN);
        FundingCall saved = calls.find(place.root(), number).orElseThrow();
        assertThat(history.of(place.root(), saved.head(), null, 20).changes()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void theListSaysWhereEachStandsAndPutsTheNearestDeadlineFirst() {
        long later = announced(place.berit(), text("Senere", null, now.plus(20, ChronoUnit.DAYS)));
        long sooner = announced(place.berit(), text("Snart", null, now.plus(2, ChronoUnit.HOURS)));
        long running = announced(place.berit(), text("Når som helst", null, null));
        long coming = announced(place.berit(), text("Kommer", today().plusDays(3), null));
        long over = announced(place.berit(), text("Over", null, now.minus(1, ChronoUnit.HOURS)));
        CallQueries.Filter all = filter(List.of());

        assertThat(queries.list(Visitor.STRANGER, all, CallQueries.Order.DEADLINE, 10, 0))
                .extracting(CallQueries.Row::number, CallQueries.Row::phase)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(sooner, FundingCall.Phase.OPEN),
                        org.assertj.core.groups.Tuple.tuple(later, FundingCall.Phase.OPEN),
                        org.assertj.core.groups.Tuple.tuple(running, FundingCall.Phase.OPEN),
                        org.assertj.core.groups.Tuple.tuple(coming, FundingCall.Phase.COMING),
                        org.assertj.core.groups.Tuple.tuple(over, FundingCall.Phase.CLOSED));
        assertThat(queries.totals(Visitor.STRANGER, all).phases())
                .containsEntry("OPEN", 3L)
                .containsEntry("COMING", 1L)
                .containsEntry("CLOSED", 1L);
        assertThat(queries.list(Visitor.STRANGER, filter(List.of("COMING")), CallQueries.Order.NEWEST, 10, 0))
                .extracting(CallQueries.Row::number)
                .containsExactly(coming);
        assertThat(queries.stillToCome(Visitor.STRANGER, List.of(over, coming, sooner)))
                .containsExactlyInAnyOrder(coming, sooner);
    }

    @Test
    void thePagesWriteShowAndChangeIt() throws Exception {
        as(place.berit(), get("/utlysninger/ny"))
                .andExpect(content().string(containsString("Hva kan pengene gå til?")));
        as(place.kari(), get("/utlysninger/ny")).andExpect(content().string(not(containsString("name=\"title\""))));
        as(
                        place.berit(),
                        sent(post("/utlysninger"))
                                .param("title", "Midler")
                                .param("summary", "<script>alert(1)</script>")
                                .param("funder", "Fondet")
                                .param("language", "nb")
                                .param("body", String.valueOf(place.agreement()))
                                .param("fromKroner", "500")
                                .param("toKroner", "100")
                                .param("closesAt", "25.99")
                                .param("address", "javascript:alert(1)"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("kan ikke være mindre enn det minste")))
                .andExpect(content().string(containsString("Skriv klokkeslettet som 13.00")))
                .andExpect(content().string(containsString("Skriv en hel adresse")))
                .andExpect(content().string(not(containsString("<script>alert"))));
        String address = Objects.requireNonNull(as(
                        place.berit(),
                        sent(post("/utlysninger"))
                                .param("title", "Midler til " + place.letters())
                                .param("summary", "<b>Små</b> forsøk")
                                .param("funder", "Havgap universitet " + place.id())
                                .param("language", "nb")
                                .param("body", String.valueOf(place.agreement()))
                                .param("toKroner", "500000")
                                .param("closesOn", today().plusDays(40).toString())
                                .param("closesAt", "13.00"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        long number = Long.parseLong(address.replaceAll("\\D", ""));
        FundingCall call = calls.find(Visitor.STRANGER, number).orElseThrow();
        assertThat(call.text().funder()).isEqualTo(place.havgap());
        assertThat(call.text().closesAt())
                .isEqualTo(today().plusDays(40).atTime(13, 0).atZone(Words.OSLO).toInstant());
        mvc.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("inntil 500")))
                .andExpect(content().string(containsString("&lt;b&gt;Små")));
        as(place.berit(), get(address + "/rediger")).andExpect(content().string(containsString("value=\"13.00\"")));
        as(place.kari(), get(address + "/rediger")).andExpect(status().isNotFound());
        mvc.perform(get("/utlysninger").param("finansior", String.valueOf(place.havgap())))
                .andExpect(content().string(containsString(address)));
        mvc.perform(get("/utlysninger/fil/csv").param("finansior", String.valueOf(place.havgap())))
                .andExpect(content().string(containsString("Midler til " + place.letters())));
        mvc.perform(get("/atom").param("slag", "utlysninger"))
                .andExpect(content().string(containsString("Midler til " + place.letters())));
        as(place.berit(), sent(post(address + "/avlysning"))).andExpect(status().is3xxRedirection());
        mvc.perform(get(address)).andExpect(content().string(containsString("har avlyst denne utlysningen")));
    }

    @Test
    void aProgramSendsAgainUnderItsOwnIdAndMakesOne() throws Exception {
        String body = """
                {"title": "Midler", "summary": "Små forsøk", "language": "nb", "funderName": "Fondet", "body": %d,
                 "closesAt": "2099-01-01T12:00:00Z", "externalId": "fond-%s"}""".formatted(place.agreement(), place.letters());
        String first = as(place.berit(), json(post("/api/v1/calls"), body))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.phase").value("OPEN"))
                .andExpect(jsonPath("$.funderName").value("Fondet"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        as(place.berit(), json(post("/api/v1/calls"), body))
                .andExpect(status().isOk())
                .andExpect(content().json(first));
        as(place.kari(), json(post("/api/v1/calls"), body.replace("externalId", "other")))
                .andExpect(status().isForbidden());
        as(place.berit(), json(post("/api/v1/calls"), body.replace("\"funderName\": \"Fondet\", ", "")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("funderName"));
        String number = first.replaceAll("(?s).*?\"number\":(\\d+).*", "$1");
        as(
                        place.berit(),
                        json(put("/api/v1/calls/" + number), body.replace("Midler", "Andre midler"))
                                .header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("Andre midler"));
        mvc.perform(get("/api/v1/calls").param("text", "Andre midler").param("phase", "OPEN"))
                .andExpect(jsonPath("$.items[0].title").value("Andre midler"));
    }

    private CallText text(String title, @Nullable LocalDate opensOn, @Nullable Instant closesAt) {
        return new CallText(
                title,
                "Til små forsøk i kommunene",
                Language.BOKMAL,
                place.havgap(),
                "",
                place.agreement(),
                Set.of(),
                "Kommuner",
                100_000L,
                500_000L,
                opensOn,
                closesAt,
                "https://fond.example.org/midler");
    }

    private static CallText without(CallText text) {
        return new CallText(
                text.title(),
                text.summary(),
                text.language(),
                text.funder(),
                text.funderName(),
                null,
                text.themes(),
                text.applicants(),
                text.fromKroner(),
                text.toKroner(),
                text.opensOn(),
                text.closesAt(),
                text.address());
    }

    private CallQueries.Filter filter(List<String> phases) {
        return new CallQueries.Filter("", List.of(), List.of(place.havgap()), phases);
    }

    private static LocalDate today() {
        return LocalDate.now(Words.OSLO);
    }

    private long announced(Visitor visitor, CallText text) {
        if (calls.announce(visitor, text) instanceof Keeping.Kept(long number)) return number;
        throw new IllegalStateException();
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
