package no.samskap.results;

import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes of a result.
 *
 * @param summary what was found out or changed
 * @param practice what it means for practice
 * @param owner the organisation that answers for the record
 * @param organisations those behind it, beside the owner
 * @param participants how many took part, where it is something people came to
 * @param fullText address of the whole text, empty where there is none
 * @param thesis said of theses only
 * @param belongsTo the project it came out of, or the need it answers
 * @param source where it was taken from, when it was not written here
 */
public record ResultText(
        String title,
        String summary,
        String practice,
        ResultType type,
        Language language,
        long owner,
        Set<Long> organisations,
        Set<Long> themes,
        @Nullable Happened happened,
        Result.Audience audience,
        Counting counting,
        @Nullable Integer participants,
        String fullText,
        Thesis thesis,
        @Nullable Long belongsTo,
        String source) {
    /** In characters. */
    public static final int ADDRESS_LIMIT = 1000;

    public ResultText {
        if (title.isBlank() || summary.isBlank())
            throw new IllegalArgumentException("A result has a title and a summary");
        if (counting.counts() && happened == null)
            throw new IllegalArgumentException("What counts has happened some time");
        if (ResultType.ARENA.fact().equals(counting.fact()) && participants == null)
            throw new IllegalArgumentException("An arena counts by those who took part");
        if (!fullText.isEmpty() && !isAddress(fullText))
            throw new IllegalArgumentException("The whole text is at an http or https address");
        long answering = owner;
        organisations =
                organisations.stream().filter(number -> number != answering).collect(Collectors.toUnmodifiableSet());
        themes = Set.copyOf(themes);
    }

    /** Whether a browser can be sent there: http or https, with a host. */
    public static boolean isAddress(String text) {
        return text.length() <= ADDRESS_LIMIT && text.matches("https?://[\\p{L}\\d][^\\s/?#@\\\\]*(?:[/?#]\\S*)?");
    }
}
