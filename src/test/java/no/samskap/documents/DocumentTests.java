package no.samskap.documents;

import static no.samskap.documents.Document.Cell.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import no.samskap.core.Language;
import no.samskap.documents.Document.Cell;
import no.samskap.documents.Document.Charts;
import no.samskap.documents.Document.Column;
import no.samskap.documents.Document.Heading;
import no.samskap.documents.Document.Span;
import no.samskap.documents.Document.Table;
import no.samskap.sheets.Chart;
import no.samskap.sheets.SheetWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.json.JsonMapper;

/** Others read what we write: POI the Office files, PDFBox and veraPDF the PDF. */
class DocumentTests {
    private static final Chart SENT = new Chart(
            "Søknader sendt & mottatt <ferdig>",
            "2022: 18. 2023: 10.",
            "År",
            List.of("2022", "2023", "2024"),
            List.of(
                    new Chart.Series("Ført som poster", false, "1F5A8A", Arrays.asList(3L, 0L, null)),
                    new Chart.Series("Bare rapportert", false, "A9C4DB", Arrays.asList(15L, 10L, null)),
                    new Chart.Series("Mål", true, "B23A2E", List.of(20L, 20L, 20L))));

    private static final Document ANNUAL = new Document(
            "Årsrapport 2025 for «Nordvik–Havgap»",
            "Utkast",
            Language.BOKMAL,
            "Laget 3. mars 2026",
            new Document.WriterWords("Innhold", "Side"),
            List.of(
                    new Heading(1, "Måltall"),
                    Document.paragraph("Vi sendte færre søknader enn målet."),
                    new Charts("Figur 3: Forskning", List.of(SENT, SENT, SENT)),
                    new Table(
                            "Tallene år for år",
                            List.of(new Column("Indikator", false, 4), new Column("2022", true, 1)),
                            List.of(
                                    List.of(
                                            new Cell(
                                                    List.of(Span.link(
                                                            "Søknader", "https://example.org/tall/1?a=1&b=2")),
                                                    false),
                                            number("18")),
                                    List.of(Cell.of("=HYPERLINK(\"x\")"), number("1")))),
                    new Heading(2, "Forskning"),
                    new Document.Bullets(List.of(List.of(Span.of("Grønn kai")), List.of(Span.strong("Lommepark"))))));

