package no.samskap.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.NewBody;
import no.samskap.matching.Overlaps;
import no.samskap.search.SearchIsReady;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever somebody writes or pastes, every door that compares texts answers with something sensible or a clear sentence. Limits of
 * a field are tried too: what is too long is said at the field, and never an error page.
 */
@SamskapTest
class OddInputTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApiKeys keys;

    @Autowired
    BodyUpkeep bodies;

    @Autowired
    JsonMapper json;

    @Autowired
    SearchIsReady search;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void anew() {
        search.await();
        place = world.anew();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("20,000 of one letter", "å".repeat(20_000)),
                Arguments.of("20,000 characters of words", "Vi trenger flere folk. ".repeat(870)),
                Arguments.of("only emoji", "😀🎉👩‍👩‍👧‍👦🏳️‍🌈".repeat(300)),
                Arguments.of("10,000 repeated words", "skole ".repeat(10_000)),
                Arguments.of(
                        "500 different words",
                        IntStream.range(0, 500).mapToObj(i -> "ord" + i).collect(Collectors.joining(" "))),
                Arguments.of("brackets and quotes", "((\"[{ ' \"deling av \"data\" }] «mer» ) title:x AND NOT *"),
                Arguments.of("SQL", "' or 1=1; drop table record; --%_\\"),
                Arguments.of("NUL and other controls", "snø\u0000måking\u0007 \u202Eved \uFFFFbroa"),
                Arguments.of("lone surrogates", "snø\uD83Dmåking \uDE00 ved broa"),
                Arguments.of("marks on marks", "a" + "\u0301".repeat(3_000)),
                Arguments.of("only spaces of all sorts", " \t\u00a0\u2003\n\r"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isSearchedFor(String name, String text) throws Exception {
        for (String path : List.of(
                "/sok",
                "/sok/forslag",
                "/api/v1/search",
                "/behov",
                "/utlysninger",
                "/oppgavetemaer",
                "/fagfolk",
                "/forslag/organisasjoner",
                "/forslag/personer")) answered(path, ask(place.kari(), get(path).param("q", text)));
        answered("look-alikes", ask(place.kari(), get("/behov/liknende").param("tekst", text)));
        answered(
                "what two share",
                ask(
                        Visitor.STRANGER,
                        get("/organisasjoner/" + place.nordvik() + "/felles").param("med", text)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isSavedAsASearchOrToldWhy(String name, String text) throws Exception {
        answered(
                "saved search",
                ask(place.kari(), form("/sok/lagrede").param("name", text).param("asked", "q=" + text)));
        answered("saved searches", ask(place.kari(), get("/sok/lagrede")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isComparedWithWhatIsThere(String name, String text) throws Exception {
        for (String kind : Overlaps.KINDS) {
            answered(
                    kind + " while writing",
                    ask(
                            place.kari(),
                            form("/finnes-fra-for/" + kind)
                                    .param("title", text)
                                    .param("summary", text)
                                    .param("givenName", text)));
            answered(
                    kind + " for programs",
                    ask(
                            place.kari(),
                            sent("/api/v1/overlaps")
                                    .content(json.writeValueAsString(Map.of(
                                            "kind",
                                            kind,
                                            "title",
                                            first(text, 300),
                                            "summary",
                                            first(text, 20_000))))));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isTakenAsANeedOrToldWhyAndThenSuggestedFor(String name, String text) throws Exception {
        bodies.keepMember(place.root(), place.agreement(), null, null, member(place.nordvik()));
        bodies.keepMember(place.root(), place.agreement(), null, null, member(place.sorvik()));
        List<String> addresses = new ArrayList<>();
        for (Map.Entry<Visitor, Long> each : Map.of(place.kari(), place.nordvik(), place.siri(), place.sorvik())
                .entrySet()) {
            Visitor visitor = each.getKey();
            long owner = each.getValue();
            for (String written : List.of(text, first(text, 2_000))) {
                MockHttpServletResponse answer = ask(
                        visitor,
                        form("/behov/meld")
                                .param("worry", written)
                                .param("owner", String.valueOf(owner))
                                .param("language", "nb")
                                .param("audience", "EVERYONE"));
                answered("need", answer);
                String address = answer.getHeader("Location");
                if (address != null) addresses.add(address);
            }
        }
        for (String address : addresses)
            for (String path : List.of(
                    address, address + "/forslag", "/api/v1" + address.replace("/behov", "/needs") + "/suggestions"))
                answered(path, ask(place.kari(), get(path)));
        answered(
                "groups of needs",
                ask(place.berit(), get("/utfordringer/forslag").param("organ", String.valueOf(place.agreement()))));
        answered("duplicates", ask(place.berit(), get("/samarbeid/" + place.agreement() + "/dubletter")));
        answered(
                "what two share",
                ask(
                        place.kari(),
                        get("/organisasjoner/" + place.nordvik() + "/felles")
                                .param("med", String.valueOf(place.sorvik()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isTakenAsACallOrATopicOrToldWhy(String name, String text) throws Exception {
        answered(
                "call",
                ask(
                        place.berit(),
                        form("/utlysninger")
                                .param("title", text)
                                .param("summary", text)
                                .param("funder", text)
                                .param("language", "nb")
                                .param("body", String.valueOf(place.agreement()))
                                .param("closesOn", LocalDate.of(2099, 1, 1).toString())));
        MockHttpServletResponse topic = ask(
                place.kari(),
                form("/oppgavetemaer")
                        .param("title", first(text, 200))
                        .param("summary", first(text, 4_000))
                        .param("need", text)
                        .param("language", "nb")
                        .param("levels", "MASTER")
                        .param("owner", String.valueOf(place.nordvik())));
        answered("topic", topic);
        MockHttpServletResponse call = ask(
                place.berit(),
                sent("/api/v1/calls")
                        .content(json.writeValueAsString(Map.of(
                                "title",
                                first(text, 200),
                                "summary",
                                first(text, 4_000),
                                "funderName",
                                "Fondet",
                                "language",
                                "nb",
                                "body",
                                place.agreement()))));
        answered("call for programs", call);
        String address = call.getHeader("Location");
        if (address == null) return;
        answered("suggestions for a call", ask(place.kari(), get(address + "/suggestions")));
        answered("who could go for it", ask(place.kari(), get(address + "/teams")));
    }

    /** A page or a redirect, or a refusal that says what is wrong; and nothing written is taken for HTML. */
    private static void answered(String what, MockHttpServletResponse answer) throws Exception {
        String body = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as("%s: %s", what, first(body, 500)).isIn(200, 201, 302, 303, 422);
        if (answer.getStatus() == 422) assertThat(body).as(what).contains("\"message\"");
        assertThat(body).doesNotContain("error.unexpected");
    }

    private static String first(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }

    private static NewBody.Member member(long organisation) {
        return new NewBody.Member(organisation, Body.Membership.MEMBER, Period.ALWAYS);
    }

    private static MockHttpServletRequestBuilder form(String path) {
        return post(path).param("_form", UUID.randomUUID().toString()).with(csrf());
    }

    private static MockHttpServletRequestBuilder sent(String path) {
        return post(path).header("Idempotency-Key", UUID.randomUUID()).contentType(MediaType.APPLICATION_JSON);
    }

    private MockHttpServletResponse ask(Visitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        if (visitor.isSignedIn()) request.header("Authorization", "Bearer " + keys.make(visitor, "test"));
        return mvc.perform(request).andReturn().getResponse();
    }
}
