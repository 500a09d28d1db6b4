package no.samskap.search;

import static no.samskap.search.IndexedFields.CHANGED;
import static no.samskap.search.IndexedFields.NUMBER;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.samskap.search.Search.Counted;
import no.samskap.search.Search.Found;
import no.samskap.search.Search.Order;
import no.samskap.search.Search.Question;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * Asks the index as it is at one moment. Finding the best and counting all are two things: the best are found without looking at all.
 *
 * @param meaning what is looked for besides the words; null for words alone
 */
record Finding(
        IndexSearcher searcher, RecordQuery asked, @Nullable MeaningSought meaning) {
    /** So many are added at most that have none of the words: more of them would be read as noise. */
    private static final int MOST_BY_MEANING = 10;

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
        return new Counted(counts.total(), byFacet, Best.NOTHING);
    }

    /**
     * Those on one page.
     *
     * @param byMeaning how many there are on all pages that are near in meaning and have none of the words: they are in no count
     */
    record Best(List<Found> found, int byMeaning) {
        static final Best NOTHING = new Best(List.of(), 0);
    }

    Best best(Question question) throws IOException {
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
        List<Found> near = byScore ? near(query) : List.of();
        return new Best(
                Fusion.of(found, near).stream()
                        .skip(question.offset())
                        .limit(question.most())
                        .toList(),
                (int) near.stream().filter(Found::byMeaning).count());
    }

    /** The nearest in meaning first. */
    private List<Found> near(RecordQuery query) throws IOException {
        if (meaning == null) return List.of();
        TopDocs nearest = searcher.search(meaning.nearest(query.limits()), MeaningSought.MOST_NEAR);
        List<Found> near = new ArrayList<>();
        for (ScoreDoc hit : nearest.scoreDocs)
            if (meaning.isNear(hit.score)) near.add(new Found(RecordIndex.number(searcher, hit.doc), hit.score, false));
        Set<Long> withWords = among(query.wanted(), near);
        List<Found> marked = new ArrayList<>();
        int byMeaning = 0;
        for (Found found : near) {
            boolean alone = !withWords.contains(found.number());
            if (alone) byMeaning++;
            if (!alone || byMeaning <= MOST_BY_MEANING) marked.add(new Found(found.number(), found.score(), alone));
        }
        return marked;
    }

    /** Those of some that a query finds. */
    private Set<Long> among(Query query, List<Found> some) throws IOException {
        if (some.isEmpty()) return Set.of();
        List<String> numbers =
                some.stream().map(found -> String.valueOf(found.number())).toList();
        Query both = new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(RecordQuery.inSet(NUMBER, numbers), Occur.FILTER)
                .build();
        Set<Long> found = new HashSet<>();
        for (ScoreDoc hit : searcher.search(both, some.size()).scoreDocs)
            found.add(RecordIndex.number(searcher, hit.doc));
        return found;
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
            ranked.add(new Found(Objects.requireNonNull(byDocument.get(hit.doc)).number(), hit.score, false));
        ranked.sort(Comparator.comparingDouble(Found::score)
                .thenComparingLong(Found::number)
                .reversed());
        ranked.addAll(all.subList(twice, all.size()));
        return ranked;
    }

    private static List<Found> found(TopFieldDocs docs) {
        return Arrays.stream(docs.scoreDocs)
                .map(FieldDoc.class::cast)
                .map(hit -> new Found((Long) hit.fields[1], hit.fields[0] instanceof Float score ? score : 0, false))
                .toList();
    }
}
