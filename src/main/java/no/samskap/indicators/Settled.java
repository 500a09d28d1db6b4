package no.samskap.indicators;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A year's figure as it was approved, or restated after the year was locked. It is written once and never changed.
 *
 * @param withinPeriod how much of the traced part the total reported for the whole period already includes
 * @param anyway how much of the figure would have come about anyway
 * @param target what it was measured against then
 * @param status as it was computed then; null where the year had none of its own
 * @param reason why it was restated; empty for what was approved
 */
public record Settled(
        long id,
        int year,
        Figure figure,
        long withinPeriod,
        long anyway,
        Target target,
        @Nullable Status status,
        @Nullable Long by,
        Instant at,
        String reason) {
    public boolean isRestatement() {
        return !reason.isEmpty();
    }
}
