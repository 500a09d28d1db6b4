package no.samskap.indicators;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import no.samskap.indicators.Figures.Score;
import org.jspecify.annotations.Nullable;

/**
 * What a figure comes to if it goes on at the pace it has had: the figure so far, divided by the days that have gone and multiplied by
 * all days of the year, or of the period. Only of targets that are a number, and when a quarter of the time has gone: before that one
 * event more or less would change it too much. It says nothing of the status.
 *
 * @param year null for the whole period
 * @param value rounded to the nearest whole
 */
public record Forecast(@Nullable Integer year, long value, long target) {
    private static final int LEAST_PARTS_GONE = 4;

    /** Empty where nothing is known yet, the time has not come or is over, or the year is locked. */
    public static Optional<Forecast> of(Score score, LocalDate today) {
        Series series = score.series();
        Target target = score.indicator().target();
        Long wanted = target.value();
        if (wanted == null || today.isBefore(series.startsOn()) || today.isAfter(series.endsOn()))
            return Optional.empty();
        return target.kind() == Target.Kind.PER_YEAR
                ? ofYear(score, wanted, today)
                : of(series.period(), wanted, series.startsOn(), series.endsOn(), today);
    }

    private static Optional<Forecast> ofYear(Score score, long wanted, LocalDate today) {
        int year = today.getYear();
        if (score.indicator().settledIn(year).isPresent()) return Optional.empty();
        Series series = score.series();
        LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        return series.in(year)
                .flatMap(figure -> of(
                        figure,
                        wanted,
                        first.isBefore(series.startsOn()) ? series.startsOn() : first,
                        last.isAfter(series.endsOn()) ? series.endsOn() : last,
                        today));
    }

    private static Optional<Forecast> of(Figure figure, long wanted, LocalDate first, LocalDate last, LocalDate today) {
        long gone = ChronoUnit.DAYS.between(first, today) + 1;
        long all = ChronoUnit.DAYS.between(first, last) + 1;
        if (!figure.isKnown() || gone * LEAST_PARTS_GONE < all) return Optional.empty();
        return Optional.of(new Forecast(figure.year(), Math.round(figure.value() * (double) all / gone), wanted));
    }
}
