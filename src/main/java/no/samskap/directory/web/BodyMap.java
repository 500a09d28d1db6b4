package no.samskap.directory.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.samskap.directory.municipalities.MunicipalityPlaces;
import no.samskap.directory.municipalities.MunicipalityPlaces.Place;

/**
 * Where those who take part in a body are: a point for each municipality, drawn by us, with nothing fetched from elsewhere.
 * Whole numbers in a drawing 1000 wide.
 *
 * @param others municipalities around, that take no part
 */
public record BodyMap(int height, List<Point> others, List<Mark> marks) {
    static final int WIDTH = 1000;

    private static final int LOWEST = 400;
    private static final int HIGHEST = 1400;
    /** Names stand in a column at each side, so far apart, and so far outside the outermost mark. */
    private static final int LINE = 34;

    private static final int BESIDE = 45;
    /** So much of the width is left beside the outermost marks, for their names. */
    private static final double MARGIN = 0.28;
    /** A map shows at least so much: some 120 km, so that neighbours are on it. */
    private static final double SMALLEST = 20;

    public record Point(int x, int y) {}

    /**
     * @param lead whether whoever leads the body is there
     * @param leftward whether the name stands in the column to the left
     */
    public record Mark(int x, int y, int labelX, int labelY, String name, int count, boolean lead, boolean leftward) {
        public String label() {
            return count > 1 ? name + " (" + count + ")" : name;
        }
    }

    /** Who is at a place, as far as the map tells. */
    public record There(int count, boolean lead) {}

    static BodyMap of(Map<Place, There> there, MunicipalityPlaces places) {
        if (there.isEmpty()) return new BodyMap(0, List.of(), List.of());
        double west = there.keySet().stream().mapToDouble(Place::x).min().orElseThrow();
        double east = there.keySet().stream().mapToDouble(Place::x).max().orElseThrow();
        double north = there.keySet().stream().mapToDouble(Place::y).min().orElseThrow();
        double south = there.keySet().stream().mapToDouble(Place::y).max().orElseThrow();
        double span = Math.max(Math.max(east - west, (south - north) / 1.6), SMALLEST);
        double width = span * (1 + 2 * MARGIN);
        double left = (west + east - width) / 2;
        double scale = WIDTH / width;
        int drawn = (int) Math.clamp((south - north + span * MARGIN) * scale, LOWEST, HIGHEST);
        int height = Math.max(drawn, LINE * (longestColumn(there, (west + east) / 2) + 1));
        double top = (north + south - height / scale) / 2;
        List<Point> others = places.all().stream()
                .filter(place -> !there.containsKey(place))
                .map(place -> new Point(
                        (int) Math.round((place.x() - left) * scale), (int) Math.round((place.y() - top) * scale)))
                .filter(point -> point.x() > 0 && point.x() < WIDTH && point.y() > 0 && point.y() < height)
                .toList();
        List<Mark> marks = new ArrayList<>();
        double middle = (west + east) / 2;
        for (boolean leftward : List.of(true, false)) {
            List<Map.Entry<Place, There>> side = there.entrySet().stream()
                    .filter(entry -> (entry.getKey().x() < middle) == leftward)
                    .sorted(Comparator.comparingDouble(entry -> entry.getKey().y()))
                    .toList();
            int labelX = (int) Math.round(((leftward ? west : east) - left) * scale) + (leftward ? -BESIDE : BESIDE);
            int last = 0;
            for (int i = 0; i < side.size(); i++) {
                Place place = side.get(i).getKey();
                int y = (int) Math.round((place.y() - top) * scale);
                int lowest = height - LINE * (side.size() - i);
                last = Math.max(last + LINE, Math.min(y, lowest));
                marks.add(new Mark(
                        (int) Math.round((place.x() - left) * scale),
                        y,
                        labelX,
                        last,
                        place.name(),
                        side.get(i).getValue().count(),
                        side.get(i).getValue().lead(),
                        leftward));
            }
        }
        return new BodyMap(height, others, marks);
    }

    private static int longestColumn(Map<Place, There> there, double middle) {
        int leftward = (int)
                there.keySet().stream().filter(place -> place.x() < middle).count();
        return Math.max(leftward, there.size() - leftward);
    }
}
