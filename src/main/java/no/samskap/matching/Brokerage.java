package no.samskap.matching;

import java.time.Instant;
import java.util.List;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * An adviser's case on a need.
 *
 * @param need empty where it is no longer the adviser's to read
 * @param candidates in the order they were listed
 */
public record Brokerage(
        RecordHead head, @Nullable RecordHead need, Outcome outcome, String outcomeNote, List<Candidate> candidates) {
    public static final String KIND = "brokerage";

    public enum Outcome {
        OPEN,
        MATCHED,
        NO_MATCH
    }

    public enum State {
        LISTED,
        ASKED,
        YES,
        NO
    }

    /**
     * @param since when it got into its state; null while it is only listed
     * @param remindedAt when they were last reminded; null where they were not
     * @param personConfirmed whether the person says that they are together
     * @param needConfirmed whether those of the need say it
     */
    public record Candidate(
            long person,
            String name,
            State state,
            String message,
            String answer,
            @Nullable Instant since,
            @Nullable Instant remindedAt,
            boolean personConfirmed,
            boolean needConfirmed) {
        public boolean bothConfirmed() {
            return personConfirmed && needConfirmed;
        }

        /** A week after they were asked, or reminded. */
        public boolean mayBeReminded(Instant now) {
            Instant last = remindedAt == null ? since : remindedAt;
            return state == State.ASKED && last != null && !now.isBefore(last.plus(Brokerages.REMIND_AFTER));
        }
    }

    public boolean isOpen() {
        return outcome == Outcome.OPEN;
    }
}
