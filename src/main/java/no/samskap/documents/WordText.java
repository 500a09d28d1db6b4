package no.samskap.documents;

import static no.samskap.sheets.ChartXml.escaped;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.samskap.documents.Document.Bullets;
import no.samskap.documents.Document.Cell;
import no.samskap.documents.Document.Charts;
import no.samskap.documents.Document.Column;
import no.samskap.documents.Document.Heading;
import no.samskap.documents.Document.Paragraph;
import no.samskap.documents.Document.Picture;
import no.samskap.documents.Document.Quote;
import no.samskap.documents.Document.Run;
import no.samskap.documents.Document.Span;
import no.samskap.documents.Document.Style;
import no.samskap.documents.Document.Table;
import no.samskap.sheets.Chart;

/** The text of a Word file, block by block: paragraphs of named styles, the table of contents, tables, and where charts and pictures stand. */
final class WordText {
    /** The width between the margins of A4, in twentieths of a point. */
    private static final int TEXT_WIDTH = 9638;

    private static final int CHARTS_IN_A_ROW = 2;

    private final Document document;
    private final WordPictures pictures;
    private final StringBuilder body = new StringBuilder(64_000);
    private final Map<String, String> links = new LinkedHashMap<>();
    private int headings;

    WordText(Document document, WordPictures pictures) {
        this.document = document;
        this.pictures = pictures;
    }

    /** The body of the document, without what holds it. */
    String xml() {
        return body.toString();
    }

    /** The names of relations by the addresses that the text leads to. */
    Map<String, String> links() {
        return links;
    }

    void write() throws IOException {
        paragraph("Title", run(document.title(), ""));
        if (!document.subtitle().isEmpty()) paragraph("Subtitle", run(document.subtitle(), ""));
        if (!document.note().isEmpty()) paragraph("Note", run(document.note(), ""));
        contents();
        List<Run> runs = document.runs();
        for (int i = 0; i < runs.size(); i++) {
            blocks(runs.get(i));
            // A section names its page at its end; the last one does so where the text ends.
            if (i < runs.size() - 1)
                body.append("<w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/>")
                        .append(section(runs.get(i).isOnSide()))
                        .append("</w:pPr></w:p>");
        }
    }

    private void blocks(Run run) throws IOException {
        for (int i = 0; i < run.blocks().size(); i++) {
            switch (run.blocks().get(i)) {
                case Heading heading -> heading(heading);
                case Paragraph(Style style, List<Span> spans) -> {
                    String name = style == Style.NOTE ? "Note" : "BodyText";
                    if (run.leadsIn(i)) keptWithNext(name, runs(spans));
                    else paragraph(name, runs(spans));
                }
                case Bullets(List<List<Span>> items) -> items.forEach(item -> paragraph("ListBullet", runs(item)));
                case Table table -> table(table);
                case Charts several -> charts(several);
                case Picture picture -> captioned(pictures.picture(picture), picture.caption());
                case Drawing drawing -> captioned(pictures.drawing(drawing), drawing.caption());
                case Quote quote -> {
                    paragraph("Quote", run("«" + quote.text() + "»", ""));
                    paragraph("QuoteSource", run(quote.speaker(), ""));
                }
            }
        }
    }

