package no.samskap.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.samskap.projects.NetworkQueries.Network;
import no.samskap.projects.NetworkQueries.Node;
import no.samskap.projects.NetworkQueries.Tie;
import no.samskap.projects.web.NetworkLayout.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any network that is drawn: each is made at random from its own seed. */
class NetworkLayoutTests {
    private static final int LETTERS = 18;
    /** Half of a name of so many letters, as wide as the layout takes it to be. */
    private static final double HALF_NAME = 3.8 * LETTERS;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void noNodeOrNameLiesOnAnotherAndAllAreInTheDrawing(int seed) {
        Network network = ofParts(new Random(seed), 30, 8, 3, 2, 2, 1, 1, 1);

        NetworkLayout layout = layout(network);

        List<Room> rooms = rooms(layout.spots());
        for (Room room : rooms) {
            assertThat(room.left()).isNotNegative();
            assertThat(room.top()).isNotNegative();
            assertThat(room.right()).isLessThanOrEqualTo(NetworkLayout.WIDTH);
            assertThat(room.bottom()).isLessThanOrEqualTo(layout.height());
        }
        for (int i = 0; i < rooms.size(); i++)
            for (int j = i + 1; j < rooms.size(); j++)
                assertThat(rooms.get(i).meets(rooms.get(j)))
                        .describedAs("%d and %d of %s", i, j, rooms)
                        .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whatHangsTogetherStandsTogetherAndTheLargestPartFirst(int seed) {
        int[] sizes = {12, 6, 3, 2, 1, 1};
        Network network = ofParts(new Random(seed), sizes);

        List<Room> rooms = rooms(layout(network).spots());

        List<Room> parts = new ArrayList<>();
        int first = 0;
        for (int size : sizes) {
            parts.add(Room.around(rooms.subList(first, first + size)));
            first += size;
        }
        for (int i = 0; i < parts.size(); i++)
            for (int j = i + 1; j < parts.size(); j++)
                assertThat(parts.get(i).meets(parts.get(j))).isFalse();
        assertThat(parts)
                .allSatisfy(part -> assertThat(part.top())
                        .isGreaterThanOrEqualTo(parts.getFirst().top()));
    }

    @Test
    void theSameNetworkAlwaysLooksTheSame() {
        Network network = ofParts(new Random(3), 20, 4, 1);

        assertThat(layout(network)).isEqualTo(layout(network));
    }

    @Test
    void eightyThatAllHangTogetherHaveRoom() {
        List<Room> rooms = rooms(layout(ofParts(new Random(9), 80)).spots());

        for (int i = 0; i < rooms.size(); i++)
            for (int j = i + 1; j < rooms.size(); j++)
                assertThat(rooms.get(i).meets(rooms.get(j))).isFalse();
    }

    @Test
    void oneAloneIsDrawn() {
        assertThat(layout(ofParts(new Random(1), 1)).spots())
                .singleElement()
                .satisfies(spot -> assertThat(spot.x()).isEqualTo(NetworkLayout.WIDTH / 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOneInMostProjectsHasItsNameOnATelephoneToo(int seed) {
        for (int size : new int[] {1, 2, 5, 20, 80})
            assertThat(layout(ofParts(new Random(seed), size))
                            .spots()
                            .getFirst()
                            .whenSmall())
                    .isNotEqualTo(NetworkLayout.SmallName.NONE);
    }

    private static NetworkLayout layout(Network network) {
        return NetworkLayout.of(
                network, network.nodes().stream().map(node -> LETTERS).toList());
    }

    /** Parts of these sizes: a tree each, and some ties more. */
    private static Network ofParts(Random random, int... sizes) {
        List<Node> nodes = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (int size : sizes) {
            int first = nodes.size();
            for (int i = 0; i < size; i++) {
                nodes.add(new Node(nodes.size(), "", "Nordvik", "", "MUNICIPALITY", 1 + random.nextInt(40)));
                if (i == 0) continue;
                int before = random.nextInt(i);
                ties.add(new Tie(first + before, first + i, 1 + random.nextInt(9)));
                int another = random.nextInt(i);
                if (another != before) ties.add(new Tie(first + another, first + i, 1));
            }
        }
        return new Network(nodes, ties, nodes.size(), ties.size());
    }

    private static List<Room> rooms(List<Spot> spots) {
        return spots.stream().map(Room::of).toList();
    }

    /** What a node takes with its name below it. */
    private record Room(double left, double top, double right, double bottom) {
        static Room of(Spot spot) {
            double half = Math.max(spot.size(), HALF_NAME);
            return new Room(
                    spot.x() - half,
                    (double) spot.y() - spot.size(),
                    spot.x() + half,
                    (double) spot.y() + spot.size() + NetworkLayout.LINE);
        }

        static Room around(List<Room> rooms) {
            return new Room(
                    rooms.stream().mapToDouble(Room::left).min().orElseThrow(),
                    rooms.stream().mapToDouble(Room::top).min().orElseThrow(),
                    rooms.stream().mapToDouble(Room::right).max().orElseThrow(),
                    rooms.stream().mapToDouble(Room::bottom).max().orElseThrow());
        }

        boolean meets(Room other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }
}
