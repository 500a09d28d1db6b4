package no.samskap.documents;

import static no.samskap.sheets.ChartXml.escaped;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.samskap.core.Language;

/**
 * A document as Word: named styles that the reader can change in one place, a table of contents that leads to the chapters, headers of
 * tables repeated on each page, and native charts whose numbers are a workbook inside the file. ECMA-376, part 1.
 */
public final class WordWriter {
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = WordPictures.OFFICE;
    private static final String NAMESPACES =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" + OFFICE + "\""
                    + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    private final Document document;
    private final WordPictures pictures = new WordPictures();
    private final WordText text;

    private WordWriter(Document document) {
        this.document = document;
        this.text = new WordText(document, pictures);
    }

    public static void write(Document document, OutputStream out) throws IOException {
        WordWriter writer = new WordWriter(document);
        writer.text.write();
        writer.parts(out);
    }

    private void parts(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            part(zip, "[Content_Types].xml", contentTypes());
            part(zip, "_rels/.rels", WordParts.packageRelations());
            part(zip, "docProps/core.xml", WordParts.core(document));
            part(
                    zip,
                    "word/document.xml",
                    "<w:document " + NAMESPACES + "><w:body>" + text.xml() + WordText.section(text.isLastOnSide())
                            + "</w:body></w:document>");
            part(zip, "word/_rels/document.xml.rels", relations());
            part(zip, "word/styles.xml", WordParts.styles(language(document.language())));
            part(zip, "word/numbering.xml", WordParts.numbering());
            part(zip, "word/settings.xml", WordParts.settings(language(document.language())));
            part(zip, "word/footer1.xml", WordParts.footer(document, false));
            part(zip, "word/footer2.xml", WordParts.footer(document, true));
            pictures.parts(zip);
        }
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
        xml.append(pictures.relations());
        text.links()
                .forEach((address, id) -> xml.append("<Relationship Id=\"")
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
        xml.append(pictures.contentTypes());
        return xml.append("</Types>").toString();
    }

    static String language(Language language) {
        return switch (language) {
            case NYNORSK -> "nn-NO";
            case ENGLISH -> "en-GB";
            default -> "nb-NO";
        };
    }

    static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        entry(zip, name, HEAD + xml);
    }

    static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
