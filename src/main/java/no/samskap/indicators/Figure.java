package no.samskap.indicators;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of an indicator, in its two parts.
 *
 * @param year null for the whole period
 * @param traced counted from records
 * @param reportedOnly what a reported total holds beyond the records it names
 * @param pending decisions awaited that may raise it
 * @param isKnown whether anything was counted or reported: a year without an event is not a year with zero
 */
public record Figure(@Nullable Integer year, long traced, long reportedOnly, long pending, boolean isKnown) {
    public Figure {
        if (reportedOnly < 0 || pending < 0)
            throw new IllegalArgumentException("A figure's reported part and its pending decisions are not negative");
    }

    /**
     * @param reported what was reported for that year, null where nothing was
     * @param covered how much of the traced part the reported total already includes
     */
    public static Figure ofYear(int year, long traced, Indicator.@Nullable Reported reported, long covered) {
        if (reported == null) return new Figure(year, traced, 0, 0, traced != 0);
        return new Figure(year, traced, Math.max(0, reported.total() - covered), reported.pending(), true);
    }

    /** The sum of the years, and what was reported for the period without being divided into years. */
    public static Figure ofPeriod(List<Figure> years, Indicator.@Nullable Reported undivided, long covered) {
        long undividedOnly = undivided == null ? 0 : Math.max(0, undivided.total() - covered);
        return new Figure(
                null,
                years.stream().mapToLong(Figure::traced).sum(),
                years.stream().mapToLong(Figure::reportedOnly).sum() + undividedOnly,
                years.stream().mapToLong(Figure::pending).sum() + (undivided == null ? 0 : undivided.pending()),
                undivided != null || years.stream().anyMatch(Figure::isKnown));
    }

    public long value() {
        return traced + reportedOnly;
    }

    public boolean isOnlyReported() {
        return traced == 0 && isKnown;
    }

    public boolean hasBothParts() {
        return traced > 0 && reportedOnly > 0;
    }
}
