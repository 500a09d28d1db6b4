package no.samskap.search;

import static no.samskap.search.IndexedFields.CHANGED;
import static no.samskap.search.IndexedFields.NUMBER;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
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

    /** @param kinds which kinds; all where none is named */
    public record Question(String text, Collection<String> kinds, Order order, int most, long offset) {}

    /**
     * @param total how many there are of the kinds asked for
     * @param kinds how many there are of each kind
     * @param percentBuilt less than 100 while the index is being built: there may be more than was found
     */
    public record Answer(long total, Map<String, Long> kinds, List<Hit> hits, int percentBuilt) {}

    /** @param score how well it answers, for comparison within one answer; 0 where the newest come first */
    public record Hit(RecordHead head, String address, Marked title, Marked snippet, float score) {}

    record Found(long number, float score) {}

    record Counted(Map<String, Long> byKind, List<Found> found) {
        static final Counted NOTHING = new Counted(Map.of(), List.of());
    }

    public Answer ask(Visitor visitor, Question question) {
        Asked asked = Asked.read(question.text());
        Counted counted = find(visitor, asked, question);
        long total = counted.byKind().entrySet().stream()
                .filter(entry -> question.kinds().isEmpty() || question.kinds().contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Answer(total, counted.byKind(), shown(visitor, asked, counted.found()), keeper.percentBuilt());
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

    /** Kinds are counted over all hits; the best of some kinds only are a question of its own. */
    static Counted find(IndexSearcher searcher, RecordQuery query, Question question) throws IOException {
        boolean byScore = question.order() == Order.RELEVANCE;
        long last = question.offset() + question.most();
        int room = (int) Math.min(
                byScore ? Math.max(last, RecordQuery.RANKED_TWICE) : last,
                Math.max(1, searcher.getIndexReader().maxDoc()));
        Sort sort = new Sort(
                byScore ? SortField.FIELD_SCORE : new SortField(CHANGED, SortField.Type.LONG, true),
                new SortField(NUMBER, SortField.Type.LONG, true));
        var best = new TopFieldCollectorManager(sort, room, Integer.MAX_VALUE);
        var counters = new KindCounter.Counters();
        KindCounter.Counts counts;
        TopFieldDocs found;
        if (question.kinds().isEmpty()) {
            Object[] both = searcher.search(query.wanted(), new MultiCollectorManager(counters, best));
            counts = (KindCounter.Counts) both[0];
            found = (TopFieldDocs) both[1];
        } else {
            counts = searcher.search(query.wanted(), counters);
            found = searcher.search(query.ofKinds(question.kinds()).wanted(), best);
        }
        List<Found> ranked = byScore ? rankedTwice(searcher, query.besides(), found) : found(found, 0);
        return new Counted(
                counts.byKind(),
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
