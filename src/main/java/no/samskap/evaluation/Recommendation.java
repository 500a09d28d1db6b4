package no.samskap.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation advises because of what was seen, what was decided about it, and what is done.
 *
 * @param decisions the latest first: that one stands
 * @param followUps what is due first
 * @param withdrawal null where it stands
 */
public record Recommendation(
        RecordHead head,
        long framework,
        RecommendationText text,
        List<Decision> decisions,
        List<FollowUp> followUps,
        @Nullable Withdrawal withdrawal) {
    public static final String KIND = "recommendation";

    public enum Urgency {
        NOW,
        THIS_YEAR,
        NEXT_PERIOD
    }

    public enum Outcome {
        ADOPTED,
        PARTLY,
        NOT_ADOPTED
    }

    /** @param decidedBy the body or committee, and its meeting */
    public record Decision(
            Outcome outcome,
            String reason,
            String decidedBy,
            LocalDate decidedOn,
            @Nullable Long writtenBy,
            @Nullable Instant writtenAt) {}

    public enum FollowUpState {
        OPEN,
        UNDERWAY,
        DONE,
        DROPPED;

        public boolean waits() {
            return this == OPEN || this == UNDERWAY;
        }
    }

    /**
     * @param responsible the person's record
     * @param responsibleName empty where the visitor may not read it
     * @param doneNote what was done, or why it was dropped
     */
    public record FollowUp(
            long id,
            String task,
            long responsible,
            String responsibleName,
            LocalDate dueOn,
            FollowUpState state,
            String doneNote,
            int version) {
        boolean isOverdue(LocalDate today) {
            return state.waits() && dueOn.isBefore(today);
        }
    }

    public Recommendation {
        decisions = List.copyOf(decisions);
        followUps = List.copyOf(followUps);
    }

    public long number() {
        return head.number();
    }

    /** The decision that stands. */
    public Optional<Decision> decision() {
        return decisions.stream().findFirst();
    }

    public Optional<FollowUp> followUp(long id) {
        return followUps.stream().filter(each -> each.id() == id).findFirst();
    }

    public boolean isWithdrawn() {
        return withdrawal != null;
    }

    /** Whether its day has passed; of what is withdrawn nothing waits. */
    public boolean isLate(FollowUp followUp, LocalDate today) {
        return !isWithdrawn() && followUp.isOverdue(today);
    }

    /** How many follow-ups are late. */
    public long late(LocalDate today) {
        return followUps.stream().filter(each -> isLate(each, today)).count();
    }

    public boolean isOverdue(LocalDate today) {
        return late(today) > 0;
    }

    public boolean isUndecided() {
        return !isWithdrawn() && decisions.isEmpty();
    }

    /** Not decided yet, or something is still to be done. */
    public boolean isOpen() {
        return isUndecided()
                || (!isWithdrawn()
                        && followUps.stream().anyMatch(each -> each.state().waits()));
    }

    /** Those it was drawn from, of what the visitor may read. */
    public Set<Long> observations() {
        return text.observations();
    }
}
