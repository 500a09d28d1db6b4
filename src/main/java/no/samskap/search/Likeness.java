package no.samskap.search;

import static no.samskap.search.IndexedFields.COUNTS;
import static no.samskap.search.IndexedFields.KIND;
import static no.samskap.search.IndexedFields.LIKE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.records.IndexFeed;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What is like a text or a record, by the words alone: for suggestions, look-alikes and duplicates. The words that counted come
 * with each answer, so that a reason can be told. Other reasons (themes, places, dates) are the caller's to add.
 */
@Service
public class Likeness {
    /** So many words, the most telling, are looked for. More find nothing better and take longer. */
    private static final int WORDS_LOOKED_FOR = 25;

    /** Candidates compared for each answer wanted: the index's own order is not quite that of likeness. */
    private static final int COMPARED_FOR_EACH = 4;

    /** And no more than so many beyond those wanted: further down the index's order nothing was ever among the best. */
    private static final int MOST_BEYOND = 60;

    private static final int FEWEST_COMPARED = 60;
    private static final int SHARED_WORDS = 6;

    /** How much the title counts in the score: a title is short, and says most of what matters. */
    private static final double TITLE_PART = 0.35;

    private final IndexKeeper keeper;
    private final IndexFeed feed;
    private final Records records;
    private final Rarity rarity = new Rarity();

    Likeness(IndexKeeper keeper, IndexFeed feed, Records records) {
        this.keeper = keeper;
        this.feed = feed;
        this.records = records;
    }

    /**
     * @param kinds which kinds; all where none is named
     * @param without records that are no answer: the one that is asked for, and what is known already
     * @param most how many at most
     * @param atLeast the score below which nothing is an answer
     */
    public record Wanted(Collection<String> kinds, Collection<Long> without, int most, double atLeast) {
        public static Wanted of(String kind, int most) {
            return new Wanted(List.of(kind), List.of(), most, 0);
        }

        public Wanted except(Collection<Long> numbers) {
            return new Wanted(kinds, numbers, most, atLeast);
        }
    }

    /**
     * A record that is like what was asked for.
     *
     * @param score 0 to 1, of title and text together
     * @param title likeness of the titles, 0 to 1
     * @param text likeness of the whole texts, 0 to 1
     * @param words the words both have, as the asker wrote them, the weightiest first
     */
    public record Like(long number, String kind, double score, double title, double text, List<String> words) {}

    /** Whether all records are in the index as they are now: before that, what is not found may be there all the same. */
    public boolean isReady() {
        return keeper.hasEverything();
    }

    /** The profile of a text that somebody writes. */
    public WordProfile profile(String title, String text) {
        return asked(searcher -> WordProfile.of(title, text, rarity(searcher)))
                .orElseGet(() -> WordProfile.of(title, text, stem -> 1));
    }

    /**
     * The profiles of records, <b>whoever may read them</b>: show their words to nobody who may not read the record. Merged and
     * unknown numbers are left out.
     */
    public Map<Long, WordProfile> profiles(Collection<Long> numbers) {
        List<IndexFeed.Entry> entries = feed.of(numbers);
        return asked(searcher -> profiles(entries, rarity(searcher))).orElseGet(() -> profiles(entries, stem -> 1));
    }

    private Map<Long, WordProfile> profiles(List<IndexFeed.Entry> entries, ToDoubleFunction<String> rarity) {
        Map<Long, WordProfile> profiles = new LinkedHashMap<>();
        for (IndexFeed.Entry entry : entries)
            if (!entry.merged())
                profiles.put(
                        entry.number(),
                        WordProfile.of(entry.title(), entry.summary() + "\n" + entry.searchText(), rarity));
        return profiles;
    }

    /** What is nearest among what the visitor may read, asked of the index and once more of the database. */
    public List<Like> nearest(Visitor visitor, WordProfile profile, Wanted wanted) {
        List<Like> found = nearestByIndex(visitor, profile, wanted);
        Set<Long> readable = records
                .findAll(visitor, found.stream().map(Like::number).toList())
                .stream()
                .map(RecordHead::number)
                .collect(Collectors.toSet());
        return found.stream().filter(like -> readable.contains(like.number())).toList();
    }

    /**
     * What is nearest among what the visitor may read as far as the index knows, which may be a moment behind. The caller asks the
     * database with {@code readable()} before anybody sees them: for those who ask it for these records anyway.
     */
    public List<Like> nearestByIndex(Visitor visitor, WordProfile profile, Wanted wanted) {
        return find(profile, wanted, visitor.tokens());
    }

