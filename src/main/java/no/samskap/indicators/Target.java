package no.samskap.indicators;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the parties agreed to reach, and the rules that compare the figures with it.
 *
 * <ul>
 *   <li><b>Per year.</b> Each year that has begun has a status. It is reached when the year's figure is the target or more.
 *       Otherwise it is on the way while the year runs. When the year is over it awaits an answer where pending decisions
 *       could still reach the target, and is not reached where they could not. The indicator as a whole stands as its
 *       latest year.
 *   <li><b>In the period.</b> The period's figure is compared with the target in the same way; the years have no status.
 *   <li><b>Increase.</b> A count of records is a count of new things, so one is enough: it is reached when the period's
 *       figure is above zero. An amount (participants, kroner) has increased when the latest year's figure is above that
 *       of the year before it that has one.
 *   <li><b>Increase each time.</b> Every year that has a figure is above the one before it that has one; years without an
 *       event are passed over, and a figure from before the period is what the first one is compared with. Where only one
 *       figure is known, nothing has increased yet.
 *   <li><b>None.</b> The figure is shown without a status.
 * </ul>
 *
 * A year ends on 31 December, or with the period where that ends within the year.
 *
 * @param value the figure to reach; null for the kinds that name none
 */
public record Target(Kind kind, @Nullable Long value) {
    public enum Kind {
        PER_YEAR,
        IN_PERIOD,
        INCREASE,
        INCREASE_EACH_TIME,
        NONE;

        public boolean namesAValue() {
            return this == PER_YEAR || this == IN_PERIOD;
        }
    }

    public static final Target NONE = new Target(Kind.NONE, null);

    public Target {
        if (kind.namesAValue() != (value != null))
            throw new IllegalArgumentException(kind + " with the value " + value);
        if (value != null && value <= 0) throw new IllegalArgumentException("A target is above zero");
    }

    public static Target perYear(long value) {
        return new Target(Kind.PER_YEAR, value);
    }

    public static Target inPeriod(long value) {
        return new Target(Kind.IN_PERIOD, value);
    }

    public Standing standing(Series series, LocalDate today) {
        return switch (kind) {
            case PER_YEAR -> perYear(series, today);
            case IN_PERIOD -> Standing.of(compared(series.period(), series.hasEnded(today)));
            case INCREASE -> series.ofNewThings() ? newThings(series, today) : latestAboveTheOneBefore(series, today);
            case INCREASE_EACH_TIME -> eachAboveTheOneBefore(series, today);
            case NONE -> Standing.of(Status.NO_TARGET);
        };
    }

    private Standing perYear(Series series, LocalDate today) {
        Map<Integer, Status> byYear = new TreeMap<>();
        for (Figure figure : series.inPeriod()) {
            int year = Series.yearOf(figure);
            if (series.hasStarted(year, today)) byYear.put(year, compared(figure, series.hasEnded(year, today)));
        }
        return new Standing(latest(byYear, Status.ON_THE_WAY), byYear);
    }

    private Status compared(Figure figure, boolean ended) {
        if (value == null) throw new IllegalStateException(kind + " names no value");
        if (figure.value() >= value) return Status.REACHED;
        if (!ended) return Status.ON_THE_WAY;
        return figure.value() + figure.pending() >= value ? Status.AWAITING : Status.NOT_REACHED;
    }

    private static Standing newThings(Series series, LocalDate today) {
        return Standing.of(series.period().value() > 0 ? Status.REACHED : withoutAny(series, today));
    }

    private static Standing latestAboveTheOneBefore(Series series, LocalDate today) {
        Map<Integer, Status> byYear = aboveTheOneBefore(series, today);
        return new Standing(latest(byYear, withoutAny(series, today)), byYear);
    }

    private static Standing eachAboveTheOneBefore(Series series, LocalDate today) {
        Map<Integer, Status> byYear = aboveTheOneBefore(series, today);
        if (byYear.isEmpty()) return Standing.of(withoutAny(series, today));
        if (byYear.containsValue(Status.NOT_REACHED)) return new Standing(Status.NOT_REACHED, byYear);
        return new Standing(byYear.containsValue(Status.ON_THE_WAY) ? Status.ON_THE_WAY : Status.REACHED, byYear);
    }

    /** For each year of the period that has a figure and another one before it. */
    private static Map<Integer, Status> aboveTheOneBefore(Series series, LocalDate today) {
        Map<Integer, Status> byYear = new TreeMap<>();
        Figure before = null;
        for (Figure figure : series.years()) {
            if (!figure.isKnown()) continue;
            int year = Series.yearOf(figure);
            if (before != null && series.isInPeriod(year))
                byYear.put(
                        year,
                        figure.value() > before.value()
                                ? Status.REACHED
                                : series.hasEnded(year, today) ? Status.NOT_REACHED : Status.ON_THE_WAY);
            before = figure;
        }
        return byYear;
    }

    private static Status withoutAny(Series series, LocalDate today) {
        return series.hasEnded(today) ? Status.NOT_REACHED : Status.ON_THE_WAY;
    }

    private static Status latest(Map<Integer, Status> byYear, Status otherwise) {
        return new Standing(otherwise, byYear).latestYear().map(byYear::get).orElse(otherwise);
    }
}
