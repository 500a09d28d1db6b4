package no.samskap.directory.municipalities;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Where the municipalities lie, as one point each. Their borders are not among the open data we ship. */
@Component
public class MunicipalityPlaces {
    /** The meridian the map is centred on; Norway reaches as far to both sides of it. */
    private static final double CENTRAL_MERIDIAN = Math.toRadians(15);

    private final Map<String, Place> places = new LinkedHashMap<>();

    MunicipalityPlaces() {
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("directory/municipalities.csv").getInputStream(), StandardCharsets.UTF_8)) {
            for (CSVRecord row : CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader))
                if (!row.get("lat").isBlank())
                    places.put(
                            row.get("number"),
                            place(
                                    row.get("number"),
                                    row.get("name_norwegian"),
                                    Double.parseDouble(row.get("lat")),
                                    Double.parseDouble(row.get("lon"))));
        } catch (IOException e) {
            throw new UncheckedIOException("The program brings the municipalities", e);
        }
    }

    /** A point on the map in thousandths of the Earth's radius, east and south. */
    public record Place(String number, String name, double x, double y) {}

    public Optional<Place> of(String municipalityNumber) {
        return Optional.ofNullable(places.get(municipalityNumber));
    }

    public Collection<Place> all() {
        return places.values();
    }

    /** Transverse Mercator on a sphere: Norway is long from south to north, and keeps its shape so. */
    public static Place place(String number, String name, double latitude, double longitude) {
        double phi = Math.toRadians(latitude);
        double lambda = Math.toRadians(longitude) - CENTRAL_MERIDIAN;
        double sine = Math.cos(phi) * Math.sin(lambda);
        double x = Math.log((1 + sine) / (1 - sine)) / 2;
        double y = Math.atan2(Math.tan(phi), Math.cos(lambda));
        return new Place(number, name, x * 1000, -y * 1000);
    }
}
