package no.samskap.directory;

import no.samskap.core.Period;

/** What came of changing a row of a body. */
public sealed interface Upkeep {
    record Kept(long body) implements Upkeep {}

    /** Somebody else has the seat, or the organisation is a member already, in some of the time. */
    record Overlaps(String who, Period when) implements Upkeep {}

    /** Somebody else saved first. */
    record Stale() implements Upkeep {}

    record NotYours() implements Upkeep {}
}
