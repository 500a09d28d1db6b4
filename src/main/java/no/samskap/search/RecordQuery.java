package no.samskap.search;

import static no.samskap.search.IndexedFields.CHANGED;
import static no.samskap.search.IndexedFields.CHANGED_BY;
import static no.samskap.search.IndexedFields.GRAMS;
import static no.samskap.search.IndexedFields.KIND;
import static no.samskap.search.IndexedFields.LIKE;
import static no.samskap.search.IndexedFields.NAMES;
import static no.samskap.search.IndexedFields.NUMBER;
import static no.samskap.search.IndexedFields.PARTS;
import static no.samskap.search.IndexedFields.READER;
import static no.samskap.search.IndexedFields.TEXT;
import static no.samskap.search.IndexedFields.TITLE;
import static no.samskap.search.IndexedFields.WRITTEN;
import static no.samskap.search.IndexedFields.WRITTEN_TITLE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.search.Norwegian.Word;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for as a question to the index. Any word may be missing. A word is looked for by its stem, by the parts it is
 * made of, as what it may be a typing error for, and by what it leads to in the thesaurus.
 *
 * @param wanted what is found: counted, and ordered by date
 * @param ranked the same by likeness; of a long question without a least number of words, since the best have more anyway, and then
 *     all that cannot be among the best is passed over
 * @param besides ranks the best of them once more, by what is too dear to ask of all: words near each other, and pieces of words
 * @param limits what holds for whatever is found, by words or otherwise: phrases, and all that is filtered by
 */
record RecordQuery(Query wanted, Query ranked, Query besides, Query limits) {
    /** So many of the best are ranked by both. */
    static final int RANKED_TWICE = 60;

    // Chosen on the tuned part of the relevance set, from the weights 1, 0.5 and 0.3 that were known to do well.
    private static final float STEM = 1;
    private static final float IN_TITLE = 0.4f;
    private static final float NAME = 1;
    private static final float PART = 1;
    private static final float GRAM = 0.8f;
    private static final float NEAR = 1;
    private static final float MISTYPED = 1;
    private static final float LEAD = 0.8f;
    private static final float LONG_FORM = 0.8f;
    private static final float SHORT_FORM = 0.8f;
    private static final float BEGINS = 0.5f;
    private static final float BEGINS_IN_TITLE = 1;
    private static final float RELATED = 0.5f;
    private static final float PHRASE_IN_TITLE = 4;
    private static final float ITS_NUMBER = 20;
    /** How much a phrase counts in the fields where it stands besides the best one. */
    private static final float ALSO = 0.2f;

    /** In letters. */
    static final int SHORTEST_BEGINNING = 3;

    /** In letters: a letter more or less makes most shorter words another word. */
    private static final int SHORTEST_MISTYPED = 5;

    private static final int SHORTEST_KNOWN_MISTYPED = 7;
    private static final int LETTERS_FOR_TWO_MISTAKES = 8;
    private static final int MOST_MISTYPED = 4;

    /** In a question of more words than this a word that stands in records is taken as it is written: the others tell what is meant. */
    private static final int LONG_QUESTION = 12;

    /** And of them so many, the rarest, are looked for: the others cost as much and tell little beside these. */
    private static final int MOST_LOOKED_FOR = 16;

    /** So many words, the first ones, are looked for in pieces and near each other too. */
    private static final int MOST_IN_PIECES = 16;

    /** Words between two that still stand near each other. */
    private static final int NEAR_WORDS = 3;

    static RecordQuery of(Asked asked, Vocabulary vocabulary, IndexReader reader) throws IOException {
        return new Asking(vocabulary, reader).of(asked);
    }

    /** Only what the visitor may read: the same rule as {@code readable()} in the database. */
    RecordQuery readableBy(Visitor visitor) {
        return filtered(inSet(READER, visitor.tokens()));
    }

    RecordQuery only(Map<Facet, ? extends Collection<String>> values) {
        RecordQuery query = this;
        for (Map.Entry<Facet, ? extends Collection<String>> chosen : values.entrySet())
            if (!chosen.getValue().isEmpty())
                query = query.filtered(inSet(chosen.getKey().field(), chosen.getValue()));
        return query;
    }

    RecordQuery changed(Search.Span span) {
        RecordQuery query = filtered(NumericDocValuesField.newSlowRangeQuery(
                CHANGED, span.after().toEpochMilli() + 1, span.upTo().toEpochMilli()));
        Long person = span.notBy();
        return person == null
                ? query
                : query.with(new TermQuery(new Term(CHANGED_BY, String.valueOf(person))), Occur.MUST_NOT);
    }

