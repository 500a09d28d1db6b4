package no.samskap.matching.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import no.samskap.web.Personal;
import org.jspecify.annotations.Nullable;

/** Whether I want to be suggested, and how often I can be asked. */
public record WishForm(
        @Personal("suggestions") @NotNull @Nullable Boolean wanted,
        @Personal("suggestions") @Min(0) @Max(100) @Nullable Integer askedAHalfYear) {
    static final String WORDS = "matching.wish";
}
