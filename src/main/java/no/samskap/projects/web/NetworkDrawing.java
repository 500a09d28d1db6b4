package no.samskap.projects.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.samskap.projects.NetworkQueries.Network;
import no.samskap.projects.NetworkQueries.Tie;

/** A network ready to draw, in whole numbers in a drawing {@value #WIDTH} wide. Where things stand is found by {@link NetworkLayout}. */
public record NetworkDrawing(int height, List<Knot> knots, List<Line> lines) {
    public static final int WIDTH = NetworkLayout.WIDTH;

    private static final Set<String> SQUARES = Set.of("UNIVERSITY", "INSTITUTE");
    private static final Set<String> PLACES = Set.of("MUNICIPALITY", "COUNTY");

    /**
     * @param size from the middle to the edge
     * @param whenSmall where its name stands in a narrow drawing
     * @param research a square, for universities and institutes; all others are circles
     * @param place a municipality or a county
     */
    public record Knot(
            int x,
            int y,
            int size,
            NetworkLayout.SmallName whenSmall,
            boolean research,
            boolean place,
            boolean inMiddle,
            String name,
            String label,
            String url) {
        public int nameY() {
            return y + size + 3;
        }

        /** What it looks like. */
        public String css() {
            String name = switch (whenSmall) {
                case NONE -> " is-nameless";
                case RIGHTWARD -> " is-named-rightward";
                case LEFTWARD -> " is-named-leftward";
                case MIDDLE -> "";
            };
            return "knot" + name + (research ? " is-research" : "") + (place ? " is-place" : "")
                    + (inMiddle ? " in-middle" : "");
        }

        /** The square of a research institution, as the commands of a path. */
        public String square() {
            return "M%d %dh%dv%dh%dz".formatted(x - size, y - size, 2 * size, 2 * size, -2 * size);
        }
    }

    /** @param weight how thick, from 1 to 8 */
    public record Line(int x1, int y1, int x2, int y2, int weight, String label, String url) {
        public String path() {
            return "M" + x1 + " " + y1 + " " + x2 + " " + y2;
        }
    }

    /** What stands at a node and on a line, in words. */
    record Named(String name, String label, String url) {}

    /** @param inMiddle who the network is drawn around */
    static NetworkDrawing of(
            Network network, NetworkLayout layout, List<Named> nodes, List<Named> ties, List<Boolean> inMiddle) {
        List<Knot> knots = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            NetworkLayout.Spot spot = layout.spots().get(i);
            String sort = network.nodes().get(i).sort();
            knots.add(new Knot(
                    spot.x(),
                    spot.y(),
                    spot.size(),
                    spot.whenSmall(),
                    SQUARES.contains(sort),
                    PLACES.contains(sort),
                    inMiddle.get(i),
                    nodes.get(i).name(),
                    nodes.get(i).label(),
                    nodes.get(i).url()));
        }
        return new NetworkDrawing(layout.height(), knots, lines(network, knots, ties));
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
