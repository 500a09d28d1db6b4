package no.samskap.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.stereotype.Component;

/**
 * Documents as whole files, each made once. A PDF of a report takes half a second of a processor, and a published report is fetched by
 * many; a document that says the same is the same file. The last ones are kept in memory.
 */
@Component
public class DocumentFiles {
    /** In bytes of files; the documents they were made of take about as much again. */
    private static final long MOST_KEPT = 32L << 20;

    /** What documents are written as. */
    public enum Format {
        WORD(WordWriter.TYPE),
        PDF(PdfWriter.TYPE);

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        private void write(Document document, OutputStream out) throws IOException {
            if (this == WORD) WordWriter.write(document, out);
            else PdfWriter.write(document, out);
        }
    }

    private record Asked(Document document, Format format) {}

    private final Map<Asked, FutureTask<byte[]>> files = new LinkedHashMap<>(16, 0.75f, true);
    private final long most;

    DocumentFiles() {
        this(MOST_KEPT);
    }

    DocumentFiles(long most) {
        this.most = most;
    }

    /**
     * Those who ask for the same at the same time wait for the first of them.
     *
     * @return not to be written to: others get the same bytes
     */
    public byte[] of(Document document, Format format) {
        Asked asked = new Asked(document, format);
        FutureTask<byte[]> mine = new FutureTask<>(() -> written(document, format));
        FutureTask<byte[]> others;
        synchronized (files) {
            others = files.putIfAbsent(asked, mine);
        }
        if (others != null) return made(others);
        mine.run();
        try {
            return made(mine);
        } finally {
            keepTheLast(asked);
        }
    }

    private static byte[] written(Document document, Format format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        format.write(document, bytes);
        return bytes.toByteArray();
    }

    private static byte[] made(FutureTask<byte[]> file) {
        try {
            return file.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a document was written", e);
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case IOException broken -> new UncheckedIOException(broken);
                case RuntimeException broken -> broken;
                case null, default -> new IllegalStateException(e);
            };
        }
    }

    /** What could not be made is tried anew by the next who asks. */
    private void keepTheLast(Asked newest) {
        synchronized (files) {
            FutureTask<byte[]> file = files.get(newest);
            if (file != null && file.state() != FutureTask.State.SUCCESS) files.remove(newest);
            long bytes = files.values().stream().mapToLong(DocumentFiles::size).sum();
            for (Iterator<FutureTask<byte[]>> eldest = files.values().iterator(); bytes > most && eldest.hasNext(); ) {
                long size = size(eldest.next());
                if (size > 0) eldest.remove();
                bytes -= size;
            }
        }
    }

    private static long size(FutureTask<byte[]> file) {
        return file.state() == FutureTask.State.SUCCESS ? file.resultNow().length : 0;
    }
}
