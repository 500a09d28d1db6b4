package no.samskap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.no.NorwegianNormalizationFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** How a text becomes the words it is found by, in bokmål and nynorsk alike. */
final class Norwegian {
    /** The letters in a piece of a word. Four find a part of a compound and a word with a typing error. */
    static final int GRAM = 4;

    private static final CharArraySet EVERYWHERE = everywhere();

    /** What people ask with, beside the library's list: who asks "finnes det noe om" wants nothing on finding. */
    private static CharArraySet everywhere() {
        CharArraySet words = new CharArraySet(NorwegianAnalyzer.getDefaultStopSet(), true);
        words.addAll(List.of(
                ("finnes finst vet veit vite trenger treng ønsker ønskjer lurer lurar gjør gjøre gjer gjere få får fått "
                                + "fekk finne bør må kanskje slags beste mange minst mest flere fleire fått andre gjennom mot mellom "
                                + "hvilke hvilken hvilket kva kven kvifor korleis hvordan hvorfor også òg ta tar tatt gi gir gjev "
                                + "nye ny kommer kjem bruker om oss dere")
                        .split(" ")));
        return words;
    }

    /** Words as they are written, in small letters. */
    static final Analyzer WRITTEN = new Chain(false, false);

    /** Words without their endings: utfordringer, utfordringar and utfordringene are one. */
    static final Analyzer STEMS = new Chain(true, false);

    /** Every four letters in a row of each stem, at the place of the stem. */
    static final Analyzer GRAMS = new Chain(true, true);

    private Norwegian() {}

    /** A word as it is written and without its ending. */
    record Word(String written, String stem) {
        boolean isNumber() {
            return written.chars().allMatch(Character::isDigit);
        }

        /** Whether it stands in any text: og, i, på. */
        boolean isEverywhere() {
            return EVERYWHERE.contains(written);
        }

        boolean tells() {
            return tells(written);
        }

        /** A number tells something from six digits on: below, it is a year or an amount. */
        private static boolean tells(CharSequence written) {
            if (written.length() < 2 || EVERYWHERE.contains(written)) return false;
            return written.length() > 5 || !written.chars().allMatch(Character::isDigit);
        }

        List<String> grams() {
            return grams(stem);
        }

        private static List<String> grams(String word) {
            Set<String> all = new LinkedHashSet<>();
            for (int i = 0; i + GRAM <= word.length(); i++) all.add(word.substring(i, i + GRAM));
            return List.copyOf(all);
        }

        /** How many of a word's pieces another word must have to be taken for a relative. */
        static int enough(int grams) {
            return grams <= 2 ? grams : Math.max(2, (int) Math.ceil(grams * 0.35));
        }
    }

    /** The words of a text in their order. */
    static List<Word> words(String text) {
        return tokens(WRITTEN, text).stream()
                .map(written -> new Word(written, Stemming.stem(written)))
                .toList();
    }

    /**
     * A word where it stands in a text.
     *
     * @param from its first character
     * @param to the one after its last
     */
    record Placed(Word word, String surface, int from, int to) {}

    /** The words of a text in their order, with their places. */
    static List<Placed> placed(String text) {
        List<Placed> placed = new ArrayList<>();
        try (TokenStream stream = WRITTEN.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String written = term.toString();
                placed.add(new Placed(
                        new Word(written, Stemming.stem(written)),
                        text.substring(place.startOffset(), place.endOffset()),
                        place.startOffset(),
                        place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can be read", e);
        }
        return placed;
    }

    /** The words that tell something. */
    static List<Word> telling(String text) {
        return words(text).stream().filter(Word::tells).toList();
    }

    /**
     * A word as somebody wrote it, before letters were made alike for finding.
     *
     * @param begins whether it begins a sentence: then its capital says nothing
     */
    record Told(Word word, String inText, boolean begins) {
        String shown() {
            boolean isAbbreviation = inText.length() > 1 && inText.equals(inText.toUpperCase(Locale.ROOT));
            return begins && !isAbbreviation ? inText.toLowerCase(Locale.ROOT) : inText;
        }

        /** Of two places, one within a sentence. */
        Told within(Told other) {
            return begins ? other : this;
        }
    }

    /** The words that tell something, beside how they stand in the text. */
    static List<Told> told(String text) {
        List<Told> told = new ArrayList<>();
        eachToken(WRITTEN, text, (written, place) -> {
            Word word = new Word(written, Stemming.stem(written));
            if (word.tells())
                told.add(new Told(
                        word,
                        text.substring(place.startOffset(), place.endOffset()),
                        beginsSentence(text, place.startOffset())));
        });
        return told;
    }

    private static boolean beginsSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0 && !Character.isLetterOrDigit(text.charAt(before))) {
            if (".?!:\n".indexOf(text.charAt(before)) >= 0) return true;
            before--;
        }
        return before < 0;
    }

    static List<String> tokens(Analyzer analyzer, String text) {
        List<String> tokens = new ArrayList<>();
        eachToken(analyzer, text, (token, place) -> tokens.add(token));
        return tokens;
    }

    private static void eachToken(Analyzer analyzer, String text, BiConsumer<String, OffsetAttribute> each) {
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) each.accept(term.toString(), place);
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can be read", e);
        }
    }

    private static final class Chain extends Analyzer {
        private final boolean stems;
        private final boolean grams;

        Chain(boolean stems, boolean grams) {
            this.stems = stems;
            this.grams = grams;
        }

        /** A phrase does not reach from one text into the next. */
        @Override
        public int getPositionIncrementGap(String field) {
            return 100;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream words = new NorwegianNormalizationFilter(new LetterFolding(new LowerCaseFilter(source)));
            if (stems) words = new Stemming(words);
            if (grams) words = new NGramTokenFilter(words, GRAM, GRAM, false);
            return new TokenStreamComponents(source, words);
        }
    }
}
