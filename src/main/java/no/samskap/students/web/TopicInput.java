package no.samskap.students.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.core.Period;
import no.samskap.records.ExternalIds;
import no.samskap.records.RecordContent;
import no.samskap.students.StudentTopic.Level;
import no.samskap.students.TopicText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a program sends of a topic. */
record TopicInput(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = RecordContent.SUMMARY_LIMIT) String summary,
        @NotBlank String language,

        @Schema(description = "The number of the organisation that offers it.") @NotNull @Nullable
        Long owner,

        @Schema(description = "The number of the need it grew out of.") @Nullable
        Long need,

        @Nullable Set<Long> themes,
        @NotEmpty @Nullable Set<Level> levels,
        @Min(1) @Max(TopicText.MOST_PLACES) @Nullable Integer places,
        @Nullable LocalDate from,
        @Nullable LocalDate to,

        @Schema(
                description =
                        "What your own system calls it, as you like. Sent again under the same id it makes nothing new:"
                                + " you get the topic you made before, with status 200.")
        @Size(min = 1, max = ExternalIds.LIMIT)
        @Nullable
        String externalId) {

    /** What no annotation can say. */
    void check(Errors errors) {
        if (from != null && to != null && to.isBefore(from)) errors.rejectValue("to", "students.form.to.before");
    }

    TopicText text() {
        return new TopicText(
                title.strip(),
                summary.strip(),
                Language.of(language).orElse(Language.BOKMAL),
                owner == null ? 0 : owner,
                need,
                themes == null ? Set.of() : themes,
                levels == null ? Set.of() : levels,
                places,
                new Period(from, to));
    }
}
