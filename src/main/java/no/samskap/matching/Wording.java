package no.samskap.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.samskap.core.Slips;

/**
 * The words of a text, each once, with how much they tell. Weights come from two short lists and not from the stock of records, so
 * that the same two texts are as alike tomorrow as they are today.
 */
final class Wording {
    /** More words than this of one text add nothing but time. */
    static final int MOST_WORDS = 160;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int SHORTEST_PART = 4;
    private static final double SMALL = 0.05;
    private static final double GENERAL = 0.4;
    /** What another word for the same says of it: synonyms are seldom quite that. */
    private static final double ANOTHER_WORD = 0.7;
    /** Names in the middle of a text tell more: two places are two things. */
    private static final double A_NAME = 1.4;

    private static final Set<String> SMALL_WORDS = keys("""
            og i på av for til fra med som er det den de et en vi vår våre vårt hos oss om å at har kan skal må ikke men eller
            der når hva hvordan hvorfor hvem hvilke hvor blir ble var være etter over under ved mellom mot uten ut inn opp ned
            seg sin sitt sine dem han hun jeg du deg dere så få får the of in and to a an is er hans hennes disse dette denne
            alle mer mye mange noen noe hver hvert kva kven korleis kvifor ein ei eit dei ikkje frå hjå vert vart veit vet bare
            berre fram gir gjev hele også annet andre før siden bør vil ville ønsker trenger gjør gjøre gjort gjere""");

    private static final Set<String> GENERAL_WORDS = keys("""
            prosjekt prosjektet forprosjekt kommune kommunen kommuner kommunal tiltak studie kartlegging utvikling utvikle
            tjeneste tjenester behov kunnskap kunnskapen bedre god gode forskning forsker rapport sluttrapport evaluering følge
            metode metoder modell arbeid virker virkning effekt hjelper bruk bruke ny nye hva små store norge norsk undersøkelse
            undersøker resultat resultater erfaring erfaringer oppgave masteroppgave bacheloroppgave søknad søknaden innovasjon
            innovasjonsprosjekt kompetanseprosjekt offentlig sektor phd ph d stipendiat kandidat kandidaten veileder håndbok
            artikkel foredrag film verktøy verktøykasse følgeforskning oppsummering kunnskapsoppsummering år årene lite vite
            utprøving prøver prøvd oppfølging hvilken samarbeid sammen felles måler måle setter""");

    /**
     * A word by its key.
     *
     * @param letters which letters the key has, a bit for each: two words with too many others are not compared letter by letter
     */
    record Word(String written, String key, double weight, int letters) {
        Word(String written, String key, double weight) {
            this(written, key, weight, lettersOf(key));
        }

        private static int lettersOf(String key) {
            int letters = 0;
            for (int i = 0; i < key.length(); i++) {
                char letter = key.charAt(i);
                letters |= 1 << (letter >= 'a' && letter <= 'z' ? letter - 'a' : 26 + letter % 6);
            }
            return letters;
        }

        /** No more letters differ than so many slips can change: each takes one away and puts another in. */
        boolean mayBe(Word other, int slips) {
            return Integer.bitCount(letters ^ other.letters) <= 2 * slips;
        }
    }

    private final List<Word> words;
    private final Set<String> keys;

    private Wording(List<Word> words) {
        this.words = words;
        this.keys = words.stream().map(Word::key).collect(Collectors.toSet());
    }

    static Wording of(String... texts) {
        Map<String, Word> once = new LinkedHashMap<>();
        for (String text : texts) {
            Matcher matcher = WORD.matcher(text);
            while (matcher.find() && once.size() < MOST_WORDS) {
                String key = Spelling.key(matcher.group());
                boolean capital = Character.isUpperCase(matcher.group().charAt(0));
                boolean named = matcher.start() > 0 && capital;
                once.putIfAbsent(key, new Word(shown(text, matcher), key, weight(key, capital) * (named ? A_NAME : 1)));
            }
        }
        return new Wording(List.copyOf(once.values()));
    }

    /** As it is written, but for a capital that only begins a sentence. */
    private static String shown(String text, Matcher word) {
        String written = word.group();
        boolean isAbbreviation = written.length() > 1 && written.equals(written.toUpperCase(Locale.ROOT));
        return isAbbreviation || !beginsSentence(text, word.start()) ? written : written.toLowerCase(Locale.ROOT);
    }

