package no.samskap.search;

import static no.samskap.search.IndexedFields.NUMBER;
import static no.samskap.search.IndexedFields.PARTY;
import static no.samskap.search.IndexedFields.PUBLIC_TITLE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samskap.records.Changes.Moment;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One index: written, read. What it holds and when is the {@link IndexKeeper}'s matter. */
final class RecordIndex implements AutoCloseable {
    private static final String FORMAT = "format";
    private static final String ORIGIN = "origin";
    private static final String MOMENT = "moment";
    private static final String BUILT_OF = "builtOf";
    private static final String CHANGED_SINCE = "changedSince";

    private static final Sort BY_NUMBER = new Sort(new SortField(NUMBER, SortField.Type.LONG));

    private static final String VOCABULARY = "vocabulary";
    private static final String WORDS = "words";

    private final Directory directory;
    private final @Nullable Path folder;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile Vocabulary vocabulary;

    /** @param folder where the directory lies; null in memory */
    RecordIndex(Directory directory, @Nullable Path folder) throws IOException {
        this.directory = directory;
        this.folder = folder;
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(IndexedFields.ANALYZER)
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                        .setRAMBufferSizeMB(32));
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.vocabulary = kept();
    }

    @Nullable
    Path folder() {
        return folder;
    }

    /**
     * What an index says of itself when it is written to disk.
     *
     * @param format of what it is made
     * @param origin the database it is a copy of
     * @param moment up to when it holds what the database holds
     * @param builtOf how many records it was built of
     * @param changedSince how many came or changed since
     */
    record State(String format, String origin, Moment moment, long builtOf, long changedSince) {
        State follow(Moment upTo, long changed) {
            return new State(format, origin, upTo, builtOf, changedSince + changed);
        }
    }

    /** Empty where it was never written whole. */
    Optional<State> committed() {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data == null) return Optional.empty();
        Map<String, String> said = new HashMap<>();
        data.forEach(entry -> said.put(entry.getKey(), entry.getValue()));
        if (!said.keySet().containsAll(List.of(FORMAT, ORIGIN, MOMENT, BUILT_OF, CHANGED_SINCE)))
            return Optional.empty();
        return Optional.of(new State(
                said.getOrDefault(FORMAT, ""),
                said.getOrDefault(ORIGIN, ""),
                new Moment(said.getOrDefault(MOMENT, "")),
                Long.parseLong(said.getOrDefault(BUILT_OF, "0")),
                Long.parseLong(said.getOrDefault(CHANGED_SINCE, "0"))));
    }

    void put(long number, Document document) throws IOException {
        writer.updateDocument(key(number), document);
    }

    void add(Document document) throws IOException {
        writer.addDocument(document);
    }

    void remove(long number) throws IOException {
        writer.deleteDocuments(key(number));
    }

    /** Lets searches see what was written. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Writes to disk: after a crash it goes on from there. */
    void commit(State state) throws IOException {
        writer.setLiveCommitData(Map.of(
                        FORMAT, state.format(),
                        ORIGIN, state.origin(),
                        MOMENT, state.moment().snapshot(),
                        BUILT_OF, String.valueOf(state.builtOf()),
                        CHANGED_SINCE, String.valueOf(state.changedSince()))
                .entrySet());
        writer.commit();
    }

    /** The words the index was written with: a question is split by the same. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Keeps the words with the index, in a document of their own that has no reader and no number. */
    void keep(Vocabulary words) throws IOException {
        Document document = new Document();
        document.add(new StringField(VOCABULARY, VOCABULARY, Field.Store.NO));
        document.add(new StoredField(WORDS, words.written()));
        IndexedFields.addEmpty(document);
        writer.updateDocument(new Term(VOCABULARY, VOCABULARY), document);
        vocabulary = words;
    }

    private Vocabulary kept() throws IOException {
        return read(searcher -> {
            for (ScoreDoc hit : searcher.search(new TermQuery(new Term(VOCABULARY, VOCABULARY)), 1).scoreDocs) {
                String words =
                        searcher.storedFields().document(hit.doc, Set.of(WORDS)).get(WORDS);
                if (words != null) return Vocabulary.read(words);
            }
            return Vocabulary.shipped();
        });
    }

    /** The record that a document of the index is of. */
    static long number(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        NumericDocValues numbers = leaf.reader().getNumericDocValues(NUMBER);
        if (!numbers.advanceExact(document - leaf.docBase))
            throw new IOException("A record in the index has no number");
        return numbers.longValue();
    }

    int size() {
        return writer.getDocStats().numDocs;
    }

    /** What is asked of the index as it is at one moment. */
    @FunctionalInterface
    interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    <T> T ask(Question<T> question) {
        try {
            return read(question);
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read", e);
        }
    }

    private <T> T read(Question<T> question) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return question.ask(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** What others show as this record's title; empty for one that is not here. */
    String publicTitle(long number) throws IOException {
        return read(searcher -> {
            for (ScoreDoc hit : searcher.search(new TermQuery(key(number)), 1).scoreDocs) {
                String title = searcher.storedFields()
                        .document(hit.doc, Set.of(PUBLIC_TITLE))
                        .get(PUBLIC_TITLE);
                return title == null ? "" : title;
            }
            return "";
        });
    }

    /** The records that carry the name of one of these organisations. */
    List<Long> naming(Collection<Long> organisations) throws IOException {
        Query naming = new TermInSetQuery(
                PARTY,
                organisations.stream()
                        .map(number -> new BytesRef(String.valueOf(number)))
                        .toList());
        return read(searcher -> {
            List<Long> numbers = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(naming, Math.max(1, size()), BY_NUMBER).scoreDocs)
                numbers.add((Long) ((FieldDoc) hit).fields[0]);
            return numbers;
        });
    }

    /** What was not committed is forgotten: the next start finds it again in the database. */
    @Override
    public void close() throws IOException {
        try (directory;
                searchers) {
            writer.rollback();
        }
    }

    private static Term key(long number) {
        return new Term(NUMBER, String.valueOf(number));
    }
}
