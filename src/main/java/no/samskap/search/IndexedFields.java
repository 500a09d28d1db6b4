package no.samskap.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import no.samskap.records.IndexFeed;
import no.samskap.search.Norwegian.Word;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** A record as the index holds it. */
final class IndexedFields {
    /** Raised when anything here or in {@link Norwegian} changes: an index of another format is built anew. */
    static final String FORMAT = "4";

    static final String NUMBER = "number";
    static final String KIND = "kind";
    static final String READER = "reader";
    static final String CHANGED = "changed";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String PARTS = "parts";
    static final String GRAMS = "grams";
    static final String WRITTEN_TITLE = "writtenTitle";
    static final String WRITTEN = "written";
    static final String LIKE_TITLE = "likeTitle";
    static final String LIKE = "like";
    static final String PUBLIC_TITLE = "publicTitle";

    static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(
            Norwegian.STEMS,
            Map.of(
                    PARTS, new WhitespaceAnalyzer(),
                    GRAMS, Norwegian.GRAMS,
                    WRITTEN, Norwegian.WRITTEN,
                    WRITTEN_TITLE, Norwegian.WRITTEN,
                    LIKE_TITLE, Norwegian.TELLING,
                    LIKE, Norwegian.TELLING));

    /** Counts of words that can be read back, record by record. */
    private static final FieldType COUNTED = counted();

    private IndexedFields() {}

    /**
     * @param text what the record says of itself, without the names of its themes
     * @param facets values by facet; its kind comes from the record itself
     */
    static Document of(
            IndexFeed.Entry entry,
            String text,
            String themeWords,
            Map<Facet, ? extends Collection<String>> facets,
            Vocabulary vocabulary) {
        Document document = new Document();
        document.add(new StringField(NUMBER, String.valueOf(entry.number()), Field.Store.NO));
        document.add(new NumericDocValuesField(NUMBER, entry.number()));
        document.add(new StringField(KIND, entry.kind(), Field.Store.NO));
        document.add(new SortedSetDocValuesField(KIND, new BytesRef(entry.kind())));
        facets.forEach((facet, values) -> values.forEach(value -> {
            document.add(new StringField(facet.field(), value, Field.Store.NO));
            document.add(new SortedSetDocValuesField(facet.field(), new BytesRef(value)));
        }));
        document.add(new NumericDocValuesField(CHANGED, entry.changedAt().toEpochMilli()));
        document.add(new StoredField(PUBLIC_TITLE, entry.publicTitle()));
        entry.readers().forEach(token -> document.add(new StringField(READER, token, Field.Store.NO)));
        document.add(text(TITLE, entry.title()));
        document.add(text(WRITTEN_TITLE, entry.title()));
        List<String> said = List.of(entry.title(), entry.summary(), text);
        for (String part : said) {
            document.add(text(WRITTEN, part));
            document.add(text(GRAMS, part));
        }
        for (String part : said) document.add(text(TEXT, part));
        for (String part : List.of(entry.ownerTitle(), themeWords)) document.add(text(TEXT, part));
        for (String part : List.of(entry.title(), entry.summary(), text, themeWords))
            document.add(text(PARTS, parts(part, vocabulary)));
        document.add(new Field(LIKE_TITLE, entry.title(), COUNTED));
        for (String part : List.of(entry.title(), entry.title(), entry.summary(), text))
            document.add(new Field(LIKE, part, COUNTED));
        return document;
    }

    /** Words without their endings, and compounds as the words they are made of. */
    private static String parts(String text, Vocabulary vocabulary) {
        StringBuilder parts = new StringBuilder();
        for (Word word : Norwegian.words(text))
            for (String part : vocabulary.parts(word.written()))
                parts.append(part).append(' ');
        return parts.toString();
    }

    private static FieldType counted() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setStoreTermVectors(true);
        type.freeze();
        return type;
    }

    private static TextField text(String field, String text) {
        return new TextField(field, text, Field.Store.NO);
    }
}