    private static boolean beginsSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0 && !Character.isLetterOrDigit(text.charAt(before))) {
            if (".?!:\n".indexOf(text.charAt(before)) >= 0) return true;
            before--;
        }
        return before < 0;
    }

    static Wording ofNames(Collection<String> names) {
        return of(names.toArray(String[]::new));
    }

    List<Word> words() {
        return words;
    }

    Set<String> numbers() {
        Set<String> numbers = new HashSet<>();
        for (Word word : words) if (isNumber(word.key())) numbers.add(word.key());
        return numbers;
    }

    /**
     * How two wordings meet, from the one side.
     *
     * @param covered how much of this wording the other has too, by weight: 0 to 1
     * @param missed the weight of the words the other has nothing like
     */
    record Met(double covered, double missed) {}

    Met met(Wording other) {
        double all = 0;
        double met = 0;
        for (Word word : words) {
            all += word.weight();
            met += word.weight() * other.best(word);
        }
        return new Met(all == 0 ? 0 : met / all, all - met);
    }

    /** Words both have, those that tell most first, as they are written here. */
    List<String> sharedWith(Wording other, int most) {
        List<Word> shared = new ArrayList<>(words.stream()
                .filter(word -> word.weight() > GENERAL * A_NAME && other.best(word) >= 0.8)
                .toList());
        shared.sort((one, two) -> Double.compare(
                two.weight() * Math.min(12, two.key().length()),
                one.weight() * Math.min(12, one.key().length())));
        return shared.stream().limit(most).map(Word::written).toList();
    }

    private double best(Word word) {
        if (keys.contains(word.key())) return 1;
        double best = 0;
        for (Word mine : words) {
            best = Math.max(best, alike(word, mine));
            if (best == 1) return best;
        }
        return best;
    }

    /**
     * How much of the word the other one says: 1 for the same word, less for a slip of the finger or a near relative, 0 for others.
     * A word is said by a compound that holds it; of a compound its part says only its share, and the rest where it stands too.
     */
    private double alike(Word one, Word two) {
        String word = one.key();
        String other = two.key();
        if (isNumber(word) || isNumber(other)) return 0;
        if (Relatives.are(word, other)) return ANOTHER_WORD;
        int shorter = Math.min(word.length(), other.length());
        if (shorter < SHORTEST_PART) return 0;
        int begins = beginning(word, other);
        int longer = Math.max(word.length(), other.length());
        if (begins == shorter && longer - shorter <= 2 && shorter >= 5) return 0.9;
        if (other.startsWith(word) || other.endsWith(word)) return 0.8;
        if (word.startsWith(other))
            return holds(word.substring(other.length())) ? 0.95 : 0.6 * other.length() / word.length();
        if (word.endsWith(other))
            return holds(word.substring(0, word.length() - other.length()))
                    ? 0.95
                    : 0.6 * other.length() / word.length();
        int most = shorter >= 9 ? 2 : 1;
        int slips = shorter >= 5 && one.mayBe(two, most) ? Slips.between(word, other, most) : most + 1;
        if (slips == 1) return 0.85;
        if (slips == 2 && most == 2) return 0.75;
        if (begins < 3) return 0;
        if (begins >= 5 && begins >= 0.75 * shorter && longer - begins <= 4) return 0.8;
        double dice = dice(word, other);
        return dice >= 0.55 ? dice * 0.85 : 0;
    }

    /** The rest of a compound, by itself or at the beginning of a word. */
    private boolean holds(String rest) {
        String part = rest.startsWith("s") && rest.length() > SHORTEST_PART ? rest.substring(1) : rest;
        return part.length() >= 3
                && words.stream()
                        .map(Word::key)
                        .anyMatch(key -> key.startsWith(part) || (key.length() >= SHORTEST_PART && part.contains(key)));
    }

    private static int beginning(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) same++;
        return same;
    }

    private static double dice(String one, String other) {
        List<String> mine = Spelling.pieces(one);
        List<String> theirs = new ArrayList<>(Spelling.pieces(other));
        int all = mine.size() + theirs.size();
        int shared = 0;
        for (String piece : mine) if (theirs.remove(piece)) shared++;
        return 2.0 * shared / all;
    }

    /** @param capital whether it is written as a name: Hå, Bø and Ås are as much of one as Steinkjer */
    private static double weight(String key, boolean capital) {
        if (isNumber(key)) return 0.8;
        if (SMALL_WORDS.contains(key)) return SMALL;
        if (key.length() < 3 && !capital) return 0.3;
        return GENERAL_WORDS.contains(key) ? GENERAL : 1;
    }

    private static boolean isNumber(String key) {
        return !key.isEmpty() && key.chars().allMatch(Character::isDigit);
    }

    private static Set<String> keys(String words) {
        Set<String> keys = new HashSet<>();
        for (String word : words.strip().split("\\s+")) keys.add(Spelling.key(word));
        return Set.copyOf(keys);
    }
}
