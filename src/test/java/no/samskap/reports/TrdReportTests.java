package no.samskap.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.documents.Document;
import no.samskap.documents.Document.Charts;
import no.samskap.documents.PdfWriter;
import no.samskap.documents.WordWriter;
import no.samskap.indicators.FrameworkFile;
import no.samskap.indicators.Frameworks;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures chapter of a real final report, made from its figures, says what that report said: every figure of it. */
@SamskapTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrdReportTests {
    private static final String RESEARCH = """
            20 i året | 18* 10* 16* 14* 58* | Ikke nådd
            7 i året  | 9* 9* 13* 1* 32*    | Venter på svar
            4 i året  | 5* 7* 7* 4* 23*     | Nådd
            Økning    | – – – – 24*         | Nådd
            Ikke satt | 1* 1* 2* 0 4*       | Uten måltall
            """;

    private static final String EDUCATION = """
            3 i året  | 0 2* 2* 1* 5*          | Ikke nådd
            1 i året  | 0 2* 2* 1* 5*          | Nådd
            Økning    | – – – – 18*            | Nådd
            30 i året | 20* 133* 138* 46* 337* | Nådd
            50 i året | 32* 96* 70* 26* 224*   | Ikke nådd
            20 i året | 4* 13* 8* 8* 33*       | Ikke nådd
            50 i året | 28* 20* 16* 16* 80*    | Ikke nådd
            30 i året | 20* 12* 33* 16* 81*    | Ikke nådd
            """;

    private static final String INNOVATION = """
            4 i perioden  | – – – – 9*     | Nådd
            8 i året      | 1* 2* 1* 1* 5* | Ikke nådd
            20 i perioden | 0 1* 0 0 1*    | Ikke nådd
            8 i perioden  | 0 1* 0 0 1*    | Ikke nådd
            """;

    @Autowired
    Reports reports;

    @Autowired
    Frameworks frameworks;

    @Autowired
    World world;

    Document document;

    @BeforeAll
    void theFinalReportIsMade() {
        World.Place place = world.anew();
        long framework = ((no.samskap.indicators.Saving.Saved)
                        frameworks.add(place.root(), FrameworkFile.trd3(place.agreement())))
                .number();
        Saving begun = reports.begin(
                place.root(),
                place.agreement(),
                new ReportText(
                        "Sluttrapport 2022–2025",
                        Report.Form.FINAL,
                        framework,
                        2022,
                        2025,
                        Language.BOKMAL,
                        Report.Audience.EVERYONE));
        document = reports.document(
                reports.find(place.root(), ((Saving.Saved) begun).number()).orElseThrow());
    }

    @Test
    void figuresThreeFourAndFiveAreThereWithAllTheirCharts() {
        List<Charts> charts = document.blocks().stream()
                .filter(Charts.class::isInstance)
                .map(Charts.class::cast)
                .toList();
        assertThat(charts).extracting(each -> each.charts().size()).containsExactly(5, 8, 4, 2);
        assertThat(charts)
                .extracting(Charts::caption)
                .allSatisfy(caption -> assertThat(caption).matches("Figur \\d: Måltall for .* i 2022–2025"));
        assertThat(charts.getFirst().charts().getFirst().series())
                .extracting(series -> series.name() + " " + series.values())
                .containsExactly(
                        "Ført som poster [0, 0, 0, 0]", "Bare rapportert [18, 10, 16, 14]", "Måltall [20, 20, 20, 20]");
        assertThat(charts.getFirst().charts().get(3).categories()).containsExactly("2022–2025");
        assertThat(charts.getFirst().charts().get(3).series().get(1).values()).containsExactly(24L);
    }

    @Test
    void wordHasEveryFigureOfTheReport() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WordWriter.write(document, bytes);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(word.getCharts()).hasSize(19);
            List<XWPFTable> tables = word.getTables().stream()
                    .filter(table -> table.getRow(0).getCell(0).getText().equals("Indikator"))
                    .toList();
            assertThat(rows(tables.get(0))).isEqualTo(said(RESEARCH));
            assertThat(rows(tables.get(1))).isEqualTo(said(EDUCATION));
            assertThat(rows(tables.get(2))).isEqualTo(said(INNOVATION));
        }
    }

    @Test
    void pdfHasThemToo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfWriter.write(document, bytes);
        try (var pdf = Loader.loadPDF(bytes.toByteArray())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "20* 133* 138* 46* 337*", "18* 10* 16* 14* 58*", "32* 96* 70* 26* 224*", "Venter på svar");
            assertThat(text.lastIndexOf("Statusen er regnet ut av tallene"))
                    .as("read in the order it is written")
                    .isLessThan(text.indexOf("Forskningssøknader sendt (mål: 20 i året)"));
        }
    }

    /** Without their first cell, which names them. */
    private static List<String> rows(XWPFTable table) {
        return table.getRows().stream()
                .skip(1)
                .map(row -> String.join(
                        " ",
                        row.getTableCells().stream()
                                .skip(1)
                                .map(XWPFTableCell::getText)
                                .toList()))
                .toList();
    }

    private static List<String> said(String lines) {
        return Arrays.stream(lines.split("\n"))
                .map(line -> line.replace("|", " ").replaceAll("\\s+", " ").strip())
                .toList();
    }
}
