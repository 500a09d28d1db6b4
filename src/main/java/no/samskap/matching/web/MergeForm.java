package no.samskap.matching.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param into the one that stays */
public record MergeForm(
        @NotNull @Nullable Long into,
        @Size(max = 2000) @Nullable String reason) {
    static final String WORDS = "matching.merge";
}
