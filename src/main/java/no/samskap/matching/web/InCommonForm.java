package no.samskap.matching.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param med the name of the other organisation, or its number */
public record InCommonForm(@Size(max = 300) @Nullable String med) {
    static final String WORDS = "matching.common";
}
