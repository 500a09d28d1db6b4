package no.samskap.inquiries.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import no.samskap.inquiries.Answer;
import no.samskap.inquiries.Case;
import org.jspecify.annotations.Nullable;

/** A municipality's answer. */
public record AnswerForm(
        @NotNull Answer.@Nullable Choice choice,
        Case.@Nullable Reason reason,
        @Size(max = Answer.TEXT_LIMIT) @Nullable String text) {
    static final String WORDS = "inquiries.answer";
    static final AnswerForm EMPTY = new AnswerForm(null, null, "");

    Answer answer() {
        if (choice == null) throw new IllegalStateException("Validated before");
        return new Answer(choice, choice == Answer.Choice.NO ? reason : null, text == null ? "" : text.strip());
    }
}
