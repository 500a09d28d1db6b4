package no.samskap.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import org.springframework.stereotype.Component;

/**
 * Writes HTML as PDF/A-2a (ISO 19005-2) that is tagged as PDF/UA-1 (ISO 14289-1) asks. The HTML is well-formed and names its language,
 * title and subject. It is given its style here; what it refers to elsewhere is not fetched.
 */
@Component
public class PdfWriter {
    private static final String FOLDER = "/documents/";
    /** What the page's own font has no letter for: PDFBox brings it for the fonts that every reader must have. */
    private static final String OTHER_LETTERS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String STYLE = style();

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    public byte[] write(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withProducer("Samskap");
        builder.withHtmlContent(
                Xml.legal(html).replaceFirst("</head>", Matcher.quoteReplacement(STYLE + "</head>")), null);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(() -> open(FOLDER + "schibsted-grotesk-regular.ttf"), "Document", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> open(FOLDER + "schibsted-grotesk-bold.ttf"), "Document", 700, FontStyle.NORMAL, true);
        builder.useFont(() -> open(OTHER_LETTERS), "Letters", 400, FontStyle.NORMAL, true);
        builder.useUriResolver((base, address) -> null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static String style() {
        try (InputStream style = open(FOLDER + "document.css")) {
            return "<style>" + new String(style.readAllBytes(), StandardCharsets.UTF_8) + "</style>";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(PdfWriter.class.getResourceAsStream(resource), resource);
    }
}
