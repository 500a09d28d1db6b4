package no.samskap.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.SamskapTest;
import no.samskap.directory.municipalities.MunicipalityPlaces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SamskapTest
class BodyMapTests {
    @Autowired
    MunicipalityPlaces places;

    @Test
    void namesNeverStandOnEachOtherAndAllIsInThePicture() {
        Map<MunicipalityPlaces.Place, BodyMap.There> all = new LinkedHashMap<>();
        places.all().forEach(place -> all.put(place, new BodyMap.There(1, false)));

        BodyMap map = BodyMap.of(all, places);

        assertThat(map.marks()).hasSize(places.all().size()).allSatisfy(mark -> {
            assertThat(mark.x()).isBetween(0, BodyMap.WIDTH);
            assertThat(mark.y()).isBetween(0, map.height());
            assertThat(mark.labelY()).isBetween(1, map.height());
        });
        for (boolean leftward : List.of(true, false))
            assertThat(map.marks().stream()
                            .filter(mark -> mark.leftward() == leftward)
                            .map(BodyMap.Mark::labelY))
                    .doesNotHaveDuplicates();
    }

    @Test
    void oneMunicipalityAloneIsShownWithItsNeighbours() {
        BodyMap map = BodyMap.of(Map.of(places.of("5006").orElseThrow(), new BodyMap.There(2, true)), places);

        assertThat(map.marks()).singleElement().satisfies(mark -> {
            assertThat(mark.label()).isEqualTo("Steinkjer (2)");
            assertThat(mark.x()).isEqualTo(BodyMap.WIDTH / 2);
        });
        assertThat(map.others()).isNotEmpty();
    }

    @Test
    void bergenLiesWestAndSouthOfTrondheim() {
        var bergen = places.of("4601").orElseThrow();
        var trondheim = places.of("5001").orElseThrow();
        assertThat(bergen.x()).isLessThan(trondheim.x());
        assertThat(bergen.y()).isGreaterThan(trondheim.y());
    }
}
