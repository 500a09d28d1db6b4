package no.samskap.core;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From the first to the last day, both included; an end that is missing is open. */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    public Period {
        if (from != null && to != null && to.isBefore(from))
            throw new IllegalArgumentException("A period ends on the day it starts, or later");
    }

    public static final Period ALWAYS = new Period(null, null);

    /** Whether some day lies in both. */
    public boolean overlaps(Period other) {
        return !(to != null && other.from != null && to.isBefore(other.from))
                && !(from != null && other.to != null && other.to.isBefore(from));
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
