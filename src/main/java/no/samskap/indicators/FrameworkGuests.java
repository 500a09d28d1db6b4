package no.samskap.indicators;

import java.util.Set;

/** People who read a framework though they are not of its body. Owned here, known above: those who evaluate it. */
public interface FrameworkGuests {
    /** Their records' numbers. */
    Set<Long> of(long framework);
}
