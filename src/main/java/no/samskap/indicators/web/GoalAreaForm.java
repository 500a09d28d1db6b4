package no.samskap.indicators.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import no.samskap.core.LocalizedText;
import no.samskap.indicators.Framework;
import org.jspecify.annotations.Nullable;

/** What the form of a goal area sends. */
public record GoalAreaForm(
        @NotBlank @Size(max = 200) String nameNb,
        @Size(max = 200) @Nullable String nameNn,
        @Size(max = 200) @Nullable String nameEn) {
    static final String WORDS = "indicators.goalAreaForm";

    static GoalAreaForm of(Framework.GoalArea area) {
        return new GoalAreaForm(area.name().nb(), area.name().nn(), area.name().en());
    }

    LocalizedText name() {
        return FrameworkForm.words(nameNb, nameNn, nameEn);
    }
}
