package no.samskap.evaluation.logic.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import no.samskap.evaluation.logic.ProgrammeLogic;
import no.samskap.evaluation.logic.ProgrammeLogic.Arrow;
import no.samskap.evaluation.logic.ProgrammeLogic.Stage;
import no.samskap.evaluation.logic.web.LogicLayout.Item;
import no.samskap.evaluation.logic.web.LogicLayout.Layout;
import no.samskap.evaluation.logic.web.LogicLayout.Link;
import no.samskap.evaluation.logic.web.LogicLayout.Point;
import no.samskap.evaluation.logic.web.LogicLayout.Rectangle;

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

    /** The number of an assumption, on its arrow. */
    public record Badge(String x, String y, String css, String number) {
        /** Where its number stands to look as if it stood in the middle. */
        public String textY() {
            return LogicChart.number(Double.parseDouble(y) + 3.5);
        }

        boolean isNear(double otherX, double otherY) {
            return Math.abs(Double.parseDouble(x) - otherX) < BADGE && Math.abs(Double.parseDouble(y) - otherY) < BADGE;
        }
    }

    private static final double TOP = 44;
    private static final double PADDING = 10;
    private static final double TITLE_SIZE = 13.5;
    private static final double TITLE_LINE = 17;
    private static final double NOTE_SIZE = 11.5;
    private static final double NOTE_LINE = 15;
    private static final double ROUNDING = 5;
    /** Across, with a little air. */
    private static final double BADGE = 16;
    /** Where on an arrow its badge may stand, the best place first. */
    private static final double[] SHARES = {0.5, 0.35, 0.65, 0.2, 0.8, 0};

    /** What a box says, in lines. */
    private record Told(List<String> title, List<String> css, List<String> notes) {
        double height() {
            return PADDING * 2 + title.size() * TITLE_LINE + (notes.isEmpty() ? 0 : 4 + notes.size() * NOTE_LINE) - 3;
        }
    }

    static LogicChart of(ProgrammeLogic logic, List<BoxView> views) {
        List<Item> items = new ArrayList<>();
        Map<Long, Told> told = new HashMap<>();
        for (BoxView view : views) {
            Told words = told(view);
            told.put(view.id(), words);
            items.add(new Item(view.id(), view.stage().column(), words.height()));
        }
        List<Link> links = logic.arrows().stream()
                .map(arrow -> new Link(arrow.id(), arrow.from(), arrow.to()))
                .toList();
        Layout layout = LogicLayout.of(Stage.values().length, items, links, TOP);
        List<Head> heads = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            double x = layout.columns().get(stage.column());
            heads.add(new Head(number(x), number(x + LogicLayout.COLUMN_WIDTH), LogicWords.stage(stage)));
        }
        List<Shape> shapes = views.stream()
                .map(view -> shape(
                        view,
                        Objects.requireNonNull(layout.boxes().get(view.id())),
                        Objects.requireNonNull(told.get(view.id()))))
                .toList();
        List<Line> lines = new ArrayList<>();
        List<Badge> badges = new ArrayList<>();
        int number = 0;
        for (Arrow arrow : logic.arrows()) {
            List<Point> points = Objects.requireNonNull(layout.arrows().get(arrow.id()));
            lines.add(new Line(arrow.id(), path(points), css(arrow)));
            if (!arrow.assumption().isEmpty()) badges.add(badge(badges, points, css(arrow), ++number));
        }
        return new LogicChart(number(layout.width()), number(layout.height()), heads, shapes, lines, badges);
    }

    private static Told told(BoxView view) {
        double width = LogicLayout.COLUMN_WIDTH - 2 * PADDING;
        List<String> notes = new ArrayList<>();
        List<String> css = new ArrayList<>();
        for (BoxView.Counted counted : view.indicators()) {
            List<String> lines = BoxWords.lines(counted.inBox(), width - 14, NOTE_SIZE, false);
            for (int i = 0; i < lines.size(); i++) {
                notes.add(lines.get(i));
                css.add(i == 0 ? "is-" + counted.color() : "");
            }
        }
        if (!view.questions().isEmpty())
            for (String line : BoxWords.lines(view.questionsInBox(), width - 14, NOTE_SIZE, false)) {
                notes.add(line);
                css.add(css.contains("is-question") ? "" : "is-question");
            }
        return new Told(BoxWords.lines(view.title(), width, TITLE_SIZE, true), css, notes);
    }

    private static Shape shape(BoxView view, Rectangle box, Told told) {
        List<Text> texts = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        double y = box.y() + PADDING + 11;
        for (String line : told.title()) {
            texts.add(new Text(number(box.x() + PADDING), number(y), "logic-title", line));
            y += TITLE_LINE;
        }
        y += 2;
        for (int i = 0; i < told.notes().size(); i++) {
            texts.add(new Text(
                    number(box.x() + PADDING + 14),
                    number(y),
                    "logic-note",
                    told.notes().get(i)));
            if (!told.css().get(i).isEmpty())
                marks.add(new Mark(
                        number(box.x() + PADDING + 5), number(y - 4), told.css().get(i)));
            y += NOTE_LINE;
        }
        return new Shape(
                view.id(),
                view.stage(),
                view.place(),
                number(box.x()),
                number(box.y()),
                number(box.width()),
                number(box.height()),
                view.address(),
                view.label(),
                texts,
                marks);
    }

    private static String css(Arrow arrow) {
        return arrow.assumption().isEmpty()
                ? "is-plain"
                : "is-" + arrow.tested().name().toLowerCase(Locale.ROOT);
    }

    /** Straight, with its corners rounded. */
    private static String path(List<Point> points) {
        StringBuilder path = new StringBuilder("M")
                .append(number(points.getFirst().x()))
                .append(' ')
                .append(number(points.getFirst().y()));
        for (int i = 1; i < points.size() - 1; i++) {
            Point before = points.get(i - 1);
            Point corner = points.get(i);
            Point after = points.get(i + 1);
            double radius = Math.min(ROUNDING, Math.min(distance(before, corner), distance(corner, after)) / 2);
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

    /** Near the middle of where the arrow first runs up or down, clear of the badges that are there already. */
    private static Badge badge(List<Badge> others, List<Point> points, String css, int number) {
        Point start = points.get(1);
        Point end = points.get(2);
        double y = (start.y() + end.y()) / 2;
        for (double share : SHARES) {
            double tried = start.y() + share * (end.y() - start.y());
            if (others.stream().noneMatch(other -> other.isNear(start.x(), tried))) {
                y = tried;
                break;
            }
        }
        return new Badge(number(start.x()), number(y), css, String.valueOf(number));
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
