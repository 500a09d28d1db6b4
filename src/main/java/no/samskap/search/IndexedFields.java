package no.samskap.search;

import java.util.List;
import java.util.Map;
import no.samskap.records.IndexFeed;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** A record as the index holds it. */
final class IndexedFields {
    /** Raised when anything here or in {@link Norwegian} changes: an index of another format is built anew. */
    static final String FORMAT = "2";

    static final String NUMBER = "number";
    static final String KIND = "kind";
    static final String READER = "reader";
    static final String CHANGED = "changed";
    static final String TITLE = "title";
    static final String SUMMARY = "summary";
    static final String TEXT = "text";
    static final String OWNER = "owner";
    static final String THEMES = "themes";
    static final String GRAMS = "grams";
    static final String WRITTEN_TITLE = "writtenTitle";
    static final String WRITTEN = "written";
    static final String LIKE_TITLE = "likeTitle";
    static final String LIKE = "like";
    static final String PUBLIC_TITLE = "publicTitle";

    static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(
            Norwegian.STEMS,
            Map.of(
                    GRAMS, Norwegian.GRAMS,
                    WRITTEN, Norwegian.WRITTEN,
                    WRITTEN_TITLE, Norwegian.WRITTEN,
                    LIKE_TITLE, Norwegian.TELLING,
                    LIKE, Norwegian.TELLING));

    /** Counts of words that can be read back, record by record. */
    private static final FieldType COUNTED = counted();

    private IndexedFields() {}

    static Document of(IndexFeed.Entry entry, String themeWords, String tellingText) {
        Document document = new Document();
        document.add(new StringField(NUMBER, String.valueOf(entry.number()), Field.Store.NO));
        document.add(new NumericDocValuesField(NUMBER, entry.number()));
        document.add(new StringField(KIND, entry.kind(), Field.Store.NO));
        document.add(new SortedDocValuesField(KIND, new BytesRef(entry.kind())));
        document.add(new NumericDocValuesField(CHANGED, entry.changedAt().toEpochMilli()));
        document.add(new StoredField(PUBLIC_TITLE, entry.publicTitle()));
        entry.readers().forEach(token -> document.add(new StringField(READER, token, Field.Store.NO)));
        document.add(text(TITLE, entry.title()));
        document.add(text(SUMMARY, entry.summary()));
        document.add(text(TEXT, entry.searchText()));
        document.add(text(OWNER, entry.ownerTitle()));
        document.add(text(THEMES, themeWords));
        document.add(text(WRITTEN_TITLE, entry.title()));
        for (String part : List.of(entry.title(), entry.summary())) document.add(text(GRAMS, part));
        for (String part : List.of(entry.title(), entry.summary(), entry.searchText()))
            document.add(text(WRITTEN, part));
        document.add(new Field(LIKE_TITLE, entry.title(), COUNTED));
        for (String part : List.of(entry.title(), entry.title(), tellingText))
            document.add(new Field(LIKE, part, COUNTED));
        return document;
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
