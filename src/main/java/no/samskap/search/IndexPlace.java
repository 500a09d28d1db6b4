package no.samskap.search;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Where a node has its indexes: the one that answers, and the one that is being built beside it. Each is a numbered folder; in
 * memory they lie where another node has the place already.
 */
final class IndexPlace implements AutoCloseable {
    static final String IN_MEMORY = "memory";

    private static final Logger log = LoggerFactory.getLogger(IndexPlace.class);
    private static final Pattern NUMBERED = Pattern.compile("index-\\d{1,9}");

    /** Null in memory. */
    private final @Nullable Path folder;

    private final @Nullable Lock lock;

    private IndexPlace(@Nullable Path folder, @Nullable Lock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static IndexPlace of(String place) throws IOException {
        if (place.equals(IN_MEMORY)) return new IndexPlace(null, null);
        Path folder = Files.createDirectories(Path.of(place));
        try (FSDirectory directory = FSDirectory.open(folder)) {
            return new IndexPlace(folder, directory.obtainLock("node.lock"));
        } catch (LockObtainFailedException taken) {
            log.warn("Another node keeps its search index in {}. This one keeps its own in memory.", folder);
            return new IndexPlace(null, null);
        }
    }

    /** The newest that can be read, was written whole, and is of use. */
    Optional<RecordIndex> newest(Predicate<RecordIndex.State> isOfUse) throws IOException {
        for (Path each : there().reversed()) {
            try {
                RecordIndex opened = new RecordIndex(FSDirectory.open(each), each);
                if (opened.committed().filter(isOfUse).isPresent()) return Optional.of(opened);
                opened.close();
            } catch (IOException | IllegalArgumentException unreadable) {
                log.warn("The search index in {} cannot be read: {}", each, unreadable.toString());
            }
        }
        return Optional.empty();
    }

    /** An empty one. */
    RecordIndex begin() throws IOException {
        if (folder == null) return new RecordIndex(new ByteBuffersDirectory(), null);
        List<Path> there = there();
        int next = there.isEmpty() ? 1 : number(there.getLast()) + 1;
        Path fresh = Files.createDirectory(folder.resolve("index-" + next));
        return new RecordIndex(FSDirectory.open(fresh), fresh);
    }

    /** Keeps only this one: what was built half-way, is of another format or broken goes. */
    void keepOnly(@Nullable RecordIndex kept) throws IOException {
        Path its = kept == null ? null : kept.folder();
        for (Path each : there()) if (!each.equals(its)) delete(each);
    }

    /** Deletes the files of one that was closed. */
    void drop(RecordIndex closed) throws IOException {
        Path its = closed.folder();
        if (its != null) delete(its);
    }

    @Override
    public void close() throws IOException {
        if (lock != null) lock.close();
    }

    private List<Path> there() throws IOException {
        if (folder == null) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> there = new ArrayList<>(all.filter(each ->
                            NUMBERED.matcher(each.getFileName().toString()).matches())
                    .toList());
            there.sort(Comparator.comparingInt(IndexPlace::number));
            return there;
        }
    }

    private static int number(Path each) {
        String name = each.getFileName().toString();
        return Integer.parseInt(name.substring(name.indexOf('-') + 1));
    }

    /** Some systems do not delete what is still read: it goes at the next start. */
    private static void delete(Path each) throws IOException {
        try {
            FileSystemUtils.deleteRecursively(each);
        } catch (FileSystemException inUse) {
            log.warn("{} is still in use, and deleted later", each);
        }
    }
}
