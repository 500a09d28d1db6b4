package no.samskap.projects.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.directory.NorwayMap;
import no.samskap.directory.NorwayMap.Point;
import no.samskap.web.Words;

/**
 * Circles and diamonds on the outline of Norway, in whole numbers in a drawing {@value #WIDTH} wide. Areas are in proportion to what they
 * count, since a reader compares areas; shading whole municipalities would make the large and empty ones speak loudest.
 *
 * @param land the outline, as the commands of an SVG path
 * @param others municipalities that have nothing to show, a dot each in one path
 * @param marks the largest first, so that small ones lie on top
 */
public record MapDrawing(int height, String land, String others, List<Mark> marks) {
    public static final int WIDTH = 800;

    private static final int LARGEST = 38;
    private static final int SMALLEST = 8;
    /** A number inside needs so much room. */
    private static final int HOLDS_NUMBER = 14;

    private static final int NAMED = 16;
    /** From a mark to its name, and the width of a letter. */
    private static final int BESIDE = 5;

    private static final int LETTER = 11;
    private static final int MARGIN = 70;

    /** So little of the country is shown at most: 130 km. */
    private static final double CLOSEST = 20;

    /**
     * @param research a diamond, for universities and institutes; a circle is for municipalities
     * @param size from the middle to the edge
     * @param number what is counted, where there is room for it inside; empty elsewhere
     * @param name beside it; empty where there is no room for it
     * @param label all of it in words
     */
    public record Mark(
            boolean research,
            int x,
            int y,
            int size,
            String number,
            String name,
            boolean nameLeftward,
            String label,
            String url) {
        public int nameX() {
            return nameLeftward ? x - size - BESIDE : x + size + BESIDE;
        }

        private Mark named(String given, boolean leftward) {
            return new Mark(research, x, y, size, number, given, leftward, label, url);
        }

        private Room room() {
            return new Room(x - size, y - size, x + size, y + size);
        }

        /** A diamond, as the commands of a path. */
        public String diamond() {
            return "M%d %dl%d %d %d %d %d %dz".formatted(x, y - size, size, size, -size, size, -size, -size);
        }
    }

    /** Something to draw, before it has its place in the drawing. */
    record Counted(Point point, boolean research, String name, long count, String label, String url) {}

    /** @param land the outline in that frame */
    static MapDrawing of(NorwayMap map, List<Counted> counted, Frame frame, String land) {
        Set<Point> taken = counted.stream().map(Counted::point).collect(Collectors.toSet());
        String others = map.municipalities().stream()
                .map(NorwayMap.Municipality::point)
                .filter(point -> !taken.contains(point))
                .filter(frame::holds)
                .map(point -> "M" + frame.x(point) + " " + frame.y(point) + "h0")
                .collect(Collectors.joining());
        long most = counted.stream().mapToLong(Counted::count).max().orElse(1);
        List<Mark> marks = new ArrayList<>();
        counted.stream()
                .filter(each -> frame.holds(each.point()))
                .sorted(Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::label))
                .forEach(each -> marks.add(mark(frame, each, most, marks)));
        return new MapDrawing(frame.height(), land, others, named(marks));
    }

    private static Mark mark(Frame frame, Counted counted, long most, List<Mark> before) {
        int size = (int) Math.round(Math.max(SMALLEST, LARGEST * Math.sqrt((double) counted.count() / most)));
        int x = frame.x(counted.point());
        int y = frame.y(counted.point());
        // What is at the same point stands beside it: a university and its city.
        for (Mark other : before)
            if (other.research() != counted.research() && other.x() == x && other.y() == y) x += other.size() + size;
        return new Mark(
                counted.research(),
                x,
                y,
                size,
                size >= HOLDS_NUMBER ? Words.number(counted.count()) : "",
                counted.name(),
                false,
                counted.label(),
                counted.url());
    }

    /** A part of the drawing that is taken. */
    private record Room(int left, int top, int right, int bottom) {
        boolean meets(Room other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** The largest keep their names where there is room, to the right of them or else to the left. */
    private static List<Mark> named(List<Mark> marks) {
        List<Room> taken = new ArrayList<>(marks.stream().map(Mark::room).toList());
        List<Mark> named = new ArrayList<>();
        int names = 0;
        for (Mark mark : marks) {
            Mark best = mark.named("", false);
            for (boolean leftward : List.of(false, true)) {
                if (mark.name().isEmpty() || names >= NAMED || !best.name().isEmpty()) break;
                Room name = nameRoom(mark.named(mark.name(), leftward));
                if (name.left() < 0 || name.right() > WIDTH || taken.stream().anyMatch(name::meets)) continue;
                best = mark.named(mark.name(), leftward);
                taken.add(name);
                names++;
            }
            named.add(best);
        }
        return named;
    }

    private static Room nameRoom(Mark mark) {
        int length = LETTER * mark.name().length();
        int left = mark.nameLeftward() ? mark.nameX() - length : mark.nameX();
        return new Room(left, mark.y() - LETTER, left + length, mark.y() + LETTER);
    }

    /** What is drawn of the country, and how large. */
    record Frame(double left, double top, double scale, int height) {
        static Frame around(List<Point> points) {
            double west = points.stream().mapToDouble(Point::x).min().orElse(0);
            double east = points.stream().mapToDouble(Point::x).max().orElse(0);
            double north = points.stream().mapToDouble(Point::y).min().orElse(0);
            double south = points.stream().mapToDouble(Point::y).max().orElse(0);
            double span = Math.max(Math.max(east - west, (south - north) / 1.25), CLOSEST);
            double scale = (WIDTH - 2.0 * MARGIN) / span;
            int height = (int) Math.round(Math.max((south - north) * scale + 2 * MARGIN, WIDTH * 0.6));
            return new Frame(
                    (west + east) / 2 - WIDTH / scale / 2, (north + south) / 2 - height / scale / 2, scale, height);
        }

        int x(Point point) {
            return (int) Math.round((point.x() - left) * scale);
        }

        int y(Point point) {
            return (int) Math.round((point.y() - top) * scale);
        }

        boolean holds(Point point) {
            return x(point) >= 0 && x(point) <= WIDTH && y(point) >= 0 && y(point) <= height;
        }

        boolean nearlyHolds(Point point) {
            return x(point) >= -WIDTH && x(point) <= 2 * WIDTH && y(point) >= -height && y(point) <= 2 * height;
        }
    }
}
