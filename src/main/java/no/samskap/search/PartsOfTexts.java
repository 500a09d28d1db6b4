package no.samskap.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.records.Kinds;
import no.samskap.records.TextIndex;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the search boxes of lists. */
@Component
class PartsOfTexts implements TextIndex {
    private final IndexKeeper keeper;
    private final Kinds kinds;
    private final Found found = new Found();

    PartsOfTexts(IndexKeeper keeper, Kinds kinds) {
        this.keeper = keeper;
        this.kinds = kinds;
    }

    @Override
    public Optional<Held> holding(String kind, String part, Collection<Text> texts) {
        if (part.codePointCount(0, part.length()) < Letters.ROW
                || !kinds.of(kind).searchable()) return Optional.empty();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Text text : texts) any.add(Letters.holds(IndexedFields.letters(text), part), Occur.SHOULD);
        Query query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexedFields.KIND, kind)), Occur.FILTER)
                .add(any.build(), Occur.FILTER)
                .build();
        Asked asked = new Asked(kind, part, List.copyOf(texts));
        return keeper.askAsOf((searcher, moment) -> new Held(found.of(searcher, asked, query), moment));
    }

    private record Asked(String kind, String part, List<Text> texts) {}

    /** What was found before in an index that has not changed since: one who turns pages asks the same again and again. */
    private static final class Found {
        /** Numbers in all, of the last asked: some megabytes. */
        private static final int MOST = 100_000;

        private final Map<Asked, List<Long>> numbers = new LinkedHashMap<>(16, 0.75f, true);
        private int many;
        private @Nullable Object index;

        List<Long> of(IndexSearcher searcher, Asked asked, Query query) throws IOException {
            Object now = searcher.getIndexReader().getReaderCacheHelper().getKey();
            synchronized (this) {
                if (!now.equals(index)) {
                    numbers.clear();
                    many = 0;
                    index = now;
                }
                List<Long> known = numbers.get(asked);
                if (known != null) return known;
            }
            List<Long> found = searcher.search(query, new Numbers.Manager());
            if (found.size() <= MOST) keep(now, asked, found);
            return found;
        }

        private synchronized void keep(Object in, Asked asked, List<Long> found) {
            if (!in.equals(index) || numbers.putIfAbsent(asked, found) != null) return;
            many += found.size();
            for (Iterator<List<Long>> eldest = numbers.values().iterator(); many > MOST; eldest.remove())
                many -= eldest.next().size();
        }
    }

    /** The numbers of all hits. */
    private static final class Numbers extends SimpleCollector {
        private final List<Long> found = new ArrayList<>();
        private @Nullable NumericDocValues numbers;

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            numbers = leaf.reader().getNumericDocValues(IndexedFields.NUMBER);
        }

        @Override
        public void collect(int document) throws IOException {
            NumericDocValues here = numbers;
            if (here == null || !here.advanceExact(document))
                throw new IOException("A record in the index has no number");
            found.add(here.longValue());
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        private static final class Manager implements CollectorManager<Numbers, List<Long>> {
            @Override
            public Numbers newCollector() {
                return new Numbers();
            }

            @Override
            public List<Long> reduce(Collection<Numbers> collectors) {
                return collectors.stream().flatMap(each -> each.found.stream()).toList();
            }
        }
    }
}
