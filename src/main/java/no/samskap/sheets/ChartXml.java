package no.samskap.sheets;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A chart as Word and Excel know it: a part of the file whose numbers stand in a sheet, so that it can be edited. ECMA-376, part 1,
 * chapter 21.2.
 */
public final class ChartXml {
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    public static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart";

    private static final String CATEGORY_AXIS = "111111111";
    private static final String VALUE_AXIS = "222222222";

    private ChartXml() {}

    /**
     * @param columns how they stand
     * @param sheet the sheet that holds the numbers: categories in the first column, a series in each next one
     * @param headRow the row of the names, counted from 1
     * @param workbook the relation to the workbook that is part of the same file; null where the sheet is
     * @param withTitle whether the title stands in the chart itself
     */
    public static String of(
            Chart chart,
            Chart.Columns columns,
            String sheet,
            int headRow,
            @Nullable String workbook,
            boolean withTitle) {
        String quoted = "'" + sheet.replace("'", "''") + "'!";
        IntFunction<String> cells = column -> quoted + "$" + letter(column) + "$" + (headRow + 1) + ":$"
                + letter(column) + "$" + (headRow + chart.categories().size());
        StringBuilder xml = new StringBuilder(8_000);
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
                .append("<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"")
                .append(" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"")
                .append(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">")
                .append("<c:roundedCorners val=\"0\"/><c:chart>");
        if (withTitle)
            xml.append("<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"1100\" b=\"1\"/></a:pPr>")
                    .append("<a:r><a:rPr sz=\"1100\" b=\"1\"/><a:t>")
                    .append(escaped(chart.title()))
                    .append("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>");
        xml.append("<c:autoTitleDeleted val=\"").append(withTitle ? "0" : "1").append("\"/><c:plotArea><c:layout/>");
        group(xml, chart, columns, chart.columns(), quoted, headRow, cells, false);
        if (!chart.lines().isEmpty()) group(xml, chart, columns, chart.lines(), quoted, headRow, cells, true);
        axes(xml, columns == Chart.Columns.LYING);
        xml.append("</c:plotArea>")
                .append(legend(chart))
                .append("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>")
                .append(
                        "<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"800\"/></a:pPr><a:endParaRPr lang=\"nb-NO\"/></a:p></c:txPr>");
        if (workbook != null)
            xml.append("<c:externalData r:id=\"")
                    .append(workbook)
                    .append("\"><c:autoUpdate val=\"0\"/></c:externalData>");
        return xml.append("</c:chartSpace>").toString();
    }

    private static void group(
            StringBuilder xml,
            Chart chart,
            Chart.Columns columns,
            List<Chart.Series> series,
            String sheet,
            int headRow,
            IntFunction<String> cells,
            boolean lines) {
        boolean stacked = columns == Chart.Columns.STACKED;
        xml.append(
                lines
                        ? "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>"
                        : "<c:barChart><c:barDir val=\"" + (columns == Chart.Columns.LYING ? "bar" : "col")
                                + "\"/><c:grouping val=\"" + (stacked ? "stacked" : "clustered")
                                + "\"/><c:varyColors val=\"0\"/>");
        for (Chart.Series each : series) {
            int place = chart.series().indexOf(each);
            String name = sheet + "$" + letter(place + 1) + "$" + headRow;
            xml.append("<c:ser><c:idx val=\"")
                    .append(place)
                    .append("\"/><c:order val=\"")
                    .append(place)
                    .append("\"/><c:tx><c:strRef><c:f>")
                    .append(escaped(name))
                    .append("</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>")
                    .append(escaped(each.name()))
                    .append("</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr>");
            if (lines)
                xml.append("<a:ln w=\"19050\"><a:solidFill><a:srgbClr val=\"")
                        .append(each.color())
                        .append("\"/></a:solidFill><a:prstDash val=\"dash\"/></a:ln></c:spPr>")
                        .append(marker(chart));
            else
                xml.append("<a:solidFill><a:srgbClr val=\"")
                        .append(each.color())
                        .append("\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>")
                        .append(
                                "<c:dLbls><c:numFmt formatCode=\"#,##0;;\" sourceLinked=\"0\"/><c:spPr><a:noFill/></c:spPr>")
                        .append("<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"800\"><a:solidFill><a:srgbClr val=\"")
                        .append(stacked && isDark(each.color()) ? "FFFFFF" : "1A1A1A")
                        .append("\"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang=\"nb-NO\"/></a:p></c:txPr>")
                        .append(stacked ? "" : "<c:dLblPos val=\"outEnd\"/>")
                        .append("<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>")
                        .append(
                                "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>");
            xml.append("<c:cat><c:strRef><c:f>").append(escaped(cells.apply(0))).append("</c:f><c:strCache>");
            points(xml, chart.categories());
            xml.append("</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>")
                    .append(escaped(cells.apply(place + 1)))
                    .append("</c:f><c:numCache><c:formatCode>General</c:formatCode>");
            points(xml, each.values());
            xml.append("</c:numCache></c:numRef></c:val>")
                    .append(lines ? "<c:smooth val=\"0\"/>" : "")
                    .append("</c:ser>");
        }
        xml.append(
                        lines
                                ? "<c:marker val=\"1\"/>"
                                : "<c:gapWidth val=\"60\"/><c:overlap val=\"" + (stacked ? "100" : "0") + "\"/>")
                .append("<c:axId val=\"" + CATEGORY_AXIS + "\"/><c:axId val=\"" + VALUE_AXIS + "\"/>")
                .append(lines ? "</c:lineChart>" : "</c:barChart>");
    }

    /** A line through one point is not seen: there it is a dash. */
    private static String marker(Chart chart) {
        return chart.categories().size() > 1
                ? "<c:marker><c:symbol val=\"none\"/></c:marker>"
                : "<c:marker><c:symbol val=\"dash\"/><c:size val=\"24\"/></c:marker>";
    }

    private static void points(StringBuilder xml, List<? extends @Nullable Object> values) {
        xml.append("<c:ptCount val=\"").append(values.size()).append("\"/>");
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null)
                xml.append("<c:pt idx=\"")
                        .append(i)
                        .append("\"><c:v>")
                        .append(escaped(value.toString()))
                        .append("</c:v></c:pt>");
        }
    }

