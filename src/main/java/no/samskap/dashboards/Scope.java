package no.samskap.dashboards;

import org.jspecify.annotations.Nullable;

/**
 * What a dashboard is about: all there is, or a body, one of its focus areas, a theme with those below it, an organisation, in the years from
 * the first to the last. What is named must all be so.
 */
public record Scope(
        @Nullable Long body,
        @Nullable Long focusArea,
        @Nullable Long theme,
        @Nullable Long organisation,
        int firstYear,
        int lastYear) {
    public static final int EARLIEST = 1950;
    public static final int LATEST = 2100;
    /** So many years at once at most. */
    public static final int MOST_YEARS = 30;

    public Scope {
        if (firstYear < EARLIEST || lastYear > LATEST || firstYear > lastYear || lastYear - firstYear >= MOST_YEARS)
            throw new IllegalArgumentException("No such years: " + firstYear + "-" + lastYear);
    }

    public String years() {
        return firstYear == lastYear ? String.valueOf(firstYear) : firstYear + "–" + lastYear;
    }
}
