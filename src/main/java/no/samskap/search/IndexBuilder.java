package no.samskap.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import no.samskap.records.Changes;
import no.samskap.records.Changes.Moment;
import no.samskap.records.IndexFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds one index of all records of the database, read twice: first for their words, since compounds are split by the words of all, then
 * to be written. What changes meanwhile is written last.
 */
final class IndexBuilder {
    private static final Logger log = LoggerFactory.getLogger(IndexBuilder.class);

    /** How much of the work is the reading of words. */
    private static final int PERCENT_LEARNING = 20;

    private static final int TOLD_EACH = 10_000;

    private final RecordIndex fresh;
    private final Changes changes;
    private final IndexFeed feed;
    private final RecordDocuments documents;
    private final BooleanSupplier goesOn;
    private final IntConsumer percentBuilt;
    private final Moment begun;
    private final long all;

    /**
     * @param goesOn false when it is to stop
     * @param percentBuilt is told how far it has come, up to 99
     */
    IndexBuilder(
            RecordIndex fresh,
            Changes changes,
            IndexFeed feed,
            RecordDocuments documents,
            BooleanSupplier goesOn,
            IntConsumer percentBuilt) {
        this.fresh = fresh;
        this.changes = changes;
        this.feed = feed;
        this.documents = documents;
        this.goesOn = goesOn;
        this.percentBuilt = percentBuilt;
        begun = changes.now();
        all = Math.max(1, feed.count());
    }

    /** From now on questions to the index are split by the same words as its records. */
    void learnWords() throws IOException {
        Vocabulary.Learning learning = new Vocabulary.Learning();
        long done = 0;
        for (List<IndexFeed.Entry> some = after(0);
                !some.isEmpty() && goesOn.getAsBoolean();
                some = after(some.getLast().number())) {
            some.forEach(learning::see);
            done += some.size();
            percentBuilt.accept((int) Math.min(PERCENT_LEARNING, done * PERCENT_LEARNING / all));
        }
        fresh.keep(learning.learned());
    }

    /**
     * @param shown whether the index answers already, with as much as there is
     * @return what the index holds and has on disk; empty where it was stopped
     */
    Optional<RecordIndex.State> writeAll(boolean shown) throws IOException {
        long done = 0;
        long told = 0;
        for (List<IndexFeed.Entry> some = after(0);
                !some.isEmpty();
                some = after(some.getLast().number())) {
            if (!goesOn.getAsBoolean()) return Optional.empty();
            documents.add(fresh, some);
            done += some.size();
            percentBuilt.accept((int) Math.min(99, PERCENT_LEARNING + done * (100 - PERCENT_LEARNING) / all));
            if (done - told >= TOLD_EACH) {
                log.info("Building the search index: {} of {} records", done, all);
                told = done;
            }
            if (shown) fresh.show();
        }
        Changes.Since meanwhile = changes.since(begun);
        documents.write(fresh, meanwhile.numbers());
        RecordIndex.State built =
                new RecordIndex.State(Fingerprint.of(documents.madeOf()), feed.origin(), meanwhile.upTo(), done, 0);
        fresh.commit(built);
        return Optional.of(built);
    }

    private List<IndexFeed.Entry> after(long number) {
        return feed.after(number, RecordDocuments.AT_A_TIME);
    }
}