    @Test
    void wordHasStylesContentsATableAndChartsWithTheirNumbers() throws Exception {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(word()))) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getStyle, XWPFParagraph::getText)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple("Title", "Årsrapport 2025 for «Nordvik–Havgap»"),
                            org.assertj.core.groups.Tuple.tuple("TOC1", "Måltall"),
                            org.assertj.core.groups.Tuple.tuple("Heading1", "Måltall"),
                            org.assertj.core.groups.Tuple.tuple("Heading2", "Forskning"),
                            org.assertj.core.groups.Tuple.tuple("ListBullet", "Lommepark"));
            assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(word.getTables()).hasSize(2);
            assertThat(word.getTables().getLast().getRow(0).isRepeatHeader()).isTrue();
            assertThat(word.getTables().getLast().getRow(1).getCell(1).getText())
                    .isEqualTo("18");
            assertThat(word.getCharts()).hasSize(3);
            XWPFChart chart = word.getCharts().getFirst();
            assertThat(chart.getChartSeries()).hasSize(2);
            assertThat(chart.getWorkbook().getSheet("Tall").getRow(1).getCell(2).getNumericCellValue())
                    .isEqualTo(15);
            assertThat(chart.getChartSeries()
                            .getFirst()
                            .getSeries(1)
                            .getValuesData()
                            .getPointAt(0))
                    .isEqualTo(15.0);
        }
    }

    @Test
    void pdfIsTaggedAndKeepsTheRulesOfAccessiblePdf() throws Exception {
        byte[] pdf = pdf();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("nb-NO");
            assertThat(read.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("Måltall");
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Vi sendte færre søknader enn målet.", "Figur 3: Forskning", "Lommepark", "Side 2");
        }
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            assertThat(result.getFailedChecks())
                    .as("%s", result.getTestAssertions())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void aPictureIsToldInWordsAndAQuotationIsSetApartInWordAndInPdf() throws Exception {
        Document document = new Document(
                "Tørrskodd",
                "",
                Language.BOKMAL,
                "",
                new Document.WriterWords("Innhold", "Side"),
                List.of(
                        new Heading(1, "Kaia"),
                        new Document.Picture(jpeg(), 60, 20, "Ei kai & en \"båt\"", "Foto: Kari"),
                        new Document.Quote("impact_case:7", "Før gikk jeg ikke ut <aldri>.", "Ola, passasjer")));
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        WordWriter.write(document, word);
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(word.toByteArray()))) {
            assertThat(read.getAllPictures()).hasSize(1);
            assertThat(read.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .flatMap(run -> run.getEmbeddedPictures().stream()))
                    .hasSize(1)
                    .allSatisfy(picture -> assertThat(picture.getDescription()).isEqualTo("Ei kai & en \"båt\""));
            assertThat(read.getParagraphs())
                    .extracting(XWPFParagraph::getStyle, XWPFParagraph::getText)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple("Quote", "«Før gikk jeg ikke ut <aldri>.»"),
                            org.assertj.core.groups.Tuple.tuple("Caption", "Foto: Kari"));
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfWriter.write(document, pdf);
        assertThat(faults(pdf.toByteArray())).isEmpty();
        try (PDDocument read = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(read.getPage(1).getResources().getXObjectNames()).hasSize(1);
            assertThat(new PDFTextStripper().getText(read))
                    .contains("«Før gikk jeg ikke ut <aldri>.»", "Ola, passasjer");
        }
        assertThat(document.without("impact_case:7", Document.note("Tatt ut")).blocks())
                .contains(Document.note("Tatt ut"))
                .noneMatch(Document.Quote.class::isInstance);
        assertThat(document.withoutBytes().pictures())
                .allSatisfy(picture -> assertThat(picture.jpeg()).isEmpty());
    }

    @Test
    void aDrawingHasAPageOnItsSideAndTheRestStandsUpright() throws Exception {
        Document document = new Document(
                "Slik virker det",
                "",
                Language.BOKMAL,
                "",
                new Document.WriterWords("Innhold", "Side"),
                List.of(
                        new Heading(1, "Organisasjon"),
                        Document.paragraph("Vi er to."),
                        new Heading(1, "Programlogikk"),
                        Document.paragraph("Hva som fører til hva."),
                        arrowBetweenBoxes(),
                        new Heading(2, "Aktiviteter"),
                        Document.paragraph("Vi prøver ut."),
                        new Heading(1, "Måltall")));
        assertThat(document.runs()).extracting(Document.Run::isOnSide).containsExactly(false, true, false);

        ByteArrayOutputStream word = new ByteArrayOutputStream();
        WordWriter.write(document, word);
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(word.toByteArray()))) {
            assertThat(read.getAllPictures()).singleElement().satisfies(picture -> {
                assertThat(picture.suggestFileExtension()).isEqualTo("png");
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.getData()));
                assertThat(image.getWidth()).isEqualTo(2 * image.getHeight());
                assertThat(image.getRGB(image.getWidth() / 2, image.getHeight() / 2))
                        .as("the arrow")
                        .isNotEqualTo(0xFFFFFFFF);
            });
            assertThat(read.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .flatMap(run -> run.getEmbeddedPictures().stream()))
                    .singleElement()
                    .satisfies(picture -> assertThat(picture.getDescription()).isEqualTo("To bokser & en <pil>"));
            assertThat(read.getDocument().getBody().getPList().stream()
                            .filter(paragraph ->
                                    paragraph.isSetPPr() && paragraph.getPPr().isSetSectPr())
                            .map(paragraph ->
                                    paragraph.getPPr().getSectPr().getPgSz().isSetOrient()))
                    .containsExactly(false, true);
            assertThat(read.getDocument().getBody().getSectPr().getPgSz().isSetOrient())
                    .isFalse();
        }

        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfWriter.write(document, pdf);
        assertThat(faults(pdf.toByteArray())).isEmpty();
        try (PDDocument read = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(read.getPage(2).getMediaBox().getWidth())
                    .isGreaterThan(read.getPage(2).getMediaBox().getHeight());
            assertThat(read.getPage(3).getMediaBox().getWidth())
                    .isLessThan(read.getPage(3).getMediaBox().getHeight());
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(3);
            text.setEndPage(3);
            assertThat(text.getText(read)).contains("Figur 1: To bokser");
            assertThat(read.getPage(2).getResources().getXObjectNames())
                    .as("drawn with lines, not dots")
                    .allSatisfy(
                            name -> assertThat(read.getPage(2).getResources().isImageXObject(name))
                                    .isFalse());
        }
        assertThat(JSON.readValue(JSON.writeValueAsString(document), Document.class))
                .isEqualTo(document);
    }

    private static final JsonMapper JSON = new JsonMapper();

    private static Drawing arrowBetweenBoxes() {
        return new Drawing(
                200,
                100,
                "To bokser & en <pil>",
                "Figur 1: To bokser",
                List.of(
                        new Drawing.Box(0, 20, 60, 60, 4, Drawing.Tone.RULE),
                        new Drawing.Word("Prøve", 5, 40, 12, true, false, Drawing.Tone.INK),
                        new Drawing.Box(140, 20, 60, 60, 4, Drawing.Tone.RULE),
                        new Drawing.Line(
                                List.of(
                                        new Drawing.Point(60, 30),
                                        new Drawing.Point(100, 30),
                                        new Drawing.Point(100, 70),
                                        new Drawing.Point(140, 70)),
                                5,
                                Drawing.Tone.GOOD,
                                2,
                                Drawing.Dash.NONE,
                                true),
                        new Drawing.Dot(100, 50, 7, Drawing.Tone.GOOD, Drawing.Tone.GROUND),
                        new Drawing.Word("1", 100, 53, 10, true, true, Drawing.Tone.INK)));
    }

    private static String jpeg() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            return result.isCompliant() ? "" : String.valueOf(result.getTestAssertions());
        }
    }

    @Test
    void excelHoldsTheNumbersAndAChartBesideThem() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetWriter.to(bytes, SheetWriter.Format.XLSX, "Forskning: mål?")) {
            sheet.header(List.of("Forskning"));
            sheet.chart(SENT);
            sheet.chart(SENT);
            sheet.sheet("Forskning: mål?");
            sheet.row(List.of("=1+1"));
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("Forskning  mål");
            assertThat(workbook.getSheetAt(1).getSheetName()).isEqualTo("Forskning  mål 2");
            assertThat(sheet.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(15);
            var charts = sheet.getDrawingPatriarch().getCharts();
            assertThat(charts).hasSize(2);
            assertThat(charts.getFirst().getTitleText().getString()).isEqualTo(SENT.title());
            var values =
                    charts.getFirst().getChartSeries().getFirst().getSeries(1).getValuesData();
            assertThat(values.getDataRangeReference()).isEqualTo("'Forskning  mål'!$C$4:$C$6");
            assertThat(values.getPointAt(1)).isEqualTo(10.0);
        }
    }

    @Test
    void whatSomebodyWroteBecomesParagraphsAndLists() {
        assertThat(Document.written("Først.\nSamme avsnitt.\n\n- en\n- to\n\n\nSist."))
                .containsExactly(
                        Document.paragraph("Først. Samme avsnitt."),
                        new Document.Bullets(List.of(List.of(Span.of("en")), List.of(Span.of("to")))),
                        Document.paragraph("Sist."));
        assertThat(Document.written("  ")).isEmpty();
    }

    private static byte[] word() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WordWriter.write(ANNUAL, bytes);
        return bytes.toByteArray();
    }

    private static byte[] pdf() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfWriter.write(ANNUAL, bytes);
        return bytes.toByteArray();
    }
}
