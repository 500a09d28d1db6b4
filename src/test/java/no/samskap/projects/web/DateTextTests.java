package no.samskap.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import no.samskap.core.PartialDate;
import org.junit.jupiter.api.Test;

class DateTextTests {
    @Test
    void readsADayAMonthOrAYearAsPeopleAndProgramsWriteThem() {
        assertThat(DateText.read("17.5.2026").map(PartialDate::iso)).contains("2026-05-17");
        assertThat(DateText.read("05.2026").map(PartialDate::iso)).contains("2026-05");
        assertThat(DateText.read(" 2026 ").map(PartialDate::iso)).contains("2026");
        assertThat(DateText.read("2026-05-17").map(PartialDate::iso)).contains("2026-05-17");
    }

    @Test
    void knowsWhatIsNoDate() {
        assertThat(DateText.isWrong("31.02.2026")).isTrue();
        assertThat(DateText.isWrong("i fjor")).isTrue();
        assertThat(DateText.isWrong("")).isFalse();
        for (String slip : new String[] {"0206", "17.05.0206", "9999", "+12026-05-17", "-0044-03-15"})
            assertThat(DateText.isWrong(slip)).as(slip).isTrue();
    }

    @Test
    void aYearDoesNotEndBeforeAMonthInIt() {
        assertThat(DateText.isBackwards("08.2025", "2025")).isFalse();
        assertThat(DateText.isBackwards("08.2025", "07.2025")).isTrue();
    }

    @Test
    void writesWhatItReads() {
        for (String text : new String[] {"17.05.2026", "05.2026", "2026"})
            assertThat(DateText.write(DateText.orNull(text))).isEqualTo(text);
    }
}
