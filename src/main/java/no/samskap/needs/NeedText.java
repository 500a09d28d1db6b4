package no.samskap.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.core.Language;
import org.jspecify.annotations.Nullable;

/** What somebody writes of a need. */
public record NeedText(
        String title,
        String question,
        String why,
        List<String> questions,
        Language language,
        long owner,
        Set<Long> themes,
        @Nullable LocalDate neededBy,
        Need.Audience audience) {
    public NeedText {
        if (title.isBlank() || question.isBlank())
            throw new IllegalArgumentException("A need has a title and a question");
        questions = List.copyOf(questions);
        themes = Set.copyOf(themes);
    }
}
