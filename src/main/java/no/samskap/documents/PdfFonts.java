package no.samskap.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;

/** The fonts that every PDF has inside it: Samskap's own, and Letters for what that has no letter for. */
final class PdfFonts {
    static final String OWN = "Samskap";
    static final String OTHER = "Letters";

    private static final String FOLDER = "/documents/font/";
    /** PDFBox brings it for the fonts that every reader must have. */
    private static final byte[] LIBERATION = font("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");

    private static final byte[] REGULAR = font(FOLDER + "schibsted-grotesk-regular.ttf");
    private static final byte[] SEMIBOLD = font(FOLDER + "schibsted-grotesk-semibold.ttf");

    /** Where the list of a font's tables begins, how long an entry is, and where the number of entries stands: OpenType 1.9. */
    private static final int TABLES = 12;

    private static final int ENTRY = 16;
    private static final int COUNT = 4;
    /** The name GSUB, and a name that nobody reads. */
    private static final int SUBSTITUTIONS = 0x47535542;

    private static final int NOT_READ = 0x67535542;

    private PdfFonts() {}

    static void give(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(REGULAR), OWN, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(SEMIBOLD), OWN, 700, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(LIBERATION), OTHER, 400, FontStyle.NORMAL, true);
    }

    private static byte[] font(String resource) {
        try (InputStream file = Objects.requireNonNull(PdfFonts.class.getResourceAsStream(resource), resource)) {
            return withoutSubstitutions(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /**
     * Without its table of signs for letters that meet: PDFBox would draw ff, fi and fl as one sign and not say which letters it stands for, so
     * that nobody could search for «effekt», copy it or have it read aloud.
     */
    private static byte[] withoutSubstitutions(byte[] font) {
        ByteBuffer tables = ByteBuffer.wrap(font);
        for (int i = 0; i < tables.getShort(COUNT); i++) {
            int entry = TABLES + i * ENTRY;
            if (tables.getInt(entry) == SUBSTITUTIONS) tables.putInt(entry, NOT_READ);
        }
        return font;
    }
}
