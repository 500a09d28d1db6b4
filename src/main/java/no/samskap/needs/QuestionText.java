package no.samskap.needs;

import java.time.LocalDate;
import no.samskap.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes of a research question.
 *
 * @param sources what the answer rests on, a line each
 * @param assessedOn when somebody looked; null for today
 */
public record QuestionText(
        String question,
        Language language,
        Need.@Nullable Knowledge knowledge,
        Need.Evidence evidence,
        String sources,
        @Nullable LocalDate assessedOn) {
    /** In characters. */
    public static final int LIMIT = 1000;

    public QuestionText {
        if (question.isBlank()) throw new IllegalArgumentException("A question asks something");
    }
}
