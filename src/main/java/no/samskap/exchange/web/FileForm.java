package no.samskap.exchange.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that somebody sends. */
public record FileForm(
        @Nullable String kind, @NotNull @Nullable MultipartFile file) {
    static final String WORDS = "exchange.form";

    static FileForm empty() {
        return new FileForm("project", null);
    }

    boolean isMissing() {
        return file == null || file.isEmpty();
    }

    String name() {
        String name = file == null ? null : file.getOriginalFilename();
        return name == null || name.isBlank()
                ? "?"
                : name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
    }
}
