package no.samskap.search;

import static no.samskap.search.IndexedFields.NUMBER;
import static no.samskap.search.IndexedFields.PUBLIC_TITLE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.samskap.records.Changes.Moment;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of the index: opened, written, read. What it holds and when is the {@link IndexKeeper}'s matter. */
final class RecordIndex implements AutoCloseable {
    static final String IN_MEMORY = "memory";

    private static final Logger log = LoggerFactory.getLogger(RecordIndex.class);
    private static final String FORMAT = "format";
    private static final String ORIGIN = "origin";
    private static final String MOMENT = "moment";

    private static final String VOCABULARY = "vocabulary";
    private static final String WORDS = "words";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile Vocabulary vocabulary;

    private RecordIndex(Directory directory) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(IndexedFields.ANALYZER)
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                        .setRAMBufferSizeMB(32));
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.vocabulary = kept();
    }

    /** Opens what is there; an index that cannot be read is thrown away, and an empty one begun. */
    static RecordIndex open(String place) throws IOException {
        if (place.equals(IN_MEMORY)) return new RecordIndex(new ByteBuffersDirectory());
        Path folder = Path.of(place);
        Files.createDirectories(folder);
        Directory directory = FSDirectory.open(folder);
        try {
            return new RecordIndex(directory);
        } catch (LockObtainFailedException taken) {
            directory.close();
            log.warn("Another node keeps its search index in {}. This one keeps its own in memory.", folder);
            return new RecordIndex(new ByteBuffersDirectory());
        } catch (IOException | IllegalArgumentException unreadable) {
            log.warn("The search index in {} cannot be read, and is built anew: {}", folder, unreadable.toString());
            for (String file : directory.listAll()) directory.deleteFile(file);
            return new RecordIndex(directory);
        }
    }

    /** Up to when it holds what the database holds; empty where it is of another format or another database. */
    Optional<Moment> committed(String origin) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data == null) return Optional.empty();
        Map<String, String> said = StreamSupport.stream(data.spliterator(), false)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        boolean ours = IndexedFields.FORMAT.equals(said.get(FORMAT)) && origin.equals(said.get(ORIGIN));
        return ours ? Optional.ofNullable(said.get(MOMENT)).map(Moment::new) : Optional.empty();
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

    /** Readers keep the old one until the next {@link #show}. */
    void empty() throws IOException {
        writer.deleteAll();
    }

    /** Lets searches see what was written. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Writes to disk, with the moment up to which it holds: after a crash it goes on from there. */
    void commit(String origin, Moment moment) throws IOException {
        writer.setLiveCommitData(Map.of(FORMAT, IndexedFields.FORMAT, ORIGIN, origin, MOMENT, moment.snapshot())
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
        writer.updateDocument(new Term(VOCABULARY, VOCABULARY), document);
    }

    void use(Vocabulary words) {
        vocabulary = words;
    }

    private Vocabulary kept() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (ScoreDoc hit : searcher.search(new TermQuery(new Term(VOCABULARY, VOCABULARY)), 1).scoreDocs) {
                String words =
                        searcher.storedFields().document(hit.doc, Set.of(WORDS)).get(WORDS);
                if (words != null) return Vocabulary.read(words);
            }
            return Vocabulary.shipped();
        } finally {
            searchers.release(searcher);
        }
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
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.ask(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read", e);
        }
    }

    /** What others show as this record's title; empty for one that is not here. */
    String publicTitle(long number) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (ScoreDoc hit : searcher.search(new TermQuery(key(number)), 1).scoreDocs) {
                String title = searcher.storedFields()
                        .document(hit.doc, Set.of(PUBLIC_TITLE))
                        .get(PUBLIC_TITLE);
                return title == null ? "" : title;
            }
            return "";
        } finally {
            searchers.release(searcher);
        }
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
