package no.samskap.search;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import no.samskap.records.Changes;
import no.samskap.records.Changes.Moment;
import no.samskap.records.IndexFeed;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps this node's index in step with the database: follows what changed, and builds a new index beside the old one where that
 * is made of something else, of another database or broken, where its words have grown old, and at will. Until the new one is
 * there the old one answers, and follows.
 */
@Component
class IndexKeeper {
    private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);

    /** More changes than this are not waited for by a search: they are there within a second or two. */
    private static final int WAITED_FOR = 500;

    /** Its words are old when so many of the records it was built of have come or changed: at night, and at any hour. */
    private static final double OLD_AT_NIGHT = 0.1;

    private static final double OLD = 1;
    /** So few changes make nothing old. */
    private static final long FEW = 1_000;

    private static final int MEANINGS_AT_ONCE = 64;

    private static final Query WITHOUT_MEANING =
            new TermQuery(new Term(IndexedFields.WITHOUT_MEANING, IndexedFields.WITHOUT_MEANING));

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(20);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(30);

    private final String where;
    private final Changes changes;
    private final IndexFeed feed;
    private final RecordDocuments documents;

    /** Held by whoever writes to the index that answers. */
    private final ReentrantLock writing = new ReentrantLock();

    private @Nullable IndexPlace place;
    private volatile @Nullable RecordIndex index;
    /** What the index holds; null as long as it is not whole. */
    private volatile RecordIndex.@Nullable State state;

    private RecordIndex.@Nullable State committed;
    private long committedAtNanos;
    private final AtomicBoolean building = new AtomicBoolean();
    private volatile @Nullable Thread builder;
    private volatile int percentBuilt = 100;
    private volatile boolean started;
    private long notBeforeNanos = System.nanoTime();

    IndexKeeper(
            @Value("${samskap.search.directory}") String where,
            Changes changes,
            IndexFeed feed,
            RecordDocuments documents) {
        this.where = where;
        this.changes = changes;
        this.feed = feed;
        this.documents = documents;
    }

    /** What is asked of the index with the words it was written with. */
    @FunctionalInterface
    interface Question<T> {
        T ask(IndexSearcher searcher, Vocabulary words) throws IOException;
    }

    /** Empty only before the start is over, or after the disk failed. */
    <T> Optional<T> ask(Question<T> question) {
        for (RecordIndex now = index; now != null; now = index) {
            RecordIndex asked = now;
            try {
                return Optional.of(asked.ask(searcher -> question.ask(searcher, asked.vocabulary())));
            } catch (AlreadyClosedException closed) {
                if (asked == index) throw closed; // otherwise a new one took its place meanwhile
            }
        }
        return Optional.empty();
    }

    /** What is asked of the index as it was at a moment, or a little later. */
    @FunctionalInterface
    interface DatedQuestion<T> {
        T ask(IndexSearcher searcher, Moment moment) throws IOException;
    }

    /** Asks what was saved a moment ago, too. Empty as long as the index is not whole. */
    <T> Optional<T> askAsOf(DatedQuestion<T> question) {
        catchUp();
        RecordIndex.State now = state;
        return now == null ? Optional.empty() : ask((searcher, words) -> question.ask(searcher, now.moment()));
    }

    int size() {
        RecordIndex now = index;
        return now == null ? 0 : now.size();
    }

    /** How much of the index that is being built is built; 100 where none is. */
    int percentBuilt() {
        return percentBuilt;
    }

    /** How much of all there is the index that answers holds. */
    int percentHeld() {
        return state == null ? Math.min(99, percentBuilt) : 100;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        writing.lock();
        try {
            started = true;
            open();
        } finally {
            writing.unlock();
        }
    }

    /** Follows the database; opens the index again where a disk failed. */
    @Scheduled(fixedDelayString = "PT0.5S")
    void follow() {
        if (!started || !writing.tryLock()) return;
        try {
            if (index == null && System.nanoTime() - notBeforeNanos >= 0) open();
            follow(Integer.MAX_VALUE);
            commitNowAndThen();
        } finally {
            writing.unlock();
        }
        if (hasGrownOld(OLD)) rebuild();
    }

    @Scheduled(cron = "0 10 3 * * *", zone = "Europe/Oslo")
    void learnAnew() {
        if (hasGrownOld(OLD_AT_NIGHT)) rebuild();
    }

    /** Before a search: what was saved a moment ago is found. */
    void catchUp() {
        RecordIndex.State now = state;
        if (now == null || !changes.anySince(now.moment())) return;
        try {
            if (!writing.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            follow(WAITED_FOR);
        } finally {
            writing.unlock();
        }
    }

    /** How many records of the index wait for their meaning; 0 where there is no model. */
    int withoutMeaning() {
        return ask((searcher, words) -> searcher.count(WITHOUT_MEANING)).orElse(0);
    }

    /**
     * Gives some records their meaning. It is found without holding up anybody, and written with the record as it is then: if its text became
     * another one meanwhile, it waits once more.
     *
     * @return how many waited; 0 when none does
     */
    int giveMeanings() {
        List<Long> waiting = ask((searcher, words) -> {
                    List<Long> numbers = new ArrayList<>();
                    for (ScoreDoc hit : searcher.search(WITHOUT_MEANING, MEANINGS_AT_ONCE).scoreDocs)
                        numbers.add(RecordIndex.number(searcher, hit.doc));
                    return numbers;
                })
                .orElse(List.of());
        if (waiting.isEmpty()) return 0;
        documents.learn(waiting);
        writing.lock();
        try {
            RecordIndex target = index;
            if (target == null) return 0;
            documents.writeAgain(target, waiting);
            target.show();
        } catch (IOException e) {
            throw new UncheckedIOException("Meanings could not be written to the search index", e);
        } finally {
            writing.unlock();
        }
        return waiting.size();
    }

    /** Whether the index is built and nothing has changed since. */
    boolean hasEverything() {
        catchUp();
        RecordIndex.State now = state;
        return index != null && now != null && !building.get() && !changes.anySince(now.moment());
    }

    /** Builds a new index from the database, in the background, unless that is under way. */
    void rebuild() {
        if (!started || !building.compareAndSet(false, true)) return;
        percentBuilt = 0;
        Thread thread = Thread.ofVirtual().name("search-index").unstarted(this::build);
        builder = thread;
        thread.start();
    }

    private boolean hasGrownOld(double part) {
        RecordIndex.State now = state;
        return now != null && now.changedSince() > Math.max(FEW, now.builtOf() * part);
    }

    private void open() {
        if (building.get()) return; // what is being written is opened by its builder
        try {
            IndexPlace opened = place == null ? IndexPlace.of(where) : place;
            place = opened;
            Optional<RecordIndex> newest = opened.newest(this::isOurs);
            if (newest.isPresent()) {
                index = newest.get();
                state = newest.get().committed().orElse(null);
                committed = state;
                log.info("The search index holds {} records", size());
            }
            opened.keepOnly(index);
            if (index == null) rebuild();
        } catch (IOException e) {
            log.error("The search index cannot be opened in {}", where, e);
            notBeforeNanos = System.nanoTime() + BETWEEN_TRIES.toNanos();
        }
    }

    private boolean isOurs(RecordIndex.State known) {
        return known.format().equals(Fingerprint.of(documents.madeOf()))
                && known.origin().equals(feed.origin())
                && !known.moment().isBeyond(changes.now());
    }

    private void build() {
        RecordIndex fresh = null;
        boolean done = false;
        try {
            IndexPlace there = place;
            if (there == null) return;
            fresh = there.begin();
            done = build(fresh);
        } catch (IOException | RuntimeException e) {
            log.error("The search index could not be built", e);
        } finally {
            if (!done && fresh != null) discard(fresh);
            percentBuilt = 100;
            building.set(false);
        }
    }

    /** @return false where it was stopped */
    private boolean build(RecordIndex fresh) throws IOException {
        long startNanos = System.nanoTime();
        IndexBuilder building =
                new IndexBuilder(fresh, changes, feed, documents, () -> started, percent -> percentBuilt = percent);
        building.learnWords();
        boolean alone = index == null;
        if (alone) index = fresh;
        Optional<RecordIndex.State> built = building.writeAll(alone);
        if (built.isEmpty()) return false;
        take(fresh, built.get());
        log.info(
                "The search index is built: {} records in {} s",
                fresh.size(),
                Duration.ofNanos(System.nanoTime() - startNanos).toSeconds());
        return true;
    }

    /** From now on the new one answers. */
    private void take(RecordIndex fresh, RecordIndex.State built) throws IOException {
        writing.lock();
        try {
            fresh.show();
            RecordIndex old = index;
            index = fresh;
            state = built;
            committed = built;
            committedAtNanos = System.nanoTime();
            follow(Integer.MAX_VALUE);
            if (old != null && old != fresh) {
                old.close();
                if (place != null) place.drop(old);
            }
        } finally {
            writing.unlock();
        }
    }

    private void follow(int most) {
        RecordIndex target = index;
        RecordIndex.State now = state;
        if (target == null || now == null) return;
        try {
            Changes.Since since = changes.since(now.moment());
            if (since.numbers().size() > most) return;
            if (!since.numbers().isEmpty()) {
                documents.write(target, since.numbers());
                target.show();
            }
            state = now.follow(since.upTo(), since.numbers().size());
        } catch (IOException | AlreadyClosedException e) {
            log.error("The search index is opened again after a failure", e);
            giveUp(target);
        }
    }

    private void commitNowAndThen() {
        RecordIndex target = index;
        RecordIndex.State now = state;
        boolean recent = System.nanoTime() - committedAtNanos < BETWEEN_COMMITS.toNanos();
        if (target == null || now == null || recent || now.equals(committed)) return;
        try {
            target.commit(now);
            committed = now;
            committedAtNanos = System.nanoTime();
        } catch (IOException | AlreadyClosedException e) {
            log.error("The search index is opened again after a failure", e);
            giveUp(target);
        }
    }

    private void discard(RecordIndex halfBuilt) {
        giveUp(halfBuilt);
        try {
            if (place != null) place.drop(halfBuilt);
        } catch (IOException e) {
            log.warn("The half-built search index is left in {}", halfBuilt.folder());
        }
    }

    /** Nothing is lost but time: the last commit is opened again, and followed from there. */
    private void giveUp(RecordIndex broken) {
        writing.lock();
        try {
            if (index == broken) {
                index = null;
                state = null;
                notBeforeNanos = System.nanoTime() + (committed == null ? BETWEEN_TRIES.toNanos() : 0);
            }
            broken.close();
        } catch (IOException e) {
            log.warn("The broken search index did not close: {}", e.toString());
        } finally {
            writing.unlock();
        }
    }

    @PreDestroy
    void close() throws IOException, InterruptedException {
        started = false;
        Thread thread = builder;
        if (thread != null) thread.join(BETWEEN_TRIES);
        writing.lock();
        try {
            RecordIndex target = index;
            RecordIndex.State now = state;
            index = null;
            state = null;
            if (target != null && now != null) target.commit(now);
            if (target != null) target.close();
            if (place != null) place.close();
            place = null;
        } finally {
            writing.unlock();
        }
    }
}
