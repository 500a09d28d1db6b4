package no.samskap.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {
    @Test
    void easterIsWhereTheAlmanacHasIt() {
        assertThat(WorkingDays.easter(2024)).isEqualTo("2024-03-31");
        assertThat(WorkingDays.easter(2025)).isEqualTo("2025-04-20");
        assertThat(WorkingDays.easter(2026)).isEqualTo("2026-04-05");
        assertThat(WorkingDays.easter(2038)).isEqualTo("2038-04-25");
    }

    @Test
    void holidaysFollowEasterAndTheFixedDays() {
        for (String day : new String[] {
            "2026-01-01",
            "2026-04-02",
            "2026-04-03",
            "2026-04-06",
            "2026-05-01",
            "2026-05-14",
            "2026-05-17",
            "2026-05-25",
            "2026-12-25",
            "2026-12-26"
        }) assertThat(WorkingDays.isHoliday(LocalDate.parse(day))).as(day).isTrue();
        assertThat(WorkingDays.isHoliday(LocalDate.parse("2026-04-01"))).isFalse();
    }

    /** From Wednesday before Easter 2026: Thursday, Friday and Monday are holidays. */
    @Test
    void easterIsJumpedOver() {
        assertThat(WorkingDays.plus(LocalDate.parse("2026-04-01"), 1)).isEqualTo("2026-04-07");
        assertThat(WorkingDays.between(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-08")))
                .isEqualTo(2);
    }

    @Test
    void julyIsJumpedOver() {
        assertThat(WorkingDays.plus(LocalDate.parse("2026-06-29"), 2)).isEqualTo("2026-08-03");
    }

    @Test
    void aDayThatIsNoLaterIsNoDaysAway() {
        assertThat(WorkingDays.between(LocalDate.parse("2026-04-08"), LocalDate.parse("2026-04-08")))
                .isZero();
        assertThat(WorkingDays.between(LocalDate.parse("2026-04-08"), LocalDate.parse("2026-03-01")))
                .isZero();
    }
}
