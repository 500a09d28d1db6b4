package no.samskap.reports.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import no.samskap.reports.Report.Part;
import org.jspecify.annotations.Nullable;

/** What the form of a report's part sends. */
public record PartForm(
        @NotNull Part.@Nullable Chapter chapter,
        @NotBlank @Size(max = 200) String title,
        @Size(max = 20_000) @Nullable String text) {
    static final String WORDS = "reports.partForm";

    static PartForm of(Part part) {
        return new PartForm(part.chapter(), part.title(), part.text());
    }

    Part.Chapter chosen() {
        return Objects.requireNonNull(chapter);
    }

    String written() {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
