package no.samskap.evaluation.logic.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.samskap.evaluation.logic.ProgrammeLogic.Question;
import no.samskap.evaluation.logic.ProgrammeLogic.QuestionState;
import no.samskap.evaluation.logic.QuestionText;
import no.samskap.web.Personal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the form of an evaluation question sends. */
public record QuestionForm(
        @NotBlank @Size(max = 500) String question,
        @Size(max = 500) @Nullable String method,
        @Personal("evaluation") @Size(max = 200) @Nullable String answeredBy,
        @Nullable LocalDate dueOn,
        @NotNull @Nullable QuestionState state,
        @Size(max = 4000) @Nullable String answer) {
    static final String WORDS = "logic.questionForm";

    static QuestionForm empty() {
        return new QuestionForm("", "", "", null, QuestionState.PLANNED, "");
    }

    static QuestionForm of(Question question) {
        QuestionText text = question.text();
        return new QuestionForm(
                text.question(), text.method(), text.answeredBy(), text.dueOn(), text.state(), text.answer());
    }

    void check(Errors errors) {
        if (state == QuestionState.ANSWERED && stripped(answer).isEmpty())
            errors.rejectValue("answer", "logic.questionForm.answer.missing");
    }

    QuestionText text() {
        return new QuestionText(
                question.strip(),
                stripped(method),
                stripped(answeredBy),
                dueOn,
                state == null ? QuestionState.PLANNED : state,
                stripped(answer));
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
