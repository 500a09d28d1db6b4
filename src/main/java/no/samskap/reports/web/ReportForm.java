package no.samskap.reports.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import no.samskap.core.Language;
import no.samskap.records.RecordContent;
import no.samskap.reports.Report;
import no.samskap.reports.ReportText;
import org.jspecify.annotations.Nullable;

/** What the form of a report sends: what it is, for whom, and of which years. */
public record ReportForm(
        @NotBlank @Size(max = RecordContent.TITLE_LIMIT) String title,
        @NotNull Report.@Nullable Form form,
        @Nullable Long framework,
        @NotNull @Min(1900) @Max(2200) @Nullable Integer firstYear,
        @NotNull @Min(1900) @Max(2200) @Nullable Integer lastYear,
        @NotBlank @Pattern(regexp = "nb|nn|en") String language,
        @NotNull Report.@Nullable Audience audience) {
    static final String WORDS = "reports.form";

    static ReportForm of(Report report) {
        return new ReportForm(
                report.head().title(),
                report.form(),
                report.framework(),
                report.firstYear(),
                report.lastYear(),
                report.language().code(),
                report.audience());
    }

    ReportForm titled(String other) {
        return new ReportForm(other, form, framework, firstYear, lastYear, language, audience);
    }

    boolean endsBeforeItBegins() {
        return firstYear != null && lastYear != null && lastYear < firstYear;
    }

    ReportText text() {
        return new ReportText(
                title.strip(),
                Objects.requireNonNull(form),
                framework,
                Objects.requireNonNull(firstYear),
                Objects.requireNonNull(lastYear),
                Language.of(language).orElse(Language.BOKMAL),
                Objects.requireNonNull(audience));
    }
}
