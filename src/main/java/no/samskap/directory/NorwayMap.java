package no.samskap.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.samskap.directory.municipalities.MunicipalityPlaces;
import no.samskap.directory.municipalities.MunicipalityPlaces.Place;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The outline of Norway, and where municipalities and counties lie on it: a point each, since their borders are not among the open data we
 * ship. Nothing is fetched from elsewhere. Points are in thousandths of the Earth's radius (6.4 km), east and south.
 */
@Component
public class NorwayMap {
    private final MunicipalityPlaces places;
    private final List<List<Point>> outline;

    NorwayMap(MunicipalityPlaces places) {
        this.places = places;
        outline = read();
    }

    public record Point(double x, double y) {}

    public record Municipality(String number, String name, Point point) {}

    /** The mainland and the islands, a closed ring each. */
    public List<List<Point>> outline() {
        return outline;
    }

    public List<Municipality> municipalities() {
        return places.all().stream().map(NorwayMap::municipality).toList();
    }

    /** Of a number in force that we have a point for. */
    public Optional<Municipality> municipality(String number) {
        return places.of(number).map(NorwayMap::municipality);
    }

    /** The middle of a county's municipalities. */
    public Optional<Point> county(String number) {
        List<Place> within = places.all().stream()
                .filter(place -> place.number().startsWith(number))
                .toList();
        if (within.isEmpty()) return Optional.empty();
        return Optional.of(new Point(
                within.stream().mapToDouble(Place::x).average().orElseThrow(),
                within.stream().mapToDouble(Place::y).average().orElseThrow()));
    }

    /** The numbers of the counties that have municipalities on the map, in order. */
    public Collection<String> counties() {
        return places.all().stream()
                .map(place -> place.number().substring(0, 2))
                .distinct()
                .sorted()
                .toList();
    }

    private static Municipality municipality(Place place) {
        return new Municipality(place.number(), place.name(), new Point(place.x(), place.y()));
    }

    private static List<List<Point>> read() {
        try {
            return new ClassPathResource("directory/norway-outline.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(NorwayMap::ring)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The program brings the outline of Norway", e);
        }
    }

    private static List<Point> ring(String line) {
        List<Point> ring = new ArrayList<>();
        for (String pair : line.split(" ")) {
            List<Double> degrees =
                    Arrays.stream(pair.split(",")).map(Double::valueOf).toList();
            Place place = MunicipalityPlaces.place("", "", degrees.getLast(), degrees.getFirst());
            ring.add(new Point(place.x(), place.y()));
        }
        return List.copyOf(ring);
    }
}
