package no.samskap.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.Changes;
import no.samskap.records.IndexFeed;
import no.samskap.records.Kinds;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Other nodes on the same database, each with an index of its own. */
@SamskapTest
class IndexKeeperTests {
    @Autowired
    Search search;

    @Autowired
    Changes changes;

    @Autowired
    IndexFeed feed;

    @Autowired
    RecordDocuments documents;

    @Autowired
    Meanings meanings;

    @Autowired
    Records records;

    @Autowired
    Kinds kinds;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    @TempDir
    Path folder;

    private IndexKeeper other;

    @BeforeEach
    void anotherNode() {
        world.anew();
        other = started();
    }

    @AfterEach
    void stop() throws Exception {
        other.close();
    }

    @Test
    void whatIsSavedOnOneNodeIsFoundOnTheOtherAtOnce() {
        String word = UnheardOf.word();
        long number = saved(word, Set.of(Visitor.PUBLIC));
        assertThat(found(on(other), word)).containsExactly(number);
        assertThat(found(search, word)).containsExactly(number);

        transaction.executeWithoutResult(status -> records.grant(number, Set.of("person:0"), Set.of()));
        assertThat(found(on(other), word)).isEmpty();
    }

    /** Nobody asks: the node follows by itself twice a second. */
    @Test
    void theOtherNodeFollowsWithinASecondThoughNobodyAsksIt() {
        String word = UnheardOf.word();
        saved(word, Set.of(Visitor.PUBLIC));
        other.follow();
        assertThat(other.<Integer>ask((searcher, words) ->
                                searcher.count(new TermQuery(new Term(IndexedFields.WRITTEN, word))))
                        .orElseThrow())
                .isEqualTo(1);
    }

    @Test
    void whileANewIndexIsBuiltTheOldOneAnswersAndFollows() {
        String word = UnheardOf.word();
        long before = saved(word, Set.of(Visitor.PUBLIC));
        other.rebuild();
        long meanwhile = saved(word, Set.of(Visitor.PUBLIC));
        assertThat(other.percentHeld()).isEqualTo(100);
        assertThat(found(on(other), word)).containsExactlyInAnyOrder(before, meanwhile);
        SearchIsReady.await(other);
        assertThat(found(on(other), word)).containsExactlyInAnyOrder(before, meanwhile);
        assertThat(folders()).hasSize(1);
    }

    @Test
    void goesOnFromWhereItStoppedAndBuildsAnewWhatIsMadeOfSomethingElse() throws Exception {
        String word = UnheardOf.word();
        long number = saved(word, Set.of(Visitor.PUBLIC));
        found(on(other), word);
        List<Path> kept = folders();
        other.close();
        long meanwhile = saved(word, Set.of(Visitor.PUBLIC));

        other = started();
        assertThat(folders()).isEqualTo(kept);
        assertThat(found(on(other), word)).containsExactlyInAnyOrder(number, meanwhile);
        other.close();

        RecordIndex index = new RecordIndex(FSDirectory.open(kept.getFirst()), kept.getFirst());
        RecordIndex.State was = index.committed().orElseThrow();
        index.remove(number);
        index.commit(new RecordIndex.State("older", was.origin(), was.moment(), 0, 0));
        index.close();
        other = started();
        assertThat(folders()).hasSize(1);
        assertThat(found(on(other), word)).containsExactlyInAnyOrder(number, meanwhile);
    }

    @Test
    void aBrokenIndexIsBuiltAnew() throws Exception {
        Path kept = folders().getFirst();
        other.close();
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : files.toList()) Files.writeString(file, "not an index");
        }
        String word = UnheardOf.word();
        long number = saved(word, Set.of(Visitor.PUBLIC));
        other = started();
        assertThat(found(on(other), word)).containsExactly(number);
    }

    @Test
    void aNodeThatFindsThePlaceTakenKeepsItsIndexInMemory() throws Exception {
        IndexKeeper third = started();
        String word = UnheardOf.word();
        long number = saved(word, Set.of(Visitor.PUBLIC));
        assertThat(found(on(third), word)).containsExactly(number);
        assertThat(found(on(other), word)).containsExactly(number);
        third.close();
        assertThat(folders()).hasSize(1);
    }

    @Test
    void theFingerprintFollowsWhatTheIndexIsMadeOf() {
        assertThat(Fingerprint.of(List.of("need"))).isEqualTo(Fingerprint.of(List.of("need")));
        assertThat(Fingerprint.of(List.of("need"))).isNotEqualTo(Fingerprint.of(List.of("need", "project")));
        assertThat(documents.madeOf()).contains("need").anyMatch(each -> each.contains("Klimatilpasning"));
    }

    private IndexKeeper started() {
        IndexKeeper keeper = new IndexKeeper(folder.toString(), changes, feed, documents);
        keeper.start();
        SearchIsReady.await(keeper);
        return keeper;
    }

    private Search on(IndexKeeper keeper) {
        return new Search(keeper, feed, records, kinds, meanings);
    }

    private static List<Long> found(Search asked, String word) {
        return asked
                .ask(Visitor.STRANGER, new Search.Question(word, List.of(), Search.Order.RELEVANCE, 10, 0))
                .hits()
                .stream()
                .map(hit -> hit.head().number())
                .toList();
    }

    private List<Path> folders() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long saved(String title, Set<String> readers) {
        Long number = transaction.execute(status -> records.create(
                "need", RecordContent.titled(title, Language.BOKMAL, "SENT").readers(readers)));
        assertThat(number).isNotNull();
        return number;
    }
}
