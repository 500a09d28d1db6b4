package no.samskap.search;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes the marks off letters, so that á č đ ŋ š ŧ ž are found by who has a Norwegian keyboard, and é by who leaves it out. æ, ø
 * and å are letters of their own and stay; so do ä and ö, which the filter after this one reads as æ and ø.
 */
final class LetterFolding extends TokenFilter {
    private static final String KEPT = "æøåäö";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    LetterFolding(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) return false;
        for (int i = 0; i < term.length(); i++)
            if (term.buffer()[i] > 127) {
                String plain = folded(term.toString());
                term.setEmpty().append(plain);
                break;
            }
        return true;
    }

    private static String folded(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            if (letter < 128 || KEPT.indexOf(letter) >= 0) plain.appendCodePoint(letter);
            else plain.append(withoutMarks(letter));
        });
        return plain.toString();
    }

    private static String withoutMarks(int letter) {
        return switch (letter) {
            case 'đ', 'ð' -> "d";
            case 'ŋ' -> "n";
            case 'ŧ', 'þ' -> "t";
            case 'ł' -> "l";
            case 'ı' -> "i";
            case 'ß' -> "ss";
            default ->
                Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "");
        };
    }
}
