package no.samskap.needs.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import no.samskap.needs.Need;
import no.samskap.needs.StepText;
import org.jspecify.annotations.Nullable;

/** What the form of a step in a need's life sends. */
public record StepForm(
        @NotNull Need.@Nullable State state,
        @Nullable LocalDate on,
        @Size(max = 2000) @Nullable String reason,
        @Size(max = 1000) @Nullable String referral) {
    static final String WORDS = "needs.step";

    static StepForm empty() {
        return new StepForm(null, null, "", "");
    }

    StepText text(Language language) {
        return new StepText(
                state == null ? Need.State.SENT : state,
                on == null ? null : PartialDate.day(on),
                reason == null ? "" : reason.strip(),
                referral == null ? "" : referral.strip(),
                language);
    }
}
