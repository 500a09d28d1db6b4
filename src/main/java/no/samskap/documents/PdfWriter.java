package no.samskap.documents;

import static no.samskap.sheets.ChartXml.escaped;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.samskap.documents.Document.Block;
import no.samskap.documents.Document.Bullets;
import no.samskap.documents.Document.Cell;
import no.samskap.documents.Document.Charts;
import no.samskap.documents.Document.Column;
import no.samskap.documents.Document.Heading;
import no.samskap.documents.Document.Paragraph;
import no.samskap.documents.Document.Picture;
import no.samskap.documents.Document.Quote;
import no.samskap.documents.Document.Span;
import no.samskap.documents.Document.Style;
import no.samskap.documents.Document.Table;
import no.samskap.sheets.Chart;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A document as PDF, tagged for those who listen to it or turn it another way: headings, lists, tables with their heads, and charts with
 * their numbers in words. Its fonts are inside it.
 */
public final class PdfWriter {
    public static final String TYPE = "application/pdf";

    private static final double TEXT_WIDTH_MM = 170;
    private static final double HIGHEST_PICTURE_MM = 120;
    private static final String CHART = "application/x-samskap-chart";
    private static final String DRAWING = "application/x-samskap-drawing";
    /** Of a page on its side, with room for a caption. */
    private static final double WIDE_MM = 257;

    private static final double WIDE_HEIGHT_MM = 154;

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private final Document document;
    private final List<Chart> charts;
    private final StringBuilder html = new StringBuilder(64_000);
    private int headings;
    private int charted;
    private int drawn;

    private PdfWriter(Document document) {
        this.document = document;
        this.charts = document.charts();
    }

    public static void write(Document document, OutputStream out) throws IOException {
        PdfWriter writer = new PdfWriter(document);
        writer.html();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        PdfFonts.give(builder);
        builder.useObjectDrawerFactory(new ObjectFactory(writer.charts, document));
        builder.withHtmlContent(Xml.legal(writer.html.toString()), null);
        builder.toStream(out);
        builder.run();
    }

