package no.samskap.indicators.web;

import no.samskap.indicators.Figure;
import no.samskap.indicators.Status;
import org.jspecify.annotations.Nullable;

/**
 * A figure in a table.
 *
 * @param figure null where there is none for that year
 * @param status null where the year has none of its own
 */
public record FigureCell(@Nullable Figure figure, @Nullable Status status, String url) {
    /** A year that is judged has a figure, if only zero. */
    public boolean isShown() {
        return figure != null && (figure.isKnown() || status != null);
    }

    public boolean isMet() {
        return status == Status.REACHED;
    }

    public long value() {
        return figure == null ? 0 : figure.value();
    }

    public boolean isOnlyReported() {
        return figure != null && figure.isOnlyReported();
    }

    public boolean hasBothParts() {
        return figure != null && figure.hasBothParts();
    }

    public long traced() {
        return figure == null ? 0 : figure.traced();
    }

    public long reportedOnly() {
        return figure == null ? 0 : figure.reportedOnly();
    }

    public long pending() {
        return figure == null ? 0 : figure.pending();
    }
}
