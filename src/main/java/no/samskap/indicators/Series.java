package no.samskap.indicators;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/**
 * An indicator's figures through a period.
 *
 * @param years in order. A year before the period is what the first one is compared with
 * @param period the whole period's figure
 * @param ofNewThings whether each thing counted is new by being counted (a record), or an amount is measured again (quantity)
 */
public record Series(List<Figure> years, Figure period, LocalDate startsOn, LocalDate endsOn, boolean ofNewThings) {
    public Series {
        years = List.copyOf(years);
    }

    public List<Figure> inPeriod() {
        return years.stream().filter(figure -> isInPeriod(yearOf(figure))).toList();
    }

    public Optional<Figure> in(int year) {
        return years.stream().filter(figure -> yearOf(figure) == year).findFirst();
    }

    public boolean isInPeriod(int year) {
        return year >= startsOn.getYear() && year <= endsOn.getYear();
    }

    boolean hasStarted(int year, LocalDate today) {
        LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
        return !today.isBefore(first.isBefore(startsOn) ? startsOn : first);
    }

    /** A year ends with the period, where that ends within the year. */
    boolean hasEnded(int year, LocalDate today) {
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        return today.isAfter(last.isAfter(endsOn) ? endsOn : last);
    }

    boolean hasEnded(LocalDate today) {
        return today.isAfter(endsOn);
    }

    static int yearOf(Figure figure) {
        Integer year = figure.year();
        if (year == null) throw new IllegalArgumentException("The period's figure has no year");
        return year;
    }
}
