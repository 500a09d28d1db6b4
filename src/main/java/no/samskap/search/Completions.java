package no.samskap.search;

import static no.samskap.search.IndexedFields.CHANGED;
import static no.samskap.search.IndexedFields.READER;
import static no.samskap.search.IndexedFields.SPELT;
import static no.samskap.search.IndexedFields.TEXT;
import static no.samskap.search.IndexedFields.TITLE;
import static no.samskap.search.IndexedFields.WRITTEN_TITLE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.search.Norwegian.Placed;
import no.samskap.web.Listing;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.springframework.stereotype.Service;

/**
 * What somebody may be about to write. A word is shown only where it stands in a record that the visitor may read: each comes with
 * such a record from the index, and the record is asked for once more in the database.
 */
@Service
public class Completions {
    private static final int MOST_TEXTS = 6;
    private static final int MOST_RECORDS = 4;

    /** In letters. */
    private static final int SHORTEST_BEGINNING = 2;

    /** Words with the beginning that are looked at, and those of them that are counted. */
    private static final int LOOKED_AT = 5_000;

    private static final int COUNTED = 24;

    private static final Sort NEWEST = new Sort(new SortField(CHANGED, SortField.Type.LONG, true));

    private final IndexKeeper keeper;
    private final Records records;
    private final Kinds kinds;

    Completions(IndexKeeper keeper, Records records, Kinds kinds) {
        this.keeper = keeper;
        this.records = records;
        this.kinds = kinds;
    }

    /**
     * @param texts the whole text with its last word completed, the likeliest first
     * @param records those whose titles go on like this
     */
    public record Found(List<String> texts, List<Match> records) {
        public static final Found NOTHING = new Found(List.of(), List.of());

        public int size() {
            return texts.size() + records.size();
        }
    }

    public record Match(RecordHead head, String address) {}

    /** @param witness a record the word stands in */
    private record Completed(String text, long witness) {}

    private record Candidates(List<Completed> texts, List<Long> titles) {
        static final Candidates NONE = new Candidates(List.of(), List.of());
    }

    public Found of(Visitor visitor, String text) {
        if (text.length() > Listing.SEARCH_TEXT_LIMIT || text.isBlank()) return Found.NOTHING;
        List<Placed> words = Norwegian.placed(text);
        if (words.isEmpty() || words.getLast().to() < text.length()) return Found.NOTHING;
        Placed last = words.getLast();
        if (last.word().isNumber() || last.word().written().length() < SHORTEST_BEGINNING) return Found.NOTHING;
        keeper.catchUp();
        Candidates candidates = keeper.ask((searcher, vocabulary) -> candidates(searcher, visitor, text, words))
                .orElse(Candidates.NONE);
        Set<Long> asked = new LinkedHashSet<>(candidates.titles());
        candidates.texts().forEach(completed -> asked.add(completed.witness()));
        Map<Long, RecordHead> readable = records.byNumber(visitor, asked);
        return new Found(
                candidates.texts().stream()
                        .filter(completed -> readable.containsKey(completed.witness()))
                        .map(Completed::text)
                        .toList(),
                candidates.titles().stream()
                        .filter(readable::containsKey)
                        .map(readable::get)
                        .map(head -> new Match(head, kinds.address(head)))
                        .toList());
    }

    private static Candidates candidates(IndexSearcher searcher, Visitor visitor, String text, List<Placed> words)
            throws IOException {
        List<Placed> before = words.stream()
                .limit(words.size() - 1L)
                .filter(word -> word.word().tells())
                .toList();
        return new Candidates(
                texts(searcher, visitor, text, words.getLast(), before),
                titles(searcher, visitor, words.getLast(), before));
    }

    private static List<Completed> texts(
            IndexSearcher searcher, Visitor visitor, String text, Placed last, List<Placed> before) throws IOException {
        record Counted(Completed completed, long many) {}
        Map<String, Counted> byWord = new LinkedHashMap<>();
        for (Ending ending : endings(searcher, last.word().written())) {
            String completed = text.substring(0, last.from()) + ending.surface();
            if (completed.equalsIgnoreCase(text)) continue;
            BooleanQuery.Builder query = new BooleanQuery.Builder().add(new TermQuery(ending.term()), Occur.FILTER);
            for (Placed word : before) query.add(stem(TEXT, word), Occur.FILTER);
            TopDocs found = searcher.search(readable(query, visitor), 1);
            if (found.scoreDocs.length > 0)
                byWord.merge(
                        ending.written(),
                        new Counted(
                                new Completed(completed, RecordIndex.number(searcher, found.scoreDocs[0].doc)),
                                found.totalHits.value()),
                        (one, other) -> one.many() >= other.many() ? one : other);
        }
        return byWord.values().stream()
                .sorted(Comparator.comparingLong(Counted::many).reversed())
                .limit(MOST_TEXTS)
                .map(Counted::completed)
                .toList();
    }

    private static List<Long> titles(IndexSearcher searcher, Visitor visitor, Placed last, List<Placed> before)
            throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(new PrefixQuery(new Term(WRITTEN_TITLE, last.word().written())), Occur.FILTER);
        for (Placed word : before) query.add(stem(TITLE, word), Occur.FILTER);
        List<Long> numbers = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(readable(query, visitor), MOST_RECORDS, NEWEST).scoreDocs)
            numbers.add(RecordIndex.number(searcher, hit.doc));
        return numbers;
    }

    /**
     * A word that goes on from a beginning, written in one way.
     *
     * @param many how many records write it so
     */
    private record Ending(Term term, String written, String surface, int many) {}

    /** The most frequent of all records: which of them the visitor may read is asked after. */
    private static List<Ending> endings(IndexSearcher searcher, String beginning) throws IOException {
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), SPELT);
        if (terms == null) return List.of();
        TermsEnum each = terms.iterator();
        if (each.seekCeil(new BytesRef(beginning)) == TermsEnum.SeekStatus.END) return List.of();
        List<Ending> all = new ArrayList<>();
        for (BytesRef term = each.term(); term != null && all.size() < LOOKED_AT; term = each.next()) {
            String both = term.utf8ToString();
            if (!both.startsWith(beginning)) break;
            int cut = both.indexOf(IndexedFields.WRITTEN_AS);
            all.add(new Ending(
                    new Term(SPELT, BytesRef.deepCopyOf(term)),
                    both.substring(0, cut),
                    both.substring(cut + 1),
                    each.docFreq()));
        }
        all.sort(Comparator.comparingInt(Ending::many).reversed());
        return all.subList(0, Math.min(COUNTED, all.size()));
    }

    private static Query stem(String field, Placed word) {
        return new TermQuery(new Term(field, word.word().stem()));
    }

    private static Query readable(BooleanQuery.Builder query, Visitor visitor) {
        return query.add(RecordQuery.inSet(READER, visitor.tokens()), Occur.FILTER)
                .build();
    }
}
