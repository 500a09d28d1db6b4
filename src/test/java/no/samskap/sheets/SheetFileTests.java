package no.samskap.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.samskap.core.PartialDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people send, and what nobody should. */
class SheetFileTests {
    private static final int MOST_ROWS = 1_000;
    private static final String RELATIONS =
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>%s</Relationships>";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir
    Path folder;

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void findsTheEncodingOfAText(String encoding) throws IOException {
        assertThat(read(text("Tittel;Eier\nBusskur på Sørøya;Nordvik\n", encoding)))
                .isInstanceOf(Reading.Done.class);
        assertThat(rows).containsExactly(List.of("Tittel", "Eier"), List.of("Busskur på Sørøya", "Nordvik"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void passesOverTheByteOrderMark(String encoding) throws IOException {
        read(text("\uFEFFTittel;Eier\nØ;Æ", encoding));
        assertThat(rows.getFirst()).containsExactly("Tittel", "Eier");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void findsTheSeparator(String separator) throws IOException {
        Reading reading = read(text(
                "Tittel,Sammendrag;\tEier\nA,B;\tC\n"
                        .replace(",", "§")
                        .replace(";\t", "§")
                        .replace("§", separator),
                "UTF-8"));
        assertThat(((Reading.Done) reading).separator()).isEqualTo(separator.charAt(0));
        assertThat(rows.getLast()).containsExactly("A", "B", "C");
    }

    @Test
    void takesTheSeparatorThatExcelNames() throws IOException {
        read(text("sep=|\r\nTittel|Eier\r\nA;B|C\r\n", "UTF-8"));
        assertThat(rows).containsExactly(List.of("Tittel", "Eier"), List.of("A;B", "C"));
        assertThat(lines).containsExactly(2, 3);
    }

    @Test
    void readsWhatStandsBetweenQuotes() throws IOException {
        read(text("Tittel,Notat\n\"Grønn \"\"kai\"\"\",\"To\nlinjer, og komma\"\nB,\"\"\n", "UTF-8"));
        assertThat(rows)
                .containsExactly(
                        List.of("Tittel", "Notat"), List.of("Grønn \"kai\"", "To\nlinjer, og komma"), List.of("B"));
        assertThat(lines).containsExactly(1, 2, 4);
    }

    @Test
    void saysWhereAQuoteIsNotClosed() throws IOException {
        assertThat(read(text("Tittel;Eier\nA;B\n\"C;D\nE;F\n", "UTF-8")))
                .isEqualTo(new Reading.Refused(Fault.QUOTE_NOT_CLOSED, "3"));
    }

    @Test
    void saysThatLettersWereLostBefore() throws IOException {
        assertThat(remarks(read(text("Tittel;Eier\nTroms\uFFFD;Nordvik\nSÃ¸rvik;x\n", "UTF-8"))))
                .containsExactly(Remark.What.LOST_LETTERS, Remark.What.GARBLED_LETTERS);
    }

    @Test
    void aPictureIsNoTable() throws IOException {
        byte[] bytes = new byte[5_000];
        new Random(1).nextBytes(bytes);
        bytes[100] = 0;
        assertThat(fault(file(bytes))).isEqualTo(Fault.NOT_A_TABLE);
        assertThat(fault(file(new byte[0]))).isEqualTo(Fault.EMPTY);
        assertThat(fault(file(new byte[(int) Limits.FILE_BYTES + 1]))).isEqualTo(Fault.TOO_LARGE);
    }

    /** Some programs call a page with a table a workbook. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7\n1 0 obj\n<< >>\n",
                "\n<html><table><tr><td>Tittel</td></tr>\n<tr><td>Kai</td></tr></table></html>\n",
                "<?xml version=\"1.0\"?>\n<Workbook/>\n",
                "{\\rtf1\n}"
            })
    void aDocumentIsNoTable(String text) throws IOException {
        assertThat(fault(text(text, "UTF-8"))).isEqualTo(Fault.NOT_A_TABLE);
        assertThat(rows).isEmpty();
    }

    @Test
    void neitherUtf8NorWindows() throws IOException {
        assertThat(fault(file(new byte[] {'A', ';', (byte) 0x81, '\n'}))).isEqualTo(Fault.UNKNOWN_ENCODING);
    }

    @Test
    void tenMillionEmptyLinesEndAtTheLastLineOfExcel() throws IOException {
        byte[] empty = new byte[10_000_000];
        Arrays.fill(empty, (byte) '\n');
        assertThat(fault(file(empty))).isEqualTo(Fault.TOO_MANY_ROWS);
        assertThat(rows).isEmpty();
    }

    @Test
    void rowsAndCellsHaveLimits() throws IOException {
        assertThat(fault(text("A;B\n".repeat(MOST_ROWS + 1), "UTF-8"))).isEqualTo(Fault.TOO_MANY_ROWS);
        assertThat(fault(text("A;" + "b".repeat(Limits.CELL_CHARACTERS + 1), "UTF-8")))
                .isEqualTo(Fault.CELL_TOO_LONG);
        assertThat(fault(text("A;".repeat(Limits.COLUMNS) + "B", "UTF-8"))).isEqualTo(Fault.TOO_MANY_COLUMNS);
    }

    @Test
    void readsAWorkbookAsAPersonSeesIt() throws IOException {
        Reading reading = read(workbook(book -> {
            var hidden = book.createSheet("Skjult");
            hidden.createRow(0).createCell(0).setCellValue("hemmelig");
            book.setSheetHidden(0, true);
            var sheet = book.createSheet("Prosjekter");
            book.createSheet("Notater");
            book.setActiveSheet(1);
            var header = sheet.createRow(0);
            header.createCell(0).setCellValue("Tittel");
            var row = sheet.createRow(4);
            row.createCell(0).setCellValue(" Sørøya  \u00A0");
            row.createCell(2).setCellValue(1_250_000);
            row.createCell(3).setCellValue(0.1 + 0.2);
            row.createCell(4).setCellValue(true);
            row.createCell(5).setCellFormula("C5*2");
            row.createCell(6).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
            for (var format : List.of("dd.mm.yyyy", "mmmm yyyy", "yyyy", "[$-414]d. mmmm yyyy;@", "#,##0 \"dager\"")) {
                var style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(format));
                var cell = row.createCell(row.getLastCellNum());
                cell.setCellStyle(style);
                cell.setCellValue(LocalDate.of(2026, 5, 17));
            }
            sheet.addMergedRegion(new CellRangeAddress(4, 6, 0, 0));
        }));
        assertThat(rows).hasSize(2);
        assertThat(lines).containsExactly(1, 5);
        assertThat(rows.getLast())
                .containsExactly(
                        "Sørøya",
                        "",
                        "1250000",
                        "0.3",
                        "TRUE",
                        "",
                        "#REF!",
                        "2026-05-17",
                        "2026-05",
                        "2026",
                        "2026-05-17",
                        "46159");
        assertThat(((Reading.Done) reading).sheet()).isEqualTo("Prosjekter");
        assertThat(remarks(reading))
                .containsExactlyInAnyOrder(
                        Remark.What.FORMULA_WITHOUT_VALUE,
                        Remark.What.ERROR_VALUE,
                        Remark.What.MERGED_CELLS,
                        Remark.What.OTHER_SHEETS);
    }

    @Test
    void readsWhatAFormulaCameTo() throws IOException {
        Reading reading = read(workbook(book -> {
            var cell = book.createSheet("A").createRow(0).createCell(0, CellType.FORMULA);
            cell.setCellFormula("1+1");
            cell.setCellValue(2);
        }));
        assertThat(rows).containsExactly(List.of("2"));
        assertThat(remarks(reading)).containsExactly(Remark.What.FORMULAS);
    }

    @Test
    void anOldWorkbookByANewNameIsToldApartFromAnEncryptedOne() throws IOException, GeneralSecurityException {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("A").createRow(0).createCell(0).setCellValue("Tittel");
            book.write(old);
        }
        assertThat(fault(file(old.toByteArray()))).isEqualTo(Fault.OLD_WORKBOOK);

        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("hemmelig");
            try (OutputStream out = encryptor.getDataStream(system)) {
                out.write("PK".getBytes(StandardCharsets.US_ASCII));
            }
            system.writeFilesystem(locked);
        }
        assertThat(fault(file(locked.toByteArray()))).isEqualTo(Fault.ENCRYPTED);
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        String blanks = " ".repeat(64 * 1024 * 1024);
        assertThat(fault(packed("<worksheet><sheetData>" + blanks + "</sheetData></worksheet>", "")))
                .isEqualTo(Fault.UNPACKS_TOO_LARGE);
    }

    @Test
    void tenMillionEmptyRowsOfAWorkbookAreNotRead() throws IOException {
        StringBuilder empty = new StringBuilder("<worksheet><sheetData>");
        for (int i = 0; i < 2_000_000; i++)
            empty.append("<row><c s=\"").append(i % 7_919).append("\"/></row>");
        assertThat(fault(packed(empty.append("</sheetData></worksheet>").toString(), "")))
                .isIn(Fault.TOO_MANY_ROWS, Fault.UNPACKS_TOO_LARGE);
        assertThat(rows).isEmpty();
    }

    /** Excel wants to repair such a file, and would guess. */
    @ParameterizedTest
    @ValueSource(strings = {"2", "1", "0"})
    void aRowThatStandsWhereAnotherDoesIsDamage(String place) throws IOException {
        String row = "<row r=\"%s\"><c t=\"inlineStr\"><is><t>A</t></is></c></row>";
        assertThat(fault(packed(
                        "<worksheet><sheetData>" + row.formatted("2") + row.formatted(place)
                                + "</sheetData></worksheet>",
                        "")))
                .isEqualTo(Fault.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;&a;\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">"
            })
    void nothingFromOutsideIsRead(String declaration) throws IOException {
        assertThat(fault(packed(
                        "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>",
                        declaration)))
                .isEqualTo(Fault.DECLARES_ENTITIES);
        assertThat(rows).isEmpty();
    }

    @Test
    void otherArchivesAreNamedForWhatTheyAre() throws IOException {
        assertThat(fault(zip("content.xml", "<office/>"))).isEqualTo(Fault.OTHER_FORMAT);
        assertThat(fault(zip(
                        "_rels/.rels",
                        RELATIONS.formatted("<Relationship Id='a' Type='" + TYPES
                                + "/officeDocument' Target='word/document.xml'/>"))))
                .isEqualTo(Fault.OTHER_FORMAT);
        String[] many = new String[2_004];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "part" + i;
            many[i + 1] = "";
        }
        assertThat(fault(zip(many))).isEqualTo(Fault.TOO_MANY_ENTRIES);
    }

    /** A good workbook with some bytes changed or cut off: always an answer, never an exception, never long. */
    @Test
    void whateverIsSentGetsAnAnswer() throws IOException {
        byte[] good = Files.readAllBytes(workbook(book -> {
            var sheet = book.createSheet("Prosjekter");
            for (int i = 0; i < 50; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < 8; j++) row.createCell(j).setCellValue("Prosjekt " + i + " " + j);
            }
        }));
        Random random = new Random(2026);
        for (int round = 0; round < 400; round++) {
            byte[] bad = round % 4 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int i = 0; i < 1 + random.nextInt(20) && bad.length > 0; i++)
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            assertThat(read(file(bad))).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "CSV"})
    void whatIsWrittenIsReadBackUnchanged(SheetWriter.Format format) throws IOException {
        List<String> hard = List.of(
                "=HYPERLINK(\"http://x\")",
                "+47 12",
                "-5",
                "@SUM(A1)",
                "'=1",
                "'apostrof",
                "a;b,c\td",
                "To\nlinjer",
                "\"sitat\"",
                "<&>_x000D_",
                "Ørland 🚀",
                "1e5",
                "007");
        Path file = folder.resolve("out");
        try (SheetWriter writer = SheetWriter.to(Files.newOutputStream(file), format, "Prosjekter: 2026/27")) {
            writer.header(List.of("Tittel"));
            writer.row(hard);
            writer.row(Arrays.asList(
                    12_345_678L,
                    LocalDate.of(2026, 5, 17),
                    PartialDate.parse("2026-05").orElseThrow(),
                    PartialDate.year(2026),
                    null,
                    "slutt"));
        }
        assertThat(read(file)).isInstanceOf(Reading.Done.class);
        assertThat(rows)
                .containsExactly(
                        List.of("Tittel"), hard, List.of("12345678", "2026-05-17", "2026-05", "2026", "", "slutt"));
    }

    @Test
    void anotherReaderSeesTextsWhereWeWroteTexts() throws IOException {
        Path file = folder.resolve("out.xlsx");
        try (SheetWriter writer = SheetWriter.to(Files.newOutputStream(file), SheetWriter.Format.XLSX, "A")) {
            writer.header(List.of("Tittel"));
            writer.row(Arrays.asList("=1+1", LocalDate.of(2026, 5, 17)));
            writer.sheet("B & C");
            writer.row(List.of("x"));
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            var row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(row.getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2026-05-17");
            assertThat(book.getSheetName(1)).isEqualTo("B & C");
        }
    }

    private Reading read(Path file) throws IOException {
        rows.clear();
        lines.clear();
        return SheetFile.read(file, MOST_ROWS, (line, cells) -> {
            lines.add(line);
            rows.add(cells);
        });
    }

    private Fault fault(Path file) throws IOException {
        Reading reading = read(file);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).fault();
    }

    private static List<Remark.What> remarks(Reading reading) {
        return ((Reading.Done) reading).remarks().stream().map(Remark::what).toList();
    }

    private Path text(String text, String encoding) throws IOException {
        return file(text.getBytes(Charset.forName(encoding)));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("sent.xlsx"), bytes);
    }

    @FunctionalInterface
    private interface Filling {
        void fill(XSSFWorkbook book);
    }

    private Path workbook(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            filling.fill(book);
            book.write(bytes);
        }
        return file(bytes.toByteArray());
    }

    /** The least workbook there is, around this sheet. */
    private Path packed(String sheet, String declaration) throws IOException {
        return zip(
                "_rels/.rels",
                RELATIONS.formatted(
                        "<Relationship Id='a' Type='" + TYPES + "/officeDocument' Target='xl/workbook.xml'/>"),
                "xl/workbook.xml",
                "<workbook xmlns:r='" + TYPES + "'><sheets><sheet name='A' sheetId='1' r:id='b'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                RELATIONS.formatted("<Relationship Id='b' Type='" + TYPES + "/worksheet' Target='sheet.xml'/>"),
                "xl/sheet.xml",
                "<?xml version=\"1.0\"?>" + declaration + sheet);
    }

    private Path zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file(bytes.toByteArray());
    }
}
