package no.samskap.projects.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import no.samskap.projects.NetworkQueries.Network;
import no.samskap.projects.NetworkQueries.Tie;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.graph.SimpleGraph;

/**
 * Where the nodes of a network stand, in a drawing {@value #WIDTH} wide. What hangs together is laid out by itself, by springs as in
 * Fruchterman and Reingold (1991) from a fixed seed, and moved until no name lies on another. Then these parts are put beside and below
 * each other, the largest first: those that share nothing have no springs between them that would keep them near. The same network
 * always looks the same.
 *
 * @param spots in the order of the nodes
 */
record NetworkLayout(int height, List<Spot> spots) {
    static final int WIDTH = 800;

    private static final int ROUNDS = 100;
    private static final int SEED = 1991;
    /** How far apart the springs want two nodes, in proportion to what an even spread would give them. */
    private static final double SPREAD = 0.5;
    /** Springs have this much more room each way than the part gets, so that nothing is pressed flat against an edge. */
    private static final int FREE = 3;

    private static final int MOST_MOVES = 400;
    /** What a node gets with its name, on average. */
    private static final int ROOM = 14_000;

    private static final double WIDER_THAN_HIGH = 1.4;
    /** From one to the other where two are alone. */
    private static final int PAIR = 130;

    private static final int SMALLEST = 6;
    private static final int LARGEST = 21;
    /** Half a letter, and the height of a line of names. */
    private static final double HALF_LETTER = 3.8;

    static final int LINE = 18;
    /** How much larger letters are where the whole drawing is narrow. */
    private static final double LARGER = 2.2;
    /** From a node to below its name in large letters. */
    private static final int LARGE_LINE = 34;

    private static final int BESIDE = 10;
    private static final int BELOW = 5;
    private static final int EDGE = 16;
    private static final int BETWEEN_PARTS = 28;

    /**
     * @param size from the middle to the edge
     * @param whenSmall where its name stands where the whole drawing is as narrow as a telephone, and letters are larger in it
     */
    record Spot(int x, int y, int size, SmallName whenSmall) {}

    /** Where a name in large letters has room below its node: in the middle, from it to the right, or from it to the left. */
    enum SmallName {
        MIDDLE,
        RIGHTWARD,
        LEFTWARD,
        NONE
    }

    /** @param letters how long the name below each node is */
    static NetworkLayout of(Network network, List<Integer> letters) {
        List<Box> boxes = boxes(network, letters);
        List<Part> parts = new ArrayList<>();
        for (List<Integer> together : together(network)) {
            spread(network, together, boxes);
            parts.add(Part.of(together.stream().map(boxes::get).toList()));
        }
        int height = (int) Math.ceil(pack(parts));
        Map<Box, SmallName> named = namesWhenSmall(boxes, height);
        return new NetworkLayout(
                height,
                boxes.stream()
                        .map(box -> new Spot(
                                (int) Math.round(box.x),
                                (int) Math.round(box.y),
                                box.size,
                                named.getOrDefault(box, SmallName.NONE)))
                        .toList());
    }

    /** What a name takes in large letters. */
    private record Room(double left, double top, double right, double bottom) {
        static Room of(Box box, SmallName way) {
            double width = 2 * LARGER * box.halfName;
            double left = switch (way) {
                case RIGHTWARD -> box.x;
                case LEFTWARD -> box.x - width;
                case MIDDLE, NONE -> box.x - width / 2;
            };
            double top = box.y + box.size;
            return new Room(left, top, left + width, top + LARGE_LINE);
        }

        boolean isWithin(int height) {
            return left >= 0 && right <= WIDTH && bottom <= height;
        }

        boolean meets(Room other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean meets(Box node) {
            return left < node.x + node.size
                    && node.x - node.size < right
                    && top < node.y + node.size
                    && node.y - node.size < bottom;
        }
    }

    /**
     * Those in the most projects first, as long as their large letters lie on no other name or node. The first always has its name: where
     * there is no free room for it, it lies on as little of other nodes as it can.
     */
    private static Map<Box, SmallName> namesWhenSmall(List<Box> boxes, int height) {
        Map<Box, SmallName> ways = new HashMap<>();
        List<Room> taken = new ArrayList<>();
        for (Box box : boxes) {
            List<SmallName> possible = Stream.of(SmallName.MIDDLE, SmallName.RIGHTWARD, SmallName.LEFTWARD)
                    .filter(way -> Room.of(box, way).isWithin(height))
                    .filter(way -> taken.stream().noneMatch(Room.of(box, way)::meets))
                    .sorted(Comparator.comparingInt(way -> covered(Room.of(box, way), box, boxes)))
                    .toList();
            if (possible.isEmpty()) continue;
            SmallName way = possible.getFirst();
            if (!taken.isEmpty() && covered(Room.of(box, way), box, boxes) > 0) continue;
            ways.put(box, way);
            taken.add(Room.of(box, way));
        }
        return ways;
    }

