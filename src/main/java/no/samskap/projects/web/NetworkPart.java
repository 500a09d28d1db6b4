package no.samskap.projects.web;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import no.samskap.projects.NetworkQueries.Network;
import no.samskap.projects.NetworkQueries.Tie;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.graph.SimpleGraph;

/** What hangs together in a network, laid out by itself, with the corner it stands at. */
record NetworkPart(List<NetworkBox> boxes, double left, double top, double width, double height) {
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

    private static final int BESIDE = 10;
    private static final int BELOW = 5;

    /**
     * Springs find places for the nodes, and then they are moved until no name lies on another.
     *
     * @param nodes of the part, by their place in the network
     * @param all boxes of the network
     */
    static NetworkPart of(Network network, List<Integer> nodes, List<NetworkBox> all) {
        List<NetworkBox> boxes = nodes.stream().map(all::get).toList();
        if (nodes.size() == 2) boxes.getLast().x = PAIR;
        if (nodes.size() > 2) spread(network, nodes, boxes);
        apart(boxes);
        return around(boxes);
    }

    /** Finds places for them, anywhere. */
    private static void spread(Network network, List<Integer> nodes, List<NetworkBox> boxes) {
        double width = Math.min(NetworkLayout.WIDEST, Math.sqrt(nodes.size() * ROOM * WIDER_THAN_HIGH));
        double height = nodes.size() * ROOM / width;
        MapLayoutModel2D<Integer> places = springs(network, nodes, FREE * width, FREE * height);
        double[] across = evened(
                nodes.stream().mapToDouble(node -> places.get(node).getX()).toArray());
        double[] down = evened(
                nodes.stream().mapToDouble(node -> places.get(node).getY()).toArray());
        for (int i = 0; i < across.length; i++) {
            NetworkBox box = boxes.get(i);
            box.x = box.halfWidth + Math.max(0, width - 2 * box.halfWidth) * across[i];
            box.y = height * down[i];
        }
    }

    private static MapLayoutModel2D<Integer> springs(
            Network network, List<Integer> nodes, double width, double height) {
        SimpleGraph<Integer, Tie> graph = new SimpleGraph<>(Tie.class);
        nodes.forEach(graph::addVertex);
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
    private static void apart(List<NetworkBox> boxes) {
        boolean moved = true;
        for (int round = 0; moved && round < MOST_MOVES; round++) {
            moved = false;
            for (int i = 0; i < boxes.size(); i++)
                for (int j = i + 1; j < boxes.size(); j++) moved |= push(boxes.get(i), boxes.get(j), round);
            keepWithin(boxes);
        }
    }

    private static void keepWithin(List<NetworkBox> boxes) {
        double left =
                boxes.stream().mapToDouble(box -> box.x - box.halfWidth).min().orElse(0);
        double right =
                boxes.stream().mapToDouble(box -> box.x + box.halfWidth).max().orElse(0);
        if (right - left <= NetworkLayout.WIDEST) return;
        double from = (left + right - NetworkLayout.WIDEST) / 2;
        double to = from + NetworkLayout.WIDEST;
        for (NetworkBox box : boxes) box.x = Math.clamp(box.x, from + box.halfWidth, to - box.halfWidth);
    }

    /** Along the way in which they overlap least, half each; after long without room downwards only. */
    private static boolean push(NetworkBox one, NetworkBox other, int round) {
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

    private static NetworkPart around(List<NetworkBox> boxes) {
        double left =
                boxes.stream().mapToDouble(box -> box.x - box.halfWidth).min().orElse(0);
        double right =
                boxes.stream().mapToDouble(box -> box.x + box.halfWidth).max().orElse(0);
        double top = boxes.stream().mapToDouble(box -> box.y - box.size).min().orElse(0);
        double bottom = boxes.stream()
                .mapToDouble(box -> box.y + box.size + NetworkLayout.LINE)
                .max()
                .orElse(0);
        return new NetworkPart(boxes, left, top, right - left, bottom - top);
    }

    void moveTo(double x, double y) {
        for (NetworkBox box : boxes) box.move(x - left, y - top);
    }
}
