package no.samskap.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import no.samskap.search.SavedSearches.Saving;
import no.samskap.web.Paths;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SamskapTest
class SavedSearchesTests {
    private static final Set<Facet> EVERY = EnumSet.allOf(Facet.class);

    @Autowired
    SavedSearches searches;

    @Autowired
    Search search;

    @Autowired
    Records records;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

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
    void tellsWhatIsNewOfWhatOneMayRead() {
        long id = saved(place.kari(), "Tangvoll", "q=tangvoll%20bakken&kind=need");
        longAgo(id);
        long open = need("Tangvoll bakken siger", Set.of(Visitor.PUBLIC));
        need("Tangvoll bakken i hemmelighet", Set.of(Visitor.edits("org", place.sorvik())));
        place.kari().acts(() -> need("Tangvoll bakken er min egen", Set.of(Visitor.PUBLIC)));

        assertThat(searches.fresh(place.kari(), only(place.kari(), id))).isEqualTo(1);
        assertThat(told(place.kari())).singleElement().satisfies(news -> {
            assertThat(news.total()).isEqualTo(1);
            assertThat(news.found()).extracting(found -> found.head().number()).containsExactly(open);
        });
        assertThat(told(place.kari())).as("once").isEmpty();

        assertThat(searches.look(place.kari(), id)).isPresent();
        assertThat(searches.fresh(place.kari(), only(place.kari(), id))).isZero();
    }

    @Test
    void whatCameBeforeSomebodyAskedForLettersIsNoNews() {
        long id = saved(place.kari(), "Tangvoll", "q=tangvollsletta");
        searches.change(place.kari(), id, "Tangvoll", null, false);
        longAgo(id);
        need("Tangvollsletta siger", Set.of(Visitor.PUBLIC));
        assertThat(told(place.kari())).isEmpty();

        searches.change(place.kari(), id, "Tangvoll", null, true);
        assertThat(told(place.kari())).isEmpty();
    }

    @Test
    void isChangedSharedAndDeletedByItsPersonAlone() {
        long id = saved(place.berit(), "Demens", "q=demens");
        long body = place.agreement();
        Visitor other = member(place.kari(), body);
        Visitor owner = member(place.berit(), body);
        assertThat(searches.of(other)).isEmpty();
        assertThat(searches.change(place.berit(), id, "Demens", place.nordvik(), true))
                .isInstanceOf(Saving.NotYours.class);

        assertThat(searches.change(owner, id, "Demens", body, true)).isInstanceOf(Saving.Saved.class);
        assertThat(searches.of(other)).extracting(SavedSearch::name).containsExactly("Demens");
        assertThat(searches.of(place.siri())).isEmpty();
        for (Saving refused : List.of(searches.change(other, id, "Mitt", null, false), searches.delete(other, id)))
            assertThat(refused).isInstanceOf(Saving.NotYours.class);
        assertThat(searches.find(other, id)).isEmpty();

        searches.change(place.berit(), id, "Demens på sykehjem", null, true);
        assertThat(only(place.berit(), id).name()).isEqualTo("Demens på sykehjem");
        assertThat(searches.of(other)).isEmpty();
        searches.delete(place.berit(), id);
        assertThat(searches.of(place.berit())).isEmpty();
    }

    @Test
    void aSearchForNothingAndOneOfAStrangerAreNotSaved() {
        for (String nothing : List.of("kind=need", "", "q=", "q=%zz", "%", "&&==", "q=" + "x".repeat(3_000)))
            assertThat(searches.save(place.kari(), "Alt", nothing)).isInstanceOf(Saving.NothingAsked.class);
        assertThat(searches.save(Visitor.STRANGER, "Mitt", "q=demens")).isInstanceOf(Saving.NotYours.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a} C++ & B/C", "\"deling av data\"", "50 % #1", "Kárášjohka æøå", "a=b?c"})
    void asksAgainForWhatWasWritten(String text) {
        long id = saved(
                place.kari(),
                "Rart",
                Paths.asking("", Map.of("q", List.of(text))).substring(1));
        SavedSearch saved = only(place.kari(), id);
        assertThat(SavedSearches.question(saved.asked()).text()).isEqualTo(text);
        assertThat(saved.address()).matches("/sok\\?[\\w=%&.~-]+");
    }

    @Test
    void facetsCountWithTheFiltersOfTheOthers() {
        long first = owned("Sukkertang først", Language.BOKMAL);
        owned("Sukkertang sidan", Language.NYNORSK);
        Map<Facet, List<String>> nynorsk = Map.of(Facet.LANGUAGE, List.of("nn"));
        Search.Answer answer = search.ask(
                Visitor.STRANGER,
                new Search.Question("sukkertang " + place.id(), nynorsk, Search.Order.RELEVANCE, 10, 0, null, EVERY));
        assertThat(answer.hits())
                .hasSize((int) answer.total())
                .noneMatch(hit -> hit.head().number() == first);
        assertThat(answer.counts(Facet.LANGUAGE)).containsKeys("nb", "nn");
        assertThat(answer.counts(Facet.ORGANISATION)).containsEntry(String.valueOf(place.nordvik()), 1L);
        assertThat(answer.counts(Facet.YEAR)).isNotEmpty();
    }

    /** A little later: what is saved within the last minute is told next time. */
    private List<SavedSearches.News> told(Visitor visitor) {
        SavedSearches later = new SavedSearches(jdbc, search, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2)));
        List<SavedSearches.News> told = transaction.execute(status -> later.tell(visitor, 5));
        assertThat(told).isNotNull();
        return told;
    }

    /** As if it had been saved long ago. */
    private void longAgo(long id) {
        jdbc.sql("update saved_search set looked_at = :then, told_at = :then where id = :id")
                .param("then", OffsetDateTime.now(ZoneOffset.UTC).minusHours(2))
                .param("id", id)
                .update();
    }

    private long owned(String title, Language language) {
        Long number = transaction.execute(status -> records.create(
                "need",
                RecordContent.titled(title + " " + place.id(), language, "SENT")
                        .owner(place.nordvik())
                        .readers(Set.of(Visitor.PUBLIC))));
        assertThat(number).isNotNull();
        return number;
    }

    private static Visitor member(Visitor visitor, long body) {
        return new Visitor(
                visitor.person(),
                visitor.name(),
                Stream.concat(visitor.tokens().stream(), Stream.of(Visitor.reads("body", body)))
                        .collect(Collectors.toSet()));
    }

    private SavedSearch only(Visitor visitor, long id) {
        return searches.of(visitor).stream()
                .filter(saved -> saved.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private long saved(Visitor visitor, String name, String asked) {
        return searches.save(visitor, name, asked) instanceof Saving.Saved(long id) ? id : -1;
    }

    private long need(String title, Set<String> readers) {
        Long number = transaction.execute(status -> records.create(
                "need", RecordContent.titled(title, Language.BOKMAL, "SENT").readers(readers)));
        assertThat(number).isNotNull();
        return number;
    }
}
