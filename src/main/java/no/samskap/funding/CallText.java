package no.samskap.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes of a call.
 *
 * @param summary what money is given to, in plain language
 * @param funder the organisation that pays, where we know it
 * @param funderName who pays, where it is none of our organisations; otherwise empty
 * @param body the cooperation that keeps the call up to date; null where an administrator does
 * @param applicants who may apply
 * @param fromKroner the least that can be applied for; null where there is no least
 * @param toKroner the most that can be applied for; null where there is no most
 * @param opensOn the first day; null where it is open already
 * @param closesAt the deadline; null where applications are taken at any time
 * @param address where the funder tells of it
 */
public record CallText(
        String title,
        String summary,
        Language language,
        @Nullable Long funder,
        String funderName,
        @Nullable Long body,
        Set<Long> themes,
        String applicants,
        @Nullable Long fromKroner,
        @Nullable Long toKroner,
        @Nullable LocalDate opensOn,
        @Nullable Instant closesAt,
        String address) {
    /** In characters. */
    public static final int APPLICANTS_LIMIT = 2000;

    /** In characters. */
    public static final int ADDRESS_LIMIT = 1000;

    public CallText {
        if (title.isBlank() || summary.isBlank())
            throw new IllegalArgumentException("A call has a title and tells what money is given to");
        if ((funder == null) == funderName.isBlank()) throw new IllegalArgumentException("A call has one funder");
        if (!areInOrder(fromKroner, toKroner)) throw new IllegalArgumentException("The least is not above the most");
        if (!areInOrder(opensOn, closesAt)) throw new IllegalArgumentException("A call opens before its deadline");
        if (!address.isEmpty() && !isAddress(address))
            throw new IllegalArgumentException("The funder's page is at an http or https address");
        themes = Set.copyOf(themes);
    }

    public static boolean areInOrder(@Nullable Long fromKroner, @Nullable Long toKroner) {
        return fromKroner == null || toKroner == null || fromKroner <= toKroner;
    }

    public static boolean areInOrder(@Nullable LocalDate opensOn, @Nullable Instant closesAt) {
        return opensOn == null
                || closesAt == null
                || opensOn.atStartOfDay(Words.OSLO).toInstant().isBefore(closesAt);
    }

    /** Whether a browser can be sent there: http or https, with a host. */
    public static boolean isAddress(String text) {
        return text.length() <= ADDRESS_LIMIT && text.matches("https?://[\\p{L}\\d][^\\s/?#@\\\\]*(?:[/?#]\\S*)?");
    }
}
