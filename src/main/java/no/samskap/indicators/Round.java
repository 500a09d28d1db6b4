package no.samskap.indicators;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A year of a framework on its way to being locked: those who look after the records confirm their list, a coordinator approves the
 * figures as they are counted then, and the steering group locks them.
 *
 * @param dueOn by when the lists are to be confirmed
 * @param decision in which meeting, or how, it was locked; empty until then
 */
public record Round(
        long framework,
        int year,
        LocalDate dueOn,
        @Nullable Long askedBy,
        Instant askedAt,
        @Nullable Long approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Long lockedBy,
        @Nullable Instant lockedAt,
        String decision) {
    public enum Step {
        ASKED,
        APPROVED,
        LOCKED
    }

    /** Somebody who looks after a record says that it is right as it stands. */
    public record Confirmation(@Nullable Long by, Instant at) {}

    public Step step() {
        if (lockedAt != null) return Step.LOCKED;
        return approvedAt != null ? Step.APPROVED : Step.ASKED;
    }
}
