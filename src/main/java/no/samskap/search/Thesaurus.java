package no.samskap.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.search.Norwegian.Word;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * Leads from everyday words to the public sector's: our own list, the theme tree with its other words, Los, and Statistics
 * Norway's synonyms. A word is never replaced: what it leads to is looked for besides, and counts less.
 */
final class Thesaurus {
    /** In words. */
    static final int LONGEST = 4;

    private static final int MOST_LEADS = 8;

    private static final List<CSVRecord> EVERYDAY = rows("search/everyday-words.csv");
    private static final List<CSVRecord> THEMES = rows("themes/themes.csv");
    private static final List<CSVRecord> LOS = rows("themes/los-concepts.csv");
    private static final Map<String, Set<List<String>>> LEADS = leads();

    private Thesaurus() {}

    /** Stems of what these words lead to, each a word or an expression. */
    static List<List<String>> leads(List<Word> words) {
        return LEADS.getOrDefault(key(words), Set.of()).stream()
                .limit(MOST_LEADS)
                .toList();
    }

    /** All its texts: words the program knows before it has seen a record. */
    static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (CSVRecord row : EVERYDAY) texts.addAll(List.of(row.get(0), row.get(1)));
        for (CSVRecord row : THEMES)
            texts.addAll(List.of(row.get("label_nb"), row.get("label_nn"), row.get("alt_nb"), row.get("alt_nn")));
        for (CSVRecord row : LOS)
            texts.addAll(List.of(row.get("nb"), row.get("nn"), row.get("synonyms_nb"), row.get("synonyms_nn")));
        return texts;
    }

    /** Words, each one word, that say the same in everyday and in official Norwegian, or in bokmål and nynorsk. */
    static List<OtherWords.Pair> singleWords() {
        List<OtherWords.Pair> pairs = new ArrayList<>();
        for (CSVRecord row : EVERYDAY)
            for (String everyday : several(row.get("everyday")))
                for (String meant : several(row.get("public"))) pairs.add(new OtherWords.Pair(everyday, meant));
        for (String line : lines("search/ssb-synonyms-nb-nn.txt")) {
            String[] same = line.split("\\s*,\\s*");
            for (int i = 0; i < same.length; i++)
                for (int j = i + 1; j < same.length; j++)
                    pairs.add(new OtherWords.Pair(same[i].strip(), same[j].strip()));
        }
        for (CSVRecord row : rows("search/nynorsk-bokmal.csv"))
            pairs.add(new OtherWords.Pair(row.get("nn"), row.get("nb")));
        pairs.removeIf(pair -> pair.one().contains(" ") || pair.other().contains(" "));
        return pairs;
    }

    private static Map<String, Set<List<String>>> leads() {
        Map<String, Set<List<String>>> leads = new HashMap<>();
        for (CSVRecord row : EVERYDAY)
            for (String everyday : several(row.get("everyday")))
                for (String meant : several(row.get("public"))) lead(leads, everyday, meant);
        for (CSVRecord row : THEMES)
            for (String column : List.of("alt_nb", "alt_nn"))
                for (String other : several(row.get(column))) lead(leads, other, row.get("label_nb"));
        for (CSVRecord row : LOS) {
            for (String column : List.of("synonyms_nb", "synonyms_nn"))
                for (String other : several(row.get(column))) {
                    lead(leads, other, row.get("nb"));
                    if (column.equals("synonyms_nb")) lead(leads, row.get("nb"), other);
                }
        }
        for (String line : lines("search/ssb-synonyms-nb-nn.txt")) {
            String[] same = line.split(",");
            for (int i = 1; i < same.length; i++) {
                lead(leads, same[0], same[i]);
                lead(leads, same[i], same[0]);
            }
        }
        return leads;
    }

    private static void lead(Map<String, Set<List<String>>> leads, String from, String to) {
        List<Word> words = Norwegian.telling(from);
        List<String> meant =
                Norwegian.telling(to).stream().map(Word::stem).distinct().toList();
        if (words.isEmpty()
                || words.size() > LONGEST
                || meant.isEmpty()
                || key(words).equals(String.join(" ", meant))) return;
        leads.computeIfAbsent(key(words), key -> new LinkedHashSet<>()).add(meant);
    }

    private static String key(List<Word> words) {
        return String.join(" ", words.stream().map(Word::stem).toList());
    }

    private static List<String> several(String cell) {
        return Arrays.stream(cell.split("\\|"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<CSVRecord> rows(String resource) {
        try (Reader reader =
                new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("The word lists come with the program", e);
        }
    }

    private static List<String> lines(String resource) {
        try {
            return new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The word lists come with the program", e);
        }
    }
}