    private void keptWithNext(String style, String runs) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(style)
                .append("\"/><w:keepNext/></w:pPr>")
                .append(runs)
                .append("</w:p>");
    }

    /** Entries that lead to the chapters. They name no pages: those are known only where the file is laid out. */
    private void contents() {
        List<Heading> all = headingsOf(document);
        List<Integer> shown = IntStream.range(0, all.size())
                .filter(place -> all.get(place).level() <= 2)
                .boxed()
                .toList();
        if (shown.isEmpty()) return;
        paragraph("TOCHeading", run(document.words().contents(), ""));
        for (int i = 0; i < shown.size(); i++) {
            Heading heading = all.get(shown.get(i));
            body.append("<w:p><w:pPr><w:pStyle w:val=\"TOC")
                    .append(heading.level())
                    .append("\"/></w:pPr>");
            if (i == 0)
                body.append("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">")
                        .append(" TOC \\o \"1-2\" \\h \\n \\z \\u </w:instrText></w:r>")
                        .append("<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
            body.append("<w:hyperlink w:anchor=\"")
                    .append(bookmark(shown.get(i) + 1))
                    .append("\" w:history=\"1\">")
                    .append(run(heading.text(), ""))
                    .append("</w:hyperlink>");
            if (i == shown.size() - 1) body.append("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
            body.append("</w:p>");
        }
    }

    private static List<Heading> headingsOf(Document document) {
        return document.blocks().stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .toList();
    }

    private static String bookmark(int place) {
        return "_Toc" + (100_000 + place);
    }

    private void heading(Heading heading) {
        int place = ++headings;
        body.append("<w:p><w:pPr><w:pStyle w:val=\"Heading")
                .append(heading.level())
                .append("\"/>")
                .append(place == 1 ? "<w:pageBreakBefore/>" : "")
                .append("</w:pPr><w:bookmarkStart w:id=\"")
                .append(place)
                .append("\" w:name=\"")
                .append(bookmark(place))
                .append("\"/>")
                .append(run(heading.text(), ""))
                .append("<w:bookmarkEnd w:id=\"")
                .append(place)
                .append("\"/></w:p>");
    }

    private void paragraph(String style, String runs) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(style)
                .append("\"/></w:pPr>")
                .append(runs)
                .append("</w:p>");
    }

    private String runs(List<Span> spans) {
        StringBuilder runs = new StringBuilder();
        for (Span span : spans) {
            String address = span.address();
            String properties = span.strong() ? "<w:b/>" : "";
            if (address == null) runs.append(run(span.text(), properties));
            else
                runs.append("<w:hyperlink r:id=\"")
                        .append(link(address))
                        .append("\" w:history=\"1\">")
                        .append(run(span.text(), "<w:rStyle w:val=\"Hyperlink\"/>" + properties))
                        .append("</w:hyperlink>");
        }
        return runs.toString();
    }

    private String link(String address) {
        return links.computeIfAbsent(address, each -> "rIdLink" + (links.size() + 1));
    }

    private static String run(String text, String properties) {
        return "<w:r>" + (properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>")
                + "<w:t xml:space=\"preserve\">" + escaped(text.replace('\n', ' ')) + "</w:t></w:r>";
    }

    private void table(Table table) {
        if (!table.caption().isEmpty())
            body.append("<w:p><w:pPr><w:pStyle w:val=\"Caption\"/><w:keepNext/></w:pPr>")
                    .append(run(table.caption(), ""))
                    .append("</w:p>");
        int sum = table.columns().stream().mapToInt(Column::share).sum();
        List<Integer> widths = table.columns().stream()
                .map(column -> TEXT_WIDTH * column.share() / sum)
                .toList();
        body.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"SamskapTable\"/><w:tblW w:w=\"")
                .append(TEXT_WIDTH)
                .append(
                        "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"04A0\" w:firstRow=\"1\" w:lastRow=\"0\"")
                .append(" w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/>");
        if (!table.caption().isEmpty())
            body.append("<w:tblCaption w:val=\"")
                    .append(escaped(table.caption()))
                    .append("\"/>");
        body.append("</w:tblPr><w:tblGrid>");
        widths.forEach(width -> body.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        body.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int i = 0; i < widths.size(); i++) {
            Column column = table.columns().get(i);
            cell(widths.get(i), column.number(), run(column.name(), ""));
        }
        body.append("</w:tr>");
        for (List<Cell> row : table.rows()) {
            body.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int i = 0; i < widths.size(); i++)
                cell(widths.get(i), row.get(i).number(), runs(row.get(i).spans()));
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
        paragraph("AfterTable", "");
    }

    private void cell(int width, boolean number, String runs) {
        body.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                .append(width)
                .append("\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"TableText\"/>")
                .append(number ? "<w:jc w:val=\"right\"/>" : "")
                .append("</w:pPr>")
                .append(runs)
                .append("</w:p></w:tc>");
    }

    private void charts(Charts several) {
        int width = TEXT_WIDTH / CHARTS_IN_A_ROW;
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"")
                .append(TEXT_WIDTH)
                .append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int i = 0; i < CHARTS_IN_A_ROW; i++)
            body.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        body.append("</w:tblGrid>");
        for (int i = 0; i < several.charts().size(); i += CHARTS_IN_A_ROW) {
            body.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int j = i; j < i + CHARTS_IN_A_ROW; j++) {
                body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/></w:tcPr>");
                if (j < several.charts().size()) chart(several.charts().get(j));
                else body.append("<w:p/>");
                body.append("</w:tc>");
            }
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
        paragraph("Caption", run(several.caption(), ""));
    }

    private void chart(Chart chart) {
        paragraph("ChartTitle", run(chart.title(), ""));
        body.append(pictures.chart(chart));
    }

    private void captioned(String picture, String caption) {
        body.append(picture);
        if (!caption.isEmpty()) paragraph("Caption", run(caption, ""));
    }

    boolean isLastOnSide() {
        List<Run> runs = document.runs();
        return !runs.isEmpty() && runs.getLast().isOnSide();
    }

    /** A4, upright or on its side. */
    static String section(boolean isOnSide) {
        return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"" + (isOnSide ? "rIdFooterOnSide" : "rIdFooter")
                + "\"/>"
                + (isOnSide
                        ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
                        : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
                + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
                + "</w:sectPr>";
    }
}
