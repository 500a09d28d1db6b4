package no.samskap.search;

import static no.samskap.search.IndexedFields.CHANGED;
import static no.samskap.search.IndexedFields.NUMBER;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.records.IndexFeed;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds records by their words. The index filters by who may read, and every hit is read once more from the database under the
 * same rule before it is shown: a right that ended a moment ago shows nothing.
 */
@Service
public class Search {
    private final IndexKeeper keeper;
    private final IndexFeed feed;
    private final Records records;
    private final Kinds kinds;

    Search(IndexKeeper keeper, IndexFeed feed, Records records, Kinds kinds) {
        this.keeper = keeper;
        this.feed = feed;
        this.records = records;
        this.kinds = kinds;
    }

    public enum Order {
        RELEVANCE,
        NEWEST
    }

    /**
     * @param filters values by facet; a facet without values filters nothing
     * @param changedAfter only what was changed later; null for all
     * @param counted whether facets are to be counted, beside kinds
     */
    public record Question(
            String text,
            Map<Facet, List<String>> filters,
            Order order,
            int most,
            long offset,
            @Nullable Instant changedAfter,
            boolean counted) {
        public Question(String text, Collection<String> kinds, Order order, int most, long offset) {
            this(text, Map.of(Facet.KIND, List.copyOf(kinds)), order, most, offset, null, false);
        }

        List<String> chosen(Facet facet) {
            return filters.getOrDefault(facet, List.of());
        }

        Map<Facet, List<String>> filtersBut(Facet facet) {
            Map<Facet, List<String>> others = new EnumMap<>(Facet.class);
            filters.forEach((each, values) -> {
                if (each != facet && !values.isEmpty()) others.put(each, values);
            });
            return others;
        }
    }

    /**
     * @param total how many there are with all filters in force
     * @param facets how many of each value, each facet with the filters of the others in force
     * @param percentBuilt less than 100 while the index is being built: there may be more than was found
     */
    public record Answer(long total, Map<Facet, Map<String, Long>> facets, List<Hit> hits, int percentBuilt) {
        public Map<String, Long> counts(Facet facet) {
            return facets.getOrDefault(facet, Map.of());
        }

        public Map<String, Long> kinds() {
            return counts(Facet.KIND);
        }
    }

    /** @param score how well it answers, for comparison within one answer; 0 where the newest come first */
    public record Hit(RecordHead head, String address, Marked title, Marked snippet, float score) {}

    record Found(long number, float score) {}

    record Counted(long total, Map<Facet, Map<String, Long>> facets, List<Found> found) {
        static final Counted NOTHING = new Counted(0, Map.of(), List.of());
    }

    public Answer ask(Visitor visitor, Question question) {
        Asked asked = Asked.read(question.text());
        Counted counted = find(visitor, asked, question);
        return new Answer(
                counted.total(), counted.facets(), shown(visitor, asked, counted.found()), keeper.percentBuilt());
    }

    /** How many there are, without their texts. */
    public long count(Visitor visitor, Question question) {
        return find(visitor, Asked.read(question.text()), question).total();
    }

    /**
     * The numbers of records of one kind, the best answer first, for a module's own list. The list joins them with
     * {@code readable()}, as it does anyway.
     */
    public List<Long> numbers(Visitor visitor, String kind, String text, int most) {
        Question question = new Question(text, List.of(kind), Order.RELEVANCE, most, 0);
        return find(visitor, Asked.read(text), question).found().stream()
                .map(Found::number)
                .toList();
    }

    private Counted find(Visitor visitor, Asked asked, Question question) {
        if (asked.isEmpty()) return Counted.NOTHING;
        keeper.catchUp();
        return keeper.index()
                .map(index -> index.ask(searcher -> {
                    RecordQuery query = RecordQuery.of(asked, index.vocabulary(), searcher.getIndexReader());
                    return find(searcher, query.readableBy(visitor), question);
                }))
                .orElse(Counted.NOTHING);
    }

