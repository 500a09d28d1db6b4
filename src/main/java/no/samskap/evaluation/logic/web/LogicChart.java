package no.samskap.evaluation.logic.web;

import java.util.List;
import java.util.Locale;
import no.samskap.evaluation.logic.ProgrammeLogic;
import no.samskap.evaluation.logic.ProgrammeLogic.Stage;
import no.samskap.evaluation.logic.web.LogicLayout.Point;

/** A programme logic ready to draw: geometry as attributes, colours by class. The lists beside it say the same in words. */
public record LogicChart(
        String width, String height, List<Head> heads, List<Shape> boxes, List<Line> arrows, List<Badge> badges) {

    /** The name of a column. */
    public record Head(String x, String end, String name) {}

    /**
     * A line of text.
     *
     * @param css what kind of line it is
     */
    public record Text(String x, String y, String css, String text) {}

    /** A dot before an indicator, in the colour of its status; the line beside it says the status too. */
    public record Mark(String x, String y, String css) {}

    /**
     * A box.
     *
     * @param label all it says, in a sentence, for whoever hears it
     * @param place in its column, from 1
     */
    public record Shape(
            long id,
            Stage stage,
            int place,
            String x,
            String y,
            String width,
            String height,
            String address,
            String label,
            List<Text> texts,
            List<Mark> marks) {}

    public record Line(long id, String path, String css) {}

    /**
     * The number of an assumption, on its arrow.
     *
     * @param textY where its number stands to look as if it stood in the middle
     */
    public record Badge(String x, String y, String textY, String css, String number) {}

    static LogicChart of(ProgrammeLogic logic, List<BoxView> views) {
        LogicSketch sketch = LogicSketch.of(logic, views);
        return new LogicChart(
                number(sketch.width()),
                number(sketch.height()),
                sketch.heads().stream()
                        .map(head -> new Head(number(head.x()), number(head.end()), head.name()))
                        .toList(),
                sketch.boxes().stream().map(LogicChart::shape).toList(),
                sketch.arrows().stream()
                        .map(arrow -> new Line(arrow.id(), path(arrow.points()), arrow.css()))
                        .toList(),
                sketch.badges().stream()
                        .map(badge -> new Badge(
                                number(badge.x()),
                                number(badge.y()),
                                number(badge.y() + 3.5),
                                badge.css(),
                                String.valueOf(badge.number())))
                        .toList());
    }

    private static Shape shape(LogicSketch.Shape shape) {
        BoxView view = shape.view();
        return new Shape(
                view.id(),
                view.stage(),
                view.place(),
                number(shape.box().x()),
                number(shape.box().y()),
                number(shape.box().width()),
                number(shape.box().height()),
                view.address(),
                view.label(),
                shape.texts().stream()
                        .map(text -> new Text(
                                number(text.x()),
                                number(text.y()),
                                text.isTitle() ? "logic-title" : "logic-note",
                                text.text()))
                        .toList(),
                shape.marks().stream()
                        .map(mark -> new Mark(number(mark.x()), number(mark.y()), mark.css()))
                        .toList());
    }

    /** Straight, with its corners rounded. */
    private static String path(List<Point> points) {
        StringBuilder path = new StringBuilder("M").append(pair(points.getFirst()));
        for (int i = 1; i < points.size() - 1; i++) {
            Point before = points.get(i - 1);
            Point corner = points.get(i);
            Point after = points.get(i + 1);
            double radius =
                    Math.min(LogicSketch.ROUNDING, Math.min(distance(before, corner), distance(corner, after)) / 2);
            Point in = towards(corner, before, radius);
            Point out = towards(corner, after, radius);
            path.append('L')
                    .append(pair(in))
                    .append('Q')
                    .append(pair(corner))
                    .append(' ')
                    .append(pair(out));
        }
        return path.append('L').append(pair(points.getLast())).toString();
    }

    private static double distance(Point one, Point other) {
        return Math.abs(one.x() - other.x()) + Math.abs(one.y() - other.y());
    }

    private static Point towards(Point from, Point to, double length) {
        double distance = distance(from, to);
        if (distance == 0) return from;
        return new Point(
                from.x() + (to.x() - from.x()) / distance * length, from.y() + (to.y() - from.y()) / distance * length);
    }

    private static String pair(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
