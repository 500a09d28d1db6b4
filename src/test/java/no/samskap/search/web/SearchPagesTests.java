package no.samskap.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import no.samskap.search.SearchIsReady;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@SamskapTest
class SearchPagesTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    Records records;

    @Autowired
    ApiKeys keys;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    @Autowired
    SearchIsReady ready;

    World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
        ready.await();
    }

    @Test
    void showsHitsWithTheWordsMarked() throws Exception {
        saved("Zwibbelkvast i hjemmetjenesten", Set.of(Visitor.PUBLIC));
        mvc.perform(get("/sok").param("q", "zwibbelkvasten"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<mark>Zwibbelkvast</mark> i hjemmetjenesten")));
    }

    @Test
    void aDraftShowsToNobodyElse() throws Exception {
        saved("Qvistelprunk er hemmelig", Set.of(Visitor.edits("org", place.nordvik())));
        mvc.perform(get("/sok").param("q", "qvistelprunk"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("hemmelig"))));
        mvc.perform(get("/api/v1/search").param("q", "qvistelprunk"))
                .andExpect(status().isOk())
                .andExpect(content().json("[]"));
        mvc.perform(get("/api/v1/search")
                        .param("q", "qvistelprunk")
                        .param("kind", "need")
                        .header("Authorization", "Bearer " + keys.make(place.kari(), "test")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].kind").value("need"))
                .andExpect(jsonPath("$[0].url").exists())
                .andExpect(jsonPath("$[0].score").isNumber());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "(((", "😀", "<script>", "a:b OR *", "i og på"})
    void anyTextGetsAPage(String text) throws Exception {
        mvc.perform(get("/sok").param("q", text).param("kind", "nosuch").param("side", "99999"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void tellsThatATextWasTooLong() throws Exception {
        mvc.perform(get("/sok").param("q", "ord ".repeat(500)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("lengre enn 500 tegn")));
    }

    static Stream<String> hostile() {
        return Stream.of(
                "å".repeat(20_000),
                "ord og enda et ord ".repeat(1_100),
                "skole ".repeat(10_000),
                "😀🎉👩‍👩‍👧‍👦".repeat(200),
                IntStream.range(0, 500).mapToObj(i -> "ord" + i).collect(Collectors.joining(" ")),
                "title:hemmelig AND (kind:need OR readers:*) NOT -x +y",
                "[2020 TO 2025} {!lucene} ${7*7} {{7*7}} %{x} <%= x %>",
                "\"deling av \"data\" og \"\" «mer» \"",
                "*ing ?kole skol~2 skole^9 /sk.*/ \\",
                "' or 1=1; drop table record; --",
                "\u0000\uFFFF\u202E\uD83D",
                "<script>alert(1)</script><b onmouseover=x>");
    }

    @ParameterizedTest
    @MethodSource
    void hostile(String text) throws Exception {
        for (String path : List.of("/sok", "/sok/forslag", "/api/v1/search", "/behov"))
            mvc.perform(get(path).param("q", text).param("sorter", "nyest"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("<script>alert"))))
                    .andExpect(content().string(not(containsString("<b onmouseover"))));
    }

    /** A brace in an address is refused by servers, and a plus is a space. */
    @Test
    void linksOfThePageAskForWhatWasWritten() throws Exception {
        for (int i = 0; i < 30; i++) saved("Fuglekvitrerklubben C++ {a} " + i, Set.of(Visitor.PUBLIC));
        mvc.perform(get("/sok").param("q", "Fuglekvitrerklubben {a} C++"))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(containsString("/sok?q=Fuglekvitrerklubben%20%7Ba%7D%20C%2B%2B&amp;side=2")));
    }

    @Test
    void proposesAnotherSpelling() throws Exception {
        saved("Fjellrevgrensa flytter seg", Set.of(Visitor.PUBLIC));
        mvc.perform(get("/sok").param("q", "fjellrevgrensse flytter").param("kind", "need"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Mente du")))
                .andExpect(content().string(containsString("/sok?q=Fjellrevgrensa%20flytter&amp;kind=need")));
    }

    @Test
    void proposesWordsAndRecordsWhileOneWrites() throws Exception {
        saved("Sildrebekken renner", Set.of(Visitor.PUBLIC));
        mvc.perform(get("/sok/forslag").param("q", "renner sildreb"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-text=\"renner Sildrebekken\"")))
                .andExpect(content().string(containsString("Sildrebekken renner</span>")));
        mvc.perform(get("/sok/forslag").param("q", "sildreb "))
                .andExpect(content().string(not(containsString("Sildrebekken"))));
    }

    @Test
    void savesASearchAndTellsWhatIsWrong() throws Exception {
        String key = "Bearer " + keys.make(place.kari(), "test");
        mvc.perform(form("/sok/lagrede")
                        .param("name", " ")
                        .param("asked", "q=demens")
                        .header("Authorization", key))
                .andExpect(content().string(containsString("id=\"name-error\"")));
        mvc.perform(form("/sok/lagrede")
                        .param("name", "Alt")
                        .param("asked", "kind=need")
                        .header("Authorization", key))
                .andExpect(content().string(containsString("Skriv hva du vil søke etter")));
        mvc.perform(form("/sok/lagrede")
                        .param("name", "Demens")
                        .param("asked", "q=demens&kind=need")
                        .header("Authorization", key))
                .andExpect(redirectedUrl("/sok/lagrede"));
        String page = mvc.perform(get("/sok/lagrede").header("Authorization", key))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("Demens", "Du får brev om det som er nytt");
        String address = page.replaceAll("(?s).*href=\"(/sok/lagrede/\\d+)\".*", "$1");

        mvc.perform(form(address).param("name", "").header("Authorization", key))
                .andExpect(content().string(containsString("id=\"name-error\"")));
        mvc.perform(form(address).param("name", "Demens hjemme").header("Authorization", key))
                .andExpect(redirectedUrl("/sok/lagrede"));
        mvc.perform(form(address + "/visning").header("Authorization", key))
                .andExpect(redirectedUrl("/sok?q=demens&kind=need"));

        String other = "Bearer " + keys.make(place.siri(), "test");
        mvc.perform(get(address).header("Authorization", other)).andExpect(status().isNotFound());
        for (String verb : List.of("", "/visning", "/slutt"))
            mvc.perform(form(address + verb).param("name", "Mitt").header("Authorization", other))
                    .andExpect(status().isNotFound());
        mvc.perform(form(address + "/slutt").header("Authorization", key)).andExpect(redirectedUrl("/sok/lagrede"));
    }

    private static MockHttpServletRequestBuilder form(String path) {
        return post(path).param("_form", UUID.randomUUID().toString()).with(csrf());
    }

    @Test
    void anAdministratorBuildsTheIndexAnewAndNobodyElse() throws Exception {
        for (String path : List.of("/drift/sok", "/drift/sok/bygging")) {
            var asked = path.endsWith("bygging")
                    ? post(path).param("_form", UUID.randomUUID().toString()).with(csrf())
                    : get(path);
            mvc.perform(asked.header("Authorization", "Bearer " + keys.make(place.kari(), "test")))
                    .andExpect(status().is4xxClientError());
        }
        mvc.perform(get("/drift/sok").header("Authorization", "Bearer " + keys.make(place.root(), "test")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/drift/sok/bygging")));
    }

    @Test
    void aFacetDoesNotNameAnOwnerOneMayNotRead() throws Exception {
        transaction.execute(status -> {
            records.update(
                    place.sorvik(),
                    records.find(place.root(), place.sorvik()).orElseThrow().version(),
                    RecordContent.titled("Skjultvik " + place.id(), Language.BOKMAL, "ACTIVE")
                            .readers(Set.of(Visitor.ADMIN)));
            records.create(
                    "need",
                    RecordContent.titled("Blomkarse i Skjultvik " + place.id(), Language.BOKMAL, "PUBLISHED")
                            .summary("Blomkarse.")
                            .owner(place.sorvik())
                            .readers(Set.of(Visitor.PUBLIC)));
            return records.create(
                    "need",
                    RecordContent.titled("Blomkarse i Nordvik " + place.id(), Language.BOKMAL, "PUBLISHED")
                            .owner(place.nordvik())
                            .readers(Set.of(Visitor.PUBLIC)));
        });
        mvc.perform(get("/sok").param("q", "blomkarse").param("org", String.valueOf(place.sorvik())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"org\" value=\"" + place.sorvik() + "\""))));
    }

    private void saved(String title, Set<String> readers) {
        transaction.execute(status -> records.create(
                "need",
                RecordContent.titled(title, Language.BOKMAL, "PUBLISHED").readers(readers)));
    }
}
