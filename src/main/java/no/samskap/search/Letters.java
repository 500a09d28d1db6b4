package no.samskap.search;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.NGramPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/**
 * A text as every three signs in a row of it, spaces too, each at its place. Any part of the text is a phrase of these, so a part is found
 * exactly where the text holds it, and where no word begins.
 */
final class Letters {
    /** The signs in a row; a shorter part is not found by them. */
    static final int ROW = 3;

    static final Analyzer ROWS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer rows = new NGramTokenizer(ROW, ROW);
            return new TokenStreamComponents(rows, new LowerCaseFilter(rows));
        }
    };

    private static final FieldType PLACED = placed();

    private Letters() {}

    static Field field(String name, String text) {
        return new Field(name, text, PLACED);
    }

    /** Whether the field holds this part. @param part of {@value #ROW} signs or more */
    static Query holds(String field, String part) {
        List<String> rows = Norwegian.tokens(ROWS, part);
        if (rows.isEmpty()) throw new IllegalArgumentException("Too short to be found by its letters: " + part);
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        rows.forEach(row -> phrase.add(new Term(field, row)));
        return new NGramPhraseQuery(ROW, phrase.build());
    }

    /** Nothing is ranked by them. */
    private static FieldType placed() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
