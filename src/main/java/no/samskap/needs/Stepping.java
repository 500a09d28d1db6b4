package no.samskap.needs;

import java.time.LocalDate;

/** What came of a step in a need's life. */
public sealed interface Stepping {
    record Taken(Need.State state) implements Stepping {}

    /** That step does not follow from where it is: somebody was there first, or it is there already. */
    record NotFrom(Need.State now) implements Stepping {}

    record WithoutReason() implements Stepping {}

    /** Out of scope, and not a word of whom to turn to instead. */
    record WithoutReferral() implements Stepping {}

    /** Tomorrow, or before the step before it. */
    record NotThatDay(LocalDate first, LocalDate last) implements Stepping {}

    record NotYours() implements Stepping {}
}
