package no.samskap.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.samskap.core.LocalizedText;
import no.samskap.indicators.Figure;
import no.samskap.indicators.Figures.Score;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Series;
import no.samskap.indicators.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarChartTests {
    private static final List<Figure> NOT_DIVIDED =
            List.of(new Figure(2022, 0, 0, 0, false), new Figure(2023, 0, 0, 0, false));

    @Test
    void theLargestOfValuesAndTargetFillsThePanel() {
        BarChart chart = panel(score(Target.perYear(20), 10, 20));

        assertThat(chart.bars()).extracting(BarChart.Bar::height).containsExactly("40.0", "80.0");
        assertThat(chart.bars()).extracting(BarChart.Bar::css).containsExactly("bar", "bar is-met");
        assertThat(chart.targetY()).isEqualTo("22.0");
        assertThat(chart.words()).extracting(BarChart.Word::text).containsExactly("10", "2022", "20", "2023");
    }

    @Test
    void aYearOfWhichNothingIsKnownIsNotAZero() {
        Score score = scored(Target.NONE, List.of(new Figure(2022, 3, 0, 0, true), new Figure(2023, 0, 0, 0, false)));

        assertThat(panel(score).words()).extracting(BarChart.Word::text).containsExactly("3", "2022", "–", "2023");
    }

    @Test
    void theBarsOfATargetForThePeriodAreRunningSums() {
        BarChart chart = panel(score(Target.inPeriod(20), 10, 10));

        assertThat(chart.bars()).extracting(BarChart.Bar::height).containsExactly("40.0", "80.0");
        assertThat(chart.bars().getLast().css()).isEqualTo("bar is-met");
    }

    @Test
    void theReportedPartStandsOnTheTracedOneInTheLargeChart() {
        BarChart chart = Objects.requireNonNull(BarChart.large(
                scored(Target.NONE, List.of(new Figure(2022, 5, 5, 0, true), new Figure(2023, 0, 20, 0, true)))));

        assertThat(chart.bars())
                .extracting(BarChart.Bar::css)
                .containsExactly("bar", "bar is-reported", "bar is-reported");
        assertThat(chart.bars()).extracting(BarChart.Bar::y).containsExactly("197.5", "145.0", "40.0");
    }

    @Test
    void figuresThatAreNotDividedIntoYearsHaveNoLargeChart() {
        assertThat(BarChart.large(scored(Target.NONE, NOT_DIVIDED))).isNull();
    }

    @Test
    void figuresThatAreNotDividedIntoYearsAreOneBarOfThePanel() {
        Figure period = new Figure(null, 2, 22, 0, true);

        BarChart chart = panel(scored(Target.NONE, NOT_DIVIDED, period));

        assertThat(chart.bars()).extracting(BarChart.Bar::css).containsExactly("bar");
        assertThat(chart.words()).extracting(BarChart.Word::text).containsExactly("24", "2022–2023");
    }

    @Test
    void whereNothingIsKnownThereIsNoPanel() {
        assertThat(BarChart.panel(scored(Target.NONE, NOT_DIVIDED), "2022–2023"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "4, 1", "5, 2", "20, 5", "96, 25", "138, 50", "400, 100", "401, 200"})
    void fourStepsHoldTheLargestValue(long largest, long step) {
        assertThat(BarChart.step(largest)).isEqualTo(step);
    }

    private static Score score(Target target, long... values) {
        Figure first = new Figure(2022, values[0], 0, 0, true);
        return scored(target, List.of(first, new Figure(2023, values[1], 0, 0, true)));
    }

    private static BarChart panel(Score score) {
        return Objects.requireNonNull(BarChart.panel(score, "2022–2023"));
    }

    private static Score scored(Target target, List<Figure> years) {
        return scored(target, years, Figure.ofPeriod(years, null, 0));
    }

    private static Score scored(Target target, List<Figure> years, Figure period) {
        LocalizedText name = LocalizedText.same("Søknader");
        Indicator indicator = new Indicator(
                1,
                "sent",
                name,
                name,
                name,
                "",
                null,
                "application.sent",
                Set.of(),
                Indicator.Measure.RECORDS,
                target,
                List.of(),
                List.of(),
                List.of());
        Series series = new Series(years, period, LocalDate.of(2022, 1, 1), LocalDate.of(2023, 12, 31), true);
        return new Score(indicator, series, target.standing(series, LocalDate.of(2024, 1, 1)));
    }
}
