package no.samskap.sheets;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe before it, and loses it again when it is read. One that
 * begins with apostrophes and such a sign gets one more, so that nothing is lost on the way there and back.
 */
public final class Formulas {
    private static final Pattern STARTS_A_FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]");

    private Formulas() {}

    public static boolean isRisky(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.matcher(text).lookingAt();
    }

    public static String defused(String text) {
        return isRisky(text) ? "'" + text : text;
    }

    static String restored(String text) {
        return text.length() > 1
                        && text.charAt(0) == '\''
                        && STARTS_A_FORMULA.matcher(text).lookingAt()
                ? text.substring(1)
                : text;
    }
}
