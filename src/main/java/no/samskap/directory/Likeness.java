package no.samskap.directory;

import java.util.Arrays;
import java.util.List;

/** What a visitor typed, as a pattern for {@code ilike}: the signs that mean something there mean themselves. */
final class Likeness {
    /** More words than a name has. */
    private static final int MOST_WORDS = 6;

    private Likeness() {}

    static String containing(String text) {
        return "%" + exactly(text) + "%";
    }

    /** The same but for small and capital letters. */
    static String exactly(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }

    static List<String> words(String text) {
        return Arrays.stream(text.strip().split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
