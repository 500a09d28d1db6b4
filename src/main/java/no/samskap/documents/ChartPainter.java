package no.samskap.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import no.samskap.sheets.Chart;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Paints a chart for PDF. Words are drawn as the outlines of their letters: the chart is one picture, told by its description, and no
 * font of the machine is asked for.
 */
final class ChartPainter {
    private static final double LETTERS = 9;
    private static final TrueTypeFont PLAIN = font("/documents/font/schibsted-grotesk-regular.ttf");
    private static final TrueTypeFont STRONG = font("/documents/font/schibsted-grotesk-semibold.ttf");

    private ChartPainter() {}

    static void paint(Graphics2D graphics, Chart chart, Locale locale, double width, double height) {
        ChartPicture picture = ChartPicture.of(chart, locale);
        graphics.scale(width / ChartPicture.WIDTH, height / ChartPicture.HEIGHT);
        for (ChartPicture.Bar bar : picture.bars()) {
            graphics.setColor(color(bar.color()));
            graphics.fill(new Rectangle2D.Double(bar.x(), bar.y(), bar.width(), bar.height()));
        }
        for (ChartPicture.Line line : picture.lines()) {
            graphics.setColor(color(line.color()));
            graphics.setStroke(
                    line.dashed()
                            ? new BasicStroke(
                                    1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0)
                            : new BasicStroke(0.8f));
            graphics.draw(new Line2D.Double(line.x1(), line.y(), line.x2(), line.y()));
        }
        graphics.setColor(color("1A1A1A"));
        for (ChartPicture.Word word : picture.words()) write(graphics, word);
    }

    private static void write(Graphics2D graphics, ChartPicture.Word word) {
        TrueTypeFont font = word.strong() ? STRONG : PLAIN;
        try {
            double scale = LETTERS / font.getUnitsPerEm();
            double width = 0;
            for (int c : word.text().codePoints().toArray()) width += font.getAdvanceWidth(glyph(font, c)) * scale;
            double x = word.x() - width / 2;
            for (int c : word.text().codePoints().toArray()) {
                int glyph = glyph(font, c);
                AffineTransform place = AffineTransform.getTranslateInstance(x, word.y());
                place.scale(scale, -scale);
                var outline = font.getGlyph().getGlyph(glyph);
                if (outline != null) {
                    GeneralPath path = outline.getPath();
                    graphics.fill(path.createTransformedShape(place));
                }
                x += font.getAdvanceWidth(glyph) * scale;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers are grouped by a space that the font may lack: any space is the same width here. */
    private static int glyph(TrueTypeFont font, int character) throws IOException {
        return font.getUnicodeCmapLookup().getGlyphId(Character.isSpaceChar(character) ? ' ' : character);
    }

    private static Color color(String rgb) {
        return new Color(Integer.parseInt(rgb, 16));
    }

    private static TrueTypeFont font(String resource) {
        try (InputStream stream = ChartPainter.class.getResourceAsStream(resource)) {
            if (stream == null) throw new IOException("No font " + resource);
            return new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
