package no.samskap.documents;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import no.samskap.sheets.Chart;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A document as PDF, tagged for those who listen to it or turn it another way: headings, lists, tables with their heads, and charts with
 * their numbers in words. Its fonts are inside it.
 */
public final class PdfWriter {
    public static final String TYPE = "application/pdf";

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private PdfWriter() {}

    public static void write(Document document, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        PdfFonts.give(builder);
        builder.useObjectDrawerFactory(new Drawn(document, document.charts()));
        builder.withHtmlContent(Xml.legal(new PdfText(document).html()), null);
        builder.toStream(out);
        builder.run();
    }

    /** Draws charts and drawings where the text names them. */
    private record Drawn(Document document, List<Chart> charts) implements FSObjectDrawerFactory {
        @Override
        public @Nullable FSObjectDrawer createDrawer(Element element) {
            if (!isReplacedObject(element)) return null;
            int place = Integer.parseInt(element.getAttribute("data"));
            boolean isChart = element.getAttribute("type").equals(PdfText.CHART);
            return (each, x, y, width, height, device, context, dotsPerPixel) -> {
                double across = width / dotsPerPixel;
                double down = height / dotsPerPixel;
                device.drawWithGraphics((float) x, (float) y, (float) across, (float) down, graphics -> {
                    if (isChart)
                        ChartPainter.paint(
                                graphics, charts.get(place), document.language().locale(), across, down);
                    else DrawingPainter.paint(graphics, document.drawings().get(place), across, down);
                });
                return Map.of();
            };
        }

        @Override
        public boolean isReplacedObject(Element element) {
            String type = element.getAttribute("type");
            return element.getTagName().equals("object")
                    && (type.equals(PdfText.CHART) || type.equals(PdfText.DRAWING));
        }
    }
}
