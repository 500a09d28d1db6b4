package no.samskap.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.samskap.records.IndexFeed;
import no.samskap.search.Norwegian.Word;
import org.jspecify.annotations.Nullable;

/**
 * The words that are known: those that come with the program, and those of the records when the index was built. By them
 * compounds are split (the parts that are used the most, as Koehn and Knight 2003), and abbreviations tied to their long form.
 */
final class Vocabulary {
    /** In letters. */
    private static final int SHORTEST_PART = 3;

    private static final int SHORTEST_COMPOUND = 7;
    private static final int SHORTEST_LEARNED = 4;
    /** A word of three letters is a part only when it is used so often: most such beginnings and ends are chance. */
    private static final int OFTEN = 3;
    /** How much a word that comes with the program counts, against one record that has it. */
    private static final int SHIPPED_COUNT = 3;

    /** In telling words. */
    static final int LONGEST_LONG_FORM = 8;

    private static final int MOST_WORDS = 200_000;
    private static final int MOST_REMEMBERED = 200_000;

    /** Words, and ends of words, that are seldom parts of a compound. */
    private static final Set<String> NO_PARTS = Set.of(
            ("for ut inn opp ned over under sam med mot fra fram gjen etter mis til ved uten mellom het skap ing "
                            + "ning dom lig bar som else ene ere are ert iske isk den det der hos man kan var vil sjon asjon eri "
                            + "ste nes eller men ver ell ler ter ner ser ten ger ende ede ete ker rer ret leg sis sist")
                    .split(" "));

    /** A title such as "Frivillige i krise (FRIK)". */
    private static final Pattern LONG_AND_SHORT =
            Pattern.compile("([\\p{L}\\d ,–-]{5,120}?) \\((\\p{Lu}[\\p{Lu}\\d]{1,9})\\)");

    /** A title such as "FRIK: Frivillige i krise". */
    private static final Pattern SHORT_AND_LONG = Pattern.compile("(\\p{Lu}[\\p{Lu}\\d]{2,9})(?: ?[:–-]) (.{5,120})");

    private static final Vocabulary SHIPPED = learned();

    private final Map<String, Integer> words;
    private final Map<String, List<Word>> longForms;
    /** By the stems of what they stand for. */
    private final Map<String, String> shortForms = new HashMap<>();

    private final Map<String, List<String>> parts = new ConcurrentHashMap<>();

    private Vocabulary(Map<String, Integer> words, Map<String, List<Word>> longForms) {
        this.words = words;
        this.longForms = longForms;
        longForms.forEach((shortForm, longForm) ->
                shortForms.put(key(longForm.stream().filter(Word::tells).toList()), shortForm));
    }

    /** Only the words that come with the program. */
    static Vocabulary shipped() {
        return SHIPPED;
    }

    private static Vocabulary learned() {
        Map<String, Integer> words = new HashMap<>();
        for (String text : Thesaurus.texts())
            for (Word word : Norwegian.words(text))
                words.merge(Bokmal.pieces(word.written()), SHIPPED_COUNT, Math::max);
        return new Vocabulary(words, new HashMap<>());
    }

    /** Learns from records, one after the other. */
    static final class Learning {
        /** As they are written: the pieces of each are looked for once, at the end. */
        private final Map<String, Integer> words = new HashMap<>();

        private final Map<String, List<Word>> longForms = new HashMap<>();

        /** Abbreviations are learned only of what everybody may read: their long forms are words to search by. */
        void see(IndexFeed.Entry entry) {
            Set<String> seen = new LinkedHashSet<>();
            for (String text : List.of(entry.title(), entry.summary(), entry.searchText()))
                for (Word word : Norwegian.words(text))
                    if (word.written().length() >= SHORTEST_LEARNED && !word.isNumber()) seen.add(word.written());
            for (String word : seen)
                if (words.size() < MOST_WORDS || words.containsKey(word)) words.merge(word, 1, Integer::sum);
            Matcher named = LONG_AND_SHORT.matcher(entry.publicTitle());
            while (named.find()) name(named.group(2), named.group(1));
            Matcher opened = SHORT_AND_LONG.matcher(entry.publicTitle());
            if (opened.matches()) name(opened.group(1), opened.group(2));
        }

