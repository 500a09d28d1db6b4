package no.samskap.needs.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import no.samskap.needs.Need;
import no.samskap.needs.NeedText;
import no.samskap.records.ExternalIds;
import no.samskap.records.RecordContent;
import org.jspecify.annotations.Nullable;

/** What a program sends of a need. Its own words stand once it is sent; title, themes, audience and deadline may change. */
record NeedInput(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = RecordContent.SUMMARY_LIMIT) String question,

        @Schema(description = "Whom it touches.") @Size(max = NeedText.ANSWER_LIMIT) @Nullable
        String touches,

        @Schema(description = "What has been tried.") @Size(max = NeedText.ANSWER_LIMIT) @Nullable
        String tried,

        @Schema(description = "What you would do differently if you knew.") @Size(max = NeedText.ANSWER_LIMIT) @Nullable
        String why,

        @Schema(description = "Research questions, one a line.") @Size(max = 4000) @Nullable
        String questions,

        @NotNull @Nullable Long owner,
        @Nullable Set<Long> themes,
        @Nullable LocalDate neededBy,
        @NotBlank String language,
        @NotNull Need.@Nullable Audience audience,
        @Size(max = 200) @Nullable String onBehalfOf,

        @Schema(
                description =
                        "What your own system calls it, as you like. Sent again under the same id it makes nothing new:"
                                + " you get the need you made before, with status 200.")
        @Size(min = 1, max = ExternalIds.LIMIT)
        @Nullable
        String externalId) {
    NeedText text() {
        return new NeedForm(
                        title,
                        question,
                        touches,
                        tried,
                        why,
                        questions,
                        owner,
                        themes,
                        neededBy,
                        language,
                        audience,
                        onBehalfOf,
                        null)
                .text();
    }
}
