package no.samskap.indicators.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import no.samskap.core.Amount;
import no.samskap.core.LocalizedText;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Target;
import org.jspecify.annotations.Nullable;

/** What the form of an indicator's target sends. */
public record TargetForm(
        @NotNull Target.@Nullable Kind kind,
        @Positive @Max(Amount.MOST) @Nullable Long value,
        @Size(max = 1000) @Nullable String noteNb,
        @Size(max = 1000) @Nullable String noteNn,
        @Size(max = 1000) @Nullable String noteEn) {
    static final String WORDS = "indicators.targetForm";

    static TargetForm of(Indicator indicator) {
        LocalizedText note = indicator.note();
        return new TargetForm(
                indicator.target().kind(),
                indicator.target().value(),
                note == null ? "" : note.nb(),
                note == null ? "" : note.nn(),
                note == null ? "" : note.en());
    }

    boolean lacksValue() {
        return kind != null && kind.namesAValue() && value == null;
    }

    boolean lacksBokmal() {
        return text(noteNb).isEmpty() && !(text(noteNn) + text(noteEn)).isEmpty();
    }

    /** A figure beside a kind that names none is passed over. */
    Target target() {
        return kind == null ? Target.NONE : new Target(kind, kind.namesAValue() ? value : null);
    }

    @Nullable
    LocalizedText note() {
        return text(noteNb).isEmpty() ? null : new LocalizedText(text(noteNb), text(noteNn), text(noteEn));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
