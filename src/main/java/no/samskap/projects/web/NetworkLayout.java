package no.samskap.projects.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import no.samskap.projects.NetworkQueries.Network;
import no.samskap.projects.NetworkQueries.Tie;

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

    static final int EDGE = 16;
    /** The most that fits between the edges. */
    static final double WIDEST = WIDTH - 2.0 * EDGE;
    /** The height of a line of names. */
    static final int LINE = 18;

    private static final int SMALLEST = 6;
    private static final int LARGEST = 21;
    /** Half the width of a letter, on average. */
    private static final double HALF_LETTER = 3.8;

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
        List<NetworkBox> boxes = boxes(network, letters);
        List<NetworkPart> parts = together(network).stream()
                .map(nodes -> NetworkPart.of(network, nodes, boxes))
                .toList();
        int height = (int) Math.ceil(NetworkShelves.pack(parts));
        Map<NetworkBox, SmallName> named = NetworkNames.whenSmall(boxes, height);
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

    private static List<NetworkBox> boxes(Network network, List<Integer> letters) {
        long most =
                network.nodes().stream().mapToLong(node -> node.count()).max().orElse(1);
        List<NetworkBox> boxes = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            double share = Math.sqrt((double) network.nodes().get(i).count() / most);
            int size = (int) Math.round(SMALLEST + (LARGEST - SMALLEST) * share);
            boxes.add(new NetworkBox(size, HALF_LETTER * letters.get(i)));
        }
        return boxes;
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
}
