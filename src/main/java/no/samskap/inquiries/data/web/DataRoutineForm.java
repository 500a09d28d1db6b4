package no.samskap.inquiries.data.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.inquiries.data.DataRoutine;
import no.samskap.inquiries.data.DataRoutineText;
import no.samskap.records.RecordContent;
import no.samskap.records.Seeding.Seed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What the form of a routine sends, and what a program sends to the API.
 *
 * @param steps one a line
 * @param inquiry the one a new routine grew out of
 */
public record DataRoutineForm(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = RecordContent.SUMMARY_LIMIT) String summary,
        @NotBlank String language,
        @NotNull @Nullable Long owner,
        @Nullable Set<Long> themes,
        @Size(max = 500) @Nullable String covers,
        @Size(max = 500) @Nullable String keptIn,
        @NotNull DataRoutine.@Nullable Personal personal,
        @NotBlank @Size(max = 300) String decidedBy,
        @Size(max = 4000) @Nullable String conditions,
        @Size(max = 6000) @Nullable String steps,
        @Min(1) @Max(DataRoutineText.MOST_DAYS) @Nullable Integer usualDays,
        @Size(max = 300) @Nullable String cost,
        @Size(max = 1000) @Nullable String describedAt,
        @Nullable Long body,
        @Nullable Long inquiry) {
    static final String WORDS = "data.form";

    static DataRoutineForm empty(@Nullable Long owner, Language language, @Nullable Seed seed) {
        return new DataRoutineForm(
                seed == null ? "" : seed.title(),
                "",
                seed == null ? language.code() : seed.from().language().code(),
                owner,
                seed == null ? Set.of() : Set.copyOf(seed.from().themes()),
                "",
                "",
                null,
                "",
                "",
                "",
                null,
                "",
                "",
                null,
                seed == null ? null : seed.from().number());
    }

    static DataRoutineForm of(DataRoutine routine) {
        DataRoutineText text = routine.text();
        return new DataRoutineForm(
                text.title(),
                text.summary(),
                text.language().code(),
                text.owner(),
                text.themes(),
                text.covers(),
                text.keptIn(),
                text.personal(),
                text.decidedBy(),
                text.conditions(),
                String.join("\n", text.steps()),
                text.usualDays(),
                text.cost(),
                text.describedAt(),
                text.body(),
                null);
    }

    /** What no annotation can say. */
    void check(Errors errors) {
        List<String> lines = lines();
        if (lines.size() > DataRoutineText.MOST_STEPS) errors.rejectValue("steps", "data.form.steps.tooMany");
        else if (lines.stream().anyMatch(line -> line.length() > DataRoutineText.STEP_LIMIT))
            errors.rejectValue("steps", "data.form.steps.tooLong");
        String address = stripped(describedAt);
        if (!address.isEmpty() && !address.matches("https?://[\\p{L}\\d][^\\s/?#@\\\\]*(?:[/?#]\\S*)?"))
            errors.rejectValue("describedAt", "data.form.describedAt.wrong");
    }

    DataRoutineText text() {
        return new DataRoutineText(
                title.strip(),
                summary.strip(),
                Language.of(language).orElse(Language.BOKMAL),
                owner == null ? 0 : owner,
                themes == null ? Set.of() : themes,
                stripped(covers),
                stripped(keptIn),
                personal == null ? DataRoutine.Personal.IDENTIFYING : personal,
                decidedBy.strip(),
                stripped(conditions),
                lines(),
                usualDays,
                stripped(cost),
                stripped(describedAt),
                body);
    }

    private List<String> lines() {
        return Arrays.stream(stripped(steps).split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
