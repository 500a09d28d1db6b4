package no.samskap.search.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
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
                .andExpect(content().string(containsString("<mark>Zwibbelkvast</mark> i hjemmetjenesten")))
                .andExpect(content().string(containsString("name=\"kind\" value=\"need\"")));
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
        mvc.perform(get("/sok").param("q", "blomkarse").param("eier", String.valueOf(place.sorvik())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"eier\" value=\"" + place.sorvik() + "\""))));
    }

    private void saved(String title, Set<String> readers) {
        transaction.execute(status -> records.create(
                "need",
                RecordContent.titled(title, Language.BOKMAL, "PUBLISHED").readers(readers)));
    }
}
