package no.samskap.directory;

/** What a visitor typed, as a pattern for {@code ilike}: the signs that mean something there mean themselves. */
final class Likeness {
    private Likeness() {}

    static String containing(String text) {
        return "%" + exactly(text) + "%";
    }

    /** The same but for small and capital letters. */
    static String exactly(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
