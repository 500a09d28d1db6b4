package no.samskap.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes the endings off words and makes one of their bokmål and nynorsk forms. */
final class Stemming extends TokenFilter {
    /** Flags of {@link NorwegianLightStemFilter}, which the library keeps to itself: bokmål 1, nynorsk 2. */
    private static final int BOTH_FORMS = 3;

    /** A language has few words, and a stem takes a hundred times as long to find as to remember. */
    private static final int MOST_REMEMBERED = 300_000;

    private static final int LONGEST_REMEMBERED = 60;
    private static final Map<String, String> STEMS = new ConcurrentHashMap<>();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Stemming(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) return false;
        String word = term.toString();
        String stem = stem(word);
        if (!stem.equals(word)) term.setEmpty().append(stem);
        return true;
    }

    /** The stem of one word in small letters, as it stands in the index. */
    static String stem(String word) {
        String known = STEMS.get(word);
        if (known != null) return known;
        String stem = Bokmal.stem(light(Bokmal.pieces(word)));
        if (STEMS.size() < MOST_REMEMBERED && word.length() <= LONGEST_REMEMBERED) STEMS.put(word, stem);
        return stem;
    }

    /** Without its ending. */
    static String light(String word) {
        KeywordTokenizer source = new KeywordTokenizer();
        source.setReader(new StringReader(word));
        try (TokenStream stream = new NorwegianLightStemFilter(source, BOTH_FORMS)) {
            CharTermAttribute stem = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            stream.incrementToken();
            return stem.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can be read", e);
        }
    }
}
