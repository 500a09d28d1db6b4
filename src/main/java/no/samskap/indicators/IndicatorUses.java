package no.samskap.indicators;

import java.util.List;
import no.samskap.core.Visitor;

/**
 * What names an indicator from elsewhere: a box of a programme logic, a case, a report. As long as something does, the indicator is not taken
 * away. Owned here, known above.
 */
public interface IndicatorUses {
    /**
     * Something that names the indicator.
     *
     * @param said what it is and what it is called, in the language of whoever asks
     * @param address of its page; empty where whoever asks may not read it
     */
    record Use(String said, String address) {}

    /** What the visitor may not read is told without its name. */
    List<Use> of(Visitor visitor, long framework, long indicator);

    /** The indicator is taken away: whatever was taken away before it, and can be fetched back, no longer names it. */
    default void forget(long framework, long indicator) {}
}