    /**
     * What is nearest among all records, <b>whoever may read them</b>. The caller joins the numbers with {@code readable()}
     * before anybody sees them.
     */
    public List<Like> nearestOfAll(WordProfile profile, Wanted wanted) {
        return find(profile, wanted, null);
    }

    /**
     * Of some records, <b>whoever may read them</b>, those that are most like each, the likest first: each is compared with all others, which
     * is meant for a hundred.
     *
     * @param most of each
     * @param atLeast the score below which two are not alike
     */
    public Map<Long, List<Long>> nearestOfEach(Collection<Long> numbers, int most, double atLeast) {
        Map<Long, WordProfile> profiles = profiles(numbers);
        Map<Long, List<Long>> nearest = new LinkedHashMap<>();
        profiles.forEach((number, profile) -> {
            Map<Long, Double> scores = new HashMap<>();
            profiles.forEach((other, theirs) -> {
                double score = score(profile.titleLikeness(theirs), profile.textLikeness(theirs));
                if (!other.equals(number) && score >= atLeast) scores.put(other, score);
            });
            nearest.put(
                    number,
                    scores.entrySet().stream()
                            .sorted(Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder())
                                    .thenComparing(Map.Entry.comparingByKey()))
                            .limit(most)
                            .map(Map.Entry::getKey)
                            .toList());
        });
        return nearest;
    }

    private static double score(double title, double text) {
        return TITLE_PART * title + (1 - TITLE_PART) * text;
    }

    private List<Like> find(WordProfile profile, Wanted wanted, @Nullable Set<String> tokens) {
        if (profile.isEmpty() || wanted.most() < 1) return List.of();
        keeper.catchUp();
        return asked(searcher -> find(searcher, profile, wanted, tokens)).orElse(List.of());
    }

    private List<Like> find(IndexSearcher searcher, WordProfile profile, Wanted wanted, @Nullable Set<String> tokens)
            throws IOException {
        int compared =
                Math.max(FEWEST_COMPARED, Math.min(wanted.most() * COMPARED_FOR_EACH, wanted.most() + MOST_BEYOND));
        var query = RecordQuery.like(profile.stems(WORDS_LOOKED_FOR), wanted.kinds(), wanted.without(), tokens);
        ToDoubleFunction<String> rarity = rarity(searcher);
        List<Like> likes = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, compared).scoreDocs) {
            WordProfile.Comparison comparison = profile.comparedWith(counts(searcher, hit.doc), rarity);
            double title = comparison.titleLikeness();
            double text = comparison.textLikeness();
            double score = score(title, text);
            if (score < wanted.atLeast()) continue;
            Identity identity = identity(searcher, hit.doc);
            likes.add(
                    new Like(identity.number(), identity.kind(), score, title, text, comparison.shared(SHARED_WORDS)));
        }
        likes.sort(Comparator.comparingDouble(Like::score).reversed().thenComparingLong(Like::number));
        return List.copyOf(likes.subList(0, Math.min(wanted.most(), likes.size())));
    }

    private record Identity(long number, String kind) {}

    private static Identity identity(IndexSearcher searcher, int document) throws IOException {
        LeafReaderContext leaf = leaf(searcher, document);
        SortedSetDocValues kinds = leaf.reader().getSortedSetDocValues(KIND);
        if (!kinds.advanceExact(document - leaf.docBase)) throw new IOException("A record in the index has no kind");
        return new Identity(
                RecordIndex.number(searcher, document),
                kinds.lookupOrd(kinds.nextOrd()).utf8ToString());
    }

    private static BytesRef counts(IndexSearcher searcher, int document) throws IOException {
        LeafReaderContext leaf = leaf(searcher, document);
        BinaryDocValues counts = leaf.reader().getBinaryDocValues(COUNTS);
        if (!counts.advanceExact(document - leaf.docBase)) throw new IOException("A record in the index has no words");
        return counts.binaryValue();
    }

    private static LeafReaderContext leaf(IndexSearcher searcher, int document) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }

    private ToDoubleFunction<String> rarity(IndexSearcher searcher) {
        return rarity.in(searcher.getIndexReader(), LIKE);
    }

    private <T> Optional<T> asked(RecordIndex.Question<T> question) {
        return keeper.ask((searcher, words) -> question.ask(searcher));
    }
}
