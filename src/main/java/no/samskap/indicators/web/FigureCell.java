package no.samskap.indicators.web;

import no.samskap.indicators.Figure;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Settled;
import no.samskap.indicators.Status;
import org.jspecify.annotations.Nullable;

/**
 * A figure in a table.
 *
 * @param figure null where there is none for that year
 * @param status null where the year has none of its own
 * @param restated whether it stands in the place of one that was locked
 * @param remarked whether somebody wrote something beside it
 */
public record FigureCell(
        @Nullable Figure figure, @Nullable Status status, String url, boolean restated, boolean remarked) {
    /** @param year null for the whole period */
    static FigureCell of(
            Indicator indicator, @Nullable Integer year, @Nullable Figure figure, @Nullable Status status, String url) {
        return new FigureCell(
                figure,
                status,
                url,
                indicator.settledIn(year).filter(Settled::isRestatement).isPresent(),
                indicator.remarkOn(year).isPresent());
    }

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
