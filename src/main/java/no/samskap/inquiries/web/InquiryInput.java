package no.samskap.inquiries.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.inquiries.Ask;
import no.samskap.inquiries.Clearance;
import no.samskap.inquiries.Inquiry;
import no.samskap.records.RecordContent;
import org.jspecify.annotations.Nullable;

/** What a program sends of an inquiry: all pages of the form at once. What is left out can be said later; all of it before sending. */
record InquiryInput(
        @NotBlank @Size(max = 200) String title,
        @NotBlank String language,
        @NotBlank @Size(max = 200) String asker,
        @NotNull Inquiry.@Nullable Role role,
        @NotBlank @Size(max = 300) String institution,

        @Schema(description = "Who answers for a student.") @Size(max = 200) @Nullable
        String supervisor,

        @Schema(description = "In plain language.") @Size(max = RecordContent.SUMMARY_LIMIT) @Nullable
        String purpose,

        @Size(max = 4000) @Nullable String benefit,
        @Nullable Set<Ask> asks,
        @Size(max = 4000) @Nullable String asksText,
        @Nullable Set<Long> themes,

        @Schema(description = "In each municipality.") @Min(1) @Max(100_000) @Nullable
        Integer persons,

        @Schema(description = "Of each person's time.") @Min(1) @Max(100_000) @Nullable
        Integer minutes,

        @Nullable LocalDate studyFrom,
        @Nullable LocalDate studyTo,
        @Nullable LocalDate answerBy,
        @Valid @Nullable ClearanceInput rek,
        @Valid @Nullable ClearanceInput sikt,
        @Valid @Nullable ClearanceInput dpia,
        @Size(max = 1000) @Nullable String funding,

        @Schema(description = "Numbers of needs it would help to answer.") @Size(max = 100) @Nullable
        List<Long> needs,

        @Schema(description = "Numbers of data routines it asks for.") @Size(max = 100) @Nullable
        List<Long> data,

        @Schema(description = "Numbers of municipalities.") @Size(max = 400) @Nullable
        List<Long> receivers) {

    record ClearanceInput(
            @NotNull Clearance.@Nullable Standing standing,
            @Size(max = 1000) @Nullable String note) {
        static Clearance of(@Nullable ClearanceInput input) {
            return input == null
                    ? Clearance.UNSAID
                    : new Clearance(
                            input.standing(),
                            input.note() == null ? "" : input.note().strip());
        }
    }

    WhoForm who() {
        return new WhoForm(title, asker, role, institution, supervisor, language, null);
    }

    WhatForm what() {
        return new WhatForm(purpose, benefit, asks, asksText, themes, persons, minutes, studyFrom, studyTo, answerBy);
    }

    Inquiry.Ethics ethics() {
        return new Inquiry.Ethics(
                ClearanceInput.of(rek),
                ClearanceInput.of(sikt),
                ClearanceInput.of(dpia),
                funding == null ? "" : funding.strip());
    }

    static List<Long> numbers(@Nullable List<Long> given) {
        return given == null ? List.of() : given;
    }
}
