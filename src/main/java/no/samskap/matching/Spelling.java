package no.samskap.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Brings a word to one spelling for both forms of Norwegian, without its ending. The result is a key for comparing and is never
 * shown: it may change words that need no change, as long as it changes them alike.
 */
final class Spelling {
    private static final int SHORTEST_STEM = 4;

    /** Whole words, nynorsk or counted, by what they are taken for. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("kven", "hvem"),
            Map.entry("korleis", "hvordan"),
            Map.entry("kvifor", "hvorfor"),
            Map.entry("ikkje", "ikke"),
            Map.entry("eit", "et"),
            Map.entry("ein", "en"),
            Map.entry("ei", "en"),
            Map.entry("dei", "de"),
            Map.entry("berre", "bare"),
            Map.entry("noko", "noe"),
            Map.entry("eg", "jeg"),
            Map.entry("kor", "hvor"),
            Map.entry("første", "1"),
            Map.entry("fyrste", "1"),
            Map.entry("andre", "2"),
            Map.entry("to", "2"),
            Map.entry("tredje", "3"),
            Map.entry("tre", "3"),
            Map.entry("fire", "4"),
            Map.entry("fem", "5"),
            Map.entry("seks", "6"),
            Map.entry("sju", "7"),
            Map.entry("syv", "7"),
            Map.entry("åtte", "8"),
            Map.entry("ni", "9"),
            Map.entry("ti", "10"),
            Map.entry("inst", "institutt"),
            Map.entry("hf", "helseforetak"),
            Map.entry("noreg", "norge"),
            Map.entry("vert", "blir"));

    /** Parts of words, wherever they stand, so that compounds follow. The longer before what they hold. */
    private static final String[][] PARTS = {
        {"rettleiing", "veiledning"},
        {"rettleiar", "veileder"},
        {"løysing", "løsning"},
        {"leiing", "ledelse"},
        {"ledels", "ledelse"},
        {"tryggleik", "trygghet"},
        {"medverknad", "medvirkning"},
        {"forsking", "forskning"},
        {"tenest", "tjenest"},
        {"framtid", "fremtid"},
        {"bustad", "bolig"},
        {"sjuk", "syk"},
        {"skul", "skol"},
        {"heim", "hjem"},
        {"born", "barn"},
        {"einsam", "ensom"},
        {"tilsett", "ansatt"},
        {"vald", "vold"},
        {"avgjerd", "beslutning"},
        {"bebuar", "beboer"},
        {"kjøken", "kjøkken"},
        {"ferje", "ferge"},
        {"utslepp", "utslipp"},
        {"sjølv", "selv"},
        {"saman", "sammen"},
        {"teikn", "tegn"},
        {"ombruk", "gjenbruk"},
        {"omsyn", "hensyn"},
        {"søkj", "søk"},
        {"høyr", "hør"},
        {"verksemd", "virksomhet"},
        {"verk", "virk"},
        {"auk", "øk"},
        {"veg", "vei"},
        {"kunstig intelligens", "ki"},
        {"berekraft", "bærekraft"},
        {"dagleg", "daglig"},
        {"sjå", "se"},
        {"leik", "het"},
        {"heit", "het"},
        {"lege", "lige"},
        {"leg", "lig"},
        {"flaum", "flom"},
        {"stogg", "stopp"},
        {"løyv", "bevilg"},
        {"eigar", "eier"},
        {"kv", "hv"},
        {"frivillighet", "frivillig"},
        {"stovs", "støvs"},
        {"utskriving", "utskrivning"},
        {"borgarar", "byggere"},
        {"innbyggj", "innbygg"},
        {"bygge", "bygg"},
        {"meirope", "meråpen"}
    };

    private static final List<String> ENDINGS = List.of(
            "ningene", "ningane", "ningar", "ninger", "ningen", "ninga", "ingene", "ingane", "ingar", "inger", "ingen",
            "inga", "ning", "ing", "arane", "erne", "arar", "ere", "ene", "ane", "ens", "ets", "ast", "est", "ande",
            "ende", "ar", "er", "en", "et", "te", "de", "a", "e", "s");

    private Spelling() {}

    static String key(String written) {
        String word = plain(written);
        String whole = WORDS.get(word);
        if (whole != null) return whole;
        for (String[] part : PARTS) word = word.replace(part[0], part[1]);
        return stem(word);
    }

    /** For names: letters that sound alike are one, and no ending is taken off. */
    static String sound(String written) {
        String name = plain(written)
                .replace("ch", "k")
                .replace("th", "t")
                .replace("ph", "f")
                .replace("dt", "t")
                .replace('w', 'v')
                .replace('c', 'k')
                .replace('z', 's')
                .replace('æ', 'e')
                .replace('ø', 'o')
                .replace('å', 'a');
        StringBuilder single = new StringBuilder();
        for (char letter : name.toCharArray())
            if (single.isEmpty() || single.charAt(single.length() - 1) != letter) single.append(letter);
        return single.toString();
    }

    static String plain(String written) {
        String word = Normalizer.normalize(written, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("aa", "å")
                .replace('ö', 'ø')
                .replace('ä', 'æ');
        StringBuilder plain = new StringBuilder(word.length());
        for (char letter : word.toCharArray())
            if (letter < 128 || "æøå".indexOf(letter) >= 0) plain.append(letter);
            else
                plain.append(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", ""));
        return plain.toString();
    }

    private static String stem(String word) {
        String stem =
                word.endsWith("s") && word.length() > SHORTEST_STEM + 1 ? word.substring(0, word.length() - 1) : word;
        for (String ending : ENDINGS)
            if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST_STEM)
                return stem.substring(0, stem.length() - ending.length());
        return stem;
    }

    /** The letters three in a row, with the word's beginning and end marked. */
    static List<String> pieces(String key) {
        String marked = "^" + key + "$";
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i + 3 <= marked.length(); i++) pieces.add(marked.substring(i, i + 3));
        return pieces;
    }
}
