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

/** A programme logic with its words, laid out: what the page draws as SVG and documents as a drawing. */
record LogicSketch(
        double width, double height, List<Head> heads, List<Shape> boxes, List<Line> arrows, List<Badge> badges) {
    static final double TITLE_SIZE = 13.5;
    static final double NOTE_SIZE = 11.5;
    /** Of the corners that arrows turn at. */
    static final double ROUNDING = 5;

    private static final double TOP = 44;
    private static final double PADDING = 10;
    private static final double TITLE_LINE = 17;
    private static final double NOTE_LINE = 15;
    /** Across, with a little air. */
    private static final double BADGE = 16;
    /** Where on an arrow its badge may stand, the best place first. */
    private static final double[] SHARES = {0.5, 0.35, 0.65, 0.2, 0.8, 0};

    /** The name of a column. */
    record Head(double x, double end, String name) {}

    /** A line of a box's title, or of what stands below it. */
    record Text(double x, double y, boolean isTitle, String text) {}

    /** A dot before an indicator or a question, of the kind it says. */
    record Mark(double x, double y, String css) {}

    record Shape(BoxView view, Rectangle box, List<Text> texts, List<Mark> marks) {}

    /** @param css what is known of its assumption, or that it has none */
    record Line(long id, List<Point> points, String css) {}

    /** The number of an assumption, on its arrow. */
    record Badge(double x, double y, String css, int number) {
        boolean isNear(double otherX, double otherY) {
            return Math.abs(x - otherX) < BADGE && Math.abs(y - otherY) < BADGE;
        }
    }

    /** What a box says, in lines. */
    private record Told(List<String> title, List<String> css, List<String> notes) {
        double height() {
            return PADDING * 2 + title.size() * TITLE_LINE + (notes.isEmpty() ? 0 : 4 + notes.size() * NOTE_LINE) - 3;
        }
    }

    static LogicSketch of(ProgrammeLogic logic, List<BoxView> views) {
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
            heads.add(new Head(x, x + LogicLayout.COLUMN_WIDTH, LogicWords.stage(stage)));
        }
        List<Shape> shapes = views.stream()
                .map(view -> shape(
                        view,
                        Objects.requireNonNull(layout.boxes().get(view.id())),
                        Objects.requireNonNull(told.get(view.id()))))
                .toList();
        List<Line> lines = new ArrayList<>();
        List<Badge> badges = new ArrayList<>();
        for (Arrow arrow : logic.arrows()) {
            List<Point> points = Objects.requireNonNull(layout.arrows().get(arrow.id()));
            lines.add(new Line(arrow.id(), points, css(arrow)));
            if (!arrow.assumption().isEmpty()) badges.add(badge(badges, points, css(arrow)));
        }
        return new LogicSketch(layout.width(), layout.height(), heads, shapes, lines, badges);
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
            texts.add(new Text(box.x() + PADDING, y, true, line));
            y += TITLE_LINE;
        }
        y += 2;
        for (int i = 0; i < told.notes().size(); i++) {
            texts.add(new Text(box.x() + PADDING + 14, y, false, told.notes().get(i)));
            if (!told.css().get(i).isEmpty())
                marks.add(new Mark(box.x() + PADDING + 5, y - 4, told.css().get(i)));
            y += NOTE_LINE;
        }
        return new Shape(view, box, texts, marks);
    }

    private static String css(Arrow arrow) {
        return arrow.assumption().isEmpty()
                ? "is-plain"
                : "is-" + arrow.tested().name().toLowerCase(Locale.ROOT);
    }

    /** Near the middle of where the arrow first runs up or down, clear of the badges that are there already. */
    private static Badge badge(List<Badge> others, List<Point> points, String css) {
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
        return new Badge(start.x(), y, css, others.size() + 1);
    }
}
