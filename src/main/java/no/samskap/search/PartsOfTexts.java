package no.samskap.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.samskap.records.Kinds;
import no.samskap.records.TextIndex;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
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
        return keeper.askAsOf((searcher, moment) -> new Held(searcher.search(query, new Numbers.Manager()), moment));
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
