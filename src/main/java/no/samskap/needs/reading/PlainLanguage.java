package no.samskap.needs.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * LIX, the readability index of C. H. Björnsson (Läsbarhet, Liber 1968): words for each sentence, and how many of a hundred words
 * have more than six letters, added up. It advises and never refuses.
 */
public final class PlainLanguage {
    /** Letters of a word that LIX calls long begin after so many. */
    private static final int LONG_WORD = 6;
    /** In letters: a compound of that length is read twice. */
    private static final int VERY_LONG_WORD = 15;
    /** In words: a sentence that one loses the thread in. The advice of plain-language guides is 15 to 20 on average. */
    private static final int LONG_SENTENCE = 20;
    /** So many of the long sentences are pointed out, the longest first: all at once help nobody. */
    private static final int MOST_SENTENCES = 5;
    /** With fewer words a single one moves the number by more than a band. */
    private static final int FEWEST_WORDS = 50;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-’'][\\p{L}\\p{N}]+)*");
    /** A mark and a space, or a new line. A point in an abbreviation or after a day's number ends nothing. */
    private static final Pattern END = Pattern.compile("(?<=[.!?:])[»\"”)]*\\s+|\\R+");

    private static final Pattern NO_END = Pattern.compile(
            "(?iu).*(?:\\b(?:f\\.eks|bl\\.a|m\\.a|d\\.v\\.s|dvs|osv|o\\.l|m\\.m|m\\.fl|jf|ca|nr|pst|mv|evt|kap|art|e\\.g|i\\.e)|\\b\\d{1,2})\\.$");

    private PlainLanguage() {}

    /** Björnsson's bands, as they are commonly used for Norwegian. Names are the messages {@code needs.reading.<name>}. */
    public enum Band {
        VERY_EASY(30),
        EASY(40),
        MEDIUM(50),
        DIFFICULT(60),
        VERY_DIFFICULT(Integer.MAX_VALUE);

        private final int below;

        Band(int below) {
            this.below = below;
        }

        static Band of(int lix) {
            for (Band band : values()) if (lix < band.below) return band;
            return VERY_DIFFICULT;
        }
    }

    /** @param difficult whether it is pointed out, with a plainer word where one is known */
    public record Piece(String text, boolean difficult, String plainer) {}

    /** @param pieces the sentence in its pieces, with the space after it: put together again they are the text */
    public record Sentence(List<Piece> pieces, int words, boolean isLong) {}

    /** @param isSure enough words for the number to mean something */
    public record Reading(int lix, Band band, boolean isSure, int words, int longWords, List<Sentence> sentences) {
        public boolean isEmpty() {
            return words == 0;
        }

        public long longSentences() {
            return sentences.stream().filter(Sentence::isLong).count();
        }

        public long difficultWords() {
            return sentences.stream()
                    .flatMap(sentence -> sentence.pieces().stream())
                    .filter(Piece::difficult)
                    .count();
        }
    }

    public static Reading read(String text) {
        List<String> parts = sentences(text);
        Set<Integer> pointedOut = longest(parts);
        List<Sentence> sentences = new ArrayList<>();
        int words = 0;
        int longWords = 0;
        int counted = 0;
        for (int i = 0; i < parts.size(); i++) {
            List<String> inIt = words(parts.get(i));
            words += inIt.size();
            if (!inIt.isEmpty()) counted++;
            longWords += (int)
                    inIt.stream().filter(word -> letters(word) > LONG_WORD).count();
            sentences.add(new Sentence(pieces(parts.get(i)), inIt.size(), pointedOut.contains(i)));
        }
        int lix = counted == 0 ? 0 : Math.round((float) words / counted + 100f * longWords / words);
        return new Reading(lix, Band.of(lix), words >= FEWEST_WORDS, words, longWords, sentences);
    }

    /** Each with the space that follows it. */
    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (MatchResult end : END.matcher(text).results().toList()) {
            String sentence = text.substring(start, end.end());
            boolean newLine = end.group().lines().count() > 1 || end.group().contains("\n");
            if (!newLine && NO_END.matcher(sentence.strip()).matches()) continue;
            sentences.add(sentence);
            start = end.end();
        }
        if (start < text.length()) sentences.add(text.substring(start));
        return sentences;
    }

    private static Set<Integer> longest(List<String> sentences) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) if (words(sentences.get(i)).size() > LONG_SENTENCE) places.add(i);
        places.sort(
                Comparator.comparingInt(place -> -words(sentences.get(place)).size()));
        return new HashSet<>(places.subList(0, Math.min(MOST_SENTENCES, places.size())));
    }

    private static List<String> words(String sentence) {
        return WORD.matcher(sentence).results().map(MatchResult::group).toList();
    }

    private static List<Piece> pieces(String sentence) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (MatchResult word : WORD.matcher(sentence).results().toList()) {
            String plainer = Officialese.plainer(word.group().toLowerCase(Locale.ROOT));
            if (plainer.isEmpty() && letters(word.group()) < VERY_LONG_WORD) continue;
            if (word.start() > start) pieces.add(new Piece(sentence.substring(start, word.start()), false, ""));
            pieces.add(new Piece(word.group(), true, plainer));
            start = word.end();
        }
        if (start < sentence.length()) pieces.add(new Piece(sentence.substring(start), false, ""));
        return pieces;
    }

    /** Of the longest part of a word with hyphens: one reads such a word in parts. */
    private static int letters(String word) {
        int most = 0;
        for (String part : word.split("[-’']", -1)) most = Math.max(most, part.length());
        return most;
    }
}
