package no.samskap.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import no.samskap.documents.Drawing.Box;
import no.samskap.documents.Drawing.Dash;
import no.samskap.documents.Drawing.Dot;
import no.samskap.documents.Drawing.Line;
import no.samskap.documents.Drawing.Point;
import no.samskap.documents.Drawing.Shape;
import no.samskap.documents.Drawing.Tone;
import no.samskap.documents.Drawing.Word;

/** Paints a drawing: as lines and outlines for PDF, and as a picture in dots for Word. */
final class DrawingPainter {
    /** Of a picture in dots: some 340 to an inch on a page on its side. */
    private static final int DOTS_ACROSS = 3_400;

    private DrawingPainter() {}

    static void paint(Graphics2D graphics, Drawing drawing, double width, double height) {
        graphics.scale(width / drawing.width(), height / drawing.height());
        for (Shape shape : drawing.shapes())
            switch (shape) {
                case Box box -> box(graphics, box);
                case Line line -> line(graphics, line);
                case Dot dot -> dot(graphics, dot);
                case Word word -> {
                    graphics.setColor(color(word.tone()));
                    Letters.draw(
                            graphics, word.text(), word.x(), word.y(), word.size(), word.strong(), word.inMiddle());
                }
            }
    }

    static byte[] png(Drawing drawing) throws IOException {
        int height = Math.max(1, (int) Math.round(DOTS_ACROSS * drawing.height() / drawing.width()));
        BufferedImage image = new BufferedImage(DOTS_ACROSS, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, DOTS_ACROSS, height);
        paint(graphics, drawing, DOTS_ACROSS, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void box(Graphics2D graphics, Box box) {
        var outline = new RoundRectangle2D.Double(
                box.x(), box.y(), box.width(), box.height(), 2 * box.rounding(), 2 * box.rounding());
        graphics.setColor(Color.WHITE);
        graphics.fill(outline);
        graphics.setColor(color(box.edge()));
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(outline);
    }

    private static void dot(Graphics2D graphics, Dot dot) {
        var outline = new Ellipse2D.Double(
                dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(), 2 * dot.radius());
        graphics.setColor(color(dot.inside()));
        graphics.fill(outline);
        graphics.setColor(color(dot.edge()));
        graphics.setStroke(new BasicStroke(1.2f));
        graphics.draw(outline);
    }

    private static void line(Graphics2D graphics, Line line) {
        graphics.setColor(color(line.tone()));
        graphics.setStroke(stroke(line));
        List<Point> points = line.stem();
        Path2D path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        for (int i = 1; i < points.size() - 1; i++)
            turn(path, points.get(i - 1), points.get(i), points.get(i + 1), line.rounding());
        path.lineTo(points.getLast().x(), points.getLast().y());
        graphics.draw(path);
        if (line.isArrow()) head(graphics, line.head());
    }

    private static void turn(Path2D path, Point before, Point corner, Point after, double rounding) {
        double radius = Math.min(rounding, Math.min(before.distance(corner), corner.distance(after)) / 2);
        Point in = corner.towards(before, radius);
        Point out = corner.towards(after, radius);
        path.lineTo(in.x(), in.y());
        path.quadTo(corner.x(), corner.y(), out.x(), out.y());
    }

    private static void head(Graphics2D graphics, List<Point> corners) {
        Path2D head = new Path2D.Double();
        head.moveTo(corners.getFirst().x(), corners.getFirst().y());
        for (Point corner : corners.subList(1, corners.size())) head.lineTo(corner.x(), corner.y());
        head.closePath();
        graphics.fill(head);
    }

    private static BasicStroke stroke(Line line) {
        float thickness = (float) line.thickness();
        float[] dashes = switch (line.dash()) {
            case NONE -> null;
            case DASHED -> new float[] {5, 3};
            case DOTTED -> new float[] {0.5f, 4};
        };
        if (dashes == null) return new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        int cap = line.dash() == Dash.DOTTED ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        return new BasicStroke(thickness, cap, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    private static Color color(Tone tone) {
        return new Color(Integer.parseInt(tone.onPaper(), 16));
    }
}
