package no.samskap.indicators.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the form that locks a year sends. */
public record LockForm(@NotBlank @Size(max = 500) String decision) {
    static final String WORDS = "indicators.lockForm";
}
