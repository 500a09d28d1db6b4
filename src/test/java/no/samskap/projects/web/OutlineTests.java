package no.samskap.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samskap.SamskapTest;
import no.samskap.directory.NorwayMap;
import no.samskap.directory.NorwayMap.Municipality;
import no.samskap.directory.NorwayMap.Point;
import no.samskap.projects.web.MapDrawing.Frame;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SamskapTest
class OutlineTests {
    @Autowired
    NorwayMap map;

    @Test
    void allTheCountryIsAShortPathOfStepsThatStaysInTheDrawing() {
        Frame frame = Frame.around(
                map.municipalities().stream().map(Municipality::point).toList());

        String path = Outline.of(map, frame);

        assertThat(path).startsWith("M").endsWith("z").matches("[Mlz\\d -]+").hasSizeLessThan(16_000);
        for (String ring : path.substring(1).split("zM?")) {
            String[] begin = ring.substring(0, ring.indexOf('l')).split(" ");
            int x = Integer.parseInt(begin[0]);
            int y = Integer.parseInt(begin[1]);
            assertThat(x).isBetween(-MapDrawing.WIDTH, 2 * MapDrawing.WIDTH);
            assertThat(y).isBetween(-frame.height(), 2 * frame.height());
        }
    }

    /** The closer one looks, the more of the coast shows. */
    @Test
    void theOutlineNearOnePlaceHasMoreCorners() {
        Point trondheim = map.municipality("5001").orElseThrow().point();

        String near = Outline.of(map, Frame.around(List.of(trondheim)));

        assertThat(near).isNotEmpty();
        assertThat(near.length()).isGreaterThan(200);
    }
}
