package no.samskap.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RankingTests {
    @Test
    void addsUpThePlacesOfAllOrders() {
        Ranking ranking = new Ranking();
        ranking.add(1, Map.of(1L, 0.9, 2L, 0.8, 3L, 0.0));
        ranking.add(1, Map.of(2L, 5.0));

        assertThat(ranking.best()).containsExactly(2L, 1L);
        assertThat(ranking.of(2)).isEqualTo((1.0 / 62 + 1.0 / 61) / (2.0 / 61), Offset.offset(1e-9));
        assertThat(ranking.of(3)).isZero();
    }

    @Test
    void theSameValueIsTheSamePlace() {
        Ranking ranking = new Ranking();
        ranking.add(1, Map.of(1L, 0.5, 2L, 0.5, 3L, 0.1));

        assertThat(ranking.of(1)).isEqualTo(ranking.of(2));
        assertThat(ranking.of(3)).isEqualTo(61.0 / 63, Offset.offset(1e-9));
    }
}
