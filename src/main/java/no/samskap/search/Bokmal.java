package no.samskap.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * Makes one word of a word's bokmål and nynorsk forms, both in the index and in what is asked. First the pieces that differ
 * between the forms wherever they stand (sjukeheim: syke-hjem), then whole words from our own list and from Statistics Norway's
 * pairs. What comes out need not be a word: it is only compared.
 */
final class Bokmal {
    private record Rule(Pattern nynorsk, String bokmal) {}

    private static final List<Rule> PIECES = List.of(
            rule("sjuk", "syk"),
            rule("heim", "hjem"),
            rule("skul(?=e|a)", "skol"),
            rule("høg(?=sk)", "høy"),
            rule("^høg(?=$|e|t|r)", "høy"),
            rule("(?<!be)veg(?=$|a|en$|k|n|v|b|l|s)", "vei"),
            rule("vatn", "vann"),
            rule("^vass(?=\\p{L}{3})", "vann"),
            rule("straum", "strøm"),
            rule("flaum", "flom"),
            rule("haust", "høst"),
            rule("^aust", "øst"),
            rule("daud", "død"),
            rule("naud", "nød"),
            rule("raud", "rød"),
            rule("laus", "løs"),
            rule("(?<!b)løys", "løs"),
            rule("auk(?=a|e|i|$)", "øk"),
            rule("leik(?=e|a|pl|ar|$|ande)", "lek"),
            rule("leidn", "ledn"),
            rule("leiar", "leder"),
            rule("rettlei(?=d|a|i|e|$)", "rettled"),
            rule("tj?enest(e|a|en|er|ene|ane|ar)?$", "tjenest"),
            rule("tenest", "tjenest"),
            rule("køyr", "kjør"),
            rule("røyr", "rør"),
            rule("hald", "hold"),
            rule("mangfald", "mangfold"),
            rule("namn", "navn"),
            rule("hamn", "havn"),
            rule("teikn", "tegn"),
            rule("slepp", "slipp"),
            rule("(til|an|for|på|ned)bod", "$1bud"),
            rule("(til|under|over|for)skot", "$1skudd"),
            rule("kvardag", "hverdag"),
            rule("^kvar", "hver"),
            rule("^kvil", "hvil"),
            rule("^kvit", "hvit"),
            rule("berekraft", "bærekraft"),
            rule("forsking", "forskning"),
            rule("fråvær", "fravær"),
            rule("frå(?=$|fall|flyt|drag)", "fra"),
            rule("^førebygg", "forebygg"),
            rule("fleir", "fler"),
            rule("^meir", "mer"),
            rule("saman", "sammen"),
            rule("tilpassing", "tilpasning"),
            rule("busett|buset|bosett", "boset"),
            rule("^bu(?=felles|miljø|til|rett|plikt|form|støtt)", "bo"),
            rule("eig(?=ar|en|n)", "ei"),
            rule("einskild", "enkelt"),
            rule("yggj", "ygg"),
            rule("(?<=[lnrg]g|[lnrk]k|øk|yk)j(?=e|a)", ""),
            rule("gjev", "giv"),
            rule("vidare", "videre"),
            rule("gåande", "gående"),
            rule("(?<=\\p{L}{3})ande(?=$|s)", "ende"),
            rule("(?<=\\p{L}{3})heit(?=$|er|a|en|ene)", "het"),
            rule("(?<=trygg)leik", "het"),
            rule(
                    "(?<=offent|van|fag|år|mog|lov|sak|person|tyde|far|dag|månad|tilgjenge|ansvar|vitskap|språk|barn"
                            + "|skrift|munt|menneske|tid|kom)leg",
                    "lig"),
            rule("^frem(?=t|g|s|h|f|k|l)", "fram"),
            rule("(?<=med|på|sam)verk(?!sted)", "virk"),
            rule("^verke(?=mid)", "virke"),
            rule("verkty", "verktøy"),
            rule("spørje", "spørre"),
            rule("øyde(?=l|s)", "øde"),
            rule("^månad", "måned"),
            rule("^heil(?=$|e|t|s|d|å)", "hel"),
            rule("(?<=^|hage|bonde|små)gard(?=$|en|ar|s|e)", "gård"),
            rule("åleine", "alene"),
            rule("hjå", "hos"));

    /** By the stem of the nynorsk word, the stem of the bokmål one. */
    private static final Map<String, String> WORDS = words();

    private Bokmal() {}

    /** The word with its pieces in bokmål, before its ending is taken off. */
    static String pieces(String word) {
        if (word.length() < 3) return word;
        String result = word;
        for (Rule rule : PIECES) {
            var found = rule.nynorsk().matcher(result);
            if (found.find()) result = found.replaceAll(rule.bokmal());
        }
        return result;
    }

    /** The stem in bokmål. */
    static String stem(String stem) {
        return WORDS.getOrDefault(stem, stem);
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        try {
            for (String line : new ClassPathResource("search/ssb-synonyms-nb-nn.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] pair = line.split(",");
                if (pair.length == 2) put(words, pair[1].strip(), pair[0].strip());
            }
            try (Reader reader = new InputStreamReader(
                    new ClassPathResource("search/nynorsk-bokmal.csv").getInputStream(), StandardCharsets.UTF_8)) {
                for (CSVRecord row : CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) put(words, row.get("nn"), row.get("nb"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The word lists come with the program", e);
        }
        return Map.copyOf(words);
    }

    private static void put(Map<String, String> words, String nynorsk, String bokmal) {
        if (nynorsk.contains(" ") || bokmal.contains(" ")) return;
        String from = Stemming.light(pieces(nynorsk));
        String to = Stemming.light(pieces(bokmal));
        if (!from.equals(to)) words.put(from, to);
    }

    private static Rule rule(String nynorsk, String bokmal) {
        return new Rule(Pattern.compile(nynorsk), bokmal);
    }
}
