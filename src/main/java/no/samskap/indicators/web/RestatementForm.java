package no.samskap.indicators.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the form that restates a locked figure sends. */
public record RestatementForm(@NotBlank @Size(max = 1000) String reason) {
    static final String WORDS = "indicators.restatementForm";
}
