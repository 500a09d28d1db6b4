package no.samskap.documents;

import static no.samskap.sheets.ChartXml.escaped;

/** The parts of a Word file that are the same whatever it tells: how its styles look, its lists, its foot. */
final class WordParts {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String INK = "1F2A37";
    private static final String QUIET = "55606E";
    private static final String RULE = "B9C1CB";

    private WordParts() {}

    static String packageRelations() {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
                + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
                + "</Relationships>";
    }

    private static final String QUOTE_RULE =
            "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"10\" w:color=\"D98B26\"/></w:pBdr>";
    private static final String QUOTE_INDENT = "<w:ind w:left=\"340\"/>";

    static String core(Document document) {
        return "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
                + escaped(document.title()) + "</dc:title><dc:subject>" + escaped(document.subtitle())
                + "</dc:subject><dc:language>" + WordWriter.language(document.language())
                + "</dc:language></cp:coreProperties>";
    }

    static String settings(String language) {
        return "<w:settings " + W
                + "><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"708\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>"
                + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
                + "<w:themeFontLang w:val=\"" + language + "\"/></w:settings>";
    }

    /** @param isOnSide whether the page lies on its side: then the number of the page stands farther out */
    static String footer(Document document, boolean isOnSide) {
        return "<w:ftr " + W + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/>"
                + (isOnSide
                        ? "<w:tabs><w:tab w:val=\"clear\" w:pos=\"9638\"/><w:tab w:val=\"right\" w:pos=\"14570\"/></w:tabs>"
                        : "")
                + "</w:pPr><w:r><w:t xml:space=\"preserve\">"
                + escaped(document.title()) + "</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space=\"preserve\">"
                + escaped(document.words().page()) + " </w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>";
    }

    static String numbering() {
        return "<w:numbering " + W
                + "><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>"
                + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u2022\"/><w:lvlJc w:val=\"left\"/>"
                + "<w:pPr><w:ind w:left=\"425\" w:hanging=\"283\"/></w:pPr></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
    }

    static String styles(String language) {
        return "<w:styles " + W + "><w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\""
                + language
                + "\" w:eastAsia=\"en-US\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"0\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                + paragraph("Normal", "Normal", "", true, "", "")
                + paragraph("BodyText", "Body Text", "Normal", false, spacing(0, 140), "")
                + paragraph("Title", "Title", "Normal", false, spacing(1800, 120), bold(52))
                + paragraph("Subtitle", "Subtitle", "Normal", false, spacing(0, 240), color(QUIET) + size(28))
                + heading(1, 32, 480)
                + heading(2, 25, 320)
                + heading(3, 22, 240)
                + paragraph("TOCHeading", "TOC Heading", "Normal", false, "<w:keepNext/>" + spacing(600, 120), bold(26))
                + paragraph("TOC1", "toc 1", "Normal", false, spacing(80, 40), "<w:b/>")
                + paragraph("TOC2", "toc 2", "Normal", false, spacing(0, 20) + "<w:ind w:left=\"284\"/>", "")
                + paragraph(
                        "Caption", "caption", "Normal", false, spacing(120, 100), "<w:i/>" + color(QUIET) + size(18))
                + paragraph("Note", "Note", "Normal", false, spacing(0, 140), color(QUIET) + size(18))
                + paragraph(
                        "ListBullet",
                        "List Bullet",
                        "Normal",
                        false,
                        "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>" + spacing(0, 60)
                                + "<w:contextualSpacing/>",
                        "")
                + paragraph("Picture", "Picture", "Normal", false, spacing(120, 80), "")
                + paragraph(
                        "Quote",
                        "Quote",
                        "Normal",
                        false,
                        "<w:keepNext/>" + QUOTE_RULE + spacing(160, 0) + QUOTE_INDENT,
                        "<w:i/>" + size(24))
                + paragraph(
                        "QuoteSource",
                        "Quote Source",
                        "Normal",
                        false,
                        QUOTE_RULE + spacing(0, 200) + QUOTE_INDENT,
                        color(QUIET) + size(18))
                + paragraph("TableText", "Table Text", "Normal", false, spacing(30, 30), size(18))
                + paragraph("AfterTable", "After Table", "Normal", false, spacing(0, 60), size(12))
                + paragraph("ChartTitle", "Chart Title", "Normal", false, spacing(120, 40), bold(18))
                + paragraph(
                        "Footer",
                        "footer",
                        "Normal",
                        false,
                        "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"" + RULE
                                + "\"/></w:pBdr><w:tabs><w:tab w:val=\"right\" w:pos=\"9638\"/></w:tabs>",
                        color(QUIET) + size(17))
                + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>"
                + "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"0B5394\"/><w:u w:val=\"single\"/></w:rPr></w:style>"
                + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>"
                + "<w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
                + "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"SamskapTable\"><w:name w:val=\"Samskap Table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr>"
                + "<w:tblBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"" + INK
                + "\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"" + RULE
                + "\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"" + RULE + "\"/></w:tblBorders>"
                + "<w:tblCellMar><w:top w:w=\"20\" w:type=\"dxa\"/><w:left w:w=\"70\" w:type=\"dxa\"/><w:bottom w:w=\"20\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
                + "<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style></w:styles>";
    }

    private static String heading(int level, int halfPoints, int before) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"Heading" + level + "\"><w:name w:val=\"heading " + level
                + "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"BodyText\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>"
                + spacing(before, 120) + "<w:outlineLvl w:val=\"" + (level - 1)
                + "\"/></w:pPr><w:rPr>" + bold(halfPoints) + "</w:rPr></w:style>";
    }

    private static String paragraph(
            String id, String name, String basedOn, boolean standard, String paragraphs, String runs) {
        return "<w:style w:type=\"paragraph\"" + (standard ? " w:default=\"1\"" : "") + " w:styleId=\"" + id
                + "\"><w:name w:val=\"" + name + "\"/>"
                + (basedOn.isEmpty() ? "" : "<w:basedOn w:val=\"" + basedOn + "\"/>") + "<w:qFormat/>"
                + (paragraphs.isEmpty() ? "" : "<w:pPr>" + paragraphs + "</w:pPr>")
                + (runs.isEmpty() ? "" : "<w:rPr>" + runs + "</w:rPr>") + "</w:style>";
    }

    private static String spacing(int before, int after) {
        return "<w:spacing w:before=\"" + before + "\" w:after=\"" + after + "\"/>";
    }

    private static String bold(int halfPoints) {
        return "<w:b/>" + color(INK) + size(halfPoints);
    }

    private static String size(int halfPoints) {
        return "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
    }

    private static String color(String rgb) {
        return "<w:color w:val=\"" + rgb + "\"/>";
    }
}
