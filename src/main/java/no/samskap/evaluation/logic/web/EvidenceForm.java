package no.samskap.evaluation.logic.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a piece of evidence sends.
 *
 * @param record the number or the address of the record that shows it
 */
public record EvidenceForm(
        @NotBlank @Size(max = 1000) String text,
        @Size(max = 300) @Nullable String record) {
    static final String WORDS = "logic.evidenceForm";

    private static final Pattern RECORD = Pattern.compile("(?:.*/)?(\\d{1,15})(?:[?#].*)?");

    static EvidenceForm empty() {
        return new EvidenceForm("", "");
    }

    boolean namesNothing() {
        return record != null && !record.isBlank() && number() == null;
    }

    @Nullable
    Long number() {
        Matcher written = RECORD.matcher(record == null ? "" : record.strip());
        return written.matches() ? Long.valueOf(written.group(1)) : null;
    }
}
