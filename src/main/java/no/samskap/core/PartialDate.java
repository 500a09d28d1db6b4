package no.samskap.core;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A date as well as it is known: a day, a month or a year. Reports often say only "in 2023"; writing 1 January for that
 * would be a false statement.
 *
 * @param first the first day it can be
 * @param knownTo how exact it is
 */
public record PartialDate(LocalDate first, Precision knownTo) implements Comparable<PartialDate> {
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    public PartialDate {
        first = switch (knownTo) {
            case DAY -> first;
            case MONTH -> first.withDayOfMonth(1);
            case YEAR -> first.withDayOfYear(1);
        };
    }

    public static PartialDate day(LocalDate day) {
        return new PartialDate(day, Precision.DAY);
    }

    public static PartialDate year(int year) {
        return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR);
    }

    /** Reads ISO 8601 with reduced accuracy: {@code 2023}, {@code 2023-05} or {@code 2023-05-17}. */
    public static Optional<PartialDate> parse(String text) {
        try {
            return Optional.of(
                    switch (text.strip().length()) {
                        case 4 -> year(Year.parse(text.strip()).getValue());
                        case 7 -> new PartialDate(YearMonth.parse(text.strip()).atDay(1), Precision.MONTH);
                        default -> day(LocalDate.parse(text.strip()));
                    });
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** The last day it can be. */
    public LocalDate last() {
        return switch (knownTo) {
            case DAY -> first;
            case MONTH -> YearMonth.from(first).atEndOfMonth();
            case YEAR -> first.with(TemporalAdjusters.lastDayOfYear());
        };
    }

    public int inYear() {
        return first.getYear();
    }

    /** ISO 8601, as exact as it is known. */
    public String iso() {
        return switch (knownTo) {
            case DAY -> first.toString();
            case MONTH -> YearMonth.from(first).toString();
            case YEAR -> Year.from(first).toString();
        };
    }

    @Override
    public int compareTo(PartialDate other) {
        return first.compareTo(other.first);
    }
}
