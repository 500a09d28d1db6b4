package no.samskap.documents;

import static no.samskap.sheets.ChartXml.escaped;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/**
 * The text of a PDF as the HTML it is laid out of, block by block, with bookmarks and the table of contents. Charts and drawings are named
 * by their place among those of the document, and drawn by {@link PdfWriter}.
 */
final class PdfText {
    static final String CHART = "application/x-samskap-chart";
    static final String DRAWING = "application/x-samskap-drawing";

    private static final double TEXT_WIDTH_MM = 170;
    private static final double HIGHEST_PICTURE_MM = 120;
    /** Of a page on its side, with room for a caption. */
    private static final double WIDE_MM = 257;

    private static final double WIDE_HEIGHT_MM = 154;

    private final Document document;
    private final StringBuilder html = new StringBuilder(64_000);
    private int headings;
    private int charted;
    private int drawn;

    PdfText(Document document) {
        this.document = document;
    }

    String html() {
        html.append("<html lang=\"")
                .append(WordWriter.language(document.language()))
                .append("\"><head><title>")
                .append(escaped(document.title()))
                .append("</title><meta name=\"subject\" content=\"")
                .append(escaped(document.subtitle().isEmpty() ? document.title() : document.subtitle()))
                .append("\"/>");
        bookmarks();
        html.append("<style>").append(PdfStyle.of(document)).append("</style></head><body>");
        html.append("<div class=\"front\"><h1 class=\"title\">")
                .append(escaped(document.title()))
                .append("</h1>");
        if (!document.subtitle().isEmpty()) line("p", "subtitle", document.subtitle());
        if (!document.note().isEmpty()) line("p", "note", document.note());
        contents();
        html.append("</div>");
        for (Document.Run run : document.runs()) {
            if (run.isOnSide()) html.append("<div class=\"on-side\">");
            blocks(run);
            if (run.isOnSide()) html.append("</div>");
        }
        return html.append("</body></html>").toString();
    }

    private void blocks(Document.Run run) {
        for (int i = 0; i < run.blocks().size(); i++) {
            switch (run.blocks().get(i)) {
                case Heading heading -> heading(heading);
                case Paragraph(Style style, List<Span> spans) -> {
                    List<String> classes = new ArrayList<>();
                    if (style == Style.NOTE) classes.add("note");
                    if (run.leadsIn(i)) classes.add("lead");
                    html.append(classes.isEmpty() ? "<p>" : "<p class=\"" + String.join(" ", classes) + "\">");
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
}
