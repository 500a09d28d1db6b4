package no.samskap.projects.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.core.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as people write it: 17.05.2026, 05.2026 or 2026; or as programs do: 2026-05-17, 2026-05. In no other years than projects are
 * from: a slip of the finger in one of them would stretch everybody's timeline over thousands of years.
 */
final class DateText {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final Pattern WRITTEN = Pattern.compile("(?:(?:(\\d{1,2})\\.\\s*)?(\\d{1,2})\\.\\s*)?(\\d{4})");

    private DateText() {}

    static Optional<PartialDate> read(@Nullable String text) {
        if (text == null || text.isBlank()) return Optional.empty();
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) return ofOurTime(text);
        StringBuilder iso = new StringBuilder(written.group(3));
        if (written.group(2) != null) iso.append('-').append(twoDigits(written.group(2)));
        if (written.group(1) != null) iso.append('-').append(twoDigits(written.group(1)));
        return ofOurTime(iso.toString());
    }

    private static Optional<PartialDate> ofOurTime(String iso) {
        return PartialDate.parse(iso).filter(date -> date.inYear() >= FIRST_YEAR && date.inYear() <= LAST_YEAR);
    }

    static @Nullable PartialDate orNull(@Nullable String text) {
        return read(text).orElse(null);
    }

    /** Something was written that is no date. */
    static boolean isWrong(@Nullable String text) {
        return text != null && !text.isBlank() && read(text).isEmpty();
    }

    static boolean isBackwards(@Nullable String first, @Nullable String last) {
        Optional<PartialDate> from = read(first);
        Optional<PartialDate> to = read(last);
        return from.isPresent()
                && to.isPresent()
                && to.get().last().isBefore(from.get().first());
    }

    static String write(@Nullable PartialDate date) {
        if (date == null) return "";
        String[] parts = date.iso().split("-");
        StringBuilder written = new StringBuilder();
        for (int i = parts.length - 1; i > 0; i--) written.append(parts[i]).append('.');
        return written.append(parts[0]).toString();
    }

    private static String twoDigits(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
