package no.samskap.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.Objects;

/** The fonts that every PDF has inside it: Samskap's own, and Letters for what that has no letter for. */
final class PdfFonts {
    static final String OWN = "Samskap";
    static final String OTHER = "Letters";

    private static final String FOLDER = "/documents/font/";
    /** PDFBox brings it for the fonts that every reader must have. */
    private static final String LIBERATION = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private PdfFonts() {}

    static void give(PdfRendererBuilder builder) {
        builder.useFont(() -> open(FOLDER + "schibsted-grotesk-regular.ttf"), OWN, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> open(FOLDER + "schibsted-grotesk-semibold.ttf"), OWN, 700, FontStyle.NORMAL, true);
        builder.useFont(() -> open(LIBERATION), OTHER, 400, FontStyle.NORMAL, true);
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(PdfFonts.class.getResourceAsStream(resource), resource);
    }
}
