package no.samskap.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Several orders made one by reciprocal rank fusion (Cormack, Clarke and Büttcher 2009): a record's score is the sum over the orders
 * of weight / (60 + its place). Equal values share a place, and what an order says nothing of gets nothing from it.
 */
final class Ranking {
    /** The paper's constant: so far down the list does the first place still not drown the others. */
    static final int K = 60;

    private final Map<Long, Double> scores = new HashMap<>();
    private double possible;

    /** @param values by record; only those above zero are placed */
    void add(double weight, Map<Long, Double> values) {
        List<Map.Entry<Long, Double>> placed = new ArrayList<>(
                values.entrySet().stream().filter(entry -> entry.getValue() > 0).toList());
        if (placed.isEmpty()) return;
        possible += weight / (K + 1);
        placed.sort(Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        int place = 0;
        double before = Double.NaN;
        for (int i = 0; i < placed.size(); i++) {
            double value = placed.get(i).getValue();
            if (i == 0 || Math.abs(value - before) > 1e-9) place = i + 1;
            before = value;
            scores.merge(placed.get(i).getKey(), weight / (K + place), Double::sum);
        }
    }

    /** Of the most that the orders could have given: 0 to 1. */
    double of(long record) {
        return possible == 0 ? 0 : scores.getOrDefault(record, 0.0) / possible;
    }

    /** The best first. */
    List<Long> best() {
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