    private void html() {
        html.append("<html lang=\"")
                .append(WordWriter.language(document.language()))
                .append("\"><head><title>")
                .append(escaped(document.title()))
                .append("</title><meta name=\"subject\" content=\"")
                .append(escaped(document.subtitle().isEmpty() ? document.title() : document.subtitle()))
                .append("\"/>");
        bookmarks();
        html.append("<style>").append(css()).append("</style></head><body>");
        html.append("<div class=\"front\"><h1 class=\"title\">")
                .append(escaped(document.title()))
                .append("</h1>");
        if (!document.subtitle().isEmpty()) line("p", "subtitle", document.subtitle());
        if (!document.note().isEmpty()) line("p", "note", document.note());
        contents();
        html.append("</div>");
        for (Document.Run run : document.runs()) {
            if (run.isOnSide()) html.append("<div class=\"on-side\">");
            blocks(run.blocks());
            if (run.isOnSide()) html.append("</div>");
        }
        html.append("</body></html>");
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Heading heading -> heading(heading);
                case Paragraph(Style style, List<Span> spans) -> {
                    html.append(style == Style.NOTE ? "<p class=\"note\">" : "<p>");
                    spans(spans);
                    html.append("</p>");
                }
                case Bullets(List<List<Span>> items) -> {
                    html.append("<ul>");
                    for (List<Span> item : items) {
                        html.append("<li>");
                        spans(item);
                        html.append("</li>");
                    }
                    html.append("</ul>");
                }
                case Table table -> table(table);
                case Charts several -> charts(several);
                case Picture picture -> picture(picture);
                case Drawing drawing -> drawing(drawing);
                case Quote quote -> quote(quote);
            }
        }
    }

    private void bookmarks() {
        html.append("<bookmarks>");
        int place = 0;
        boolean open = false;
        for (Block block : document.blocks())
            if (block instanceof Heading(int level, String text)) {
                place++;
                if (level > 2) continue;
                if (level == 1 && open) html.append("</bookmark>");
                html.append("<bookmark name=\"")
                        .append(escaped(text))
                        .append("\" href=\"#h")
                        .append(place)
                        .append("\">");
                if (level == 1) open = true;
                else html.append("</bookmark>");
            }
        if (open) html.append("</bookmark>");
        html.append("</bookmarks>");
    }

    private void contents() {
        line("p", "contents", document.words().contents());
        html.append("<ul class=\"toc\">");
        int place = 0;
        for (Block block : document.blocks())
            if (block instanceof Heading(int level, String text)) {
                place++;
                if (level > 2) continue;
                html.append("<li class=\"toc")
                        .append(level)
                        .append("\"><a href=\"#h")
                        .append(place)
                        .append("\" title=\"")
                        .append(escaped(text))
                        .append("\">")
                        .append(escaped(text))
                        .append("</a></li>");
            }
        html.append("</ul>");
    }

    private void heading(Heading heading) {
        html.append("<h")
                .append(heading.level())
                .append(" id=\"h")
                .append(++headings)
                .append(headings == 1 ? "\" class=\"first\">" : "\">")
                .append(escaped(heading.text()))
                .append("</h")
                .append(heading.level())
                .append('>');
    }

    private void line(String element, String css, String text) {
        html.append('<')
                .append(element)
                .append(" class=\"")
                .append(css)
                .append("\">")
                .append(escaped(text))
                .append("</")
                .append(element)
                .append('>');
    }

    private void spans(List<Span> spans) {
        for (Span span : spans) {
            String address = span.address();
            if (span.strong()) html.append("<strong>");
            if (address != null)
                html.append("<a href=\"")
                        .append(escaped(address))
                        .append("\" title=\"")
                        .append(escaped(span.text()))
                        .append("\">");
            html.append(escaped(span.text()));
            if (address != null) html.append("</a>");
            if (span.strong()) html.append("</strong>");
        }
    }

    private void table(Table table) {
        int sum = table.columns().stream().mapToInt(Column::share).sum();
        if (!table.caption().isEmpty()) line("p", "caption above", table.caption());
        html.append("<table><colgroup>");
        for (Column column : table.columns())
            html.append("<col style=\"width: ")
                    .append(column.share() * 100 / sum)
                    .append("%\"/>");
        html.append("</colgroup><thead><tr>");
        for (Column column : table.columns())
            html.append(column.number() ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">")
                    .append(escaped(column.name()))
                    .append("</th>");
        html.append("</tr></thead><tbody>");
        for (List<Cell> row : table.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String element = i == 0 ? "th scope=\"row\"" : "td";
                html.append('<').append(element).append(row.get(i).number() ? " class=\"number\">" : ">");
                spans(row.get(i).spans());
                html.append(i == 0 ? "</th>" : "</td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private void charts(Charts several) {
        html.append("<div class=\"charts\">");
        for (Chart chart : several.charts()) {
            html.append("<div class=\"chart\">");
            line("p", "chart-title", chart.title());
            html.append("<object type=\"" + CHART + "\" data=\"")
                    .append(charted++)
                    .append("\" alt=\"")
                    .append(escaped(chart.description()))
                    .append("\" title=\"")
                    .append(escaped(chart.description()))
                    .append("\"></object></div>");
        }
        html.append("</div><p class=\"legend\">");
        for (Chart.Series series : several.legend())
            html.append("<span><em style=\"")
                    .append(series.isLine() ? "height: 0; border-top: 1pt dashed #" : "background: #")
                    .append(series.color())
                    .append("\"></em>")
                    .append(escaped(series.name()))
                    .append("</span> ");
        html.append("</p>");
        line("p", "caption", several.caption());
    }

    /** As wide as the text, and never higher than half a page. */
    private void picture(Picture picture) {
        double width = Math.min(TEXT_WIDTH_MM, HIGHEST_PICTURE_MM * picture.width() / picture.height());
        html.append("<div class=\"picture\"><img src=\"data:image/jpeg;base64,")
                .append(picture.jpeg())
                .append("\" alt=\"")
                .append(escaped(picture.alternative()))
                .append("\" title=\"")
                .append(escaped(picture.alternative()))
                .append(String.format(Locale.ROOT, "\" style=\"width: %.1fmm\"/>", width));
        if (!picture.caption().isEmpty()) line("p", "caption", picture.caption());
        html.append("</div>");
    }

    /** As wide as a page on its side, and no higher. */
    private void drawing(Drawing drawing) {
        double width = Math.min(WIDE_MM, WIDE_HEIGHT_MM * drawing.width() / drawing.height());
        html.append("<div class=\"drawing\"><object type=\"" + DRAWING + "\" data=\"")
                .append(drawn++)
                .append("\" alt=\"")
                .append(escaped(drawing.alternative()))
                .append("\" title=\"")
                .append(escaped(drawing.alternative()))
                .append(String.format(
                        Locale.ROOT,
                        "\" style=\"width: %.1fmm; height: %.1fmm\"></object>",
                        width,
                        width * drawing.height() / drawing.width()));
        if (!drawing.caption().isEmpty()) line("p", "caption", drawing.caption());
        html.append("</div>");
    }

    private void quote(Quote quote) {
        html.append("<blockquote>");
        line("p", "said", "«" + quote.text() + "»");
        line("p", "note", quote.speaker());
        html.append("</blockquote>");
    }

    private String css() {
        return """
                @page { size: A4; margin: 20mm 20mm 22mm 20mm;
                        @bottom-left { content: "%s"; font: 8pt Samskap, Letters; color: #55606e }
                        @bottom-right { content: "%s " counter(page); font: 8pt Samskap, Letters; color: #55606e } }
                @page side { size: A4 landscape }
                @page :first { @bottom-left { content: none } @bottom-right { content: none } }
                body { font: 10pt Samskap, Letters; line-height: 1.45; color: #1a1a1a; margin: 0 }
                h1, h2, h3 { line-height: 1.2; page-break-after: avoid; color: #1f2a37 }
                h1 { font-size: 20pt; margin: 14mm 0 5mm }
                h1.first { page-break-before: always; margin-top: 0 }
                h1.title { font-size: 28pt; margin: 14mm 0 4mm }
                h2 { font-size: 14pt; margin: 8mm 0 2.5mm }
                h3 { font-size: 11pt; margin: 5mm 0 1.5mm }
                p { margin: 0 0 2.6mm; orphans: 2; widows: 2 }
                .subtitle { font-size: 14pt; color: #55606e; margin-bottom: 6mm }
                .contents { font-size: 13pt; font-weight: bold; margin: 10mm 0 2mm }
                .note { font-size: 8.5pt; color: #55606e }
                .caption { font-size: 8.5pt; color: #55606e; margin: 2mm 0 4mm }
                .caption.above { margin: 4mm 0 1.5mm; page-break-after: avoid }
                ul { margin: 0 0 3mm; padding-left: 5mm }
                li { margin: 0 0 1mm }
                .toc li { margin: 0 0 0.4mm; line-height: 1.35 }
                .legend { font-size: 8.5pt; margin: 0 }
                .legend span { margin-right: 5mm }
                .legend em { display: inline-block; width: 3mm; height: 2.4mm; margin-right: 1.5mm }
                ul.toc { list-style: none; padding: 0 }
                .toc a { color: #1a1a1a; text-decoration: none }
                .toc a::after { content: leader(".") target-counter(attr(href), page) }
                .toc1 { font-weight: bold; margin-top: 2mm }
                .toc2 { padding-left: 5mm }
                a { color: #0b5394; text-decoration: underline }
                table { width: 100%%; border-collapse: collapse; table-layout: fixed; font-size: 8.5pt; line-height: 1.3; margin: 0 0 4mm;
                        -fs-table-paginate: paginate; border-top: 1pt solid #1f2a37 }
                tr { page-break-inside: avoid }
                th, td { text-align: left; vertical-align: top; padding: 1.2mm 1.4mm; border-bottom: 0.4pt solid #b9c1cb; word-wrap: break-word }
                tbody th { font-weight: normal }
                .number { text-align: right }
                .charts { margin: 3mm 0 0 }
                .on-side { page: side }
                .drawing { page-break-inside: avoid }
                .drawing object { display: block }
                .picture { margin: 2mm 0 4mm; page-break-inside: avoid }
                blockquote { margin: 3mm 0 4mm; padding: 0 0 0 5mm; border-left: 1.2mm solid #d98b26; page-break-inside: avoid }
                .said { font-size: 12pt; line-height: 1.4; margin: 0 0 1mm }
                blockquote .note { margin: 0 }
                .chart { display: inline-block; vertical-align: bottom; width: 82mm; margin: 0 2mm 4mm 0; page-break-inside: avoid }
                .chart-title { font-size: 9pt; font-weight: bold; margin: 0 0 1mm; line-height: 1.2 }
                .chart object { display: block; width: 80mm; height: 43.3mm }
                """.formatted(quoted(document.title()), quoted(document.words().page()));
    }

    private static String quoted(String text) {
        return escaped(text.replace("\\", "").replace("\"", "”").replaceAll("\\s+", " "));
    }

    /** Draws charts and drawings where the text names them. */
    private record ObjectFactory(List<Chart> charts, Document document) implements FSObjectDrawerFactory {
        @Override
        public @Nullable FSObjectDrawer createDrawer(Element element) {
            if (!isReplacedObject(element)) return null;
            int place = Integer.parseInt(element.getAttribute("data"));
            boolean isChart = element.getAttribute("type").equals(CHART);
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
            return element.getTagName().equals("object") && (type.equals(CHART) || type.equals(DRAWING));
        }
    }
}
