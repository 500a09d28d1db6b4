package no.samskap.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.search.Norwegian.Word;
import no.samskap.web.Listing;

/**
 * What somebody asked for, read as words and never as a language of its own: no bracket, quote or sign can be wrong.
 *
 * @param phrases words in quotes, which stand beside each other where they are found
 * @param words the others, each once
 * @param unfinished whether the last word may go on
 */
record Asked(List<List<Word>> phrases, List<Word> words, boolean unfinished) {
    /** More words than this no longer tell one record from another. */
    static final int MOST_WORDS = 32;

    /** From so many telling words on it is a sentence. */
    private static final int SENTENCE = 6;

    private static final String QUOTES = "\"“”„«»";
    private static final int ORGANISATION_NUMBER_DIGITS = 9;

    static Asked read(String given) {
        String text = shortened(Normalizer.normalize(given, Normalizer.Form.NFC));
        List<List<Word>> phrases = new ArrayList<>();
        StringBuilder outside = new StringBuilder();
        StringBuilder inside = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (QUOTES.indexOf(c) < 0) (quoted ? inside : outside).append(c);
            else if (quoted) {
                List<Word> phrase = Norwegian.words(inside.toString());
                if (!phrase.isEmpty()) phrases.add(phrase);
                inside.setLength(0);
                outside.append(' ');
                quoted = false;
            } else {
                outside.append(' ');
                quoted = true;
            }
        }
        outside.append(inside);
        String loose = outside.toString();
        boolean unfinished = !loose.isEmpty() && Character.isLetter(loose.charAt(loose.length() - 1));
        return new Asked(phrases, telling(Norwegian.words(loose)), unfinished);
    }

    static boolean isTooLong(String given) {
        return given.length() > Listing.SEARCH_TEXT_LIMIT;
    }

    boolean isEmpty() {
        return phrases.isEmpty() && words.isEmpty();
    }

    /**
     * How many of the words a record must have, in whatever form. One, and two of a whole sentence: whoever writes one wants an
     * answer to it, not its echo.
     */
    int wanted() {
        return words.size() <= SENTENCE ? 1 : 2;
    }

    /** Each word once. Words that stand in any text count only where there are no others. */
    private static List<Word> telling(List<Word> all) {
        if (all.size() > 1 && all.stream().allMatch(Word::isNumber)) {
            String joined = String.join("", all.stream().map(Word::written).toList());
            if (joined.length() == ORGANISATION_NUMBER_DIGITS) return List.of(new Word(joined, joined));
        }
        Map<String, Word> once = new LinkedHashMap<>();
        all.forEach(word -> once.putIfAbsent(word.stem(), word));
        List<Word> telling =
                once.values().stream().filter(word -> !word.isEverywhere()).toList();
        return (telling.isEmpty() ? List.copyOf(once.values()) : telling)
                .stream().limit(MOST_WORDS).toList();
    }

    private static String shortened(String text) {
        if (!isTooLong(text)) return text;
        int end = Listing.SEARCH_TEXT_LIMIT;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