    /** How much of other nodes the name lies on: large ones weigh more. */
    private static int covered(Room name, Box own, List<Box> boxes) {
        return boxes.stream()
                .filter(other -> other != own && name.meets(other))
                .mapToInt(other -> other.size * other.size)
                .sum();
    }

    private static List<Box> boxes(Network network, List<Integer> letters) {
        long most =
                network.nodes().stream().mapToLong(node -> node.count()).max().orElse(1);
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            double share = Math.sqrt((double) network.nodes().get(i).count() / most);
            int size = (int) Math.round(SMALLEST + (LARGEST - SMALLEST) * share);
            boxes.add(new Box(size, HALF_LETTER * letters.get(i)));
        }
        return boxes;
    }

    /** A node with its name below it, while it is moved. */
    private static final class Box {
        private final int size;
        private final double halfName;
        private final double halfWidth;
        private double x;
        private double y;

        Box(int size, double halfName) {
            this.size = size;
            this.halfName = halfName;
            halfWidth = Math.max(size, halfName);
        }

        double middle() {
            return y + LINE / 2.0;
        }

        double halfHeight() {
            return size + LINE / 2.0;
        }

        void move(double across, double down) {
            x += across;
            y += down;
        }
    }

    /** The nodes of each part that hangs together, the largest part first. */
    private static List<List<Integer>> together(Network network) {
        List<List<Integer>> neighbours = new ArrayList<>();
        for (int i = 0; i < network.nodes().size(); i++) neighbours.add(new ArrayList<>());
        for (Tie tie : network.ties()) {
            neighbours.get(tie.one()).add(tie.other());
            neighbours.get(tie.other()).add(tie.one());
        }
        List<List<Integer>> parts = new ArrayList<>();
        boolean[] seen = new boolean[neighbours.size()];
        for (int first = 0; first < seen.length; first++) {
            if (seen[first]) continue;
            List<Integer> part = new ArrayList<>();
            Deque<Integer> waiting = new ArrayDeque<>(List.of(first));
            seen[first] = true;
            while (!waiting.isEmpty()) {
                int node = waiting.remove();
                part.add(node);
                for (int next : neighbours.get(node)) {
                    if (!seen[next]) waiting.add(next);
                    seen[next] = true;
                }
            }
            parts.add(part);
        }
        parts.sort(Comparator.comparingInt((List<Integer> part) -> part.size()).reversed());
        return parts;
    }

    /** Finds places for the nodes of one part, anywhere. */
    private static void spread(Network network, List<Integer> part, List<Box> boxes) {
        if (part.size() == 2) boxes.get(part.getLast()).x = PAIR;
        if (part.size() > 2) {
            double width = Math.min(WIDTH - 2.0 * EDGE, Math.sqrt(part.size() * ROOM * WIDER_THAN_HIGH));
            double height = part.size() * ROOM / width;
            MapLayoutModel2D<Integer> places = springs(network, part, FREE * width, FREE * height);
            double[] across = evened(
                    part.stream().mapToDouble(node -> places.get(node).getX()).toArray());
            double[] down = evened(
                    part.stream().mapToDouble(node -> places.get(node).getY()).toArray());
            for (int i = 0; i < across.length; i++) {
                Box box = boxes.get(part.get(i));
                box.x = box.halfWidth + Math.max(0, width - 2 * box.halfWidth) * across[i];
                box.y = height * down[i];
            }
        }
        apart(part.stream().map(boxes::get).toList());
    }

    private static MapLayoutModel2D<Integer> springs(Network network, List<Integer> part, double width, double height) {
        SimpleGraph<Integer, Tie> graph = new SimpleGraph<>(Tie.class);
        part.forEach(graph::addVertex);
        for (Tie tie : network.ties()) if (graph.containsVertex(tie.one())) graph.addEdge(tie.one(), tie.other(), tie);
        MapLayoutModel2D<Integer> places = new MapLayoutModel2D<>(Box2D.of(0, 0, width, height));
        new FRLayoutAlgorithm2D<Integer, Tie>(ROUNDS, SPREAD / FREE, new Random(SEED)).layout(graph, places);
        return places;
    }

