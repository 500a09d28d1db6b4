package no.samskap.search;

import java.util.concurrent.ThreadLocalRandom;

/** Words that no text holds. */
final class UnheardOf {
    /** Without a, e and o: aa, ae, ao and oe are read as å, æ and ø, so that the index would hold another word. */
    private static final String LETTERS = "bcdfghijklmnpqrstuvwxyz";

    private UnheardOf() {}

    static String word() {
        return ThreadLocalRandom.current()
                .ints(14, 0, LETTERS.length())
                .map(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
