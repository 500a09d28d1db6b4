package no.samskap.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a research organisation in the Research Organization Registry: nine signs, the last two of them checked. */
public final class Ror {
    private static final Pattern WRITTEN =
            Pattern.compile("(?:(?:https?://)?ror\\.org/)?(0[a-z0-9]{6}\\d{2})/?", Pattern.CASE_INSENSITIVE);

    /** Crockford's base 32: without i, l, o and u. */
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    private Ror() {}

    /** The whole address, from the address or the nine signs alone; empty where the check digits (ISO 7064, 97-10) do not fit. */
    public static Optional<String> read(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) return Optional.empty();
        String id = matcher.group(1).toLowerCase(Locale.ROOT);
        long value = 0;
        for (int i = 0; i < 7; i++) {
            int digit = DIGITS.indexOf(id.charAt(i));
            if (digit < 0) return Optional.empty();
            value = value * DIGITS.length() + digit;
        }
        long check = 98 - value * 100 % 97;
        return check == Long.parseLong(id.substring(7)) ? Optional.of("https://ror.org/" + id) : Optional.empty();
    }
}
