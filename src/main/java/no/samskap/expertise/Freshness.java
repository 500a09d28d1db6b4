package no.samskap.expertise;

import java.time.LocalDate;

/** How long ago a profile was confirmed. What nobody confirms fades, and in the end is no longer found; it is not deleted. */
public enum Freshness {
    FRESH,
    /** Marked, and ranked below fresh ones. */
    FADED,
    /** Out of the finder until it is confirmed. */
    OUT;

    /** In months. */
    public static final int FADES_AFTER = 12;
    /** In months. */
    public static final int OUT_AFTER = 24;

    static Freshness of(LocalDate confirmedOn, LocalDate today) {
        if (!confirmedOn.isAfter(outSince(today))) return OUT;
        return confirmedOn.isAfter(fadedSince(today)) ? FRESH : FADED;
    }

    static LocalDate fadedSince(LocalDate today) {
        return today.minusMonths(FADES_AFTER);
    }

    static LocalDate outSince(LocalDate today) {
        return today.minusMonths(OUT_AFTER);
    }
}