    /**
     * Places along one way, from 0 to 1: half by how far they are, half by their order. Springs press together those that all share
     * projects, and send far away who has one tie; half as much of both reads better.
     */
    private static double[] evened(double[] places) {
        double least = Arrays.stream(places).min().orElse(0);
        double most = Arrays.stream(places).max().orElse(0);
        double[] evened = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            double place = places[i];
            double far = most > least ? (place - least) / (most - least) : 0.5;
            double before = Arrays.stream(places).filter(other -> other < place).count() / (places.length - 1.0);
            evened[i] = (far + before) / 2;
        }
        return evened;
    }

    /** Downwards there is room for all, so it ends when nothing lies on anything. */
    private static void apart(List<Box> part) {
        boolean moved = true;
        for (int round = 0; moved && round < MOST_MOVES; round++) {
            moved = false;
            for (int i = 0; i < part.size(); i++)
                for (int j = i + 1; j < part.size(); j++) moved |= push(part.get(i), part.get(j), round);
            keepWithin(part);
        }
    }

    private static void keepWithin(List<Box> part) {
        double left =
                part.stream().mapToDouble(box -> box.x - box.halfWidth).min().orElse(0);
        double right =
                part.stream().mapToDouble(box -> box.x + box.halfWidth).max().orElse(0);
        double most = WIDTH - 2.0 * EDGE;
        if (right - left <= most) return;
        double from = (left + right - most) / 2;
        for (Box box : part) box.x = Math.clamp(box.x, from + box.halfWidth, from + most - box.halfWidth);
    }

    /** Along the way in which they overlap least, half each; after long without room downwards only. */
    private static boolean push(Box one, Box other, int round) {
        double across = one.halfWidth + other.halfWidth + BESIDE - Math.abs(one.x - other.x);
        double down = one.halfHeight() + other.halfHeight() + BELOW - Math.abs(one.middle() - other.middle());
        if (across <= 0.01 || down <= 0.01) return false;
        if (across < down && round < MOST_MOVES / 2) {
            double step = one.x <= other.x ? -across / 2 : across / 2;
            one.move(step, 0);
            other.move(-step, 0);
        } else {
            double step = one.y <= other.y ? -down / 2 : down / 2;
            one.move(0, step);
            other.move(0, -step);
        }
        return true;
    }

    /** What hangs together, with the corner it stands at. */
    private record Part(List<Box> boxes, double left, double top, double width, double height) {
        static Part of(List<Box> boxes) {
            double left = boxes.stream()
                    .mapToDouble(box -> box.x - box.halfWidth)
                    .min()
                    .orElse(0);
            double right = boxes.stream()
                    .mapToDouble(box -> box.x + box.halfWidth)
                    .max()
                    .orElse(0);
            double top =
                    boxes.stream().mapToDouble(box -> box.y - box.size).min().orElse(0);
            double bottom = boxes.stream()
                    .mapToDouble(box -> box.y + box.size + LINE)
                    .max()
                    .orElse(0);
            return new Part(boxes, left, top, right - left, bottom - top);
        }

        void moveTo(double x, double y) {
            for (Box box : boxes) box.move(x - left, y - top);
        }
    }

    /** A part in a row that is not yet in the middle. */
    private record Placed(Part part, double left, double top) {}

    /** A row of columns, in which parts stand below each other as long as the row is high. */
    private static final class Shelf {
        private final double top;
        private final List<Placed> placed = new ArrayList<>();
        private double height;
        private double columnLeft;
        private double columnWidth;
        private double columnEnd;

        Shelf(double top) {
            this.top = top;
        }

        /** @return whether there was room for it */
        boolean takes(Part part) {
            boolean below = !placed.isEmpty()
                    && columnEnd + BETWEEN_PARTS + part.height() <= height
                    && columnLeft + part.width() <= WIDTH - 2.0 * EDGE;
            if (below) {
                put(part, columnEnd + BETWEEN_PARTS);
                return true;
            }
            double left = placed.isEmpty() ? 0 : columnLeft + columnWidth + BETWEEN_PARTS;
            if (!placed.isEmpty() && left + part.width() > WIDTH - 2.0 * EDGE) return false;
            columnLeft = left;
            columnWidth = 0;
            put(part, 0);
            return true;
        }

        private void put(Part part, double down) {
            placed.add(new Placed(part, columnLeft, down));
            columnWidth = Math.max(columnWidth, part.width());
            columnEnd = down + part.height();
            height = Math.max(height, columnEnd);
        }

        /** @return where it ends */
        double close() {
            double left = (WIDTH - columnLeft - columnWidth) / 2;
            for (Placed each : placed) each.part().moveTo(left + each.left(), top + each.top());
            return top + height;
        }
    }

    /** @return how high the drawing is */
    private static double pack(List<Part> parts) {
        Shelf shelf = new Shelf(EDGE);
        for (Part part : parts) {
            if (shelf.takes(part)) continue;
            shelf = new Shelf(shelf.close() + BETWEEN_PARTS);
            shelf.takes(part);
        }
        return shelf.close() + EDGE;
    }
}
