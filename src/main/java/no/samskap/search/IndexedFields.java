package no.samskap.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.records.IndexFeed;
import no.samskap.records.TextIndex;
import no.samskap.search.Norwegian.Placed;
import no.samskap.search.Norwegian.Word;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/** A record as the index holds it. */
final class IndexedFields {
    static final String NUMBER = "number";
    static final String KIND = "kind";
    static final String READER = "reader";
    static final String CHANGED = "changed";
    static final String CHANGED_BY = "changedBy";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String NAMES = "names";
    static final String PARTY = "party";
    static final String PARTS = "parts";
    static final String GRAMS = "grams";
    static final String WRITTEN_TITLE = "writtenTitle";
    static final String WRITTEN = "written";
    /** Each text that a list is searched by, as its {@link Letters}. */
    private static final String LETTERS = "letters";
    /** Words to complete and to correct by: as they are compared, and after a NUL as they were written. */
    static final String SPELT = "spelt";

    /** Stems of the words that tell something, those of the title twice: what is like a text is found by them. */
    static final String LIKE = "like";
    /** And compared by how often they stand there: {@link WordCounts}. */
    static final String COUNTS = "counts";
    /** What the whole text means, as a vector of length 1, where the operator has a model. */
    static final String MEANING = "meaning";
    /** In the records that wait for theirs, with this word as value. */
    static final String WITHOUT_MEANING = "withoutMeaning";

    static final String PUBLIC_TITLE = "publicTitle";

    static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(
            Norwegian.STEMS,
            Map.of(
                    PARTS,
                    new WhitespaceAnalyzer(),
                    GRAMS,
                    Norwegian.GRAMS,
                    WRITTEN,
                    Norwegian.WRITTEN,
                    WRITTEN_TITLE,
                    Norwegian.WRITTEN,
                    LIKE,
                    new WhitespaceAnalyzer(),
                    letters(TextIndex.Text.TITLE),
                    Letters.ROWS,
                    letters(TextIndex.Text.SUMMARY),
                    Letters.ROWS,
                    letters(TextIndex.Text.SEARCH_TEXT),
                    Letters.ROWS));

    static final char WRITTEN_AS = '\0';

    private static final FieldType COUNTED = counted();

    private IndexedFields() {}

    /**
     * @param parties the organisations that own it or take part, whoever may read them: to be found when one is renamed
     * @param names of those that everybody may read
     * @param facets values by facet; its kind comes from the record itself
     */
    static Document of(
            IndexFeed.Entry entry,
            String themeWords,
            Collection<Long> parties,
            Collection<String> names,
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
        if (entry.changedBy() != null)
            document.add(new StringField(CHANGED_BY, String.valueOf(entry.changedBy()), Field.Store.NO));
        document.add(new StoredField(PUBLIC_TITLE, entry.publicTitle()));
        entry.readers().forEach(token -> document.add(new StringField(READER, token, Field.Store.NO)));
        document.add(text(TITLE, entry.title()));
        document.add(text(WRITTEN_TITLE, entry.title()));
        List<String> said = List.of(entry.title(), entry.summary(), entry.searchText());
        for (String part : said) {
            document.add(text(WRITTEN, part));
            document.add(text(GRAMS, part));
            document.add(text(TEXT, part));
            document.add(text(PARTS, parts(part, vocabulary)));
        }
        document.add(Letters.field(letters(TextIndex.Text.TITLE), entry.title()));
        document.add(Letters.field(letters(TextIndex.Text.SUMMARY), entry.summary()));
        document.add(Letters.field(letters(TextIndex.Text.SEARCH_TEXT), entry.searchText()));
        document.add(text(TEXT, themeWords));
        document.add(text(PARTS, parts(themeWords, vocabulary)));
        parties.forEach(party -> document.add(new StringField(PARTY, String.valueOf(party), Field.Store.NO)));
        names.forEach(name -> document.add(text(NAMES, name)));
        if (names.isEmpty()) document.add(text(NAMES, ""));
        words(entry, names).forEach(word -> document.add(new StringField(SPELT, word, Field.Store.NO)));
        WordCounts counts = WordCounts.of(
                Norwegian.told(entry.title()), Norwegian.told(entry.summary() + "\n" + entry.searchText()));
        document.add(new Field(LIKE, counts.repeated(), COUNTED));
        document.add(new BinaryDocValuesField(COUNTS, counts.written()));
        return document;
    }

    static String letters(TextIndex.Text text) {
        return LETTERS + text;
    }

    static void addMeaning(Document document, float[] meaning) {
        document.add(new KnnFloatVectorField(MEANING, meaning, VectorSimilarityFunction.DOT_PRODUCT));
    }

    static void addWithoutMeaning(Document document) {
        document.add(new StringField(WITHOUT_MEANING, WITHOUT_MEANING, Field.Store.NO));
    }

    /**
     * For a document of the index that is no record: all fields that hits are ranked by, with nothing in them. The lengths of texts are
     * looked up a slower way as soon as one document has none.
     */
    static void addEmpty(Document document) {
        for (String field : List.of(TITLE, TEXT, NAMES, PARTS, GRAMS, WRITTEN, WRITTEN_TITLE))
            document.add(text(field, ""));
        document.add(new Field(LIKE, "", COUNTED));
    }

    private static Set<String> words(IndexFeed.Entry entry, Collection<String> names) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : List.of(entry.title(), entry.summary(), String.join("\n", names)))
            for (Placed placed : Norwegian.placed(text))
                if (placed.word().tells() && !placed.word().isNumber())
                    words.add(placed.word().written() + WRITTEN_AS + placed.surface());
        return words;
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
        type.freeze();
        return type;
    }

    private static TextField text(String field, String text) {
        return new TextField(field, text, Field.Store.NO);
    }
}
