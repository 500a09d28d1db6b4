package no.samskap.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import no.samskap.sheets.Chart;

/** Paints a chart for PDF. It is one picture, told by its description. */
final class ChartPainter {
    private static final double LETTERS = 9;

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
        for (ChartPicture.Word word : picture.words())
            Letters.draw(graphics, word.text(), word.x(), word.y(), LETTERS, word.strong(), true);
    }

    private static Color color(String rgb) {
        return new Color(Integer.parseInt(rgb, 16));
    }
}
