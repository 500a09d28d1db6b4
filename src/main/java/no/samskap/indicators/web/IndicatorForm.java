package no.samskap.indicators.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import no.samskap.indicators.Countable;
import no.samskap.indicators.FrameworkText.IndicatorText;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What the form of an indicator sends: what it is called and what it counts. Its target is set in a form of its own.
 *
 * @param labels which what is counted must all carry; none where all of it counts
 * @param responsible who answers for the figure: a unit or a role
 * @param measure null counts as the thing is usually told
 */
public record IndicatorForm(
        @NotBlank @Size(max = 200) String nameNb,
        @Size(max = 200) @Nullable String nameNn,
        @Size(max = 200) @Nullable String nameEn,
        @NotBlank @Size(max = 100) String what,
        @Nullable Set<String> labels,
        Indicator.@Nullable Measure measure,
        @NotBlank @Size(max = 1000) String definitionNb,
        @Size(max = 1000) @Nullable String definitionNn,
        @Size(max = 1000) @Nullable String definitionEn,
        @NotBlank @Size(max = 100) String unitNb,
        @Size(max = 100) @Nullable String unitNn,
        @Size(max = 100) @Nullable String unitEn,
        @Size(max = 200) @Nullable String responsible) {
    static final String WORDS = "indicators.indicatorForm";

    static final IndicatorForm BLANK = new IndicatorForm("", "", "", "", Set.of(), null, "", "", "", "", "", "", "");

    static IndicatorForm of(Indicator indicator) {
        return new IndicatorForm(
                indicator.name().nb(),
                indicator.name().nn(),
                indicator.name().en(),
                indicator.what(),
                new LinkedHashSet<>(Countable.inOrder(indicator.labels())),
                indicator.measure(),
                indicator.definition().nb(),
                indicator.definition().nn(),
                indicator.definition().en(),
                indicator.unit().nb(),
                indicator.unit().nn(),
                indicator.unit().en(),
                indicator.responsible());
    }

    Set<String> chosen() {
        return labels == null ? Set.of() : Set.copyOf(labels);
    }

    /** What cannot be counted comes back to its field. */
    void check(BindingResult errors, @Nullable Indicator before) {
        if (!errors.hasFieldErrors("what")) check(what, chosen(), before, errors::rejectValue);
    }

    /**
     * What an indicator counts already it may go on counting.
     *
     * @param before null for a new one
     * @param wrong is told the field, and the message that says what is wrong
     */
    static void check(String what, Set<String> labels, @Nullable Indicator before, BiConsumer<String, String> wrong) {
        if (before != null && before.what().equals(what) && before.labels().equals(labels)) return;
        boolean isKnown = Countable.FACTS.contains(what)
                || (before != null && before.what().equals(what));
        if (!isKnown) wrong.accept("what", "indicators.indicatorForm.what.unknown");
        else
            Countable.mismatch(what, labels)
                    .ifPresent(mismatch -> wrong.accept("labels", "indicators.labels." + mismatch));
    }

    /** @param before the indicator that is changed, whose target and note stay; null for a new one */
    IndicatorText text(@Nullable Indicator before) {
        return new IndicatorText(
                before == null ? Frameworks.key() : before.key(),
                FrameworkForm.words(nameNb, nameNn, nameEn),
                FrameworkForm.words(definitionNb, definitionNn, definitionEn),
                FrameworkForm.words(unitNb, unitNn, unitEn),
                responsible == null ? "" : responsible.strip(),
                before == null ? null : before.note(),
                what,
                chosen(),
                measure == null ? Countable.usualMeasure(what) : measure,
                before == null ? Target.NONE : before.target(),
                List.of());
    }
}
