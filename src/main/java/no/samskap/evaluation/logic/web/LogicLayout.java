package no.samskap.evaluation.logic.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where boxes stand and arrows run. A layered drawing as of Sugiyama, Tagawa and Toda, "Methods for Visual Understanding of Hierarchical
 * System Structures" (1981), of which two steps are given: the layers are the columns, and the order in each is the writers' own. What is
 * left is to give an arrow that passes a column a lane of its own between the boxes there, and to run each arrow at right angles: level
 * from its box into the gap between two columns, up or down on a track there, and level again. Tracks are dealt out so that two arrows
 * that run down side by side do not cross.
 *
 * <p>Levels where arrows leave to the right, come in from the left and pass are kept apart by their remainder on a grid of {@value #GRID},
 * so two arrows never lie on each other. The same logic is always drawn the same way. Lengths are in units of the drawing.
 */
final class LogicLayout {
    static final double COLUMN_WIDTH = 164;
    private static final int GRID = 8;
    private static final double GAP = 16;
    private static final double TRACK = 10;
    private static final double BEFORE_TRACKS = 12;
    /** Room for the head of an arrow. */
    private static final double AFTER_TRACKS = 18;

    private LogicLayout() {}

    /** @param height at least what its text takes; more arrows may make the box higher */
    record Item(long id, int column, double height) {}

    record Link(long id, long from, long to) {}

    record Point(double x, double y) {}

    record Rectangle(double x, double y, double width, double height) {
        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }
    }

    /** @param arrows each from its box to the other, turning at right angles */
    record Layout(
            double width,
            double height,
            List<Double> columns,
            Map<Long, Rectangle> boxes,
            Map<Long, List<Point>> arrows) {}

    /** An arrow's way through one gap: from a level on one side to a level on the other, or back to the same side. */
    private static final class Hop {
        final long arrow;
        final int gap;
        final Stop start;
        final Stop end;
        double startY;
        double endY;
        int track;

        Hop(long arrow, int gap, Stop start, Stop end) {
            this.arrow = arrow;
            this.gap = gap;
            this.start = start;
            this.end = end;
        }

        double top() {
            return Math.min(startY, endY);
        }

        double bottom() {
            return Math.max(startY, endY);
        }

        boolean meets(Hop other) {
            return top() < other.bottom() + 2 && other.top() < bottom() + 2;
        }

        /** As read from left to right. */
        double leftY() {
            return start.column <= end.column ? startY : endY;
        }

        double rightY() {
            return start.column <= end.column ? endY : startY;
        }
    }

    /** A box, or the place where an arrow passes a column. */
    private static final class Stop {
        final int column;
        final long arrow;
        final double height;
        double y;

        Stop(int column, long arrow, double height) {
            this.column = column;
            this.arrow = arrow;
            this.height = height;
        }

        boolean isLane() {
            return arrow >= 0;
        }

        double middle() {
            return y + height / 2;
        }
    }

    /**
     * @param items column by column, each from the top
     * @param top where the boxes begin, below the names of the columns
     */
    static Layout of(int columns, List<Item> items, List<Link> links, double top) {
        Map<Long, Stop> boxes = stops(items, links);
        List<List<Stop>> stacks = new ArrayList<>();
        for (int column = 0; column < columns; column++) stacks.add(new ArrayList<>());
        for (Item item : items) stacks.get(item.column()).add(boxes.get(item.id()));
        stacks.forEach(stack -> stand(stack, top));
        List<Hop> hops = new ArrayList<>();
        Map<Long, List<Stop>> ways = new LinkedHashMap<>();
        Map<Integer, List<Lane>> lanes = new TreeMap<>();
        for (Link link : links) ways.put(link.id(), way(link, boxes, lanes));
        lanes.forEach((column, wanted) -> insert(stacks.get(column), wanted));
        stacks.forEach(stack -> stand(stack, top));
        ways.forEach((arrow, way) -> {
            for (int i = 1; i < way.size(); i++) {
                Stop start = way.get(i - 1);
                Stop end = way.get(i);
                hops.add(new Hop(arrow, Math.min(start.column, end.column), start, end));
            }
        });
        dock(hops);
        double[] widths = new double[columns];
        for (int gap = 0; gap < columns; gap++) widths[gap] = tracks(gap, columns, hops);
        List<Double> lefts = new ArrayList<>();
        double x = 1;
        for (int column = 0; column < columns; column++) {
            lefts.add(x);
            x += COLUMN_WIDTH + widths[column];
        }
        double bottom = stacks.stream()
                .flatMap(List::stream)
                .mapToDouble(stop -> stop.y + stop.height)
                .max()
                .orElse(top);
        Map<Long, Rectangle> rectangles = new LinkedHashMap<>();
        for (Item item : items) {
            Stop stop = Objects.requireNonNull(boxes.get(item.id()));
            rectangles.put(item.id(), new Rectangle(lefts.get(stop.column), stop.y, COLUMN_WIDTH, stop.height));
        }
        return new Layout(x + 1, bottom + GAP, List.copyOf(lefts), rectangles, lines(ways, hops, lefts));
    }

    /** Each box high enough for the arrows at its sides. */
    private static Map<Long, Stop> stops(List<Item> items, List<Link> links) {
        Map<Long, Stop> boxes = new LinkedHashMap<>();
        for (Item item : items) {
            long ends = links.stream()
                    .filter(link -> link.from() == item.id() || link.to() == item.id())
                    .count();
            double height = Math.max(item.height(), GRID * (double) (ends + 2));
            boxes.put(item.id(), new Stop(item.column(), -1, Math.ceil(height / GRID) * GRID));
        }
        return boxes;
    }

    private static void stand(List<Stop> stack, double top) {
        double y = top;
        boolean afterLane = false;
        for (Stop stop : stack) {
            if (afterLane && !stop.isLane()) y += GAP / 2;
            stop.y = y;
            y += stop.height + (stop.isLane() ? 0 : GAP);
            afterLane = stop.isLane();
        }
    }

    private record Lane(Stop stop, double wanted) {}

    private static List<Stop> way(Link link, Map<Long, Stop> boxes, Map<Integer, List<Lane>> lanes) {
        Stop start = Objects.requireNonNull(boxes.get(link.from()));
        Stop end = Objects.requireNonNull(boxes.get(link.to()));
        List<Stop> way = new ArrayList<>(List.of(start));
        int step = Integer.signum(end.column - start.column);
        for (int column = start.column + step; step != 0 && column != end.column; column += step) {
            double share = (double) (column - start.column) / (end.column - start.column);
            Stop lane = new Stop(column, link.id(), GRID);
            lanes.computeIfAbsent(column, none -> new ArrayList<>())
                    .add(new Lane(lane, start.middle() + share * (end.middle() - start.middle())));
            way.add(lane);
        }
        way.add(end);
        return way;
    }

    /** Between the two boxes nearest to where the arrow would pass if it ran straight. */
    private static void insert(List<Stop> stack, List<Lane> lanes) {
        List<Stop> boxes = List.copyOf(stack);
        stack.clear();
        List<Lane> waiting = new ArrayList<>(lanes);
        waiting.sort(Comparator.comparingDouble(Lane::wanted).thenComparingLong(lane -> lane.stop().arrow));
        for (Stop box : boxes) {
            while (!waiting.isEmpty() && waiting.getFirst().wanted() < box.middle())
                stack.add(waiting.removeFirst().stop());
            stack.add(box);
        }
        waiting.forEach(lane -> stack.add(lane.stop()));
    }

    /** Gives each arrow its level at the sides of its boxes: the one that comes from higher up is higher up. */
    private static void dock(List<Hop> hops) {
        Map<Stop, List<Hop>> right = new HashMap<>();
        Map<Stop, List<Hop>> left = new HashMap<>();
        for (Hop hop : hops) {
            sideOf(hop, hop.start, right, left).add(hop);
            sideOf(hop, hop.end, right, left).add(hop);
        }
        right.forEach((stop, all) -> dock(stop, all, GRID / 2));
        left.forEach((stop, all) -> dock(stop, all, 0));
    }

    private static List<Hop> sideOf(Hop hop, Stop stop, Map<Stop, List<Hop>> right, Map<Stop, List<Hop>> left) {
        return (stop.column == hop.gap ? right : left).computeIfAbsent(stop, none -> new ArrayList<>());
    }

    private static void dock(Stop stop, List<Hop> hops, double remainder) {
        if (stop.isLane()) {
            double y = stop.y + (stop.column % 2 == 0 ? GRID - 2 : 2);
            hops.forEach(hop -> put(hop, stop, y));
            return;
        }
        hops.sort(Comparator.<Hop>comparingDouble(hop -> (hop.start == stop ? hop.end : hop.start).middle())
                .thenComparingLong(hop -> hop.arrow));
        for (int i = 0; i < hops.size(); i++) {
            double share = (i + 1) * stop.height / (hops.size() + 1);
            put(hops.get(i), stop, stop.y + Math.floor((share - remainder) / GRID) * GRID + remainder);
        }
    }

    private static void put(Hop hop, Stop stop, double y) {
        if (hop.start == stop) hop.startY = y;
        else hop.endY = y;
    }

    /**
     * Deals out the tracks of a gap. Of arrows that run down the lowest comes first from the left, of those that run up the highest: then
     * none of them crosses another of its direction.
     *
     * @return how wide the gap is
     */
    private static double tracks(int gap, int columns, List<Hop> hops) {
        List<Hop> here =
                new ArrayList<>(hops.stream().filter(hop -> hop.gap == gap).toList());
        Comparator<Hop> downFirst = Comparator.comparing(hop -> hop.rightY() < hop.leftY());
        here.sort(downFirst
                .thenComparingDouble(hop -> hop.rightY() < hop.leftY() ? hop.leftY() : -hop.leftY())
                .thenComparingLong(hop -> hop.arrow));
        int most = -1;
        for (int i = 0; i < here.size(); i++) {
            Hop hop = here.get(i);
            hop.track = here.subList(0, i).stream()
                    .filter(hop::meets)
                    .mapToInt(earlier -> earlier.track + 1)
                    .max()
                    .orElse(0);
            most = Math.max(most, hop.track);
        }
        if (gap == columns - 1 && most < 0) return 0;
        return BEFORE_TRACKS + Math.max(most, 0) * TRACK + AFTER_TRACKS;
    }

    private static Map<Long, List<Point>> lines(Map<Long, List<Stop>> ways, List<Hop> hops, List<Double> lefts) {
        Map<Long, List<Point>> lines = new LinkedHashMap<>();
        ways.keySet().forEach(arrow -> lines.put(arrow, new ArrayList<>()));
        for (Hop hop : hops) {
            List<Point> line = Objects.requireNonNull(lines.get(hop.arrow));
            double track = lefts.get(hop.gap) + COLUMN_WIDTH + BEFORE_TRACKS + hop.track * TRACK;
            if (line.isEmpty()) line.add(new Point(edge(hop, hop.start, lefts), hop.startY));
            line.add(new Point(track, hop.startY));
            line.add(new Point(track, hop.endY));
            if (!hop.end.isLane()) line.add(new Point(edge(hop, hop.end, lefts), hop.endY));
        }
        return lines;
    }

    private static double edge(Hop hop, Stop stop, List<Double> lefts) {
        double left = lefts.get(stop.column);
        return stop.column == hop.gap ? left + COLUMN_WIDTH : left;
    }
}
