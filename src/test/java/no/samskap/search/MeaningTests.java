package no.samskap.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.embeddings.Embeddings;
import no.samskap.embeddings.TinyModel;
import no.samskap.records.Changes;
import no.samskap.records.IndexFeed;
import no.samskap.records.Kinds;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import no.samskap.themes.Themes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** A node on the same database whose operator has a model: in it two words nobody ever heard of mean the same. */
@SamskapTest
class MeaningTests {
    private final String said = UnheardOf.word();
    private final String meant = UnheardOf.word();
    private final String other = UnheardOf.word();

    @Autowired
    Search wordsAlone;

    @Autowired
    Changes changes;

    @Autowired
    IndexFeed feed;

    @Autowired
    Records records;

    @Autowired
    Kinds kinds;

    @Autowired
    Themes themes;

    @Autowired
    Places places;

    @Autowired
    ObjectProvider<Parties> parties;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    @TempDir
    Path folder;

    private World.Place place;
    private Node node;

    @BeforeEach
    void aNodeWithAModel() throws Exception {
        place = world.anew();
        TinyModel.of(said + " " + meant, other).writtenTo(folder.resolve("model"));
        node = new Node();
    }

    @AfterEach
    void stop() throws Exception {
        node.close();
    }

    @Test
    void findsARecordThatSharesNoWordWithTheQuestion() {
        long number = saved("Om " + meant, "");
        Search.Answer answer = node.ask(Visitor.STRANGER, said);
        assertThat(numbers(answer)).containsExactly(number);
        assertThat(answer.hits().getFirst().byMeaning()).isTrue();
        assertThat(answer.total()).isZero();
        assertThat(answer.byMeaning()).isEqualTo(1);
        assertThat(answer.counts(Facet.KIND)).isEmpty();
        assertThat(node.search.ranked(Visitor.STRANGER, question(said)))
                .extracting(ranked -> ranked.head().number())
                .containsExactly(number);

        assertThat(numbers(wordsAlone.ask(Visitor.STRANGER, question(said)))).isEmpty();
    }

    @Test
    void whatHasTheWordAndMeansItComesFirstAndIsCounted() {
        long near = saved("Om " + meant, "");
        long number = saved("Om " + said, "");
        Search.Answer answer = node.ask(Visitor.STRANGER, said);
        assertThat(numbers(answer)).containsExactly(number, near);
        assertThat(answer.hits().getFirst().byMeaning()).isFalse();
        assertThat(answer.total()).isEqualTo(1);
    }

    @Test
    void whoMayNotReadARecordDoesNotFindItByItsMeaning() {
        long draft = saved("Om " + meant, "", Set.of(Visitor.edits("org", place.nordvik())));
        assertThat(numbers(node.ask(place.kari(), said))).containsExactly(draft);
        for (Visitor someone : List.of(place.ola(), place.siri(), Visitor.STRANGER)) {
            Search.Answer answer = node.ask(someone, said);
            assertThat(answer.hits()).isEmpty();
            assertThat(answer.byMeaning()).isZero();
            assertThat(node.search.ranked(someone, question(said))).isEmpty();
        }
        transaction.executeWithoutResult(status -> records.grant(draft, Set.of("person:0"), Set.of()));
        Search.Answer after = node.search.ask(place.kari(), question(said));
        assertThat(after.hits()).isEmpty();
        assertThat(after.byMeaning()).isZero();
    }

    @Test
    void whatLiesOutsideTheFiltersIsNotAdded() {
        saved("Om " + meant, "");
        Search.Question filtered = new Search.Question(
                said, Map.of(Facet.KIND, List.of("project")), Search.Order.RELEVANCE, 10, 0, null, Set.of());
        node.giveMeanings();
        assertThat(node.search.ask(Visitor.STRANGER, filtered).hits()).isEmpty();
    }

    @Test
    void aPhraseMustStandInWhatIsAdded() {
        String phrase = UnheardOf.word() + " " + UnheardOf.word();
        saved("Om " + meant, "");
        long with = saved("Om " + meant, "Her står " + phrase);
        assertThat(numbers(node.ask(Visitor.STRANGER, "\"" + phrase + "\" " + said)))
                .containsExactly(with);
        assertThat(node.ask(Visitor.STRANGER, "\"" + said + "\"").hits()).isEmpty();
    }

    @Test
    void onlySomeAreAddedAndAllPagesTogetherHaveEachOnce() {
        for (int i = 0; i < 14; i++) saved("Om " + meant, "");
        for (int i = 0; i < 7; i++) saved("Om " + said, "");
        Search.Answer all = node.ask(Visitor.STRANGER, said, 50, 0);
        assertThat(all.total()).isEqualTo(7);
        assertThat(all.byMeaning()).isEqualTo(10);
        assertThat(all.hits()).hasSize(17);
        List<Long> pages = new ArrayList<>();
        for (int offset = 0; offset < 20; offset += 5)
            pages.addAll(numbers(node.ask(Visitor.STRANGER, said, 5, offset)));
        assertThat(pages).isEqualTo(numbers(all)).doesNotHaveDuplicates();
    }

    @Test
    void theNewestFirstWhatIsNewAndTheFieldsOfListsGoByWords() {
        saved("Om " + meant, "");
        node.giveMeanings();
        assertThat(node.search
                        .ask(Visitor.STRANGER, new Search.Question(said, List.of(), Search.Order.NEWEST, 10, 0))
                        .hits())
                .isEmpty();
        assertThat(node.search.numbers(Visitor.STRANGER, "need", said, 10)).isEmpty();
        assertThat(node.search.count(Visitor.STRANGER, question(said))).isZero();
    }

