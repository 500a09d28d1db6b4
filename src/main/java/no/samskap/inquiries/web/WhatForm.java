package no.samskap.inquiries.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import no.samskap.inquiries.Ask;
import no.samskap.inquiries.Inquiry;
import no.samskap.records.RecordContent;
import org.jspecify.annotations.Nullable;

/** What is asked for. Everything may be left for later while it is a draft. */
public record WhatForm(
        @Size(max = RecordContent.SUMMARY_LIMIT) @Nullable String purpose,
        @Size(max = 4000) @Nullable String benefit,
        @Nullable Set<Ask> asks,
        @Size(max = 4000) @Nullable String asksText,
        @Nullable Set<Long> themes,
        @Min(1) @Max(100_000) @Nullable Integer persons,
        @Min(1) @Max(100_000) @Nullable Integer minutes,
        @Nullable LocalDate studyFrom,
        @Nullable LocalDate studyTo,
        @Nullable LocalDate answerBy) {
    static final String WORDS = "inquiries.form";

    static WhatForm of(Inquiry inquiry) {
        Inquiry.What what = inquiry.what();
        return new WhatForm(
                what.purpose(),
                what.benefit(),
                what.asks(),
                what.asksText(),
                what.themes(),
                what.persons(),
                what.minutes(),
                what.studyFrom(),
                what.studyTo(),
                what.answerBy());
    }

    boolean endsBeforeItStarts() {
        return studyFrom != null && studyTo != null && studyTo.isBefore(studyFrom);
    }

    Inquiry.What what() {
        return new Inquiry.What(
                text(purpose),
                text(benefit),
                asks == null ? Set.of() : asks,
                text(asksText),
                themes == null ? Set.of() : themes,
                persons,
                minutes,
                studyFrom,
                studyTo,
                answerBy);
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }
}
