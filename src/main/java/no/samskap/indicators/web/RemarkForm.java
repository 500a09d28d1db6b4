package no.samskap.indicators.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the form of a comment on a figure sends. */
public record RemarkForm(@Size(max = 2000) @Nullable String text) {
    static final String WORDS = "indicators.remarkForm";

    String stripped() {
        return text == null ? "" : text.strip();
    }
}
