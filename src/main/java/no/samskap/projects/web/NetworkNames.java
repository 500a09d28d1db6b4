package no.samskap.projects.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.samskap.projects.web.NetworkLayout.SmallName;

/** Which names of a network have room where the whole drawing is as narrow as a telephone, and their letters are larger in it. */
final class NetworkNames {
    /** How much larger the letters are. */
    private static final double LARGER = 2.2;
    /** From a node to below its name in large letters. */
    private static final int LARGE_LINE = 34;

    private NetworkNames() {}

    /**
     * Those in the most projects first, as long as their large letters lie on no other name or node. The first always has its name: where
     * there is no free room for it, it lies on as little of other nodes as it can.
     */
    static Map<NetworkBox, SmallName> whenSmall(List<NetworkBox> boxes, int height) {
        Map<NetworkBox, SmallName> ways = new HashMap<>();
        List<Room> taken = new ArrayList<>();
        for (NetworkBox box : boxes) {
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
    private static int covered(Room name, NetworkBox own, List<NetworkBox> boxes) {
        return boxes.stream()
                .filter(other -> other != own && name.meets(other))
                .mapToInt(other -> other.size * other.size)
                .sum();
    }

    /** What a name takes in large letters. */
    private record Room(double left, double top, double right, double bottom) {
        static Room of(NetworkBox box, SmallName way) {
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
            return left >= 0 && right <= NetworkLayout.WIDTH && bottom <= height;
        }

        boolean meets(Room other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean meets(NetworkBox node) {
            return left < node.x + node.size
                    && node.x - node.size < right
                    && top < node.y + node.size
                    && node.y - node.size < bottom;
        }
    }
}
