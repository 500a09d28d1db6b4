package no.samskap.evaluation.logic.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.documents.Drawing;
import no.samskap.documents.Drawing.Dash;
import no.samskap.documents.Drawing.Shape;
import no.samskap.documents.Drawing.Tone;
import no.samskap.evaluation.logic.LogicDrawings;
import no.samskap.evaluation.logic.ProgrammeLogic;
import no.samskap.evaluation.logic.ProgrammeLogics;
import no.samskap.indicators.Framework;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** Draws a programme logic for documents: the same boxes, words and arrows in the same places as on its page. */
@Component
class DrawnLogics implements LogicDrawings {
    private static final double LEGEND_HEIGHT = 34;
    private static final double KEY_LENGTH = 34;
    private static final double AFTER_KEY = 8;
    private static final double AFTER_WORDS = 28;

    private final LogicPages pages;
    private final ProgrammeLogics logics;

    DrawnLogics(LogicPages pages, ProgrammeLogics logics) {
        this.pages = pages;
        this.logics = logics;
    }

    @Override
    public Optional<Drawing> of(Visitor visitor, Framework framework, String caption) {
        ProgrammeLogic logic = logics.of(framework);
        if (logic.isEmpty()) return Optional.empty();
        LogicSketch sketch = LogicSketch.of(logic, pages.boxes(visitor, framework, logic));
        return Optional.of(new Drawing(
                sketch.width(),
                sketch.height() + LEGEND_HEIGHT,
                Words.t(
                        "logic.drawing.alternative",
                        Words.t(framework.name()),
                        String.valueOf(sketch.boxes().size()),
                        String.valueOf(sketch.arrows().size())),
                caption,
                shapes(sketch)));
    }

    private static List<Shape> shapes(LogicSketch sketch) {
        List<Shape> shapes = new ArrayList<>();
        for (LogicSketch.Head head : sketch.heads()) {
            shapes.add(new Drawing.Word(head.name(), head.x(), 20, 14, true, false, Tone.INK));
            shapes.add(line(List.of(point(head.x(), 30), point(head.end(), 30)), Tone.INK, 2, Dash.NONE, false));
        }
        for (LogicSketch.Line arrow : sketch.arrows())
            shapes.add(arrow(
                    arrow.points().stream()
                            .map(point -> point(point.x(), point.y()))
                            .toList(),
                    arrow.css()));
        for (LogicSketch.Shape box : sketch.boxes()) box(shapes, box);
        for (LogicSketch.Badge badge : sketch.badges()) {
            Tone tone = tone(badge.css());
            shapes.add(new Drawing.Dot(badge.x(), badge.y(), 7.5, tone, Tone.GROUND));
            shapes.add(new Drawing.Word(
                    String.valueOf(badge.number()), badge.x(), badge.y() + 3.5, 10, true, true, Tone.INK));
        }
        legend(shapes, sketch.height() + LEGEND_HEIGHT / 2);
        return shapes;
    }

    private static void box(List<Shape> shapes, LogicSketch.Shape shape) {
        shapes.add(new Drawing.Box(
                shape.box().x(),
                shape.box().y(),
                shape.box().width(),
                shape.box().height(),
                4,
                Tone.RULE));
        for (LogicSketch.Mark mark : shape.marks())
            shapes.add(new Drawing.Dot(
                    mark.x(), mark.y(), 4, inside(mark.css(), Tone.QUIET), inside(mark.css(), Tone.GROUND)));
        for (LogicSketch.Text text : shape.texts())
            shapes.add(new Drawing.Word(
                    text.text(),
                    text.x(),
                    text.y(),
                    text.isTitle() ? LogicSketch.TITLE_SIZE : LogicSketch.NOTE_SIZE,
                    text.isTitle(),
                    false,
                    text.isTitle() ? Tone.INK : Tone.QUIET));
    }

    /** What each sort of arrow says, in a row below the boxes. */
    private static void legend(List<Shape> shapes, double y) {
        double x = 1;
        for (String css : List.of("is-plain", "is-untested", "is-supported", "is-contradicted")) {
            String words = css.equals("is-plain")
                    ? Words.t("logic.legend.plain")
                    : Words.t("logic.tested." + css.substring(3).toUpperCase(Locale.ROOT));
            shapes.add(arrow(List.of(point(x, y), point(x + KEY_LENGTH, y)), css));
            x += KEY_LENGTH + AFTER_KEY;
            shapes.add(new Drawing.Word(words, x, y + 4, LogicSketch.NOTE_SIZE, false, false, Tone.INK));
            x += BoxWords.width(words) * LogicSketch.NOTE_SIZE + AFTER_WORDS;
        }
    }

    private static Shape arrow(List<Drawing.Point> points, String css) {
        return switch (css) {
            case "is-supported" -> line(points, Tone.GOOD, 2, Dash.NONE, true);
            case "is-contradicted" -> line(points, Tone.BAD, 2, Dash.DOTTED, true);
            case "is-untested" -> line(points, Tone.RULE, 1.4, Dash.DASHED, true);
            default -> line(points, Tone.RULE, 1.4, Dash.NONE, true);
        };
    }

    private static Shape line(List<Drawing.Point> points, Tone tone, double thickness, Dash dash, boolean isArrow) {
        return new Drawing.Line(points, LogicSketch.ROUNDING, tone, thickness, dash, isArrow);
    }

    private static Drawing.Point point(double x, double y) {
        return new Drawing.Point(x, y);
    }

    private static Tone tone(String css) {
        return switch (css) {
            case "is-supported" -> Tone.GOOD;
            case "is-contradicted" -> Tone.BAD;
            default -> Tone.RULE;
        };
    }

    /** @param ofQuestion what the dot of a question has instead: it is hollow */
    private static Tone inside(String css, Tone ofQuestion) {
        return switch (css) {
            case "is-success" -> Tone.GOOD;
            case "is-danger" -> Tone.BAD;
            case "is-warning" -> Tone.WARNING;
            case "is-info" -> Tone.NOTED;
            case "is-question" -> ofQuestion;
            default -> Tone.RULE;
        };
    }
}
