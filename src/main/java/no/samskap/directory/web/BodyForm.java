package no.samskap.directory.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.directory.Body;
import no.samskap.directory.BodyText;
import no.samskap.records.RecordContent;
import org.jspecify.annotations.Nullable;

/** What the form of a cooperation body sends. The mandate is a sentence a line. */
public record BodyForm(
        @NotBlank @Size(max = 200) String name,
        @NotNull Body.@Nullable Form form,
        @NotBlank String language,
        @Size(max = RecordContent.SUMMARY_LIMIT) @Nullable String summary,
        @Size(max = 4000) @Nullable String mandate,
        @Size(max = 20) @Nullable Set<Long> themes) {

    static final String WORDS = "directory.body.edit";

    static BodyForm of(Body body) {
        return new BodyForm(
                body.head().title(),
                body.form(),
                body.head().language().code(),
                body.head().summary(),
                String.join("\n", body.mandate()),
                Set.copyOf(body.head().themes()));
    }

    BodyText text() {
        return new BodyText(
                name.strip(),
                form == null ? Body.Form.NETWORK : form,
                Language.of(language).orElse(Language.BOKMAL),
                summary == null ? "" : summary.strip(),
                mandate == null ? List.of() : lines(mandate),
                themes == null ? Set.of() : themes);
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
