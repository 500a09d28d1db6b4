package no.samskap.evaluation.logic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import no.samskap.evaluation.logic.web.LogicLayout.Item;
import no.samskap.evaluation.logic.web.LogicLayout.Layout;
import no.samskap.evaluation.logic.web.LogicLayout.Link;
import no.samskap.evaluation.logic.web.LogicLayout.Point;
import no.samskap.evaluation.logic.web.LogicLayout.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of the drawing, on logics of every sort: neat ones, with arrows that go back, and with arrows that pass many columns. */
class LogicLayoutTests {
    private static final int COLUMNS = 6;
    private static final double TOP = 44;

    record Drawn(List<Item> items, List<Link> links) {
        Layout layout() {
            return LogicLayout.of(COLUMNS, items, links, TOP);
        }
    }

    static List<Drawn> logics() {
        return IntStream.range(0, 40).mapToObj(LogicLayoutTests::logic).toList();
    }

    /** Of 6 to 30 boxes and up to twice as many arrows between any of them. */
    private static Drawn logic(int seed) {
        Random random = new Random(seed);
        List<Item> items = new ArrayList<>();
        long id = 1;
        for (int column = 0; column < COLUMNS; column++)
            for (int i = random.nextInt(1, 6); i > 0; i--)
                items.add(new Item(id++, column, 40 + random.nextInt(5) * 17.0));
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < items.size() * 2; i++) {
            long from = random.nextInt(items.size()) + 1L;
            long to = random.nextInt(items.size()) + 1L;
            boolean known = links.stream().anyMatch(link -> link.from() == from && link.to() == to);
            if (from != to && !known) links.add(new Link(100 + i, from, to));
        }
        return new Drawn(items, links);
    }

    @ParameterizedTest
    @MethodSource("logics")
    void noBoxLiesOnAnother(Drawn drawn) {
        List<Rectangle> boxes = List.copyOf(drawn.layout().boxes().values());
        for (int i = 0; i < boxes.size(); i++)
            for (Rectangle other : boxes.subList(i + 1, boxes.size()))
                assertThat(meet(boxes.get(i), other)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("logics")
    void anArrowRunsUpAndDownOnlyBetweenColumnsAndThroughNoBox(Drawn drawn) {
        Layout layout = drawn.layout();
        layout.arrows().values().forEach(points -> {
            for (int i = 1; i < points.size(); i++) {
                Point start = points.get(i - 1);
                Point end = points.get(i);
                boolean level = start.y() == end.y();
                assertThat(level || start.x() == end.x())
                        .as("turns at right angles")
                        .isTrue();
                if (!level)
                    assertThat(layout.columns())
                            .noneMatch(left -> start.x() >= left && start.x() <= left + LogicLayout.COLUMN_WIDTH);
                for (Rectangle box : layout.boxes().values())
                    assertThat(crosses(start, end, box)).isFalse();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("logics")
    void anArrowBeginsAtItsBoxAndEndsAtTheOther(Drawn drawn) {
        Layout layout = drawn.layout();
        for (Link link : drawn.links()) {
            List<Point> points = layout.arrows().get(link.id());
            assertThat(isAtSideOf(points.getFirst(), layout.boxes().get(link.from())))
                    .isTrue();
            assertThat(isAtSideOf(points.getLast(), layout.boxes().get(link.to())))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("logics")
    void noTwoArrowsLieOnEachOther(Drawn drawn) {
        List<List<Point>> arrows = List.copyOf(drawn.layout().arrows().values());
        for (int i = 0; i < arrows.size(); i++)
            for (List<Point> other : arrows.subList(i + 1, arrows.size()))
                for (int a = 1; a < arrows.get(i).size(); a++)
                    for (int b = 1; b < other.size(); b++)
                        assertThat(lieOnEachOther(
                                        arrows.get(i).get(a - 1), arrows.get(i).get(a), other.get(b - 1), other.get(b)))
                                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("logics")
    void theSameLogicIsDrawnTheSame(Drawn drawn) {
        assertThat(drawn.layout()).isEqualTo(drawn.layout());
    }

    @Test
    void boxesOfAColumnStandInTheirOrderWithinTheDrawing() {
        Layout layout = logic(7).layout();
        for (int column = 0; column < COLUMNS; column++) {
            int here = column;
            List<Double> tops = logic(7).items().stream()
                    .filter(item -> item.column() == here)
                    .map(item -> layout.boxes().get(item.id()).y())
                    .toList();
            assertThat(tops).isSorted().allMatch(y -> y >= TOP);
        }
        layout.arrows().values().stream().flatMap(List::stream).forEach(point -> {
            assertThat(point.x()).isBetween(0.0, layout.width());
            assertThat(point.y()).isBetween(TOP, layout.height());
        });
    }

    @Test
    void nothingIsDrawnOfNothing() {
        Layout layout = LogicLayout.of(COLUMNS, List.of(), List.of(), TOP);

        assertThat(layout.columns()).hasSize(COLUMNS);
        assertThat(layout.boxes()).isEmpty();
    }

    private static boolean meet(Rectangle one, Rectangle other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }

    private static boolean crosses(Point start, Point end, Rectangle box) {
        return Math.max(start.x(), end.x()) > box.x()
                && Math.min(start.x(), end.x()) < box.right()
                && Math.max(start.y(), end.y()) > box.y()
                && Math.min(start.y(), end.y()) < box.bottom();
    }

    private static boolean isAtSideOf(Point point, Rectangle box) {
        return (point.x() == box.x() || point.x() == box.right()) && point.y() > box.y() && point.y() < box.bottom();
    }

    private static boolean lieOnEachOther(Point a, Point b, Point c, Point d) {
        if (a.y() == b.y() && c.y() == d.y() && a.y() == c.y())
            return Math.max(Math.min(a.x(), b.x()), Math.min(c.x(), d.x()))
                    < Math.min(Math.max(a.x(), b.x()), Math.max(c.x(), d.x()));
        if (a.x() == b.x() && c.x() == d.x() && a.x() == c.x())
            return Math.max(Math.min(a.y(), b.y()), Math.min(c.y(), d.y()))
                    < Math.min(Math.max(a.y(), b.y()), Math.max(c.y(), d.y()));
        return false;
    }
}
