package no.samskap.documents;

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
public class ArchivePdf {
    private static final String SHEET = "/documents/archive.css";
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
        PdfFonts.give(builder);
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
        try (InputStream style = Objects.requireNonNull(ArchivePdf.class.getResourceAsStream(SHEET))) {
            return "<style>" + new String(style.readAllBytes(), StandardCharsets.UTF_8) + "</style>";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
