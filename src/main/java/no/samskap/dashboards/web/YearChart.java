package no.samskap.dashboards.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.samskap.web.Words;

/**
 * Columns along the years, one or two beside each other, in a drawing {@value #WIDTH} wide. The table beside it says the same.
 *
 * @param bars {@code second} is what is compared, hollow as well as in another colour
 */
public record YearChart(List<Bar> bars, List<Word> words) {
    public static final int WIDTH = 640;
    public static final int HEIGHT = 190;
    public static final int BASE = 160;

    private static final int TALLEST = 130;

    public record Bar(String x, String y, String width, String height, boolean second) {}

    public record Word(String x, String y, String text, boolean value) {}

    /** @param values of each label, one for each side */
    static YearChart of(List<String> labels, List<List<Long>> values) {
        long most = Math.max(
                1,
                values.stream()
                        .flatMap(List::stream)
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(1));
        double slot = (double) WIDTH / labels.size();
        List<Bar> bars = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        int every = Math.max(1, labels.size() / 12);
        for (int i = 0; i < labels.size(); i++) {
            int sides = values.get(i).size();
            double width = Math.min(64, slot * 0.7 / sides);
            double left = slot * i + (slot - width * sides) / 2;
            for (int side = 0; side < sides; side++) {
                long value = values.get(i).get(side);
                double height = (double) TALLEST * value / most;
                double x = left + width * side;
                if (value > 0)
                    bars.add(new Bar(
                            number(x + 1), number(BASE - height), number(width - 2), number(height), side == 1));
                if (labels.size() * sides <= 24)
                    words.add(new Word(number(x + width / 2), number(BASE - height - 5), Words.number(value), true));
            }
            if (i % every == 0)
                words.add(new Word(number(slot * i + slot / 2), number(BASE + 20.0), labels.get(i), false));
        }
        return new YearChart(bars, words);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
