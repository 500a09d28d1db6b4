package no.samskap.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of letter the product can send. Each module registers a bean for each of its own; a letter of no known kind is not put.
 *
 * @param code one word with hyphens: {@code inquiry-received}
 * @param isDuty whether it goes out whatever the receiver chose: somebody waits for an answer. What is not a duty can be
 *     unsubscribed from by one click
 * @param sample words as they can be, for the gallery and for those who edit the texts; they name every word that may be used
 * @param sampleLines lines as they can be
 * @param sendable asked again right before sending: the letter as it is now, or empty where it is not to be sent any more,
 *     because the receiver may no longer read what it tells of
 */
public record LetterKind(
        String code,
        boolean isDuty,
        Map<String, String> sample,
        List<Letter.Line> sampleLines,
        Function<Letter, Optional<Letter>> sendable) {

    public LetterKind {
        if (!code.matches("[a-z]+(-[a-z]+)*")) throw new IllegalArgumentException("Words with hyphens: " + code);
        sample = Map.copyOf(sample);
        sampleLines = List.copyOf(sampleLines);
    }

    /** Goes out always. */
    public static LetterKind duty(String code, Map<String, String> sample) {
        return new LetterKind(code, true, sample, List.of(), Optional::of);
    }

    /** Goes to whoever has not unsubscribed from it. */
    public static LetterKind voluntary(String code, Map<String, String> sample) {
        return new LetterKind(code, false, sample, List.of(), Optional::of);
    }

    public LetterKind listing(List<Letter.Line> lines) {
        return new LetterKind(code, isDuty, sample, lines, sendable);
    }

    public LetterKind checkedBy(Function<Letter, Optional<Letter>> check) {
        return new LetterKind(code, isDuty, sample, sampleLines, check);
    }
}
