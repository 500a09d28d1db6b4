package no.samskap.documents;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Draws words as the outlines of their letters: what is drawn is one picture, and no font of the machine is asked for. */
final class Letters {
    private static final TrueTypeFont PLAIN = font("/documents/font/schibsted-grotesk-regular.ttf");
    private static final TrueTypeFont STRONG = font("/documents/font/schibsted-grotesk-semibold.ttf");

    private Letters() {}

    /**
     * In the colour that is set.
     *
     * @param x where the first letter begins, or the middle of all
     * @param y of the line that the letters stand on
     */
    static void draw(
            Graphics2D graphics, String text, double x, double y, double size, boolean strong, boolean inMiddle) {
        TrueTypeFont font = strong ? STRONG : PLAIN;
        try {
            double scale = size / font.getUnitsPerEm();
            int[] letters = text.codePoints().toArray();
            double width = 0;
            if (inMiddle) for (int letter : letters) width += font.getAdvanceWidth(glyph(font, letter)) * scale;
            double place = x - width / 2;
            for (int letter : letters) {
                int glyph = glyph(font, letter);
                AffineTransform at = AffineTransform.getTranslateInstance(place, y);
                at.scale(scale, -scale);
                var outline = font.getGlyph().getGlyph(glyph);
                if (outline != null) {
                    GeneralPath path = outline.getPath();
                    graphics.fill(path.createTransformedShape(at));
                }
                place += font.getAdvanceWidth(glyph) * scale;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers are grouped by a space that the font may lack: any space is the same width here. */
    private static int glyph(TrueTypeFont font, int character) throws IOException {
        return font.getUnicodeCmapLookup().getGlyphId(Character.isSpaceChar(character) ? ' ' : character);
    }

    private static TrueTypeFont font(String resource) {
        try (InputStream stream = Letters.class.getResourceAsStream(resource)) {
            if (stream == null) throw new IOException("No font " + resource);
            return new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
