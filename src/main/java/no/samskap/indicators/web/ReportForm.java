package no.samskap.indicators.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Set;
import no.samskap.core.Amount;
import no.samskap.indicators.FrameworkText.ReportedText;
import no.samskap.indicators.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a reported total sends.
 *
 * @param year {@value #PERIOD} or a year
 */
public record ReportForm(
        @NotBlank String year,
        @NotNull @PositiveOrZero @Max(Amount.MOST) @Nullable Long total,
        @PositiveOrZero @Max(Amount.MOST) @Nullable Long pending,
        @NotBlank @Size(max = 500) String source,
        @Size(max = 1000) @Nullable String note) {
    static final String WORDS = "indicators.reportForm";
    static final String PERIOD = "perioden";

    static ReportForm of(Indicator indicator, @Nullable Integer year) {
        String value = year == null ? PERIOD : String.valueOf(year);
        return indicator
                .reportedFor(year)
                .map(was -> new ReportForm(value, was.total(), was.pending(), was.source(), was.note()))
                .orElse(new ReportForm(value, null, null, "", ""));
    }

    boolean namesAYear() {
        return year.equals(PERIOD) || year.matches("\\d{4}");
    }

    @Nullable
    Integer yearOrNull() {
        return year.matches("\\d{4}") ? Integer.valueOf(year) : null;
    }

    ReportedText text() {
        return new ReportedText(
                yearOrNull(),
                total == null ? 0 : total,
                pending == null ? 0 : pending,
                source.strip(),
                note == null ? "" : note.strip(),
                Set.of());
    }
}