    private RecordQuery filtered(Query filter) {
        return with(filter, Occur.FILTER);
    }

    private RecordQuery with(Query other, Occur occur) {
        return new RecordQuery(
                both(wanted, other, occur), both(ranked, other, occur), besides, both(limits, other, occur));
    }

    private static Query both(Query query, Query other, Occur occur) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(other, occur)
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

    static Query inSet(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    /** One question under way, to the index as it is at that moment. */
    private record Asking(Vocabulary vocabulary, IndexReader reader) {
        RecordQuery of(Asked asked) throws IOException {
            List<Word> words = asked.words();
            BooleanQuery any = any(asked);
            boolean leastCounts = asked.phrases().isEmpty() && asked.wanted() > 1;
            Query wanted = wanted(asked, leastCounts ? atLeast(asked.wanted(), any) : any);
            Query ranked = words.size() > LONG_QUESTION ? wanted(asked, any) : wanted;
            return new RecordQuery(
                    wanted, ranked, besides(words.subList(0, Math.min(MOST_IN_PIECES, words.size()))), limits(asked));
        }

        private static Query limits(Asked asked) {
            if (asked.phrases().isEmpty()) return MatchAllDocsQuery.INSTANCE;
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            for (List<Word> phrase : asked.phrases()) all.add(phrase(phrase), Occur.FILTER);
            return all.build();
        }

        private static Query wanted(Asked asked, Query any) {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            for (List<Word> phrase : asked.phrases()) query.add(phrase(phrase), Occur.MUST);
            if (!asked.words().isEmpty()) query.add(any, asked.phrases().isEmpty() ? Occur.MUST : Occur.SHOULD);
            return query.build();
        }

        private static Query atLeast(int least, BooleanQuery any) {
            BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
            any.clauses().forEach(query::add);
            return query.build();
        }

        private BooleanQuery any(Asked asked) throws IOException {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            List<Word> words = asked.words();
            Set<Word> rarest = rarest(words);
            for (int i = 0; i < words.size(); i++) {
                boolean unfinished = i == words.size() - 1 && asked.unfinished();
                if (unfinished || rarest.contains(words.get(i)))
                    any.add(word(words.get(i), unfinished, words.size() > LONG_QUESTION), Occur.SHOULD);
            }
            for (int from = 0; from < words.size(); from++)
                for (int to = from + 1; to <= Math.min(words.size(), from + Thesaurus.LONGEST); to++)
                    for (List<String> lead : Thesaurus.leads(words.subList(from, to)))
                        any.add(lead(lead), Occur.SHOULD);
            for (int from = 0; from < words.size(); from++)
                for (int to = from + 2; to <= Math.min(words.size(), from + Vocabulary.LONGEST_LONG_FORM); to++)
                    vocabulary
                            .shortForm(words.subList(from, to))
                            .ifPresent(shortForm -> any.add(
                                    new BoostQuery(new TermQuery(new Term(WRITTEN, shortForm)), SHORT_FORM),
                                    Occur.SHOULD));
            return any.build();
        }

        /** All words of a short question. */
        private Set<Word> rarest(List<Word> words) throws IOException {
            if (words.size() <= LONG_QUESTION) return Set.copyOf(words);
            Map<Word, Integer> records = new HashMap<>();
            for (Word word : words) records.put(word, reader.docFreq(new Term(TEXT, word.stem())));
            return words.stream()
                    .sorted(Comparator.comparing(records::get))
                    .limit(MOST_LOOKED_FOR)
                    .collect(Collectors.toSet());
        }

        private Query word(Word word, boolean unfinished, boolean amongMany) throws IOException {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            stem(word.stem(), 1).forEach(query -> any.add(query, Occur.SHOULD));
            if (word.isNumber()) {
                Query number = new TermQuery(new Term(NUMBER, word.written()));
                return any.add(new BoostQuery(number, ITS_NUMBER), Occur.SHOULD).build();
            }
            any.add(parts(vocabulary.parts(word.written()), 1), Occur.SHOULD);
            vocabulary
                    .longForm(word.written())
                    .ifPresent(words -> any.add(new BoostQuery(phrase(WRITTEN, words, 0), LONG_FORM), Occur.SHOULD));
            if (unfinished && word.written().length() >= SHORTEST_BEGINNING) {
                any.add(begins(WRITTEN_TITLE, word, BEGINS_IN_TITLE), Occur.SHOULD);
                any.add(begins(WRITTEN, word, BEGINS), Occur.SHOULD);
            }
            boolean known = stands(TEXT, word.stem()) || stands(NAMES, word.stem());
            List<Mistyped> mistyped = known && amongMany ? List.of() : mistyped(word, known);
            for (Mistyped like : mistyped) {
                float weight = like.likeness() * MISTYPED;
                stem(like.stem(), weight).forEach(query -> any.add(query, Occur.SHOULD));
                if (!known) any.add(parts(vocabulary.parts(like.stem()), weight), Occur.SHOULD);
            }
            if (!known && mistyped.isEmpty() && !word.grams().isEmpty()) any.add(related(word.grams()), Occur.SHOULD);
            return any.build();
        }

        private boolean stands(String field, String stem) throws IOException {
            return reader.docFreq(new Term(field, stem)) > 0;
        }

        private record Mistyped(String stem, float likeness) {}

        /** Words of the index that differ by a letter, or by two where the word itself is in no record. */
        private List<Mistyped> mistyped(Word word, boolean known) throws IOException {
            String stem = word.stem();
            Terms terms = MultiTerms.getTerms(reader, TEXT);
            int shortest = known ? SHORTEST_KNOWN_MISTYPED : SHORTEST_MISTYPED - 1;
            if (terms == null || stem.length() < shortest || word.written().length() < SHORTEST_MISTYPED)
                return List.of();
            int mistakes = known || stem.length() < LETTERS_FOR_TWO_MISTAKES ? 1 : 2;
            FuzzyTermsEnum close = new FuzzyTermsEnum(terms, new Term(TEXT, stem), mistakes, 1, true);
            List<Mistyped> found = new ArrayList<>();
            for (BytesRef term = close.next(); term != null; term = close.next()) {
                String like = term.utf8ToString();
                if (!like.equals(stem)) found.add(new Mistyped(like, close.getBoost()));
            }
            found.sort(Comparator.comparingDouble(Mistyped::likeness).reversed());
            return found.subList(0, Math.min(MOST_MISTYPED, found.size()));
        }

        private static Query besides(List<Word> words) {
            BooleanQuery.Builder besides = new BooleanQuery.Builder();
            for (int i = 0; i < words.size(); i++) {
                List<String> grams = words.get(i).grams();
                for (String gram : grams) besides.add(new BoostQuery(gram(gram), GRAM / grams.size()), Occur.SHOULD);
                if (i > 0)
                    besides.add(
                            new BoostQuery(phrase(WRITTEN, words.subList(i - 1, i + 1), NEAR_WORDS), NEAR),
                            Occur.SHOULD);
            }
            return besides.build();
        }
    }

    private static List<Query> stem(String stem, float weight) {
        return List.of(
                new BoostQuery(new TermQuery(new Term(TEXT, stem)), weight * STEM),
                new BoostQuery(new TermQuery(new Term(TITLE, stem)), weight * IN_TITLE),
                new BoostQuery(new TermQuery(new Term(NAMES, stem)), weight * NAME));
    }

    private static Query parts(List<String> parts, float weight) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String part : parts) all.add(new TermQuery(new Term(PARTS, part)), Occur.MUST);
        return new BoostQuery(all.build(), weight * PART);
    }

    private static Query lead(List<String> stems) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String stem : stems) any.add(new TermQuery(new Term(PARTS, stem)), Occur.SHOULD);
        return new BoostQuery(any.build(), LEAD / stems.size());
    }

    private static Query begins(String field, Word word, float weight) {
        return new BoostQuery(new PrefixQuery(new Term(field, word.written())), weight);
    }

    private static Query phrase(List<Word> words) {
        return new DisjunctionMaxQuery(
                List.of(new BoostQuery(phrase(WRITTEN_TITLE, words, 0), PHRASE_IN_TITLE), phrase(WRITTEN, words, 0)),
                ALSO);
    }

    private static Query phrase(String field, List<Word> words, int apart) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(apart);
        words.stream().limit(Asked.MOST_WORDS).forEach(word -> phrase.add(new Term(field, word.written())));
        return phrase.build();
    }

    /** Enough pieces within one word of the record; pieces scattered over a long text are no relative. */
    private static Query related(List<String> grams) {
        if (grams.size() == 1) return new BoostQuery(gram(grams.getFirst()), RELATED);
        IntervalsSource[] pieces = grams.stream().map(Intervals::term).toArray(IntervalsSource[]::new);
        IntervalsSource together = Intervals.maxwidth(1, Intervals.atLeast(Word.enough(grams.size()), pieces));
        return new BoostQuery(new IntervalQuery(GRAMS, together), RELATED);
    }

    private static Query gram(String gram) {
        return new TermQuery(new Term(GRAMS, gram));
    }
}
