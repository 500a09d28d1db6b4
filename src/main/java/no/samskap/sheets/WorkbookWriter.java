package no.samskap.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.samskap.core.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes an Excel workbook straight to where it goes. Texts are texts, never formulas; one that looks like a formula carries the
 * mark that Excel sets for an apostrophe, so that it stays a text when somebody edits it.
 */
final class WorkbookWriter implements SheetWriter {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_SURE_DAY = LocalDate.of(1900, 3, 1);

    /** What is short stands beside the first line of what is long. */
    private static final String TOP = "<alignment vertical=\"top\"/></xf>";

    private static final int PLAIN = 0;
    private static final int HEADER = 1;
    private static final int DATE = 2;
    private static final int LOOKS_LIKE_FORMULA = 3;
    private static final int WRAPPED = 4;
    /** Of a column, in letters. */
    private static final int USUAL_WIDTH = 22;

    private static final int WRAP_FROM_CHARACTERS = 60;
    /** Of a row with one line, in points; each line more is as much. */
    private static final int LINE_HEIGHT = 15;

    /** Programs take no row higher, in lines. */
    private static final int MOST_LINES = 27;

    private static final int CHART_ROWS = 15;
    /** For title, axis and legend of a chart of bars. */
    private static final int ROWS_AROUND_BARS = 6;

    private static final int CHART_COLUMNS = 4;

    private final ZipOutputStream zip;
    private final Writer text;
    private final List<String> sheets = new ArrayList<>();
    private final List<String> charts = new ArrayList<>();
    private final List<List<Placed>> drawings = new ArrayList<>();
    private List<Integer> widths = List.of();
    private int line;

    /** Where a chart stands: its number among all, its first row, how many it takes, its first column, and what it is called. */
    private record Placed(int chart, int row, int rows, int column, String title, String description) {}

