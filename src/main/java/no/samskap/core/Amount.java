package no.samskap.core;

/** A number that somebody types: of kroner, or of things that are counted. */
public final class Amount {
    /**
     * At most in one line, in whole kroner or things: more than any project has, and little enough for the sum of nine million lines to be
     * a number of 64 bits.
     */
    public static final long MOST = 999_999_999_999L;

    private Amount() {}
}
