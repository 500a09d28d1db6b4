package no.samskap.expertise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FreshnessTests {
    private final LocalDate today = LocalDate.of(2026, 5, 17);

    @Test
    void aProfileFadesAfterAYearAndIsOutAfterTwo() {
        assertThat(Freshness.of(today, today)).isEqualTo(Freshness.FRESH);
        assertThat(Freshness.of(LocalDate.of(2025, 5, 18), today)).isEqualTo(Freshness.FRESH);
        assertThat(Freshness.of(LocalDate.of(2025, 5, 17), today)).isEqualTo(Freshness.FADED);
        assertThat(Freshness.of(LocalDate.of(2024, 5, 18), today)).isEqualTo(Freshness.FADED);
        assertThat(Freshness.of(LocalDate.of(2024, 5, 17), today)).isEqualTo(Freshness.OUT);
    }
}
