package no.samskap.search;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import no.samskap.records.Changes;
import no.samskap.records.Changes.Moment;
import no.samskap.records.IndexFeed;
import no.samskap.records.Kinds;
import no.samskap.themes.Themes;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps this node's index in step with the database: follows what changed, and builds everything anew where the index is
 * missing, of an older format, of another database or broken. While it builds, the old index answers.
 */
@Component
class IndexKeeper {
    private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);
    private static final int AT_A_TIME = 1_000;

    /** More changes than this are not waited for by a search: they are there within a second or two. */
    private static final int WAITED_FOR = 500;

    /** How much of the work of building is the reading of words. */
    private static final int PERCENT_LEARNING = 20;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(20);

    private final String place;
    private final Changes changes;
    private final IndexFeed feed;
    private final Kinds kinds;
    private final Themes themes;

    /** Held by whoever writes to the index. */
    private final ReentrantLock writing = new ReentrantLock();

    private volatile @Nullable RecordIndex index;
    private volatile Moment upTo = Moment.BEGINNING;
    private volatile int percentBuilt = 100;
    private String origin = "";
    private boolean started;
    private long committedAtNanos;
    private Moment committed = Moment.BEGINNING;

    IndexKeeper(
            @Value("${samskap.search.directory}") String place,
            Changes changes,
            IndexFeed feed,
            Kinds kinds,
            Themes themes) {
        this.place = place;
        this.changes = changes;
        this.feed = feed;
        this.kinds = kinds;
        this.themes = themes;
    }

    /** Empty only before the start is over, or after the disk failed. */
    Optional<RecordIndex> index() {
        return Optional.ofNullable(index);
    }

    /** How much of the index is built, 100 when all is. */
    int percentBuilt() {
        return percentBuilt;
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
        if (!writing.tryLock()) return;
        try {
            if (!started || percentBuilt < 100) return;
            if (index == null) open();
            else {
                follow(Integer.MAX_VALUE);
                commitNowAndThen();
            }
        } finally {
            writing.unlock();
        }
    }

    /** Before a search: what was saved a moment ago is found. */
    void catchUp() {
        if (index == null || percentBuilt < 100 || !changes.anySince(upTo)) return;
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

    /** Whether the index is built and nothing has changed since. */
    boolean hasEverything() {
        catchUp();
        return index != null && percentBuilt == 100 && !changes.anySince(upTo);
    }

    /** Builds the index anew from the database, in the background. */
    void rebuild() {
        percentBuilt = 0;
        Thread.ofVirtual().name("search-index").start(() -> {
            writing.lock();
            try {
                build();
            } finally {
                writing.unlock();
            }
        });
    }

    private void open() {
        try {
            origin = feed.origin();
            RecordIndex opened = RecordIndex.open(place);
            index = opened;
            Optional<Moment> known = opened.committed(origin).filter(moment -> !moment.isBeyond(changes.now()));
            if (known.isEmpty()) {
                rebuild();
                return;
            }
            upTo = known.get();
            committed = upTo;
            log.info("The search index holds {} records", opened.size());
        } catch (IOException e) {
            log.error("The search index cannot be opened in {}", place, e);
        }
    }

    private void build() {
        RecordIndex target = index;
        if (target == null) return;
        try {
            boolean nothingYet = target.size() == 0;
            Moment start = changes.now();
            long all = Math.max(1, feed.count());
            Vocabulary words = learn(all);
            long done = 0;
            long told = 0;
            target.empty();
            target.keep(words);
            if (nothingYet) target.use(words);
            List<IndexFeed.Entry> some = feed.after(0, AT_A_TIME);
            while (!some.isEmpty()) {
                for (IndexFeed.Entry entry : some) if (isSearched(entry)) target.add(document(entry, words));
                done += some.size();
                percentBuilt = (int) Math.min(99, PERCENT_LEARNING + done * (100 - PERCENT_LEARNING) / all);
                if (done - told >= 10_000) {
                    log.info("Building the search index: {} of {} records", done, all);
                    told = done;
                }
                if (nothingYet) target.show();
                some = feed.after(some.getLast().number(), AT_A_TIME);
            }
            target.commit(origin, start);
            target.show();
            target.use(words);
            committed = start;
            upTo = start;
            percentBuilt = 100;
            log.info("The search index is built: {} records", target.size());
        } catch (IOException | DataAccessException e) {
            giveUp(target, e);
        }
    }

    /** Reads all records once for their words, before any is written: compounds are split by the words of all. */
    private Vocabulary learn(long all) {
        Vocabulary.Learning learning = new Vocabulary.Learning();
        long done = 0;
        List<IndexFeed.Entry> some = feed.after(0, AT_A_TIME);
        while (!some.isEmpty()) {
            some.forEach(learning::see);
            done += some.size();
            percentBuilt = (int) Math.min(PERCENT_LEARNING, done * PERCENT_LEARNING / all);
            some = feed.after(some.getLast().number(), AT_A_TIME);
        }
        return learning.learned();
    }

    private void follow(int most) {
        RecordIndex target = index;
        if (target == null) return;
        try {
            Changes.Since since = changes.since(upTo);
            if (since.numbers().size() > most) return;
            if (!since.numbers().isEmpty()) {
                write(target, since.numbers());
                target.show();
            }
            upTo = since.upTo();
        } catch (IOException e) {
            giveUp(target, e);
        }
    }

    private void write(RecordIndex target, List<Long> numbers) throws IOException {
        Set<Long> alsoOwned = new LinkedHashSet<>();
        for (List<Long> some : inParts(numbers)) {
            List<Long> renamed = new ArrayList<>();
            for (IndexFeed.Entry entry : feed.of(some)) {
                if (!entry.publicTitle().equals(target.publicTitle(entry.number()))) renamed.add(entry.number());
                put(target, entry);
            }
            alsoOwned.addAll(feed.ownedBy(renamed));
        }
        numbers.forEach(alsoOwned::remove);
        for (List<Long> some : inParts(List.copyOf(alsoOwned)))
            for (IndexFeed.Entry entry : feed.of(some)) put(target, entry);
    }

    private void put(RecordIndex target, IndexFeed.Entry entry) throws IOException {
        if (isSearched(entry)) target.put(entry.number(), document(entry, target.vocabulary()));
        else target.remove(entry.number());
    }

    private void commitNowAndThen() {
        RecordIndex target = index;
        boolean recent = System.nanoTime() - committedAtNanos < BETWEEN_COMMITS.toNanos();
        if (target == null || recent || committed.equals(upTo)) return;
        try {
            target.commit(origin, upTo);
            committed = upTo;
            committedAtNanos = System.nanoTime();
        } catch (IOException e) {
            giveUp(target, e);
        }
    }

    /** Nothing is lost but time: the next round opens the last commit and follows from there. */
    private void giveUp(RecordIndex broken, Exception cause) {
        log.error("The search index is opened again after a failure", cause);
        index = null;
        percentBuilt = 100;
        try {
            broken.close();
        } catch (IOException e) {
            log.warn("The broken search index did not close: {}", e.toString());
        }
    }

    @PreDestroy
    void close() throws IOException {
        writing.lock();
        try {
            RecordIndex target = index;
            started = false;
            index = null;
            if (target == null) return;
            if (percentBuilt == 100) target.commit(origin, upTo);
            target.close();
        } finally {
            writing.unlock();
        }
    }

    private boolean isSearched(IndexFeed.Entry entry) {
        return !entry.merged()
                && kinds.has(entry.kind())
                && kinds.of(entry.kind()).searchable();
    }

    private Document document(IndexFeed.Entry entry, Vocabulary words) {
        return IndexedFields.of(entry, withoutThemes(entry), themes.searchWords(entry.themes()), words);
    }

    /**
     * What a record says of itself beside its title. Modules add the names of the themes to a record's words: good to be found
     * by, but two records of one theme are not alike for that.
     */
    String tellingText(IndexFeed.Entry entry) {
        return entry.summary() + "\n" + withoutThemes(entry);
    }

    String withoutThemes(IndexFeed.Entry entry) {
        String text = entry.searchText();
        for (long theme : entry.themes()) text = text.replace(themes.searchWords(List.of(theme)), "");
        return text;
    }

    private static List<List<Long>> inParts(List<Long> numbers) {
        List<List<Long>> parts = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i += AT_A_TIME)
            parts.add(numbers.subList(i, Math.min(numbers.size(), i + AT_A_TIME)));
        return parts;
    }
}
