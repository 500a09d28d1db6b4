package no.samskap.reports;

import no.samskap.core.Language;
import org.jspecify.annotations.Nullable;

/** What somebody decides of a report, beside its parts. */
public record ReportText(
        String title,
        Report.Form form,
        @Nullable Long framework,
        int firstYear,
        int lastYear,
        Language language,
        Report.Audience audience) {
    public ReportText {
        if (lastYear < firstYear) throw new IllegalArgumentException("A report ends after it begins");
    }

    static ReportText of(Report report) {
        return new ReportText(
                report.head().title(),
                report.form(),
                report.framework(),
                report.firstYear(),
                report.lastYear(),
                report.language(),
                report.audience());
    }
}
