package no.samskap.evaluation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.samskap.evaluation.Recommendation.Decision;
import no.samskap.evaluation.Recommendation.Outcome;
import no.samskap.web.Personal;
import org.jspecify.annotations.Nullable;

/** What the form of a decision sends. */
public record DecisionForm(
        @NotNull @Nullable Outcome outcome,
        @NotBlank @Size(max = 2000) String reason,
        @Personal("evaluation") @NotBlank @Size(max = 300) String decidedBy,
        @NotNull @Nullable LocalDate decidedOn) {
    static final String WORDS = "evaluation.decisionForm";

    static DecisionForm empty(LocalDate today) {
        return new DecisionForm(null, "", "", today);
    }

    Decision decision() {
        if (outcome == null || decidedOn == null) throw new IllegalStateException("What is required was asked for");
        return new Decision(outcome, reason.strip(), decidedBy.strip(), decidedOn, null, null);
    }
}
