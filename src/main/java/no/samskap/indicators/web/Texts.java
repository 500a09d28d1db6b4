package no.samskap.indicators.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import no.samskap.core.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What programs write in three languages, within the limits of the forms. Bokmål is shown where another is missing.
 */
final class Texts {
    private Texts() {}

    /** What a framework is called. */
    record Title(
            @NotBlank @Size(max = 300) String nb,
            @Size(max = 300) @Nullable String nn,
            @Size(max = 300) @Nullable String en) {
        LocalizedText text() {
            return FrameworkForm.words(nb, nn, en);
        }
    }

    /** What a goal area or an indicator is called. */
    record Name(
            @NotBlank @Size(max = 200) String nb,
            @Size(max = 200) @Nullable String nn,
            @Size(max = 200) @Nullable String en) {
        LocalizedText text() {
            return FrameworkForm.words(nb, nn, en);
        }
    }

    /** What a figure is a number of. */
    record Unit(
            @NotBlank @Size(max = 100) String nb,
            @Size(max = 100) @Nullable String nn,
            @Size(max = 100) @Nullable String en) {
        LocalizedText text() {
            return FrameworkForm.words(nb, nn, en);
        }
    }

    /** What counts, and when; or what a reader of the figures should know. */
    record Sentences(
            @NotBlank @Size(max = 1000) String nb,
            @Size(max = 1000) @Nullable String nn,
            @Size(max = 1000) @Nullable String en) {
        LocalizedText text() {
            return FrameworkForm.words(nb, nn, en);
        }
    }
}
