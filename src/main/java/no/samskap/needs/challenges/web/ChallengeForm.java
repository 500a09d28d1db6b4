package no.samskap.needs.challenges.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.needs.challenges.Challenge;
import no.samskap.needs.challenges.ChallengeText;
import no.samskap.records.RecordContent;
import org.jspecify.annotations.Nullable;

/** What the form of a challenge sends. Needs are read when it is gathered; later they come and go one by one. */
public record ChallengeForm(
        @NotBlank @Size(max = 200) String title,
        @Size(max = RecordContent.SUMMARY_LIMIT) @Nullable String summary,
        @NotBlank String language,
        @NotNull @Nullable Long body,
        Challenge.@Nullable Audience audience,
        @Nullable Set<Long> needs) {
    static final String WORDS = "challenges.form";

    ChallengeText text() {
        return new ChallengeText(
                title.strip(),
                summary == null ? "" : summary.strip(),
                Language.of(language).orElse(Language.BOKMAL),
                audience == null ? Challenge.Audience.EVERYONE : audience,
                Set.of());
    }

    Set<Long> chosen() {
        return needs == null ? Set.of() : needs;
    }
}
