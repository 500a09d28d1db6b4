package no.samskap.documents;

import static no.samskap.sheets.ChartXml.escaped;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.samskap.documents.Document.Picture;
import no.samskap.sheets.Chart;
import no.samskap.sheets.ChartXml;
import no.samskap.sheets.SheetWriter;
import org.jspecify.annotations.Nullable;

/** Charts and pictures of a Word file: how the text shows them, and the parts of the file they are. */
final class WordPictures {
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

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

    private final List<Chart> charts = new ArrayList<>();
    private final List<Media> pictures = new ArrayList<>();

    /** A picture inside the file: its bytes in base 64, and what its name ends in. */
    private record Media(String bytes, String ending) {}

    /** A paragraph with a native chart. */
    String chart(Chart chart) {
        charts.add(chart);
        int place = charts.size();
        return "<w:p><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\""
                + CHART_WIDTH
                + "\" cy=\""
                + CHART_HEIGHT
                + "\"/><wp:docPr id=\""
                + place
                + "\" name=\""
                + escaped(chart.title())
                + "\" descr=\""
                + escaped(chart.description())
                + "\"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">"
                + "<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rIdChart"
                + place
                + "\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    }

    /** As wide as the text, and never higher than half a page. */
    String picture(Picture picture) {
        long width = Math.min(PICTURE_WIDTH, HIGHEST_PICTURE * picture.width() / picture.height());
        return picture(
                new Media(picture.jpeg(), "jpg"),
                width,
                width * picture.height() / picture.width(),
                picture.alternative(),
                picture.caption());
    }

    /** As wide as a page on its side, and no higher. */
    String drawing(Drawing drawing) throws IOException {
        double width = Math.min(DRAWING_WIDTH, HIGHEST_DRAWING * drawing.width() / drawing.height());
        return picture(
                new Media(Base64.getEncoder().encodeToString(DrawingPainter.png(drawing)), "png"),
                Math.round(width),
                Math.round(width * drawing.height() / drawing.width()),
                drawing.alternative(),
                drawing.caption());
    }

    private String picture(Media media, long width, long height, String said, String caption) {
        pictures.add(media);
        int place = pictures.size();
        String size = "cx=\"" + width + "\" cy=\"" + height + "\"";
        String alternative = escaped(said);
        return "<w:p><w:pPr><w:pStyle w:val=\"Picture\"/>"
                + (caption.isEmpty() ? "" : "<w:keepNext/>")
                + "</w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent "
                + size
                + "/><wp:docPr id=\""
                + (FIRST_PICTURE_ID + place)
                + "\" name=\""
                + escaped("image" + place)
                + "\" descr=\""
                + alternative
                + "\"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>"
                + "<a:graphic><a:graphicData uri=\"" + PICTURE + "\"><pic:pic xmlns:pic=\"" + PICTURE + "\">"
                + "<pic:nvPicPr><pic:cNvPr id=\""
                + (FIRST_PICTURE_ID + place)
                + "\" name=\"image"
                + place
                + "." + media.ending() + "\" descr=\""
                + alternative
                + "\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rIdPicture"
                + place
                + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext "
                + size
                + "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
                + "</wp:inline></w:drawing></w:r></w:p>";
    }

    void parts(ZipOutputStream zip) throws IOException {
        for (int i = 1; i <= charts.size(); i++) chartParts(zip, i, charts.get(i - 1));
        for (int i = 1; i <= pictures.size(); i++) {
            Media media = pictures.get(i - 1);
            zip.putNextEntry(new ZipEntry("word/media/image" + i + "." + media.ending()));
            zip.write(Base64.getDecoder().decode(media.bytes()));
            zip.closeEntry();
        }
    }

    private static void chartParts(ZipOutputStream zip, int place, Chart chart) throws IOException {
        String sheet = "Tall";
        WordWriter.entry(
                zip,
                "word/charts/chart" + place + ".xml",
                ChartXml.of(chart, Chart.Columns.STACKED, sheet, 1, "rId1", false));
        WordWriter.part(
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

    /** How the text finds them. */
    String relations() {
        StringBuilder xml = new StringBuilder();
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
        return xml.toString();
    }

    String contentTypes() {
        StringBuilder xml = new StringBuilder();
        for (int i = 1; i <= charts.size(); i++)
            xml.append("<Override PartName=\"/word/charts/chart")
                    .append(i)
                    .append(".xml\" ContentType=\"" + ChartXml.TYPE + "\"/>");
        return xml.toString();
    }
}
