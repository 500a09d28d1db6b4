package no.samskap.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.LocalizedText;
import no.samskap.indicators.Figures.Score;
import org.junit.jupiter.api.Test;

/** Applications that Nordvik and Havgap send, in a period from July 2025 to the end of 2028. */
class ForecastTests {
    private static final LocalDate STARTS = LocalDate.of(2025, 7, 1);
    private static final LocalDate ENDS = LocalDate.of(2028, 12, 31);
    private static final Target TWENTY_A_YEAR = new Target(Target.Kind.PER_YEAR, 20L);

    @Test
    void aYearComesToWhatItHasByThePaceItHadSoFar() {
        assertThat(forecast(TWENTY_A_YEAR, 2026, 9, LocalDate.of(2026, 7, 2))).contains(new Forecast(2026, 18, 20));
        assertThat(forecast(TWENTY_A_YEAR, 2026, 9, LocalDate.of(2026, 12, 31))).contains(new Forecast(2026, 9, 20));
    }

    @Test
    void aYearThatThePeriodBeginsInIsAsLongAsThePeriodHasOfIt() {
        assertThat(forecast(TWENTY_A_YEAR, 2025, 5, LocalDate.of(2025, 9, 30))).contains(new Forecast(2025, 10, 20));
    }

    @Test
    void aPeriodIsForecastAsAWhole() {
        Target inAll = new Target(Target.Kind.IN_PERIOD, 40L);
        assertThat(forecast(inAll, 2026, 10, LocalDate.of(2026, 12, 31))).contains(new Forecast(null, 23, 40));
    }

    @Test
    void nothingIsSaidEarlyAfterwardsOfWhatIsUnknownOrOfATargetThatIsNoNumber() {
        assertThat(forecast(TWENTY_A_YEAR, 2026, 9, LocalDate.of(2026, 3, 1))).isEmpty();
        assertThat(forecast(TWENTY_A_YEAR, 2028, 9, LocalDate.of(2029, 1, 1))).isEmpty();
        assertThat(forecast(TWENTY_A_YEAR, 2027, 9, LocalDate.of(2026, 9, 1))).isEmpty();
        assertThat(forecast(Target.NONE, 2026, 9, LocalDate.of(2026, 9, 1))).isEmpty();
    }

    private static Optional<Forecast> forecast(Target target, int year, long value, LocalDate today) {
        List<Figure> years = List.of(new Figure(year, value, 0, 0, true));
        Series series = new Series(years, Figure.ofPeriod(years, null, 0), STARTS, ENDS, true);
        return Forecast.of(new Score(indicator(target), series, Standing.of(Status.ON_THE_WAY)), today);
    }

    private static Indicator indicator(Target target) {
        LocalizedText words = LocalizedText.same("Søknader");
        return new Indicator(
                1,
                "applications",
                words,
                words,
                words,
                "",
                null,
                "application.sent",
                Set.of(),
                Indicator.Measure.RECORDS,
                target,
                List.of(),
                List.of(),
                List.of());
    }
}