    /** @param lying with the first category at the top, and the values below */
    private static void axes(StringBuilder xml, boolean lying) {
        String line = "<c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"8A8A8A\"/></a:solidFill></a:ln></c:spPr>";
        String grid =
                "<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"DDDDDD\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>";
        xml.append("<c:catAx><c:axId val=\"" + CATEGORY_AXIS
                        + "\"/><c:scaling><c:orientation val=\"" + (lying ? "maxMin" : "minMax")
                        + "\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"" + (lying ? "l" : "b") + "\"/>")
                .append("<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>")
                .append("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>")
                .append(line)
                .append("<c:crossAx val=\"" + VALUE_AXIS + "\"/><c:crosses val=\"autoZero\"/></c:catAx>")
                .append("<c:valAx><c:axId val=\"" + VALUE_AXIS
                        + "\"/><c:scaling><c:orientation val=\"minMax\"/><c:min val=\"0\"/></c:scaling>")
                .append("<c:delete val=\"0\"/><c:axPos val=\"" + (lying ? "b" : "l") + "\"/>")
                .append(grid)
                .append(
                        "<c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>")
                .append("<c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>")
                .append("<c:crossAx val=\"" + CATEGORY_AXIS + "\"/><c:crosses val=\"" + (lying ? "max" : "autoZero")
                        + "\"/><c:crossBetween val=\"between\"/></c:valAx>");
    }

    private static String legend(Chart chart) {
        return chart.series().size() < 2 ? "" : "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>";
    }

    /** Whether white is read on it. */
    private static boolean isDark(String color) {
        int rgb = Integer.parseInt(color, 16);
        return 0.299 * (rgb >> 16) + 0.587 * ((rgb >> 8) & 0xFF) + 0.114 * (rgb & 0xFF) < 140;
    }

    static String letter(int column) {
        String letters = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? letters : letter(column / 26 - 1) + letters;
    }

    /** As XML holds it; what XML cannot hold is left out. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean held = c >= ' ' || c == '\n' || c == '\t';
                    if (held && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF) out.appendCodePoint(c);
                }
            }
        });
        return out.toString();
    }
}
