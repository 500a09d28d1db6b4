package no.samskap.evaluation;

import java.time.LocalDate;
import no.samskap.evaluation.Recommendation.FollowUpState;

/**
 * What is to be done because of a recommendation.
 *
 * @param responsible the person's record
 * @param doneNote not empty where it is done or dropped
 */
public record FollowUpText(String task, long responsible, LocalDate dueOn, FollowUpState state, String doneNote) {
    public FollowUpText {
        if (task.isBlank()) throw new IllegalArgumentException("A follow-up says what is to be done");
        if (!state.waits() && doneNote.isBlank())
            throw new IllegalArgumentException("What is done or dropped says how or why");
    }
}