        /** What is named begins with the letter that its short form begins with, where any word does. */
        private void name(String shortForm, String longForm) {
            List<Word> words = Norwegian.words(longForm);
            for (int from = 0; from < words.size(); from++)
                if (folded(shortForm).charAt(0) == words.get(from).written().charAt(0)) {
                    words = words.subList(from, words.size());
                    break;
                }
            if (!words.isEmpty()) longForms.putIfAbsent(folded(shortForm), List.copyOf(words));
        }

        Vocabulary learned() {
            Map<String, Integer> all = new HashMap<>(SHIPPED.words);
            words.forEach((word, many) -> all.merge(Bokmal.pieces(word), many, Integer::sum));
            return new Vocabulary(Map.copyOf(all), Map.copyOf(longForms));
        }
    }

    /** For keeping it with the index: an index is read with the words it was written with. */
    String written() {
        StringBuilder text = new StringBuilder();
        words.forEach(
                (word, count) -> text.append(word).append('\t').append(count).append('\n'));
        longForms.forEach((shortForm, longForm) -> {
            text.append('(').append(shortForm).append('\t');
            longForm.forEach(word -> text.append(word.written()).append(' '));
            text.append('\n');
        });
        return text.toString();
    }

    static Vocabulary read(String written) {
        Map<String, Integer> words = new HashMap<>();
        Map<String, List<Word>> longForms = new HashMap<>();
        written.lines().forEach(line -> {
            int tab = line.indexOf('\t');
            if (line.startsWith("(")) longForms.put(line.substring(1, tab), Norwegian.words(line.substring(tab + 1)));
            else words.put(line.substring(0, tab), Integer.valueOf(line.substring(tab + 1)));
        });
        return new Vocabulary(words, longForms);
    }

    /** What an abbreviation stands for. */
    Optional<List<Word>> longForm(String abbreviation) {
        return Optional.ofNullable(longForms.get(folded(abbreviation)));
    }

    /** What is used in short for these telling words. */
    Optional<String> shortForm(List<Word> words) {
        return Optional.ofNullable(shortForms.get(key(words)));
    }

    private static String key(List<Word> words) {
        return words.stream().map(Word::stem).collect(Collectors.joining(" "));
    }

    /** Whether it comes with the program or stands in a record. */
    boolean knows(Word word) {
        return words.containsKey(Bokmal.pieces(word.written())) || longForms.containsKey(word.written());
    }

    /** The stems of the parts of a word in small letters; its own stem alone where it is no compound. */
    List<String> parts(String word) {
        List<String> known = parts.get(word);
        if (known != null) return known;
        Set<String> found = new LinkedHashSet<>();
        split(Bokmal.pieces(word), found);
        if (found.size() < 2) {
            found.clear();
            split(Stemming.stem(word), found);
        }
        List<String> stems = found.size() < 2
                ? List.of(Stemming.stem(word))
                : found.stream().map(Stemming::stem).distinct().toList();
        if (parts.size() < MOST_REMEMBERED) parts.put(word, stems);
        return stems;
    }

    private void split(String word, Set<String> found) {
        Cut best = best(word);
        if (best == null) {
            found.add(word);
            return;
        }
        split(best.first(), found);
        split(best.last(), found);
    }

    private record Cut(String first, String last, double score) {}

    private @Nullable Cut best(String word) {
        if (word.length() < SHORTEST_COMPOUND) return null;
        Cut best = null;
        for (int i = SHORTEST_PART; i <= word.length() - SHORTEST_PART; i++) {
            String last = word.substring(i);
            int lastCount = count(last);
            if (lastCount == 0) continue;
            for (String first : beginnings(word.substring(0, i))) {
                int firstCount = count(first);
                if (firstCount == 0) continue;
                double score = Math.log(1.0 + firstCount)
                        + Math.log(1.0 + lastCount)
                        + Math.min(first.length(), last.length());
                if (best == null || score > best.score()) best = new Cut(first, last, score);
            }
        }
        return best;
    }

    /** The beginning as it is, or without the s or e that joins the parts. */
    private static List<String> beginnings(String beginning) {
        boolean joined = beginning.length() > SHORTEST_PART && (beginning.endsWith("s") || beginning.endsWith("e"));
        return joined ? List.of(beginning, beginning.substring(0, beginning.length() - 1)) : List.of(beginning);
    }

    private int count(String part) {
        if (NO_PARTS.contains(part)) return 0;
        int count = words.getOrDefault(part, 0);
        return part.length() == SHORTEST_PART && count < OFTEN ? 0 : count;
    }

    private static String folded(String abbreviation) {
        return abbreviation.toLowerCase(Locale.ROOT);
    }
}
