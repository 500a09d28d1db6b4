package no.samskap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * How rare words are among the records: ln(1 + N / df), after Spärck Jones (1972). A word that stands nowhere is as rare as one that
 * stands once. It changes slowly, and looking a word up takes longer than all else in a comparison: what was looked up holds for a minute,
 * or until the records are a hundredth more or fewer.
 */
final class Rarity {
    private static final Duration HOLDS = Duration.ofMinutes(1);
    private static final double ANOTHER_INDEX = 0.01;

    /** People write words that no record has: of those no more are kept than so. */
    private static final int MOST_WORDS = 200_000;

    private volatile Known known = new Known(0, System.nanoTime(), new ConcurrentHashMap<>());

    /** @param since by {@link System#nanoTime} */
    private record Known(int records, long since, Map<String, Double> words) {
        boolean holds(int now) {
            return Math.abs(now - records) <= records * ANOTHER_INDEX && System.nanoTime() - since < HOLDS.toNanos();
        }
    }

    /** Among the records of an index as it is read: the same words are equally rare all through one question. */
    ToDoubleFunction<String> in(IndexReader reader, String field) {
        int records = Math.max(1, reader.numDocs());
        Known now = known;
        if (!now.holds(records)) {
            now = new Known(records, System.nanoTime(), new ConcurrentHashMap<>());
            known = now;
        }
        Known kept = now;
        return word -> {
            Double rarity = kept.words().get(word);
            if (rarity != null) return rarity;
            double found = lookedUp(reader, field, word, kept.records());
            if (kept.words().size() < MOST_WORDS) kept.words().put(word, found);
            return found;
        };
    }

    private static double lookedUp(IndexReader reader, String field, String word, double records) {
        try {
            return Math.log(1 + records / Math.max(1, reader.docFreq(new Term(field, word))));
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read", e);
        }
    }
}
