package no.samskap.funding.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import no.samskap.core.Amount;
import no.samskap.core.Language;
import no.samskap.funding.CallText;
import no.samskap.records.ExternalIds;
import no.samskap.records.RecordContent;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a program sends of a call. */
record CallInput(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = RecordContent.SUMMARY_LIMIT) String summary,
        @NotBlank String language,

        @Schema(description = "The number of the organisation that pays; absent where it is none of ours.") @Nullable
        Long funder,

        @Schema(description = "Who pays, where funder is absent.") @Size(max = 200) @Nullable
        String funderName,

        @Schema(description = "The cooperation that keeps the call up to date. Only administrators leave it out.")
        @Nullable
        Long body,

        @Nullable Set<Long> themes,

        @Schema(description = "Who may apply.") @Size(max = CallText.APPLICANTS_LIMIT) @Nullable
        String applicants,

        @PositiveOrZero @Max(Amount.MOST) @Nullable Long fromKroner,
        @PositiveOrZero @Max(Amount.MOST) @Nullable Long toKroner,
        @Nullable LocalDate opensOn,

        @Schema(description = "The deadline; absent where applications are taken at any time.") @Nullable
        Instant closesAt,

        @Size(max = CallText.ADDRESS_LIMIT) @Nullable String address,

        @Schema(
                description =
                        "What your own system calls it, as you like. Sent again under the same id it makes nothing new:"
                                + " you get the call you made before, with status 200.")
        @Size(min = 1, max = ExternalIds.LIMIT)
        @Nullable
        String externalId) {

    /** What no annotation can say. */
    void check(Errors errors) {
        if (funder == null && stripped(funderName).isEmpty()) errors.rejectValue("funderName", "NotBlank");
        if (!CallText.areInOrder(fromKroner, toKroner)) errors.rejectValue("toKroner", "funding.form.toKroner.less");
        if (!CallText.areInOrder(opensOn, closesAt)) errors.rejectValue("closesAt", "funding.form.closesOn.before");
        String page = stripped(address);
        if (!page.isEmpty() && !CallText.isAddress(page)) errors.rejectValue("address", "funding.form.address.wrong");
    }

    CallText text() {
        return new CallText(
                title.strip(),
                summary.strip(),
                Language.of(language).orElse(Language.BOKMAL),
                funder,
                funder == null ? stripped(funderName) : "",
                body,
                themes == null ? Set.of() : themes,
                stripped(applicants),
                fromKroner,
                toKroner,
                opensOn,
                closesAt,
                stripped(address));
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
