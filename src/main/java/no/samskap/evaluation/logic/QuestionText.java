package no.samskap.evaluation.logic;

import java.time.LocalDate;
import no.samskap.evaluation.logic.ProgrammeLogic.QuestionState;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes of an evaluation question.
 *
 * @param method how it is to be answered
 * @param answeredBy who is to answer it
 * @param answer not empty where it is answered
 */
public record QuestionText(
        String question,
        String method,
        String answeredBy,
        @Nullable LocalDate dueOn,
        QuestionState state,
        String answer) {
    public QuestionText {
        if (question.isBlank()) throw new IllegalArgumentException("A question asks something");
        if (state == QuestionState.ANSWERED && answer.isBlank())
            throw new IllegalArgumentException("An answered question has an answer");
    }

    /** The same question, not begun. */
    QuestionText anew() {
        return new QuestionText(question, method, answeredBy, null, QuestionState.PLANNED, "");
    }
}
