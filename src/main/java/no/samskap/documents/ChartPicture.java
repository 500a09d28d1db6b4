package no.samskap.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.samskap.sheets.Chart;
import org.jspecify.annotations.Nullable;

/**
 * A chart as lines and boxes, for a page and for PDF alike. Its height is {@value #HEIGHT} and its width {@value #WIDTH}, in units of
 * their own.
 *
 * @param words what is written, with the middle of each
 */
public record ChartPicture(List<Bar> bars, List<Line> lines, List<Word> words) {
    public static final int WIDTH = 240;
    public static final int HEIGHT = 130;

    private static final double BASE = HEIGHT - 18;
    private static final double TOP = 16;
    private static final double SIDE = 6;
    private static final double WIDEST = 44;

    /** @param series whose it is, counted from 0 */
    public record Bar(int series, String color, double x, double y, double width, double height) {}

    public record Line(String color, boolean dashed, double x1, double x2, double y) {}

    public record Word(String text, boolean strong, double x, double y) {}

    public static ChartPicture of(Chart chart, Locale locale) {
        List<Bar> bars = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        double scale = (BASE - TOP) / chart.highest();
        double step = (WIDTH - 2 * SIDE) / Math.max(1, chart.categories().size());
        double width = Math.min(WIDEST, step * 0.62);
        for (int i = 0; i < chart.categories().size(); i++) {
            double middle = SIDE + step * (i + 0.5);
            double top = BASE;
            long sum = 0;
            boolean known = false;
            for (Chart.Series series : chart.columns()) {
                Long value = series.values().get(i);
                if (value == null) continue;
                known = true;
                sum += value;
                double height = value * scale;
                top -= height;
                if (value > 0)
                    bars.add(new Bar(
                            chart.series().indexOf(series), series.color(), middle - width / 2, top, width, height));
            }
            if (known) words.add(new Word(String.format(locale, "%,d", sum), true, middle, Math.min(top, BASE) - 4));
            words.add(new Word(chart.categories().get(i), false, middle, HEIGHT - 5));
        }
        lines.add(new Line("6B6B6B", false, 0, WIDTH, BASE));
        for (Chart.Series series : chart.lines()) level(series, step, scale, lines);
        return new ChartPicture(bars, lines, words);
    }

    /** A stretch for each run of categories with the same value. */
    private static void level(Chart.Series series, double step, double scale, List<Line> lines) {
        @Nullable Long running = null;
        int from = 0;
        for (int i = 0; i <= series.values().size(); i++) {
            Long value = i < series.values().size() ? series.values().get(i) : null;
            if (running != null && !running.equals(value)) {
                lines.add(new Line(series.color(), true, SIDE + step * from, SIDE + step * i, BASE - running * scale));
                running = null;
            }
            if (running == null && value != null) {
                running = value;
                from = i;
            }
        }
    }

    /** For an attribute. */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