    /** One pass finds, ranks and counts; each facet that filters is counted once more without its own filter. */
    static Counted find(IndexSearcher searcher, RecordQuery asked, Question question) throws IOException {
        Instant since = question.changedAfter();
        RecordQuery query = since == null ? asked : asked.changedAfter(since);
        boolean byScore = question.order() == Order.RELEVANCE;
        long last = question.offset() + question.most();
        int room = Math.clamp(
                byScore ? Math.max(last, RecordQuery.RANKED_TWICE) : last,
                1,
                Math.max(1, searcher.getIndexReader().maxDoc()));
        Sort sort = new Sort(
                byScore ? SortField.FIELD_SCORE : new SortField(CHANGED, SortField.Type.LONG, true),
                new SortField(NUMBER, SortField.Type.LONG, true));
        var best = new TopFieldCollectorManager(sort, room, Integer.MAX_VALUE);
        List<Facet> facets = question.counted() ? List.of(Facet.values()) : List.of(Facet.KIND);
        Object[] both = searcher.search(
                query.only(question.filters()).wanted(), new MultiCollectorManager(FacetCounter.of(facets), best));
        FacetCounter.Counts counts = (FacetCounter.Counts) both[0];
        TopFieldDocs found = (TopFieldDocs) both[1];
        Map<Facet, Map<String, Long>> byFacet = new EnumMap<>(Facet.class);
        for (Facet facet : facets)
            byFacet.put(
                    facet,
                    question.chosen(facet).isEmpty()
                            ? counts.of(facet)
                            : searcher.search(
                                            query.only(question.filtersBut(facet))
                                                    .wanted(),
                                            FacetCounter.of(List.of(facet)))
                                    .of(facet));
        List<Found> ranked = byScore ? rankedTwice(searcher, query.besides(), found) : found(found, 0);
        return new Counted(
                counts.total(),
                byFacet,
                ranked.stream().skip(question.offset()).limit(question.most()).toList());
    }

    private static List<Found> found(TopFieldDocs docs, int from) {
        return Arrays.stream(docs.scoreDocs)
                .skip(from)
                .map(FieldDoc.class::cast)
                .map(hit -> new Found((Long) hit.fields[1], hit.fields[0] instanceof Float score ? score : 0))
                .toList();
    }

    /** The best so many by both queries, then the others as they were. */
    static List<Found> rankedTwice(IndexSearcher searcher, Query besides, TopFieldDocs docs) throws IOException {
        int twice = Math.min(RecordQuery.RANKED_TWICE, docs.scoreDocs.length);
        Map<Integer, Found> byDocument = new HashMap<>();
        ScoreDoc[] first = new ScoreDoc[twice];
        List<Found> all = found(docs, 0);
        for (int i = 0; i < twice; i++) {
            byDocument.put(docs.scoreDocs[i].doc, all.get(i));
            first[i] = new ScoreDoc(docs.scoreDocs[i].doc, all.get(i).score());
        }
        TopDocs again = QueryRescorer.rescore(searcher, new TopDocs(docs.totalHits, first), besides, 1, twice);
        List<Found> ranked = new ArrayList<>();
        for (ScoreDoc hit : again.scoreDocs)
            ranked.add(new Found(Objects.requireNonNull(byDocument.get(hit.doc)).number(), hit.score));
        ranked.sort(Comparator.comparingDouble(Found::score)
                .thenComparingLong(Found::number)
                .reversed());
        ranked.addAll(all.subList(twice, all.size()));
        return ranked;
    }

    private List<Hit> shown(Visitor visitor, Asked asked, List<Found> found) {
        if (found.isEmpty()) return List.of();
        Map<Long, Float> scores = new HashMap<>();
        found.forEach(each -> scores.put(each.number(), each.score()));
        List<RecordHead> heads =
                records.findAll(visitor, found.stream().map(Found::number).toList());
        Map<Long, IndexFeed.Entry> texts = feed
                .of(heads.stream().map(RecordHead::number).toList())
                .stream()
                .filter(entry -> entry.readers().stream().anyMatch(visitor::holds))
                .collect(Collectors.toMap(IndexFeed.Entry::number, Function.identity()));
        Marking marking = new Marking(asked);
        List<Hit> hits = new ArrayList<>();
        for (RecordHead head : heads) {
            IndexFeed.Entry text = texts.get(head.number());
            if (text == null) continue;
            Marked title = marking.title(head.title());
            Marked snippet = title.hasMarks()
                    ? marking.snippet(head.summary())
                    : marking.snippet(head.summary(), keeper.withoutThemes(text));
            hits.add(new Hit(head, kinds.address(head), title, snippet, scores.getOrDefault(head.number(), 0f)));
        }
        return hits;
    }
}
