package no.samskap.needs.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.samskap.core.Language;
import no.samskap.needs.Need;
import no.samskap.needs.QuestionText;
import org.jspecify.annotations.Nullable;

/** What the form of a research question sends. */
public record QuestionForm(
        @NotBlank @Size(max = QuestionText.LIMIT) String question,
        @NotBlank String language,
        Need.@Nullable Knowledge knowledge,
        @NotNull Need.@Nullable Evidence evidence,
        @Size(max = 2000) @Nullable String sources,
        @Nullable LocalDate assessedOn) {
    static final String WORDS = "needs.question";

    static QuestionForm empty(Language language) {
        return new QuestionForm("", language.code(), null, Need.Evidence.OPEN, "", null);
    }

    static QuestionForm of(Need.Question question) {
        return new QuestionForm(
                question.question(),
                question.language(),
                question.knowledge(),
                question.evidence(),
                question.sources(),
                question.assessedOn());
    }

    QuestionText text() {
        return new QuestionText(
                question.strip(),
                Language.of(language).orElse(Language.BOKMAL),
                knowledge,
                evidence == null ? Need.Evidence.OPEN : evidence,
                sources == null ? "" : sources.strip(),
                assessedOn);
    }
}
