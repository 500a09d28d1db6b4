package no.samskap.impact;

import java.util.Set;
import no.samskap.core.Language;

/**
 * What a case is called and about.
 *
 * @param summary what it comes to, in two or three sentences; may be empty
 */
public record CaseText(String title, String summary, Language language, int year, Set<Long> themes) {
    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2200;
    /** In characters. */
    public static final int TITLE_LIMIT = 200;

    public static final int SUMMARY_LIMIT = 600;

    public CaseText {
        if (title.isBlank()) throw new IllegalArgumentException("A case has a title");
        if (year < FIRST_YEAR || year > LAST_YEAR) throw new IllegalArgumentException("A case tells of a year");
        themes = Set.copyOf(themes);
    }
}
