package no.samskap.matching.web;

import jakarta.validation.constraints.NotBlank;

/** @param med the name of the other organisation, or its number */
public record InCommonForm(@NotBlank String med) {
    static final String WORDS = "matching.common";
}
