package no.samskap.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import no.samskap.search.Norwegian.Told;
import org.apache.lucene.util.BytesRef;

/**
 * What a text is about: its telling words, each weighted by how often it stands there and how few records have it (tf-idf as in
 * Salton and Buckley 1988: (1 + ln tf) · ln(1 + N / df)). Two profiles are alike as far as their vectors point the same way.
 */
public final class WordProfile {
    private static final double ROUNDED = 1e-9;
    /** Of the weightiest word that two texts share. */
    private static final double WORTH_TELLING = 0.15;

    /** By stem, of the title alone. */
    private final Map<String, Double> title;
    /** By stem, of title, summary and text, a word of the title counted twice. */
    private final Map<String, Double> text;
    /** How the stems are written in this text. */
    private final Map<String, String> written;

    private final double titleLength;
    private final double textLength;

    private WordProfile(Map<String, Double> title, Map<String, Double> text, Map<String, String> written) {
        this.title = title;
        this.text = text;
        this.written = written;
        this.titleLength = length(title);
        this.textLength = length(text);
    }

    /** @param weight for comparison within one profile */
    public record Weighted(String word, double weight) {}

    static WordProfile of(String title, String text, ToDoubleFunction<String> rarity) {
        List<Told> inTitle = Norwegian.told(title);
        List<Told> inText = Norwegian.told(text);
        WordCounts counts = WordCounts.of(inTitle, inText);
        Map<String, Told> written = new HashMap<>();
        for (List<Told> part : List.of(inTitle, inText))
            for (Told told : part) written.merge(told.word().stem(), told, Told::within);
        Map<String, String> shown = new HashMap<>();
        written.forEach((stem, told) -> shown.put(stem, told.shown()));
        return new WordProfile(weighted(counts.inTitle(), rarity), weighted(counts.inAll(), rarity), shown);
    }

    private static Map<String, Double> weighted(Map<String, Integer> counts, ToDoubleFunction<String> rarity) {
        Map<String, Double> weights = LinkedHashMap.newLinkedHashMap(counts.size());
        counts.forEach((stem, many) -> weights.put(stem, weight(many, rarity.applyAsDouble(stem))));
        return weights;
    }

    private static double weight(int many, double rarity) {
        return (1 + Math.log(many)) * rarity;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The words that tell the most, as they are written in the text, the weightiest first. */
    public List<Weighted> words(int most) {
        return heaviest(text, most).stream()
                .map(entry -> new Weighted(written.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Cosine of the titles: 0 shares no telling word, 1 the same words in any order and form. */
    public double titleLikeness(WordProfile other) {
        return cosine(title, titleLength, other.title, other.titleLength);
    }

    /** Cosine of the whole texts, titles included. */
    public double textLikeness(WordProfile other) {
        return cosine(text, textLength, other.text, other.textLength);
    }

    /** How like it is to a record, by what the index keeps of that one's words. */
    Comparison comparedWith(BytesRef counts, ToDoubleFunction<String> rarity) throws IOException {
        Comparison comparison = new Comparison(rarity);
        WordCounts.read(counts, comparison);
        return comparison;
    }

    /** Word by word, without making a profile of the other: a suggestion compares hundreds. */
    final class Comparison implements WordCounts.Reader {
        private final ToDoubleFunction<String> rarity;
        private final Map<String, Double> products = new HashMap<>();
        private double titles;
        private double texts;
        private double theirTitle;
        private double theirText;

        private Comparison(ToDoubleFunction<String> rarity) {
            this.rarity = rarity;
        }

        @Override
        public void word(String stem, int inAll, int inTitle) {
            double rare = rarity.applyAsDouble(stem);
            double theirs = weight(inAll, rare);
            theirText += theirs * theirs;
            Double mine = text.get(stem);
            if (mine != null) {
                products.put(stem, mine * theirs);
                texts += mine * theirs;
            }
            if (inTitle == 0) return;
            double theirsInTitle = weight(inTitle, rare);
            theirTitle += theirsInTitle * theirsInTitle;
            titles += title.getOrDefault(stem, 0d) * theirsInTitle;
        }

        /** Of the titles, as {@link WordProfile#titleLikeness}. */
        double titleLikeness() {
            return cosine(titles, titleLength, Math.sqrt(theirTitle));
        }

        /** Of the whole texts, as {@link WordProfile#textLikeness}. */
        double textLikeness() {
            return cosine(texts, textLength, Math.sqrt(theirText));
        }

        /**
         * The words that made the two alike, as they are written here, the weightiest first. What weighs little beside the weightiest,
         * as words of any municipality do, is not told.
         */
        List<String> shared(int most) {
            Set<String> words = new LinkedHashSet<>();
            List<Map.Entry<String, Double>> counted = heaviest(products, most);
            for (Map.Entry<String, Double> entry : counted)
                if (entry.getValue() >= WORTH_TELLING * counted.getFirst().getValue())
                    words.add(written.getOrDefault(entry.getKey(), entry.getKey()));
            return List.copyOf(words);
        }
    }

    /** The stems that tell the most. */
    List<Map.Entry<String, Double>> stems(int most) {
        return heaviest(text, most);
    }

    private static List<Map.Entry<String, Double>> heaviest(Map<String, Double> weights, int most) {
        List<Map.Entry<String, Double>> all = new ArrayList<>(weights.entrySet());
        all.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        return all.subList(0, Math.min(most, all.size()));
    }

    private static double cosine(
            Map<String, Double> mine, double length, Map<String, Double> theirs, double theirLength) {
        boolean mineAreFew = mine.size() <= theirs.size();
        Map<String, Double> few = mineAreFew ? mine : theirs;
        Map<String, Double> many = mineAreFew ? theirs : mine;
        double product = 0;
        for (Map.Entry<String, Double> entry : few.entrySet())
            product += entry.getValue() * many.getOrDefault(entry.getKey(), 0d);
        return cosine(product, length, theirLength);
    }

    private static double cosine(double product, double length, double theirLength) {
        if (length == 0 || theirLength == 0) return 0;
        double cosine = product / (length * theirLength);
        return cosine > 1 - ROUNDED ? 1 : cosine;
    }

    private static double length(Map<String, Double> weights) {
        double squares = 0;
        for (double weight : weights.values()) squares += weight * weight;
        return Math.sqrt(squares);
    }
}
