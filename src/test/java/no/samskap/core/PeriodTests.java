package no.samskap.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTests {
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2026, 6, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);

    @Test
    void endsOnTheDayItStartsOrLater() {
        assertThat(new Period(SPRING, SPRING).holds(SPRING)).isTrue();
        assertThatThrownBy(() -> new Period(SUMMER, SPRING)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void overlapsWhereSomeDayLiesInBoth() {
        assertThat(new Period(SPRING, SUMMER).overlaps(new Period(SUMMER, AUTUMN)))
                .isTrue();
        assertThat(new Period(SPRING, SUMMER).overlaps(new Period(SUMMER.plusDays(1), AUTUMN)))
                .isFalse();
        assertThat(new Period(SUMMER, null).overlaps(new Period(null, SPRING))).isFalse();
        assertThat(new Period(SUMMER, null).overlaps(new Period(AUTUMN, null))).isTrue();
        assertThat(Period.ALWAYS.overlaps(new Period(SPRING, SPRING))).isTrue();
    }
}
