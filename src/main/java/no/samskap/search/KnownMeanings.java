package no.samskap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
import org.apache.lucene.util.BytesRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The meanings that the model found once, by record, each with the text it was found for: they outlive the index, which is built anew
 * whenever the program changes. What another model found is thrown away.
 */
final class KnownMeanings implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(KnownMeanings.class);

    private static final String FOLDER = "meanings";
    private static final String MODEL = "model";
    private static final String NUMBER = "number";
    private static final String TEXT = "text";
    private static final String VECTOR = "vector";

    private final IndexWriter writer;
    private final SearcherManager searchers;

    private KnownMeanings(Directory directory, String model) throws IOException {
        this.writer = new IndexWriter(directory, new IndexWriterConfig());
        if (!model.equals(modelOf(writer))) writer.deleteAll();
        writer.setLiveCommitData(Map.of(MODEL, model).entrySet());
        writer.commit();
        this.searchers = new SearcherManager(writer, new SearcherFactory());
    }

    /** In memory where the place is another node's, or cannot be written. */
    static KnownMeanings of(String place, String model) {
        if (!place.equals(IndexPlace.IN_MEMORY)) {
            Path folder = Path.of(place).resolve(FOLDER);
            try {
                return onDisk(folder, model);
            } catch (IOException e) {
                log.warn("Meanings cannot be kept in {}: they are found anew at each start. {}", folder, e.toString());
            }
        }
        try {
            return new KnownMeanings(new ByteBuffersDirectory(), model);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can be written", e);
        }
    }

    private static KnownMeanings onDisk(Path folder, String model) throws IOException {
        Files.createDirectories(folder);
        try {
            return new KnownMeanings(FSDirectory.open(folder), model);
        } catch (LockObtainFailedException taken) {
            throw taken;
        } catch (IOException | IllegalArgumentException unreadable) {
            log.warn("The meanings in {} cannot be read, and are found anew: {}", folder, unreadable.toString());
            FileSystemUtils.deleteRecursively(folder);
            return new KnownMeanings(FSDirectory.open(Files.createDirectories(folder)), model);
        }
    }

    private static String modelOf(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> said = writer.getLiveCommitData();
        if (said != null)
            for (Map.Entry<String, String> each : said) if (each.getKey().equals(MODEL)) return each.getValue();
        return "";
    }

    /**
     * Those that are known for the texts as they are now.
     *
     * @param texts a short word for its text, by record
     * @return by record; empty where the model knows nothing of the text
     */
    Map<Long, Optional<float[]>> of(Map<Long, String> texts) throws IOException {
        searchers.maybeRefreshBlocking();
        IndexSearcher searcher = searchers.acquire();
        try {
            Map<Long, Optional<float[]>> known = new HashMap<>();
            for (Map.Entry<Long, String> text : texts.entrySet())
                for (ScoreDoc hit : searcher.search(new TermQuery(key(text.getKey())), 1).scoreDocs) {
                    Document kept = searcher.storedFields().document(hit.doc);
                    if (text.getValue().equals(kept.get(TEXT)))
                        known.put(
                                text.getKey(),
                                Optional.ofNullable(kept.getBinaryValue(VECTOR)).map(KnownMeanings::read));
                }
            return known;
        } finally {
            searchers.release(searcher);
        }
    }

    /** @param text a short word for the text it was found for */
    void keep(long number, String text, Optional<float[]> meaning) throws IOException {
        Document document = new Document();
        document.add(new StringField(NUMBER, String.valueOf(number), Field.Store.NO));
        document.add(new StoredField(TEXT, text));
        meaning.ifPresent(vector -> document.add(new StoredField(VECTOR, written(vector))));
        writer.updateDocument(key(number), document);
    }

    void commit() throws IOException {
        writer.commit();
    }

    private static Term key(long number) {
        return new Term(NUMBER, String.valueOf(number));
    }

    private static byte[] written(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float[] read(BytesRef bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asFloatBuffer().get(vector);
        return vector;
    }

    @Override
    public void close() throws IOException {
        try (Directory directory = writer.getDirectory();
                searchers) {
            writer.close();
        }
    }
}
