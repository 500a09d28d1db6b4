package no.samskap.funding.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.core.Amount;
import no.samskap.core.Language;
import no.samskap.directory.WhoIsMeant;
import no.samskap.funding.CallText;
import no.samskap.funding.FundingCall;
import no.samskap.records.RecordContent;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What the form of a call sends.
 *
 * @param funder the name of an organisation, or of anybody else who pays
 * @param closesOn the day of the deadline; empty where applications are taken at any time
 * @param closesAt the hour of the deadline, as 13.00 or 13:00; empty for the end of the day
 */
public record CallForm(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = RecordContent.SUMMARY_LIMIT) String summary,
        @NotBlank String language,
        @NotBlank @Size(max = 200) String funder,
        @Nullable Long body,
        @Nullable Set<Long> themes,
        @Size(max = CallText.APPLICANTS_LIMIT) @Nullable String applicants,
        @PositiveOrZero @Max(Amount.MOST) @Nullable Long fromKroner,
        @PositiveOrZero @Max(Amount.MOST) @Nullable Long toKroner,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable String closesAt,
        @Size(max = CallText.ADDRESS_LIMIT) @Nullable String address) {
    static final String WORDS = "funding.form";

    private static final Pattern HOUR = Pattern.compile("([01]?\\d|2[0-3])[.:]([0-5]\\d)");
    /** The last minute of the day, where no hour is given. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    static CallForm empty(Language language, @Nullable Long body) {
        return new CallForm("", "", language.code(), "", body, Set.of(), "", null, null, null, null, "", "");
    }

    /** @param funder as it is written to mean the same organisation again */
    static CallForm of(FundingCall call, String funder) {
        CallText text = call.text();
        Instant closes = text.closesAt();
        ZonedDateTime deadline = closes == null ? null : closes.atZone(Words.OSLO);
        return new CallForm(
                text.title(),
                text.summary(),
                text.language().code(),
                funder,
                text.body(),
                text.themes(),
                text.applicants(),
                text.fromKroner(),
                text.toKroner(),
                text.opensOn(),
                deadline == null ? null : deadline.toLocalDate(),
                deadline == null || deadline.toLocalTime().equals(END_OF_DAY)
                        ? ""
                        : "%02d.%02d".formatted(deadline.getHour(), deadline.getMinute()),
                text.address());
    }

    /** What no annotation can say. */
    void check(Errors errors) {
        if (!CallText.areInOrder(fromKroner, toKroner)) errors.rejectValue("toKroner", "funding.form.toKroner.less");
        if (!stripped(closesAt).isEmpty() && hour().isEmpty())
            errors.rejectValue("closesAt", "funding.form.closesAt.wrong");
        else if (closesOn == null && !stripped(closesAt).isEmpty())
            errors.rejectValue("closesOn", "funding.form.closesOn.missing");
        else if (!CallText.areInOrder(opensOn, deadline()))
            errors.rejectValue("closesOn", "funding.form.closesOn.before");
        String page = stripped(address);
        if (!page.isEmpty() && !CallText.isAddress(page)) errors.rejectValue("address", "funding.form.address.wrong");
    }

    CallText text(WhoIsMeant.Written payer) {
        return new CallText(
                title.strip(),
                summary.strip(),
                Language.of(language).orElse(Language.BOKMAL),
                payer.number(),
                payer.number() == null ? payer.name() : "",
                body,
                themes == null ? Set.of() : themes,
                stripped(applicants),
                fromKroner,
                toKroner,
                opensOn,
                deadline(),
                stripped(address));
    }

    private @Nullable Instant deadline() {
        return closesOn == null
                ? null
                : closesOn.atTime(hour().orElse(END_OF_DAY)).atZone(Words.OSLO).toInstant();
    }

    private Optional<LocalTime> hour() {
        Matcher hour = HOUR.matcher(stripped(closesAt));
        return hour.matches()
                ? Optional.of(LocalTime.of(Integer.parseInt(hour.group(1)), Integer.parseInt(hour.group(2))))
                : Optional.empty();
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
