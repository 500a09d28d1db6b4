package no.samskap.directory;

import java.time.LocalDate;

/** What came of adding, changing or ending an affiliation. */
public sealed interface Affiliating {
    /** @param percentInAll of a full position, over all the person's affiliations of the day; more than 100 is said, not refused */
    record Saved(long person, long affiliation, long percentInAll) implements Affiliating {
        public boolean isMoreThanFull() {
            return percentInAll > FULL_POSITION;
        }
    }

    /** An end before the beginning. Nothing was changed. */
    record EndsBeforeItStarts(LocalDate start) implements Affiliating {}

    /** Somebody else saved first. */
    record Stale() implements Affiliating {}

    record NotYours() implements Affiliating {}

    /** Per cent. */
    int FULL_POSITION = 100;
}
