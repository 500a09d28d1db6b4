package no.samskap.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import no.samskap.search.SavedSearches.Saving;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@SamskapTest
class SavedSearchesTests {
    @Autowired
    SavedSearches searches;

    @Autowired
    Search search;

    @Autowired
    Records records;

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
    void tellsWhatIsNewOfWhatOneMayRead() {
        long id = saved(place.kari(), "Tangvoll", "q=tangvoll%20bakken&kind=need");
        Instant before = searches.of(place.kari()).getFirst().lookedAt();
        long shared = need("Tangvoll bakken siger", Set.of(Visitor.PUBLIC));
        need("Tangvoll bakken i hemmelighet", Set.of(Visitor.edits("org", place.sorvik())));

        SavedSearch search = only(place.kari(), id);
        assertThat(searches.newSince(place.kari(), search, before)).isEqualTo(1);
        assertThat(searches.news(place.kari(), before, 5)).singleElement().satisfies(news -> {
            assertThat(news.total()).isEqualTo(1);
            assertThat(news.hits()).extracting(hit -> hit.head().number()).containsExactly(shared);
        });
        assertThat(searches.news(place.kari(), Instant.now().plusSeconds(60), 5)).isEmpty();

        assertThat(searches.look(place.kari(), id)).isPresent();
        assertThat(searches.newSince(place.kari(), search, only(place.kari(), id).lookedAt())).isZero();
    }

    @Test
    void isRenamedSharedAndDeletedByItsPersonAlone() {
        long id = saved(place.berit(), "Demens", "q=demens");
        long body = place.agreement();
        Visitor other = member(place.kari(), body);
        assertThat(searches.of(other)).isEmpty();
        assertThat(searches.share(place.berit(), id, place.nordvik())).isInstanceOf(Saving.NotYours.class);

        assertThat(searches.share(member(place.berit(), body), id, body)).isInstanceOf(Saving.Saved.class);
        assertThat(searches.of(other)).extracting(SavedSearch::name).containsExactly("Demens");
        assertThat(searches.of(place.siri())).isEmpty();
        for (Saving refused : List.of(
                searches.rename(other, id, "Mitt"), searches.delete(other, id), searches.share(other, id, null)))
            assertThat(refused).isInstanceOf(Saving.NotYours.class);

        searches.rename(place.berit(), id, "Demens på sykehjem");
        assertThat(only(place.berit(), id).name()).isEqualTo("Demens på sykehjem");
        searches.delete(place.berit(), id);
        assertThat(searches.of(place.berit())).isEmpty();
    }

    @Test
    void aSearchForNothingAndOneOfAStrangerAreNotSaved() {
        assertThat(searches.save(place.kari(), "Alt", "kind=need")).isInstanceOf(Saving.NothingAsked.class);
        assertThat(searches.save(place.kari(), "Langt", "q=" + "x".repeat(3_000))).isInstanceOf(Saving.NothingAsked.class);
        assertThat(searches.save(Visitor.STRANGER, "Mitt", "q=demens")).isInstanceOf(Saving.NotYours.class);
    }

    @Test
    void facetsCountWithTheFiltersOfTheOthers() {
        long first = owned("Sukkertang først", Language.BOKMAL);
        owned("Sukkertang sidan", Language.NYNORSK);
        Map<Facet, List<String>> nynorsk = Map.of(Facet.LANGUAGE, List.of("nn"));
        Search.Answer answer = search.ask(
                Visitor.STRANGER,
                new Search.Question(
                        "sukkertang " + place.id(), nynorsk, Search.Order.RELEVANCE, 10, 0, null, true));
        assertThat(answer.hits()).hasSize((int) answer.total()).noneMatch(hit -> hit.head().number() == first);
        assertThat(answer.counts(Facet.LANGUAGE)).containsKeys("nb", "nn");
        assertThat(answer.counts(Facet.OWNER)).containsEntry(String.valueOf(place.nordvik()), 1L);
        assertThat(answer.counts(Facet.YEAR)).isNotEmpty();
    }

    private long owned(String title, Language language) {
        Long number = transaction.execute(status -> records.create(
                "need",
                RecordContent.titled(title + " " + place.id(), language, "PUBLISHED")
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
                "need",
                RecordContent.titled(title, Language.BOKMAL, "PUBLISHED").readers(readers)));
        assertThat(number).isNotNull();
        return number;
    }
}
