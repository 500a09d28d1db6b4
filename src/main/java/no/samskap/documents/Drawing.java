package no.samskap.documents;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A drawing of boxes, lines and words. It has a page on its side to itself, so that what it says can be read.
 *
 * @param width in units of its own, as all its lengths
 * @param alternative what it shows, for whoever does not see it; never empty
 * @param shapes in the order they are drawn
 */
public record Drawing(double width, double height, String alternative, String caption, List<Shape> shapes)
        implements Document.Block {
    private static final double HEAD_LENGTH = 8;
    private static final double HEAD_WIDTH = 7;

    public Drawing {
        if (alternative.isBlank()) throw new IllegalArgumentException("A drawing says what it shows");
        if (width <= 0 || height <= 0) throw new IllegalArgumentException("A drawing of no size");
        shapes = List.copyOf(shapes);
    }

    /** What a shape is to the eye: a page gives it a colour of its theme, a file the one for paper. */
    public enum Tone {
        INK("1F2A37"),
        QUIET("55606E"),
        RULE("8A94A0"),
        GROUND("FFFFFF"),
        GOOD("1B7A43"),
        BAD("B3261E"),
        WARNING("C98500"),
        NOTED("1F5A8A");

        private final String onPaper;

        Tone(String onPaper) {
            this.onPaper = onPaper;
        }

        /** Its class on a page. */
        public String css() {
            return "tone-" + name().toLowerCase(Locale.ROOT);
        }

        /** Six digits: red, green, blue. */
        public String onPaper() {
            return onPaper;
        }
    }

    public enum Dash {
        NONE,
        DASHED,
        DOTTED;

        /** Its class on a page. */
        public String css() {
            return "dash-" + name().toLowerCase(Locale.ROOT);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Box.class, name = "box"),
        @JsonSubTypes.Type(value = Line.class, name = "line"),
        @JsonSubTypes.Type(value = Dot.class, name = "dot"),
        @JsonSubTypes.Type(value = Word.class, name = "word")
    })
    public sealed interface Shape permits Box, Line, Dot, Word {}

    /** On white, with an edge. */
    public record Box(double x, double y, double width, double height, double rounding, Tone edge) implements Shape {}

    public record Point(double x, double y) {
        double distance(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }

        /** So far on the way to another. */
        Point towards(Point other, double length) {
            double distance = distance(other);
            return distance == 0
                    ? this
                    : new Point(x + (other.x - x) / distance * length, y + (other.y - y) / distance * length);
        }
    }

    /**
     * Straight from point to point.
     *
     * @param rounding of its corners
     * @param isArrow whether it has a head at its end
     */
    public record Line(List<Point> points, double rounding, Tone tone, double thickness, Dash dash, boolean isArrow)
            implements Shape {
        public Line {
            points = List.copyOf(points);
            if (points.size() < 2) throw new IllegalArgumentException("A line has two ends");
        }

        /** What is drawn before the head. */
        public List<Point> stem() {
            if (!isArrow) return points;
            List<Point> stem = new ArrayList<>(points.subList(0, points.size() - 1));
            stem.add(back(HEAD_LENGTH - 1));
            return stem;
        }

        /** The three corners of the head, its point first. */
        public List<Point> head() {
            Point end = points.getLast();
            Point neck = back(HEAD_LENGTH);
            double acrossX = (end.y() - neck.y()) / HEAD_LENGTH * HEAD_WIDTH / 2;
            double acrossY = (neck.x() - end.x()) / HEAD_LENGTH * HEAD_WIDTH / 2;
            return List.of(
                    end,
                    new Point(neck.x() + acrossX, neck.y() + acrossY),
                    new Point(neck.x() - acrossX, neck.y() - acrossY));
        }

        /** So far back from its end. */
        private Point back(double length) {
            return points.getLast().towards(points.get(points.size() - 2), length);
        }
    }

    public record Dot(double x, double y, double radius, Tone edge, Tone inside) implements Shape {}

    /**
     * Words on one line.
     *
     * @param x where they begin, or their middle
     * @param y of the line they stand on
     */
    public record Word(String text, double x, double y, double size, boolean strong, boolean inMiddle, Tone tone)
            implements Shape {}

    /** For an attribute. */
    public static String points(List<Point> points) {
        return points.stream()
                .map(point -> ChartPicture.number(point.x()) + "," + ChartPicture.number(point.y()))
                .collect(Collectors.joining(" "));
    }
}