    WorkbookWriter(OutputStream out, String sheet, List<Integer> widths) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 16 * 1024);
        begin(sheet, widths);
    }

    @Override
    public void header(List<String> names) throws IOException {
        write(names, HEADER);
    }

    @Override
    public void row(List<? extends @Nullable Object> values) throws IOException {
        write(values, PLAIN);
    }

    @Override
    public void sheet(String name, List<Integer> widths) throws IOException {
        end();
        begin(name, widths);
    }

    @Override
    public void chart(Chart chart, Chart.Columns columns) throws IOException {
        header(List.of(chart.title()));
        int headRow = line + 1;
        List<String> names = new ArrayList<>(List.of(chart.corner()));
        chart.series().forEach(series -> names.add(series.name()));
        header(names);
        for (int i = 0; i < chart.categories().size(); i++) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(chart.categories().get(i));
            for (Chart.Series series : chart.series()) row.add(series.values().get(i));
            row(row);
        }
        charts.add(ChartXml.of(chart, columns, sheets.getLast(), headRow, null, true));
        int rows = Math.max(
                CHART_ROWS,
                columns == Chart.Columns.LYING
                        ? chart.categories().size() * chart.columns().size() + ROWS_AROUND_BARS
                        : 0);
        drawings.getLast()
                .add(new Placed(
                        charts.size(), headRow - 1, rows, names.size() + 1, chart.title(), chart.description()));
        while (line < headRow + rows) row(List.of());
    }

    private void begin(String name, List<Integer> widths) throws IOException {
        sheets.add(sheetName(name));
        drawings.add(new ArrayList<>());
        this.widths = List.copyOf(widths);
        line = 0;
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + sheets.size() + ".xml"));
        text.write(HEAD);
        text.write("<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\""
                + " topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
                + "<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int i = 1; i <= widths.size(); i++) columns(i, i, widths.get(i - 1));
        columns(widths.size() + 1, Limits.COLUMNS, USUAL_WIDTH);
        text.write("</cols><sheetData>");
    }

    private void columns(int first, int last, int width) throws IOException {
        text.write("<col min=\"" + first + "\" max=\"" + last + "\" width=\"" + width + "\" customWidth=\"1\"/>");
    }

    private void end() throws IOException {
        text.write("</sheetData><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
        if (!drawings.getLast().isEmpty()) text.write("<drawing r:id=\"rId1\"/>");
        text.write("</worksheet>");
        text.flush();
        zip.closeEntry();
    }

    private void write(List<? extends @Nullable Object> values, int style) throws IOException {
        text.write("<row r=\"");
        text.write(String.valueOf(++line));
        int lines = style == PLAIN ? lines(values) : 1;
        if (lines > 1) {
            text.write("\" ht=\"");
            text.write(String.valueOf(LINE_HEIGHT * lines));
        }
        text.write("\">");
        for (int i = 0; i < values.size(); i++) cell(i, values.get(i), style);
        text.write("</row>");
    }

    /**
     * Lines that the longest text of the row takes: not all programs find out themselves. It is told as what they would find, not as what
     * somebody chose, so that the row follows when a text is changed.
     */
    private int lines(List<? extends @Nullable Object> values) {
        int most = 1;
        for (int i = 0; i < values.size(); i++) {
            if (!(values.get(i) instanceof String written) || !wraps(written) || Formulas.isRisky(written)) continue;
            int width = i < widths.size() ? widths.get(i) : USUAL_WIDTH;
            int lines = written.lines()
                    .mapToInt(each -> Math.max(1, Math.ceilDiv(each.length(), Math.max(1, width - 1))))
                    .sum();
            most = Math.max(most, lines);
        }
        return Math.min(most, MOST_LINES);
    }

    /** An address has no place to break at. */
    private static boolean wraps(String written) {
        boolean isLong = written.length() > WRAP_FROM_CHARACTERS && written.indexOf(' ') >= 0;
        return isLong || written.indexOf('\n') >= 0;
    }

    private void cell(int column, @Nullable Object value, int style) throws IOException {
        switch (value) {
            case null -> {}
            case LocalDate day
            when !day.isBefore(FIRST_SURE_DAY) ->
                number(column, String.valueOf(ChronoUnit.DAYS.between(FIRST_DAY, day)), DATE);
            case PartialDate date when date.knownTo() == PartialDate.Precision.DAY -> cell(column, date.first(), style);
            case PartialDate date
            when date.knownTo() == PartialDate.Precision.YEAR -> number(column, date.iso(), style);
            case PartialDate date -> string(column, date.iso(), style);
            case Number number -> number(column, number.toString(), style);
            default -> string(column, value.toString(), style);
        }
    }

    private void number(int column, String number, int style) throws IOException {
        open(column, style);
        text.write("><v>");
        text.write(number);
        text.write("</v></c>");
    }

    private void string(int column, String written, int style) throws IOException {
        if (written.isEmpty()) return;
        open(
                column,
                style != PLAIN
                        ? style
                        : Formulas.isRisky(written) ? LOOKS_LIKE_FORMULA : wraps(written) ? WRAPPED : PLAIN);
        text.write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        escape(written.length() > Limits.CELL_CHARACTERS ? written.substring(0, Limits.CELL_CHARACTERS) : written);
        text.write("</t></is></c>");
    }

    private void open(int column, int style) throws IOException {
        text.write("<c r=\"");
        text.write(name(column));
        text.write(String.valueOf(line));
        text.write('"');
        if (style != PLAIN) {
            text.write(" s=\"");
            text.write(String.valueOf(style));
            text.write('"');
        }
    }

    /** What XML cannot hold is written as Excel writes it. */
    private void escape(String written) throws IOException {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            switch (c) {
                case '&' -> text.write("&amp;");
                case '<' -> text.write("&lt;");
                case '>' -> text.write("&gt;");
                case '"' -> text.write("&quot;");
                case '_' -> text.write(written.startsWith("_x", i) && isEscape(written, i) ? "_x005F_" : "_");
                case '\n', '\t' -> text.write(c);
                default -> {
                    boolean pair = Character.isHighSurrogate(c)
                            && i + 1 < written.length()
                            && Character.isLowSurrogate(written.charAt(i + 1));
                    if (pair) {
                        text.write(c);
                        text.write(written.charAt(++i));
                    } else if (c < ' ') text.write(String.format("_x%04X_", (int) c));
                    else if (!Character.isSurrogate(c) && c < '\uFFFE') text.write(c);
                }
            }
        }
    }

    private static boolean isEscape(String written, int place) {
        return written.length() >= place + 7
                && written.charAt(place + 6) == '_'
                && written.substring(place + 2, place + 6).matches("[0-9A-Fa-f]{4}");
    }

    private static String name(int column) {
        String letters = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? letters : name(column / 26 - 1) + letters;
    }

    /** At most 31 signs, none that Excel keeps for itself, and unlike all others. */
    private String sheetName(String wanted) {
        String name = wanted.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        if (name.isEmpty()) name = "Ark " + (sheets.size() + 1);
        if (name.length() > 31) name = name.substring(0, 31).strip();
        String unlike = name;
        for (int again = 2; sheets.contains(unlike); again++)
            unlike = name.substring(0, Math.min(name.length(), 27)).strip() + " " + again;
        return unlike;
    }

    @Override
    public void close() throws IOException {
        end();
        part("xl/workbook.xml", workbook());
        part("xl/_rels/workbook.xml.rels", workbookRelations());
        part("xl/styles.xml", styles());
        for (int i = 1; i <= charts.size(); i++) wholePart("xl/charts/chart" + i + ".xml", charts.get(i - 1));
        for (int i = 1; i <= drawings.size(); i++) if (!drawings.get(i - 1).isEmpty()) drawing(i, drawings.get(i - 1));
        part(
                "_rels/.rels",
                "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part("[Content_Types].xml", contentTypes());
        text.flush();
        zip.close();
    }

    private void drawing(int sheet, List<Placed> placed) throws IOException {
        part(
                "xl/worksheets/_rels/sheet" + sheet + ".xml.rels",
                relations(List.of("drawing", "../drawings/drawing" + sheet + ".xml")));
        List<String> targets = new ArrayList<>();
        StringBuilder xml = new StringBuilder(
                "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
                        + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"" + OFFICE
                        + "\">");
        for (int i = 0; i < placed.size(); i++) {
            Placed each = placed.get(i);
            targets.addAll(List.of("chart", "../charts/chart" + each.chart() + ".xml"));
            xml.append("<xdr:twoCellAnchor>")
                    .append(corner("from", each.column(), each.row()))
                    .append(corner("to", each.column() + CHART_COLUMNS, each.row() + each.rows()))
                    .append("<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"")
                    .append(i + 2)
                    .append("\" name=\"")
                    .append(ChartXml.escaped(each.title()))
                    .append("\" descr=\"")
                    .append(ChartXml.escaped(each.description()))
                    .append("\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>")
                    .append("<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic>")
                    .append("<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">")
                    .append("<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rId")
                    .append(i + 1)
                    .append("\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>");
        }
        part("xl/drawings/drawing" + sheet + ".xml", xml.append("</xdr:wsDr>").toString());
        part("xl/drawings/_rels/drawing" + sheet + ".xml.rels", relations(targets));
    }

    private static String corner(String name, int column, int row) {
        return "<xdr:" + name + "><xdr:col>" + column + "</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>" + row
                + "</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:" + name + ">";
    }

    /** @param typesAndTargets the last word of each relation's type, and where it leads */
    private static String relations(List<String> typesAndTargets) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + RELATIONS + "\">");
        for (int i = 0; i < typesAndTargets.size(); i += 2)
            xml.append("<Relationship Id=\"rId")
                    .append(i / 2 + 1)
                    .append("\" Type=\"" + OFFICE + "/")
                    .append(typesAndTargets.get(i))
                    .append("\" Target=\"")
                    .append(typesAndTargets.get(i + 1))
                    .append("\"/>");
        return xml.append("</Relationships>").toString();
    }

    private void part(String name, String xml) throws IOException {
        wholePart(name, HEAD + xml);
    }

    private void wholePart(String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        text.write(xml);
        text.flush();
        zip.closeEntry();
    }

    private String workbook() {
        StringBuilder xml = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        for (int i = 0; i < sheets.size(); i++)
            xml.append("<sheet name=\"")
                    .append(sheets.get(i)
                            .replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace("\"", "&quot;"))
                    .append("\" sheetId=\"")
                    .append(i + 1)
                    .append("\" r:id=\"rId")
                    .append(i + 1)
                    .append("\"/>");
        return xml.append("</sheets></workbook>").toString();
    }

    private String workbookRelations() {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + RELATIONS + "\">");
        for (int i = 1; i <= sheets.size(); i++)
            xml.append("<Relationship Id=\"rId")
                    .append(i)
                    .append("\" Type=\"" + OFFICE + "/worksheet\" Target=\"worksheets/sheet")
                    .append(i)
                    .append(".xml\"/>");
        return xml.append("<Relationship Id=\"rId")
                .append(sheets.size() + 1)
                .append("\" Type=\"" + OFFICE + "/styles\" Target=\"styles.xml\"/></Relationships>")
                .toString();
    }

    private static String styles() {
        return "<styleSheet xmlns=\"" + MAIN + "\">"
                + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
                + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"5\">"
                + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">" + TOP
                + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
                + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\">"
                + TOP
                + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\" applyAlignment=\"1\">"
                + TOP
                + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
                + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
                + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
                + "</styleSheet>";
    }

    private String contentTypes() {
        String sheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        StringBuilder xml =
                new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + sheetTypes + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + sheetTypes + "styles+xml\"/>");
        for (int i = 1; i <= sheets.size(); i++)
            xml.append("<Override PartName=\"/xl/worksheets/sheet")
                    .append(i)
                    .append(".xml\" ContentType=\"")
                    .append(sheetTypes)
                    .append("worksheet+xml\"/>");
        for (int i = 1; i <= charts.size(); i++)
            xml.append("<Override PartName=\"/xl/charts/chart")
                    .append(i)
                    .append(".xml\" ContentType=\"" + ChartXml.TYPE + "\"/>");
        for (int i = 1; i <= drawings.size(); i++)
            if (!drawings.get(i - 1).isEmpty())
                xml.append("<Override PartName=\"/xl/drawings/drawing")
                        .append(i)
                        .append(".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.drawing+xml\"/>");
        return xml.append("</Types>").toString();
    }
}
