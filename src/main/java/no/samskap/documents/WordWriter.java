package no.samskap.documents;

import static no.samskap.sheets.ChartXml.escaped;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.samskap.core.Language;
import no.samskap.documents.Document.Block;
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
import no.samskap.sheets.ChartXml;
import no.samskap.sheets.SheetWriter;
import org.jspecify.annotations.Nullable;

/**
 * A document as Word: named styles that the reader can change in one place, a table of contents that leads to the chapters, headers of
 * tables repeated on each page, and native charts whose numbers are a workbook inside the file. ECMA-376, part 1.
 */
public final class WordWriter {
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String NAMESPACES =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" + OFFICE + "\""
                    + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
    /** The width between the margins of A4, in twentieths of a point. */
    private static final int TEXT_WIDTH = 9638;

    private static final int CHARTS_IN_A_ROW = 2;
    /** In English metric units, 360 000 to a centimetre. */
    private static final int CHART_WIDTH = 2_950_000;

    private static final int CHART_HEIGHT = 1_980_000;

    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    /** 17 cm: between the margins. */
    private static final long PICTURE_WIDTH = 6_120_000;

    private static final long HIGHEST_PICTURE = 4_320_000;
    /** 25,7 cm; and 15 cm, with room for a caption. */
    private static final double DRAWING_WIDTH = 9_250_000;

    private static final double HIGHEST_DRAWING = 5_400_000;
    /** Charts are counted from one; no two drawings share a number. */
    private static final int FIRST_PICTURE_ID = 10_000;

    private final Document document;
    private final StringBuilder body = new StringBuilder(64_000);
    private final Map<String, String> links = new LinkedHashMap<>();
    private final List<Chart> charts = new ArrayList<>();
    private final List<Media> pictures = new ArrayList<>();
    private int headings;

    /** A picture inside the file: its bytes in base 64, and what its name ends in. */
    private record Media(String bytes, String ending) {}

    private WordWriter(Document document) {
        this.document = document;
    }

    public static void write(Document document, OutputStream out) throws IOException {
        WordWriter writer = new WordWriter(document);
        writer.body();
        writer.parts(out);
    }

