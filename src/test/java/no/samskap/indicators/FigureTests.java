package no.samskap.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.samskap.indicators.Indicator.Reported;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FigureTests {
    @Test
    void withoutAReportAFigureIsItsRecords() {
        assertThat(Figure.ofYear(2025, 3, null, 0)).isEqualTo(new Figure(2025, 3, 0, 0, true));
    }

    @Test
    void aYearWithNeitherRecordsNorReportIsUnknown() {
        assertThat(Figure.ofYear(2025, 0, null, 0).isKnown()).isFalse();
        assertThat(Figure.ofYear(2025, 0, reported(2025, 0, 0), 0).isKnown()).isTrue();
    }

    @Test
    void aRecordInAdditionToTheReportRaisesTheFigureByOne() {
        assertThat(Figure.ofYear(2025, 1, reported(2025, 14, 0), 0).value()).isEqualTo(15);
    }

    @Test
    void aRecordThatTheReportIncludesMovesFromOnePartToTheOther() {
        Figure figure = Figure.ofYear(2025, 2, reported(2025, 14, 0), 2);

        assertThat(figure.value()).isEqualTo(14);
        assertThat(figure.traced()).isEqualTo(2);
        assertThat(figure.reportedOnly()).isEqualTo(12);
        assertThat(figure.hasBothParts()).isTrue();
    }

    @Test
    void moreCoveredRecordsThanWereReportedNeverMakeTheReportedPartNegative() {
        assertThat(Figure.ofYear(2025, 5, reported(2025, 3, 0), 5)).isEqualTo(new Figure(2025, 5, 0, 0, true));
    }

    @Test
    void thePeriodIsTheSumOfItsYearsAndWhatWasReportedUndivided() {
        List<Figure> years = List.of(Figure.ofYear(2022, 1, null, 0), Figure.ofYear(2023, 2, reported(2023, 5, 4), 1));

        assertThat(Figure.ofPeriod(years, null, 0)).isEqualTo(new Figure(null, 3, 4, 4, true));
        assertThat(Figure.ofPeriod(years, reported(null, 24, 0), 2)).isEqualTo(new Figure(null, 3, 26, 4, true));
    }

    private static Reported reported(@Nullable Integer year, long total, long pending) {
        return new Reported(1, year, total, pending, "Årsrapporten", "", Set.of());
    }
}
