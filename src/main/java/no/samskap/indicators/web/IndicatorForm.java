package no.samskap.indicators.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.samskap.indicators.FrameworkText.IndicatorText;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Target;
import org.jspecify.annotations.Nullable;

/** What the form of an indicator sends: what it is called and what it counts. Its target is set in a form of its own. */
public record IndicatorForm(
        @NotBlank @Size(max = 200) String nameNb,
        @Size(max = 200) @Nullable String nameNn,
        @Size(max = 200) @Nullable String nameEn,
        @NotBlank @Size(max = 100) String what,
        @NotNull Indicator.@Nullable Measure measure,
        @NotBlank @Size(max = 1000) String definitionNb,
        @Size(max = 1000) @Nullable String definitionNn,
        @Size(max = 1000) @Nullable String definitionEn,
        @NotBlank @Size(max = 100) String unitNb,
        @Size(max = 100) @Nullable String unitNn,
        @Size(max = 100) @Nullable String unitEn) {
    static final String WORDS = "indicators.indicatorForm";

    static final IndicatorForm BLANK =
            new IndicatorForm("", "", "", "", Indicator.Measure.RECORDS, "", "", "", "", "", "");

    static IndicatorForm of(Indicator indicator) {
        return new IndicatorForm(
                indicator.name().nb(),
                indicator.name().nn(),
                indicator.name().en(),
                indicator.what(),
                indicator.measure(),
                indicator.definition().nb(),
                indicator.definition().nn(),
                indicator.definition().en(),
                indicator.unit().nb(),
                indicator.unit().nn(),
                indicator.unit().en());
    }

    /** @param before the indicator that is changed; null for a new one */
    IndicatorText text(@Nullable Indicator before) {
        return new IndicatorText(
                before == null ? Frameworks.key() : before.key(),
                FrameworkForm.words(nameNb, nameNn, nameEn),
                FrameworkForm.words(definitionNb, definitionNn, definitionEn),
                FrameworkForm.words(unitNb, unitNn, unitEn),
                null,
                what,
                before != null && before.what().equals(what) ? before.labels() : Set.of(),
                Objects.requireNonNull(measure),
                Target.NONE,
                List.of());
    }
}
