package no.samskap.search;

import static no.samskap.search.IndexedFields.NAMES;
import static no.samskap.search.IndexedFields.READER;
import static no.samskap.search.IndexedFields.SPELT;
import static no.samskap.search.IndexedFields.TEXT;
import static no.samskap.search.IndexedFields.WRITTEN;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.search.Norwegian.Placed;
import no.samskap.search.Norwegian.Word;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/**
 * "Did you mean": another spelling for words that hardly any record the visitor may read has, out of words that such records do
 * have. One question under way, to the index as it is at that moment.
 */
record Spelling(IndexSearcher searcher, Vocabulary vocabulary, Visitor visitor) {
    /** In letters. */
    private static final int SHORTEST = 4;

    private static final int LETTERS_FOR_TWO_MISTAKES = 7;
    private static final int CANDIDATES = 8;
    private static final int MOST_WORDS = 8;

    /** A word that this many records have is no mistake. */
    private static final long SELDOM = 2;

    /** Another word is meant where this many times more records have it. */
    private static final long TIMES_AS_OFTEN = 20;

    /**
     * @param text what was asked, with the words that were meant
     * @param witnesses records those stand in
     */
    record Meant(String text, List<Long> witnesses) {}

    Optional<Meant> of(String asked) throws IOException {
        List<Placed> words = Norwegian.placed(asked);
        StringBuilder text = new StringBuilder();
        List<Long> witnesses = new ArrayList<>();
        int from = 0;
        int looked = 0;
        for (Placed word : words) {
            if (!isLookedAt(word.word()) || ++looked > MOST_WORDS) continue;
            Optional<Other> other = other(word.word());
            if (other.isEmpty()) continue;
            text.append(asked, from, word.from()).append(other.get().surface());
            witnesses.add(other.get().witness());
            from = word.to();
        }
        if (witnesses.isEmpty()) return Optional.empty();
        return Optional.of(new Meant(text.append(asked.substring(from)).toString(), witnesses));
    }

    private static boolean isLookedAt(Word word) {
        return !word.isNumber() && word.tells() && word.written().length() >= SHORTEST;
    }

    private record Other(String surface, long witness, long many) {}

    private Optional<Other> other(Word word) throws IOException {
        long many = many(word);
        if (many > SELDOM || (many == 0 && isAWord(word))) return Optional.empty();
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), WRITTEN);
        if (terms == null) return Optional.empty();
        int mistakes = many == 0 && word.written().length() >= LETTERS_FOR_TWO_MISTAKES ? 2 : 1;
        record Close(String written, float likeness, int many) {}
        List<Close> close = new ArrayList<>();
        FuzzyTermsEnum each = new FuzzyTermsEnum(terms, new Term(WRITTEN, word.written()), mistakes, 1, true);
        for (BytesRef term = each.next(); term != null; term = each.next())
            close.add(new Close(term.utf8ToString(), each.getBoost(), each.docFreq()));
        close.sort(Comparator.comparingDouble(Close::likeness)
                .thenComparingInt(Close::many)
                .reversed());
        for (Close candidate : close.subList(0, Math.min(CANDIDATES, close.size()))) {
            Word other = new Word(candidate.written(), Stemming.stem(candidate.written()));
            if (other.stem().equals(word.stem()) || !other.tells()) continue;
            Optional<Other> found = written(candidate.written());
            if (found.isPresent() && found.get().many() > many * TIMES_AS_OFTEN) return found;
        }
        return Optional.empty();
    }

    /** How many records that the visitor may read have it, in any form; counted as far as it matters. */
    private long many(Word word) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String field : List.of(TEXT, NAMES)) any.add(new TermQuery(new Term(field, word.stem())), Occur.SHOULD);
        return searcher.search(readable(any.build()), 1).totalHits.value();
    }

    /** A word that is spelt right, and just stands in no record: it has known parts, or leads to other words. */
    private boolean isAWord(Word word) {
        return vocabulary.parts(word.written()).size() > 1
                || Vocabulary.shipped().knows(word)
                || !Thesaurus.leads(List.of(word)).isEmpty();
    }

    /** The most frequent way it is written in what the visitor may read. */
    private Optional<Other> written(String written) throws IOException {
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), SPELT);
        if (terms == null) return Optional.empty();
        TermsEnum each = terms.iterator();
        String beginning = written + IndexedFields.WRITTEN_AS;
        if (each.seekCeil(new BytesRef(beginning)) == TermsEnum.SeekStatus.END) return Optional.empty();
        Other best = null;
        for (BytesRef term = each.term(); term != null; term = each.next()) {
            String both = term.utf8ToString();
            if (!both.startsWith(beginning)) break;
            TopDocs found = searcher.search(readable(new TermQuery(new Term(SPELT, BytesRef.deepCopyOf(term)))), 1);
            long many = found.totalHits.value();
            if (found.scoreDocs.length > 0 && (best == null || many > best.many()))
                best = new Other(
                        both.substring(beginning.length()), RecordIndex.number(searcher, found.scoreDocs[0].doc), many);
        }
        return Optional.ofNullable(best);
    }

    private Query readable(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(RecordQuery.inSet(READER, visitor.tokens()), Occur.FILTER)
                .build();
    }
}
