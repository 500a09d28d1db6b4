package no.samskap.indicators;

import java.util.List;

/**
 * What hangs on an indicator. One on which nothing hangs can be taken away.
 *
 * @param indicator with its reported totals and the comments on its figures
 * @param settledYears those with an approved, locked or restated figure
 * @param uses what names it from elsewhere
 */
public record Hanging(Indicator indicator, List<Integer> settledYears, List<IndicatorUses.Use> uses) {
    public Hanging {
        settledYears = List.copyOf(settledYears);
        uses = List.copyOf(uses);
    }

    public boolean isEmpty() {
        return indicator.reported().isEmpty()
                && indicator.remarks().isEmpty()
                && settledYears.isEmpty()
                && uses.isEmpty();
    }
}
