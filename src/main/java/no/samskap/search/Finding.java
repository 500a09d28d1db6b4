package no.samskap.search;

import static no.samskap.search.IndexedFields.CHANGED;
import static no.samskap.search.IndexedFields.NUMBER;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samskap.search.Search.Counted;
import no.samskap.search.Search.Found;
import no.samskap.search.Search.Order;
import no.samskap.search.Search.Question;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** Asks the index as it is at one moment. Finding the best and counting all are two things: the best are found without looking at all. */
record Finding(IndexSearcher searcher, RecordQuery asked) {
    private static final SortField BY_NUMBER = new SortField(NUMBER, SortField.Type.LONG, true);
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, BY_NUMBER);
    private static final Sort NEWEST = new Sort(new SortField(CHANGED, SortField.Type.LONG, true), BY_NUMBER);

    /** How many there are. A facet that filters is counted without its own filter. */
    Counted counted(Question question) throws IOException {
        RecordQuery query = query(question);
        List<Facet> free = question.counted().stream()
                .filter(facet -> question.chosen(facet).isEmpty())
                .toList();
        FacetCounter.Counts counts =
                searcher.search(query.only(question.filters()).wanted(), FacetCounter.of(free));
        Map<Facet, Map<String, Long>> byFacet = new EnumMap<>(Facet.class);
        for (Facet facet : question.counted()) {
            FacetCounter.Counts its = free.contains(facet)
                    ? counts
                    : searcher.search(query.only(question.filtersBut(facet)).wanted(), FacetCounter.of(List.of(facet)));
            byFacet.put(facet, its.of(facet));
        }
        return new Counted(counts.total(), byFacet, List.of());
    }

    List<Found> best(Question question) throws IOException {
        boolean byScore = question.order() == Order.RELEVANCE;
        long last = question.offset() + question.most();
        int room = Math.clamp(
                byScore ? Math.max(last, RecordQuery.RANKED_TWICE) : last,
                1,
                Math.max(1, searcher.getIndexReader().maxDoc()));
        RecordQuery query = query(question).only(question.filters());
        TopFieldDocs docs = searcher.search(
                byScore ? query.ranked() : query.wanted(),
                new TopFieldCollectorManager(byScore ? BEST : NEWEST, room, room));
        List<Found> found = byScore ? rankedTwice(docs) : found(docs);
        return found.stream().skip(question.offset()).limit(question.most()).toList();
    }

    private RecordQuery query(Question question) {
        Search.Span changed = question.changed();
        return changed == null ? asked : asked.changed(changed);
    }

    /** The best so many by both queries, then the others as they were. */
    private List<Found> rankedTwice(TopFieldDocs docs) throws IOException {
        int twice = Math.min(RecordQuery.RANKED_TWICE, docs.scoreDocs.length);
        List<Found> all = found(docs);
        Map<Integer, Found> byDocument = new HashMap<>();
        ScoreDoc[] first = new ScoreDoc[twice];
        for (int i = 0; i < twice; i++) {
            byDocument.put(docs.scoreDocs[i].doc, all.get(i));
            first[i] = new ScoreDoc(docs.scoreDocs[i].doc, all.get(i).score());
        }
        TopDocs again = QueryRescorer.rescore(searcher, new TopDocs(docs.totalHits, first), asked.besides(), 1, twice);
        List<Found> ranked = new ArrayList<>();
        for (ScoreDoc hit : again.scoreDocs)
            ranked.add(new Found(Objects.requireNonNull(byDocument.get(hit.doc)).number(), hit.score));
        ranked.sort(Comparator.comparingDouble(Found::score)
                .thenComparingLong(Found::number)
                .reversed());
        ranked.addAll(all.subList(twice, all.size()));
        return ranked;
    }

    private static List<Found> found(TopFieldDocs docs) {
        return Arrays.stream(docs.scoreDocs)
                .map(FieldDoc.class::cast)
                .map(hit -> new Found((Long) hit.fields[1], hit.fields[0] instanceof Float score ? score : 0))
                .toList();
    }
}