    private void body() throws IOException {
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
        for (Block block : run.blocks()) {
            switch (block) {
                case Heading heading -> heading(heading);
                case Paragraph(Style style, List<Span> spans) ->
                    paragraph(style == Style.NOTE ? "Note" : "BodyText", runs(spans));
                case Bullets(List<List<Span>> items) -> items.forEach(item -> paragraph("ListBullet", runs(item)));
                case Table table -> table(table);
                case Charts several -> charts(several);
                case Picture picture -> picture(picture);
                case Drawing drawing -> drawing(drawing);
                case Quote quote -> {
                    paragraph("Quote", run("«" + quote.text() + "»", ""));
                    paragraph("QuoteSource", run(quote.speaker(), ""));
                }
            }
        }
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
        charts.add(chart);
        int place = charts.size();
        body.append("<w:p><w:pPr><w:pStyle w:val=\"ChartTitle\"/></w:pPr>")
                .append(run(chart.title(), ""))
                .append(
                        "</w:p><w:p><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"")
                .append(CHART_WIDTH)
                .append("\" cy=\"")
                .append(CHART_HEIGHT)
                .append("\"/><wp:docPr id=\"")
                .append(place)
                .append("\" name=\"")
                .append(escaped(chart.title()))
                .append("\" descr=\"")
                .append(escaped(chart.description()))
                .append(
                        "\"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">")
                .append("<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rIdChart")
                .append(place)
                .append("\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
    }

    /** As wide as the text, and never higher than half a page. */
    private void picture(Picture picture) {
        long width = Math.min(PICTURE_WIDTH, HIGHEST_PICTURE * picture.width() / picture.height());
        picture(
                new Media(picture.jpeg(), "jpg"),
                width,
                width * picture.height() / picture.width(),
                picture.alternative(),
                picture.caption());
    }

    /** As wide as a page on its side, and no higher. */
    private void drawing(Drawing drawing) throws IOException {
        double width = Math.min(DRAWING_WIDTH, HIGHEST_DRAWING * drawing.width() / drawing.height());
        picture(
                new Media(Base64.getEncoder().encodeToString(DrawingPainter.png(drawing)), "png"),
                Math.round(width),
                Math.round(width * drawing.height() / drawing.width()),
                drawing.alternative(),
                drawing.caption());
    }

    private void picture(Media media, long width, long height, String said, String caption) {
        pictures.add(media);
        int place = pictures.size();
        String size = "cx=\"" + width + "\" cy=\"" + height + "\"";
        String alternative = escaped(said);
        body.append("<w:p><w:pPr><w:pStyle w:val=\"Picture\"/>")
                .append(caption.isEmpty() ? "" : "<w:keepNext/>")
                .append(
                        "</w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent ")
                .append(size)
                .append("/><wp:docPr id=\"")
                .append(FIRST_PICTURE_ID + place)
                .append("\" name=\"")
                .append(escaped("image" + place))
                .append("\" descr=\"")
                .append(alternative)
                .append("\"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>")
                .append("<a:graphic><a:graphicData uri=\"" + PICTURE + "\"><pic:pic xmlns:pic=\"" + PICTURE + "\">")
                .append("<pic:nvPicPr><pic:cNvPr id=\"")
                .append(FIRST_PICTURE_ID + place)
                .append("\" name=\"image")
                .append(place)
                .append("." + media.ending() + "\" descr=\"")
                .append(alternative)
                .append("\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rIdPicture")
                .append(place)
                .append(
                        "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext ")
                .append(size)
                .append(
                        "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>")
                .append("</wp:inline></w:drawing></w:r></w:p>");
        if (!caption.isEmpty()) paragraph("Caption", run(caption, ""));
    }

    private boolean isLastOnSide() {
        List<Run> runs = document.runs();
        return !runs.isEmpty() && runs.getLast().isOnSide();
    }

    /** A4, upright or on its side. */
    private static String section(boolean isOnSide) {
        return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"" + (isOnSide ? "rIdFooterOnSide" : "rIdFooter")
                + "\"/>"
                + (isOnSide
                        ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
                        : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
                + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
                + "</w:sectPr>";
    }

    private void parts(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            part(zip, "[Content_Types].xml", contentTypes());
            part(zip, "_rels/.rels", WordParts.packageRelations());
            part(zip, "docProps/core.xml", WordParts.core(document));
            part(
                    zip,
                    "word/document.xml",
                    "<w:document " + NAMESPACES + "><w:body>" + body + section(isLastOnSide())
                            + "</w:body></w:document>");
            part(zip, "word/_rels/document.xml.rels", relations());
            part(zip, "word/styles.xml", WordParts.styles(language(document.language())));
            part(zip, "word/numbering.xml", WordParts.numbering());
            part(zip, "word/settings.xml", WordParts.settings(language(document.language())));
            part(zip, "word/footer1.xml", WordParts.footer(document, false));
            part(zip, "word/footer2.xml", WordParts.footer(document, true));
            for (int i = 1; i <= charts.size(); i++) chartParts(zip, i, charts.get(i - 1));
            for (int i = 1; i <= pictures.size(); i++) {
                Media media = pictures.get(i - 1);
                zip.putNextEntry(new ZipEntry("word/media/image" + i + "." + media.ending()));
                zip.write(Base64.getDecoder().decode(media.bytes()));
                zip.closeEntry();
            }
        }
    }

    private static void chartParts(ZipOutputStream zip, int place, Chart chart) throws IOException {
        String sheet = "Tall";
        entry(
                zip,
                "word/charts/chart" + place + ".xml",
                ChartXml.of(chart, Chart.Columns.STACKED, sheet, 1, "rId1", false));
        part(
                zip,
                "word/charts/_rels/chart" + place + ".xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                        + OFFICE + "/package\" Target=\"../embeddings/chart" + place + ".xlsx\"/></Relationships>");
        zip.putNextEntry(new ZipEntry("word/embeddings/chart" + place + ".xlsx"));
        zip.write(workbook(chart, sheet));
        zip.closeEntry();
    }

    private static byte[] workbook(Chart chart, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetWriter.to(bytes, SheetWriter.Format.XLSX, name)) {
            List<String> names = new ArrayList<>(List.of(chart.corner()));
            chart.series().forEach(series -> names.add(series.name()));
            sheet.header(names);
            for (int i = 0; i < chart.categories().size(); i++) {
                List<@Nullable Object> row = new ArrayList<>();
                row.add(chart.categories().get(i));
                for (Chart.Series series : chart.series())
                    row.add(series.values().get(i));
                sheet.row(row);
            }
        }
        return bytes.toByteArray();
    }

    private String relations() {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (String each : List.of("styles", "numbering", "settings"))
            xml.append("<Relationship Id=\"rId_")
                    .append(each)
                    .append("\" Type=\"" + OFFICE + "/")
                    .append(each)
                    .append("\" Target=\"")
                    .append(each)
                    .append(".xml\"/>");
        xml.append("<Relationship Id=\"rIdFooter\" Type=\"" + OFFICE + "/footer\" Target=\"footer1.xml\"/>")
                .append("<Relationship Id=\"rIdFooterOnSide\" Type=\"" + OFFICE + "/footer\" Target=\"footer2.xml\"/>");
        for (int i = 1; i <= charts.size(); i++)
            xml.append("<Relationship Id=\"rIdChart")
                    .append(i)
                    .append("\" Type=\"" + ChartXml.RELATION + "\" Target=\"charts/chart")
                    .append(i)
                    .append(".xml\"/>");
        for (int i = 1; i <= pictures.size(); i++)
            xml.append("<Relationship Id=\"rIdPicture")
                    .append(i)
                    .append("\" Type=\"" + OFFICE + "/image\" Target=\"media/image")
                    .append(i)
                    .append("." + pictures.get(i - 1).ending() + "\"/>");
        links.forEach((address, id) -> xml.append("<Relationship Id=\"")
                .append(id)
                .append("\" Type=\"" + OFFICE + "/hyperlink\" Target=\"")
                .append(escaped(address))
                .append("\" TargetMode=\"External\"/>"));
        return xml.append("</Relationships>").toString();
    }

    private String contentTypes() {
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        StringBuilder xml =
                new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"jpg\" ContentType=\"image/jpeg\"/>"
                        + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                        + "<Default Extension=\"xlsx\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/>"
                        + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + word + "document.main+xml\"/>"
                        + "<Override PartName=\"/word/footer1.xml\" ContentType=\"" + word + "footer+xml\"/>"
                        + "<Override PartName=\"/word/footer2.xml\" ContentType=\"" + word + "footer+xml\"/>");
        for (String each : List.of("styles", "numbering", "settings"))
            xml.append("<Override PartName=\"/word/")
                    .append(each)
                    .append(".xml\" ContentType=\"")
                    .append(word)
                    .append(each)
                    .append("+xml\"/>");
        for (int i = 1; i <= charts.size(); i++)
            xml.append("<Override PartName=\"/word/charts/chart")
                    .append(i)
                    .append(".xml\" ContentType=\"" + ChartXml.TYPE + "\"/>");
        return xml.append("</Types>").toString();
    }

    static String language(Language language) {
        return switch (language) {
            case NYNORSK -> "nn-NO";
            case ENGLISH -> "en-GB";
            default -> "nb-NO";
        };
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        entry(zip, name, HEAD + xml);
    }

    private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
