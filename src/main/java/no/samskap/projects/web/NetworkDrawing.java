package no.samskap.projects.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.samskap.projects.NetworkQueries.Network;
import no.samskap.projects.NetworkQueries.Tie;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.SimpleGraph;

/**
 * A network ready to draw, in whole numbers in a drawing {@value #WIDTH} wide. Places are found by springs as in Fruchterman and Reingold
 * (1991), from a fixed seed: the same network always looks the same. Afterwards those whose names would lie on each other are moved apart.
 */
public record NetworkDrawing(int height, List<Knot> knots, List<Line> lines) {
    public static final int WIDTH = 1000;

    private static final int ROUNDS = 100;
    private static final double SPREAD = 0.5;
    private static final int SEED = 1991;
    private static final int SMALLEST = 7;
    private static final int LARGEST = 26;
    /** Half a letter, and the height of a line of names. */
    private static final double HALF_LETTER = 4.5;

    private static final int LINE = 20;
    private static final int EDGE = 24;

    /** @param size from the middle to the edge */
    public record Knot(int x, int y, int size, String sort, boolean inMiddle, String name, String label, String url) {
        public int nameY() {
            return y + size + 15;
        }
    }

    /** @param weight how thick, from 1 to 8 */
    public record Line(int x1, int y1, int x2, int y2, int weight, String label, String url) {}

    /** What stands at a node and on a line, in words. */
    record Named(String name, String label, String url) {}

    /** @param inMiddle who the network is drawn around */
    static NetworkDrawing of(Network network, List<Named> nodes, List<Named> ties, List<Boolean> inMiddle) {
        int count = nodes.size();
        int height = 420 + 9 * count;
        long most =
                network.nodes().stream().mapToLong(node -> node.count()).max().orElse(1);
        List<Box> boxes = new ArrayList<>();
        MapLayoutModel2D<Integer> places = layout(network, height);
        for (int i = 0; i < count; i++) {
            int size = (int) Math.round(SMALLEST
                    + (LARGEST - SMALLEST)
                            * Math.sqrt((double) network.nodes().get(i).count() / most));
            Point2D place = places.get(i);
            boxes.add(new Box(
                    place.getX(),
                    place.getY(),
                    size,
                    Math.max(size, HALF_LETTER * nodes.get(i).name().length())));
        }
        apart(boxes, height);
        List<Knot> knots = new ArrayList<>();
        for (int i = 0; i < count; i++)
            knots.add(new Knot(
                    (int) Math.round(boxes.get(i).x),
                    (int) Math.round(boxes.get(i).y),
                    boxes.get(i).size,
                    network.nodes().get(i).sort(),
                    inMiddle.get(i),
                    nodes.get(i).name(),
                    nodes.get(i).label(),
                    nodes.get(i).url()));
        return new NetworkDrawing(height, knots, lines(network, knots, ties));
    }

    private static MapLayoutModel2D<Integer> layout(Network network, int height) {
        SimpleGraph<Integer, Tie> graph = new SimpleGraph<>(Tie.class);
        for (int i = 0; i < network.nodes().size(); i++) graph.addVertex(i);
        network.ties().forEach(tie -> graph.addEdge(tie.one(), tie.other(), tie));
        MapLayoutModel2D<Integer> places =
                new MapLayoutModel2D<>(Box2D.of(EDGE * 3, EDGE, WIDTH - EDGE * 6.0, height - EDGE * 3.0));
        new FRLayoutAlgorithm2D<Integer, Tie>(ROUNDS, SPREAD, new Random(SEED)).layout(graph, places);
        return places;
    }

    /** A node with its name below it, while it is moved. */
    private static final class Box {
        private final int size;
        private final double halfWidth;
        private double x;
        private double y;

        Box(double x, double y, int size, double halfWidth) {
            this.x = x;
            this.y = y;
            this.size = size;
            this.halfWidth = halfWidth;
        }

        double middle() {
            return y + LINE / 2.0;
        }

        double halfHeight() {
            return size + LINE / 2.0;
        }
    }

    private static void apart(List<Box> boxes, int height) {
        for (int round = 0; round < 120; round++) {
            for (int i = 0; i < boxes.size(); i++)
                for (int j = i + 1; j < boxes.size(); j++) part(boxes.get(i), boxes.get(j));
            for (Box box : boxes) {
                box.x = Math.clamp(box.x, box.halfWidth + 4, Math.max(box.halfWidth + 5, WIDTH - box.halfWidth - 4));
                box.y = Math.clamp(box.y, box.size + 4.0, height - box.size - LINE - 4.0);
            }
        }
    }

    /** Along the way in which they overlap least, half each. */
    private static void part(Box one, Box other) {
        double across = one.halfWidth + other.halfWidth + 8 - Math.abs(one.x - other.x);
        double down = one.halfHeight() + other.halfHeight() + 4 - Math.abs(one.middle() - other.middle());
        if (across <= 0 || down <= 0) return;
        if (across < down) {
            double step = one.x <= other.x ? -across / 2 : across / 2;
            one.x += step;
            other.x -= step;
        } else {
            double step = one.y <= other.y ? -down / 2 : down / 2;
            one.y += step;
            other.y -= step;
        }
    }

    private static List<Line> lines(Network network, List<Knot> knots, List<Named> ties) {
        long most = network.ties().stream().mapToLong(Tie::count).max().orElse(1);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < ties.size(); i++) {
            Tie tie = network.ties().get(i);
            Knot one = knots.get(tie.one());
            Knot other = knots.get(tie.other());
            lines.add(new Line(
                    one.x(),
                    one.y(),
                    other.x(),
                    other.y(),
                    (int) Math.round(1 + 7 * Math.sqrt((tie.count() - 1.0) / Math.max(1, most - 1))),
                    ties.get(i).label(),
                    ties.get(i).url()));
        }
        return lines.reversed(); // the strongest on top
    }
}
