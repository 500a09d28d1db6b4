package no.samskap.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts hits by the values of some fields, exactly, without scoring them. */
final class FacetCounter extends SimpleCollector {
    private final List<Facet> facets;
    private final Map<Facet, Map<String, Long>> counts = new HashMap<>();
    private long total;
    private SortedSetDocValues[] values = {};
    private long[][] ofLeaf = {};

    private FacetCounter(List<Facet> facets) {
        this.facets = facets;
    }

    /** How many hits there are, and how many of each value of each facet. */
    record Counts(long total, Map<Facet, Map<String, Long>> facets) {
        static final Counts NONE = new Counts(0, Map.of());

        Map<String, Long> of(Facet facet) {
            return facets.getOrDefault(facet, Map.of());
        }
    }

    static CollectorManager<FacetCounter, Counts> of(List<Facet> facets) {
        return new CollectorManager<>() {
            @Override
            public FacetCounter newCollector() {
                return new FacetCounter(facets);
            }

            @Override
            public Counts reduce(Collection<FacetCounter> counters) {
                Map<Facet, Map<String, Long>> all = new HashMap<>();
                long total = 0;
                for (FacetCounter counter : counters) {
                    total += counter.total;
                    counter.counts.forEach((facet, byValue) -> byValue.forEach((value, many) ->
                            all.computeIfAbsent(facet, key -> new HashMap<>()).merge(value, many, Long::sum)));
                }
                return new Counts(total, all);
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        values = new SortedSetDocValues[facets.size()];
        ofLeaf = new long[facets.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = DocValues.getSortedSet(leaf.reader(), facets.get(i).field());
            ofLeaf[i] = new long[(int) values[i].getValueCount()];
        }
    }

    @Override
    public void collect(int document) throws IOException {
        total++;
        for (int i = 0; i < values.length; i++)
            if (values[i].advanceExact(document))
                for (int j = 0; j < values[i].docValueCount(); j++) ofLeaf[i][(int) values[i].nextOrd()]++;
    }

    @Override
    public void finish() throws IOException {
        for (int i = 0; i < values.length; i++) {
            Map<String, Long> byValue = counts.computeIfAbsent(facets.get(i), facet -> new HashMap<>());
            for (int ord = 0; ord < ofLeaf[i].length; ord++)
                if (ofLeaf[i][ord] > 0)
                    byValue.merge(values[i].lookupOrd(ord).utf8ToString(), ofLeaf[i][ord], Long::sum);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
