package no.samskap.search;

import static no.samskap.search.IndexedFields.GRAMS;
import static no.samskap.search.IndexedFields.KIND;
import static no.samskap.search.IndexedFields.LIKE;
import static no.samskap.search.IndexedFields.NUMBER;
import static no.samskap.search.IndexedFields.OWNER;
import static no.samskap.search.IndexedFields.READER;
import static no.samskap.search.IndexedFields.SUMMARY;
import static no.samskap.search.IndexedFields.TEXT;
import static no.samskap.search.IndexedFields.THEMES;
import static no.samskap.search.IndexedFields.TITLE;
import static no.samskap.search.IndexedFields.WRITTEN;
import static no.samskap.search.IndexedFields.WRITTEN_TITLE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import no.samskap.core.Visitor;
import no.samskap.search.Norwegian.Word;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for as a question to the index. Each word may be missing, and counts the most where it stands in the title; a
 * word that shares enough of its pieces with one in the record counts a little.
 */
final class RecordQuery {
    private static final float IN_TITLE = 4;
    private static final float IN_SUMMARY = 2;
    private static final float AS_OWNER = 1.5f;
    private static final float IN_TEXT = 1;
    private static final float AS_THEME = 0.7f;
    private static final float BEGINS = 0.5f;
    private static final float BEGINS_IN_TITLE = 2;
    private static final float RELATED = 0.9f;
    private static final float ITS_NUMBER = 20;
    /** How much a word counts in the fields where it stands besides the best one. */
    private static final float ALSO = 0.2f;

    /** Letters that must be there before a word is taken for the beginning of another. */
    private static final int SHORTEST_BEGINNING = 3;

    /** So many words, the first ones, are looked for in pieces too. */
    private static final int MOST_IN_PIECES = 10;

    private RecordQuery() {}

    static Query of(Asked asked) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (List<Word> phrase : asked.phrases()) query.add(phrase(phrase), Occur.MUST);
        for (int i = 0; i < asked.words().size(); i++) {
            boolean last = i == asked.words().size() - 1;
            query.add(word(asked.words().get(i), last && asked.unfinished(), i < MOST_IN_PIECES), Occur.SHOULD);
        }
        if (asked.phrases().isEmpty()) query.setMinimumNumberShouldMatch(asked.wanted());
        return query.build();
    }

    /** Only what the visitor may read: the same rule as {@code readable()} in the database. */
    static Query readableBy(Visitor visitor, Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(inSet(READER, visitor.tokens()), Occur.FILTER)
                .build();
    }

    static Query ofKinds(Collection<String> kinds, Query query) {
        if (kinds.isEmpty()) return query;
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(inSet(KIND, kinds), Occur.FILTER)
                .build();
    }

    /**
     * What has any of these stems, each counting by its weight.
     *
     * @param tokens of who reads; null for whoever may
     */
    static Query like(
            List<Map.Entry<String, Double>> stems,
            Collection<String> kinds,
            Collection<Long> without,
            @Nullable Collection<String> tokens) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
        stems.forEach(stem -> query.add(
                new BoostQuery(
                        new TermQuery(new Term(LIKE, stem.getKey())),
                        stem.getValue().floatValue()),
                Occur.SHOULD));
        if (!kinds.isEmpty()) query.add(inSet(KIND, kinds), Occur.FILTER);
        if (tokens != null) query.add(inSet(READER, tokens), Occur.FILTER);
        if (!without.isEmpty())
            query.add(inSet(NUMBER, without.stream().map(String::valueOf).toList()), Occur.MUST_NOT);
        return query.build();
    }

    private static Query inSet(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static Query phrase(List<Word> words) {
        return new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(phrase(WRITTEN_TITLE, words), IN_TITLE),
                        new BoostQuery(phrase(WRITTEN, words), IN_TEXT)),
                ALSO);
    }

    private static Query phrase(String field, List<Word> words) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        words.stream().limit(Asked.MOST_WORDS).forEach(word -> phrase.add(new Term(field, word.written())));
        return phrase.build();
    }

    private static Query word(Word word, boolean unfinished, boolean inPieces) {
        List<Query> places = new ArrayList<>();
        places.add(stem(TITLE, word, IN_TITLE));
        places.add(stem(SUMMARY, word, IN_SUMMARY));
        places.add(stem(TEXT, word, IN_TEXT));
        places.add(stem(OWNER, word, AS_OWNER));
        places.add(stem(THEMES, word, AS_THEME));
        if (word.isNumber()) places.add(new BoostQuery(new TermQuery(new Term(NUMBER, word.written())), ITS_NUMBER));
        else {
            if (unfinished && word.written().length() >= SHORTEST_BEGINNING) {
                places.add(new BoostQuery(new PrefixQuery(new Term(WRITTEN_TITLE, word.written())), BEGINS_IN_TITLE));
                places.add(new BoostQuery(new PrefixQuery(new Term(WRITTEN, word.written())), BEGINS));
            }
            List<String> grams = word.grams();
            if (inPieces && !grams.isEmpty() && !word.isEverywhere()) places.add(related(grams));
        }
        return new DisjunctionMaxQuery(places, ALSO);
    }

    private static Query stem(String field, Word word, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, word.stem())), weight);
    }

    /** Enough pieces within one word of the record; pieces scattered over a long text are no relative. */
    private static Query related(List<String> grams) {
        if (grams.size() == 1) return new BoostQuery(gram(grams.getFirst()), RELATED);
        IntervalsSource[] pieces = grams.stream().map(Intervals::term).toArray(IntervalsSource[]::new);
        IntervalsSource together = Intervals.maxwidth(1, Intervals.atLeast(Word.enough(grams.size()), pieces));
        BooleanQuery.Builder scored = new BooleanQuery.Builder().add(new IntervalQuery(GRAMS, together), Occur.FILTER);
        grams.forEach(gram -> scored.add(gram(gram), Occur.SHOULD));
        return new BoostQuery(scored.build(), RELATED / grams.size());
    }

    private static Query gram(String gram) {
        return new TermQuery(new Term(GRAMS, gram));
    }
}
