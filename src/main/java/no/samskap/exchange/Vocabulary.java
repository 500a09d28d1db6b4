package no.samskap.exchange;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.samskap.core.Language;
import no.samskap.core.Slips;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What columns and values are called, in all languages of the interface at once: a file is in whichever its writer chose. */
@Component
class Vocabulary {
    private static final List<Locale> LANGUAGES =
            List.of(Language.BOKMAL.locale(), Language.NYNORSK.locale(), Language.ENGLISH.locale());

    private final MessageSource messages;
    private final Map<String, Map<String, String>> choices = new ConcurrentHashMap<>();

    Vocabulary(MessageSource messages) {
        this.messages = messages;
    }

    /** Without case, accents, spaces and punctuation. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean ascii = true;
        for (int i = 0; i < text.length() && ascii; i++) ascii = text.charAt(i) < 0x80;
        String plain = ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) folded.append(Character.toLowerCase(c));
        }
        return folded.toString();
    }

    /** All names of a column, folded. */
    Set<String> names(String kind, String column) {
        Set<String> names = new LinkedHashSet<>();
        for (Locale language : LANGUAGES) {
            names.add(folded(say("exchange." + kind + "." + column, language)));
            also("exchange." + kind + "." + column + ".also", language).forEach(names::add);
        }
        names.add(folded(column));
        names.remove("");
        return names;
    }

    /**
     * The code whose name this is.
     *
     * @param words where the names are: {@code projects.state}
     */
    Optional<String> choice(String words, List<String> codes, String written) {
        return Optional.ofNullable(
                choices.computeIfAbsent(words, key -> names(words, codes)).get(folded(written)));
    }

    /** What else people call a value, folded. */
    Set<String> alsoCalled(String code) {
        Set<String> names = new LinkedHashSet<>();
        for (Locale language : LANGUAGES) names.addAll(also("exchange.also." + code, language));
        return names;
    }

    private Map<String, String> names(String words, List<String> codes) {
        Map<String, String> names = new HashMap<>();
        for (String code : codes) {
            names.put(folded(code), code);
            for (Locale language : LANGUAGES) {
                names.putIfAbsent(folded(say(words + "." + code, language)), code);
            }
            alsoCalled(code).forEach(name -> names.putIfAbsent(name, code));
        }
        names.remove("");
        return names;
    }

    private List<String> also(String key, Locale language) {
        return Arrays.stream(say(key, language).split("\\|"))
                .map(Vocabulary::folded)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private String say(String key, Locale language) {
        String text = messages.getMessage(key, null, "", language);
        return text == null ? "" : text;
    }

    /** How many of the pairs of letters two folded words share: 0 none, 1 all. Dice (1945). */
    static double likeness(String one, String other) {
        if (one.equals(other)) return 1;
        if (one.length() < 2 || other.length() < 2) return 0;
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < one.length(); i++) pairs.merge(pair(one, i), 1, Integer::sum);
        int shared = 0;
        for (int i = 0; i + 1 < other.length(); i++) {
            Integer left = pairs.get(pair(other, i));
            if (left != null && left > 0) {
                pairs.put(pair(other, i), left - 1);
                shared++;
            }
        }
        return 2.0 * shared / (one.length() + other.length() - 2);
    }

    /** Whether one may be the other with a slip of the finger. Words of three letters are all too near each other to tell. */
    static boolean isSlip(String one, String other) {
        return Math.min(one.length(), other.length()) >= 4 && Slips.between(one, other, 1) <= 1;
    }

    private static int pair(String text, int place) {
        return text.charAt(place) << 16 | text.charAt(place + 1);
    }
}
