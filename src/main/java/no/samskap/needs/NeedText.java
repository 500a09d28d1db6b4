package no.samskap.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes of a need: the five answers, and what it is filed under.
 *
 * @param questions research questions that are known from the start
 */
public record NeedText(
        String title,
        String question,
        String touches,
        String tried,
        String why,
        List<String> questions,
        Language language,
        long owner,
        Set<Long> themes,
        @Nullable LocalDate neededBy,
        Need.Audience audience,
        String onBehalfOf) {
    /** In characters. */
    public static final int ANSWER_LIMIT = 4000;

    /** In characters: of a title made of the text. */
    private static final int TITLE_LIMIT = 120;

    /** Without what is seldom said. */
    public NeedText(
            String title,
            String question,
            String why,
            List<String> questions,
            Language language,
            long owner,
            Set<Long> themes,
            @Nullable LocalDate neededBy,
            Need.Audience audience) {
        this(title, question, "", "", why, questions, language, owner, themes, neededBy, audience, "");
    }

    public NeedText {
        if (title.isBlank() || question.isBlank())
            throw new IllegalArgumentException("A need has a title and a question");
        questions = List.copyOf(questions);
        themes = Set.copyOf(themes);
    }

    /** With other research questions. */
    NeedText asking(List<String> others) {
        return new NeedText(
                title, question, touches, tried, why, others, language, owner, themes, neededBy, audience, onBehalfOf);
    }

    /** A title made of the first sentence of a text: whole words, within the limit. */
    public static String titleOf(String text) {
        String line = text.strip().split("\\R", 2)[0].strip();
        String sentence = line.replaceFirst("(?<=[.!?])\\s.*$", "");
        if (sentence.length() <= TITLE_LIMIT) return sentence.replaceFirst("\\.$", "");
        return sentence.substring(0, TITLE_LIMIT - 1).replaceFirst("\\s+\\S*$", "") + "…";
    }
}
