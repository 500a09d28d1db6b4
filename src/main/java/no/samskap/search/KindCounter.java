package no.samskap.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts hits by kind, exactly, without scoring them. */
final class KindCounter extends SimpleCollector {
    private final Map<String, Long> counts = new HashMap<>();
    private @Nullable SortedDocValues kinds;
    private long[] ofLeaf = new long[0];

    /** How many hits of each kind. */
    record Counts(Map<String, Long> byKind) {}

    static final class Counters implements CollectorManager<KindCounter, Counts> {
        @Override
        public KindCounter newCollector() {
            return new KindCounter();
        }

        @Override
        public Counts reduce(Collection<KindCounter> counters) {
            Map<String, Long> all = new HashMap<>();
            for (KindCounter counter : counters)
                counter.counts.forEach((kind, many) -> all.merge(kind, many, Long::sum));
            return new Counts(all);
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        kinds = DocValues.getSorted(leaf.reader(), IndexedFields.KIND);
        ofLeaf = new long[kinds.getValueCount()];
    }

    @Override
    public void collect(int document) throws IOException {
        if (kinds != null && kinds.advanceExact(document)) ofLeaf[kinds.ordValue()]++;
    }

    @Override
    public void finish() throws IOException {
        if (kinds == null) return;
        for (int i = 0; i < ofLeaf.length; i++)
            if (ofLeaf[i] > 0) counts.merge(kinds.lookupOrd(i).utf8ToString(), ofLeaf[i], Long::sum);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
