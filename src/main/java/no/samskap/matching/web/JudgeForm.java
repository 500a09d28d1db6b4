package no.samskap.matching.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import no.samskap.matching.Verdict;
import no.samskap.matching.Verdicts;
import org.jspecify.annotations.Nullable;

/** What somebody says of two records that look the same. */
public record JudgeForm(
        @NotNull Verdict.@Nullable Kind verdict,
        @Size(max = Verdicts.WHY_LIMIT) @Nullable String why) {
    static final String WORDS = "matching.judge";
}
