package no.samskap.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.search.Search.Found;

/**
 * One ranking of two, by their places alone, since the scores of words and of meanings cannot be compared: reciprocal rank fusion, Cormack,
 * Clarke and Büttcher (2009), with their k.
 */
final class Fusion {
    private static final int K = 60;

    /** Of the words only so many count beside the meaning: a page further down must not order the first anew. */
    private static final int BEST = RecordQuery.RANKED_TWICE;

    private Fusion() {}

    /**
     * @param byWords the best first, at least {@link #BEST} where there are so many
     * @param byMeaning the nearest first
     */
    static List<Found> of(List<Found> byWords, List<Found> byMeaning) {
        if (byMeaning.isEmpty()) return byWords;
        Map<Long, Found> all = new LinkedHashMap<>();
        Map<Long, Float> scores = new HashMap<>();
        for (int i = 0; i < byMeaning.size(); i++) {
            Found found = byMeaning.get(i);
            all.put(found.number(), found);
            scores.put(found.number(), share(i));
        }
        for (int i = 0; i < byWords.size(); i++) {
            Found found = byWords.get(i);
            boolean isNear = all.putIfAbsent(found.number(), found) != null;
            if (i < BEST || !isNear) scores.merge(found.number(), share(i), Float::sum);
        }
        List<Found> joined = new ArrayList<>();
        for (Found found : all.values())
            joined.add(new Found(found.number(), scores.getOrDefault(found.number(), 0f), found.byMeaning()));
        joined.sort(Comparator.comparingDouble(Found::score)
                .thenComparingLong(Found::number)
                .reversed());
        return joined;
    }

    private static float share(int place) {
        return 1f / (K + place + 1);
    }
}