    @Test
    void theWordsAreFoundAtOnceAndAChangedTextIsGivenToTheModelAgain() {
        long number = saved("Om " + other, "");
        assertThat(numbers(node.search.ask(Visitor.STRANGER, question(other)))).containsExactly(number);
        node.giveMeanings();
        change(number, "Om " + meant);
        assertThat(node.search.ask(Visitor.STRANGER, question(said)).hits()).isEmpty();
        assertThat(node.keeper.withoutMeaning()).isEqualTo(1);
        assertThat(numbers(node.ask(Visitor.STRANGER, said))).containsExactly(number);
    }

    @Test
    void whatIsKnownIsNotGivenToTheModelAgain() throws Exception {
        long number = saved("Om " + meant, "");
        node.giveMeanings();
        List<IndexFeed.Entry> entries = feed.of(List.of(number));
        assertThat(node.meanings.learn(entries)).isZero();

        node.keeper.rebuild();
        SearchIsReady.await(node.keeper);
        assertThat(node.keeper.withoutMeaning()).isZero();
        node.close();
        try (var files = Files.list(folder)) {
            for (Path each : files.filter(file -> file.getFileName().toString().startsWith("index-"))
                    .toList()) FileSystemUtils.deleteRecursively(each);
        }
        node = new Node();
        assertThat(node.keeper.withoutMeaning()).isZero();
        assertThat(numbers(node.search.ask(Visitor.STRANGER, question(said)))).containsExactly(number);
    }

    @Test
    void whatCannotBeReadAnyMoreIsFoundAnew() throws Exception {
        long number = saved("Om " + meant, "");
        node.giveMeanings();
        node.close();
        try (var files = Files.list(folder.resolve("meanings"))) {
            for (Path each : files.toList()) Files.writeString(each, "not what was kept");
        }
        FileSystemUtils.deleteRecursively(folder.resolve("index-1"));
        node = new Node();
        assertThat(node.keeper.withoutMeaning()).isPositive();
        assertThat(numbers(node.ask(Visitor.STRANGER, said))).containsExactly(number);
    }

    @Test
    void anotherModelBeginsFromTheStart() throws Exception {
        saved("Om " + meant, "");
        node.giveMeanings();
        node.close();
        TinyModel.of(said, meant).writtenTo(folder.resolve("model"));
        node = new Node();
        assertThat(node.keeper.withoutMeaning()).isPositive();
        assertThat(node.ask(Visitor.STRANGER, said).hits()).isEmpty();
    }

    @Test
    void aBrokenModelLeavesTheWordsAndSaysWhy() throws Exception {
        long number = saved("Om " + said, "");
        saved("Om " + meant, "");
        node.close();
        Files.writeString(folder.resolve("model").resolve("model.onnx"), "not a model");
        node = new Node();
        assertThat(node.embeddings.state()).isInstanceOf(Embeddings.State.Wrong.class);
        assertThat(numbers(node.ask(Visitor.STRANGER, said))).containsExactly(number);
    }

    /** What a node is made of. */
    private final class Node implements AutoCloseable {
        private final Embeddings embeddings = new Embeddings(TinyModel.settings(folder.resolve("model")));
        private final Meanings meanings = new Meanings(embeddings, folder.toString());
        private final IndexKeeper keeper = new IndexKeeper(
                folder.toString(), changes, feed, new RecordDocuments(feed, kinds, themes, places, parties, meanings));
        private final Search search = new Search(keeper, feed, records, kinds, meanings);

        Node() {
            keeper.start();
            SearchIsReady.await(keeper);
        }

        Search.Answer ask(Visitor visitor, String text) {
            return ask(visitor, text, 10, 0);
        }

        Search.Answer ask(Visitor visitor, String text, int most, int offset) {
            giveMeanings();
            return search.ask(visitor, question(text, most, offset));
        }

        void giveMeanings() {
            keeper.catchUp();
            for (int i = 0; i < 1_000 && keeper.giveMeanings() > 0; i++) {
                // until none waits
            }
        }

        @Override
        public void close() throws Exception {
            keeper.close();
            meanings.destroy();
            embeddings.destroy();
        }
    }

    private static Search.Question question(String text) {
        return question(text, 10, 0);
    }

    private static Search.Question question(String text, int most, int offset) {
        return new Search.Question(text, Map.of(), Search.Order.RELEVANCE, most, offset, null, Set.of(Facet.KIND));
    }

    private static List<Long> numbers(Search.Answer answer) {
        return answer.hits().stream().map(hit -> hit.head().number()).toList();
    }

    private long saved(String title, String summary) {
        return saved(title, summary, Set.of(Visitor.PUBLIC));
    }

    private long saved(String title, String summary, Set<String> readers) {
        Long number = transaction.execute(status -> records.create("need", content(title, summary, readers)));
        assertThat(number).isNotNull();
        return number;
    }

    private void change(long number, String title) {
        transaction.executeWithoutResult(status -> records.update(
                number,
                records.find(place.root(), number).orElseThrow().version(),
                content(title, "", Set.of(Visitor.PUBLIC))));
    }

    private static RecordContent content(String title, String summary, Set<String> readers) {
        return RecordContent.titled(title, Language.BOKMAL, "SENT")
                .summary(summary)
                .readers(readers);
    }
}
