package no.samskap.evaluation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.samskap.evaluation.FollowUpText;
import no.samskap.evaluation.Recommendation.FollowUp;
import no.samskap.evaluation.Recommendation.FollowUpState;
import no.samskap.web.Personal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What the form of a follow-up sends.
 *
 * @param responsible a name
 */
public record FollowUpForm(
        @NotBlank @Size(max = 500) String task,
        @Personal("evaluation") @NotBlank @Size(max = 200) String responsible,
        @NotNull @Nullable LocalDate dueOn,
        @NotNull @Nullable FollowUpState state,
        @Size(max = 2000) @Nullable String doneNote) {
    static final String WORDS = "evaluation.followUpForm";

    static FollowUpForm empty() {
        return new FollowUpForm("", "", null, FollowUpState.OPEN, "");
    }

    static FollowUpForm of(FollowUp followUp) {
        return new FollowUpForm(
                followUp.task(), named(followUp), followUp.dueOn(), followUp.state(), followUp.doneNote());
    }

    /** What means just this person, as a field of names takes it. */
    static String named(FollowUp followUp) {
        return (followUp.responsibleName().isEmpty() ? "–" : followUp.responsibleName()) + " (" + followUp.responsible()
                + ")";
    }

    void check(Errors errors) {
        if (state != null && !state.waits() && (doneNote == null || doneNote.isBlank()))
            errors.rejectValue("doneNote", "evaluation.followUpForm.doneNote.missing");
    }

    FollowUpText text(long person) {
        if (dueOn == null || state == null) throw new IllegalStateException("What is required was asked for");
        return new FollowUpText(task.strip(), person, dueOn, state, doneNote == null ? "" : doneNote.strip());
    }
}
