package no.samskap.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.ApiKeys;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import no.samskap.search.Completions;
import no.samskap.search.Facet;
import no.samskap.search.Search;
import no.samskap.search.SearchIsReady;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Through each door of the search: no word of a record that the visitor may not read, whatever they write. */
@SamskapTest
class SearchSecrecyTests {
    private static final int ITS_YEAR = 1953;

    @Autowired
    MockMvc mvc;

    @Autowired
    Search search;

    @Autowired
    Completions completions;

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
    long secret;

    /** Nordvik's own: Kari may read it, and nobody outside. Its owner is an organisation that nobody else sees either. */
    @BeforeEach
    void somethingSecret() {
        place = world.anew();
        ready.await();
        secret = saved(
                RecordContent.titled("Kvisterhjelpen siger i Myrhavn (KVHJ)", Language.NYNORSK, "SENT")
                        .summary("Tordensiloen lekker mot Gråbekken.")
                        .searchText("Bryggerhusvedtaket ble utsatt.")
                        .owner(hidden())
                        .dates(LocalDate.of(ITS_YEAR, 5, 8), null),
                Set.of(Visitor.edits("org", place.nordvik())));
        saved(
                RecordContent.titled("Hjelpen som kom fram", Language.BOKMAL, "SENT")
                        .summary("Siloen lekker ikke. Vedtaket ble fattet."),
                Set.of(Visitor.PUBLIC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kvisterhjelpen",
                "kvisterhjelpan",
                "kvisterhj",
                "\"kvisterhjelpen siger\"",
                "KVHJ",
                "tordensilo lekker",
                "bryggerhusvedtak",
                "hjelpen",
                "Skjultorg",
                "siloen gråbekken",
                "lekker vedtaket"
            })
    void noDoorTellsOfIt(String asked) throws Exception {
        for (Visitor visitor : List.of(Visitor.STRANGER, place.siri(), place.hans())) {
            for (String answer : List.of(
                    page(visitor, get("/sok").param("q", asked)),
                    page(visitor, get("/sok").param("q", asked).param("ar", String.valueOf(ITS_YEAR))),
                    page(visitor, get("/behov").param("q", asked)),
                    page(visitor, get("/sok/forslag").param("q", asked)),
                    page(visitor, get("/api/v1/search").param("q", asked)),
                    page(visitor, get("/api/v1/needs").param("text", asked)),
                    page(visitor, get("/atom").param("slag", "behov")))) {
                assertThat(withoutWhatWasAsked(answer, asked))
                        .doesNotContainIgnoringCase(
                                "kvisterhjelpen", "tordensilo", "bryggerhusvedtak", "Gråbekken", "Skjultorg", "Myrhavn")
                        .doesNotContain("/" + secret);
            }
            Search.Answer answer = search.ask(visitor, question(asked));
            assertThat(answer.hits()).noneMatch(hit -> hit.head().number() == secret);
            assertThat(answer.counts(Facet.YEAR)).doesNotContainKey(String.valueOf(ITS_YEAR));
            assertThat(search.ranked(visitor, question(asked)))
                    .noneMatch(hit -> hit.head().number() == secret);
            assertThat(search.numbers(visitor, "need", asked, 100)).doesNotContain(secret);
            assertThat(search.count(
                            visitor, question(asked).changed(new Search.Span(Instant.EPOCH, Instant.now(), null))))
                    .isEqualTo(answer.total());
        }
    }

    @Test
    void whoMayReadItIsHelpedToIt() {
        assertThat(texts(place.kari(), "kvisterhj")).contains("Kvisterhjelpen");
        assertThat(completions.of(place.kari(), "kvisterhj").records())
                .singleElement()
                .satisfies(match -> assertThat(match.head().number()).isEqualTo(secret));
        assertThat(search.meant(place.kari(), "kvisterhjelpan siger")).contains("Kvisterhjelpen siger");
        assertThat(search.ask(place.kari(), question("bryggerhusvedtaket")).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.snippet().text()).isEqualTo("Bryggerhusvedtaket ble utsatt."));
    }

    @Test
    void arightThatEndedHelpsNobodyAnyMore() {
        transaction.executeWithoutResult(status -> records.grant(secret, Set.of("person:0"), Set.of()));
        assertThat(texts(place.kari(), "kvisterhj")).isEmpty();
        assertThat(search.meant(place.kari(), "kvisterhjelpan")).isEmpty();
        assertThat(search.ask(place.kari(), question("kvisterhjelpen")).hits())
                .noneMatch(hit -> hit.head().number() == secret);
    }

    private List<String> texts(Visitor visitor, String beginning) {
        return completions.of(visitor, beginning).texts();
    }

    private static Search.Question question(String text) {
        return new Search.Question(text, Map.of(), Search.Order.RELEVANCE, 50, 0, null, EnumSet.allOf(Facet.class));
    }

    /** A page repeats what was asked for, in its field and its links. */
    private static String withoutWhatWasAsked(String answer, String asked) {
        List<String> forms = new ArrayList<>();
        for (String each : List.of(asked, asked.strip()))
            Stream.of(
                            each,
                            each.replace("\"", "&#34;").replace(" ", "%20"),
                            each.replace("\"", "&#34;"),
                            java.net.URLEncoder.encode(each, StandardCharsets.UTF_8),
                            java.net.URLEncoder.encode(each, StandardCharsets.UTF_8)
                                    .replace("+", "%20"))
                    .forEach(forms::add);
        String rest = answer;
        for (String form : forms) rest = rest.replace(form, "");
        return rest;
    }

    private String page(Visitor visitor, MockHttpServletRequestBuilder asked) throws Exception {
        MockHttpServletRequestBuilder request =
                visitor.isSignedIn() ? asked.header("Authorization", "Bearer " + keys.make(visitor, "test")) : asked;
        var answer = mvc.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private long hidden() {
        Long number = transaction.execute(status -> records.create(
                "organisation",
                RecordContent.titled("Skjultorg " + place.id(), Language.BOKMAL, "ACTIVE")
                        .readers(Set.of(Visitor.edits("org", place.nordvik())))));
        assertThat(number).isNotNull();
        return number;
    }

    private long saved(RecordContent content, Set<String> readers) {
        Long number = transaction.execute(status -> records.create("need", content.readers(readers)));
        assertThat(number).isNotNull();
        return number;
    }
}
