package no.samskap.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.samskap.matching.LabelledPairs.Pair;
import no.samskap.matching.Sameness.Family;
import no.samskap.matching.Sameness.Sign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Whether the likeness tells the same thing from its near neighbour, on pairs that were labelled by hand. */
class OverlapTests {
    private final List<Pair> pairs = LabelledPairs.all();

    private record Measured(int pairs, double precision, double recall, double f1) {}

    @Test
    void tellsTheSameFromTheNearNeighbour() {
        StringBuilder table =
                new StringBuilder("%n%-14s %6s %9s %7s %6s%n".formatted("", "pairs", "precision", "recall", "F1"));
        for (String kind : LabelledPairs.KINDS)
            line(table, kind, measure(pair -> pair.kind().equals(kind)));
        line(table, "fitted to", measure(pair -> !pair.aside()));
        line(table, "kept aside", measure(Pair::aside));
        line(table, "all", measure(pair -> true));
        line(table, "title alone", titleAlone());
        write("overlap.txt", table.toString());

        assertThat(pairs).hasSizeGreaterThanOrEqualTo(200);
        assertThat(measure(pair -> true).f1()).isGreaterThan(0.93);
        assertThat(measure(Pair::aside).f1()).isGreaterThan(0.92);
    }

    @Test
    void isTheSameFromBothSides() {
        for (Pair pair : pairs)
            assertThat(Sameness.between(pair.one(), pair.other()).score())
                    .isEqualTo(
                            Sameness.between(pair.other(), pair.one()).score(),
                            org.assertj.core.data.Offset.offset(1e-9));
    }

    /** Writes the weights that the pairs which are not kept aside lead to, and what is judged wrongly. Run by hand. */
    @Test
    @EnabledIfSystemProperty(named = "samskap.fit", matches = "true")
    void fit() {
        StringBuilder said = new StringBuilder();
        for (Family family : Family.values()) {
            List<Pair> fitted = pairs.stream()
                    .filter(pair -> Family.of(pair.kind()) == family && !pair.aside())
                    .toList();
            said.append("%s %s%n".formatted(family, Fitting.fit(fitted)));
        }
        for (String kind : LabelledPairs.KINDS) {
            StringBuilder line = new StringBuilder("threshold " + kind);
            for (double each = 0.3; each < 0.75; each += 0.05) {
                double threshold = each;
                line.append(" %.2f:%.3f"
                        .formatted(
                                each,
                                measure(
                                                pairs.stream()
                                                        .filter(pair -> !pair.aside()
                                                                && pair.kind().equals(kind)),
                                                pair -> Sameness.between(pair.one(), pair.other())
                                                                .score()
                                                        >= threshold)
                                        .f1()));
            }
            said.append(line).append(System.lineSeparator());
        }
        for (Pair pair : pairs) {
            double score = Sameness.between(pair.one(), pair.other()).score();
            if (score >= Weights.threshold(pair.kind()) != pair.same())
                said.append(String.format(
                        Locale.ROOT,
                        "%s %s %.2f %s / %s %s%n",
                        pair.same() ? "missed" : "false",
                        pair.aside() ? "aside" : "",
                        score,
                        pair.one().title(),
                        pair.other().title(),
                        Sameness.signs(pair.one(), pair.other())));
        }
        write("overlap-fit.txt", said.toString());
    }

    /** Beside the reports of the tests. */
    private static void write(String file, String text) {
        try {
            Files.writeString(Files.createDirectories(Path.of("target")).resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Measured measure(Predicate<Pair> which) {
        return measure(
                pairs.stream().filter(which),
                pair -> Sameness.between(pair.one(), pair.other()).isSame(pair.kind()));
    }

    /** The best that any threshold on the titles alone would do, to compare with. */
    private Measured titleAlone() {
        return Stream.iterate(0.2, each -> each < 1, each -> each + 0.02)
                .map(threshold -> measure(
                        pairs.stream(),
                        pair -> Sameness.signs(pair.one(), pair.other()).getOrDefault(Sign.TITLES, 0.0) >= threshold))
                .max((one, other) -> Double.compare(one.f1(), other.f1()))
                .orElseThrow();
    }

    private static Measured measure(Stream<Pair> some, Predicate<Pair> saidSame) {
        int[] seen = new int[4];
        some.forEach(pair -> seen[(pair.same() ? 2 : 0) + (saidSame.test(pair) ? 1 : 0)]++);
        double precision = (double) seen[3] / Math.max(1, seen[3] + seen[1]);
        double recall = (double) seen[3] / Math.max(1, seen[3] + seen[2]);
        return new Measured(
                Arrays.stream(seen).sum(),
                precision,
                recall,
                2 * precision * recall / Math.max(1e-9, precision + recall));
    }

    private static void line(StringBuilder table, String name, Measured measured) {
        table.append("%-14s %6d %9.3f %7.3f %6.3f%n"
                .formatted(name, measured.pairs(), measured.precision(), measured.recall(), measured.f1()));
    }

    /** Logistic regression by plain gradient descent, drawn a little towards zero; likeness never speaks against. */
    private static final class Fitting {
        static String fit(List<Pair> pairs) {
            Sign[] signs = Sign.values();
            double[][] seen = new double[pairs.size()][signs.length + 1];
            for (int i = 0; i < pairs.size(); i++) {
                Map<Sign, Double> of =
                        Sameness.signs(pairs.get(i).one(), pairs.get(i).other());
                for (int j = 0; j < signs.length; j++) seen[i][j] = of.getOrDefault(signs[j], 0.0);
                seen[i][signs.length] = 1;
            }
            double[] weights = new double[signs.length + 1];
            for (int round = 0; round < 200_000; round++) {
                double[] slope = new double[weights.length];
                for (int i = 0; i < seen.length; i++) {
                    double sum = 0;
                    for (int j = 0; j < weights.length; j++) sum += weights[j] * seen[i][j];
                    double off = 1 / (1 + Math.exp(-sum)) - (pairs.get(i).same() ? 1 : 0);
                    for (int j = 0; j < weights.length; j++) slope[j] += off * seen[i][j];
                }
                for (int j = 0; j < weights.length; j++) {
                    double towardsZero = j == signs.length ? 0 : 0.1 * weights[j];
                    weights[j] -= 0.2 * (slope[j] + towardsZero) / seen.length;
                    if (j < signs.length)
                        weights[j] = signs[j].isAgainst() ? Math.min(0, weights[j]) : Math.max(0, weights[j]);
                }
            }
            StringBuilder said = new StringBuilder("bias %.2f".formatted(weights[signs.length]));
            for (int j = 0; j < signs.length; j++)
                said.append(String.format(Locale.ROOT, ", Map.entry(Sign.%s, %.2f)", signs[j], weights[j]));
            return said.toString();
        }
    }
}
