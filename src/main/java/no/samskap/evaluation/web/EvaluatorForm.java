package no.samskap.evaluation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import no.samskap.web.Personal;

/** Who is to evaluate, by name. */
public record EvaluatorForm(
        @Personal("evaluation") @NotBlank @Size(max = 200) String evaluator) {
    static final String WORDS = "evaluation.evaluatorForm";
}
