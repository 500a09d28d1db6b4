package no.samskap.indicators.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.samskap.indicators.Figure;
import no.samskap.indicators.Figures.Score;
import no.samskap.indicators.Status;
import no.samskap.indicators.Target;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's years as bars, ready to draw: geometry as attributes, colours by class. The measures are those of
 * design/README.md. Where the target is for the whole period, the bars are running sums.
 *
 * @param targetY null where the target names no figure
 */
public record BarChart(
        List<Bar> bars,
        List<Step> grid,
        List<Word> words,
        @Nullable String targetY) {
    public record Bar(String css, String x, String y, String width, String height) {}

    /** A line across with its number. */
    public record Step(String y, String labelY, String label) {}

    public record Word(String css, String x, String y, String text) {}

    /** One year's bar before it is drawn. */
    private record Year(int year, long traced, long reportedOnly, boolean met, boolean hasFigure) {
        long value() {
            return traced + reportedOnly;
        }

        /** A year of which nothing is known is not a year with zero. */
        String valueInWords() {
            return hasFigure ? Words.number(value()) : "–";
        }
    }

    private static final double PANEL_BASE = 102;
    private static final double PANEL_HEIGHT = 80;
    private static final double PANEL_WIDTH = 176;
    /** A single bar is not drawn wider than one of three. */
    private static final int PANEL_FEWEST = 3;

    private static final double LARGE_BASE = 250;
    private static final double LARGE_HEIGHT = 210;
    private static final double LARGE_LEFT = 64;
    private static final double LARGE_WIDTH = 528;
    private static final int STEPS = 4;

    /** One of many side by side, each to its own scale: values on the bars, years below. */
    static @Nullable BarChart panel(Score score, String wholePeriod) {
        Figure period = score.series().period();
        if (!period.isKnown() && years(score).isEmpty()) return null;
        List<Year> years = isDividedIntoYears(score) ? years(score) : List.of();
        List<String> labels =
                years.stream().map(year -> String.valueOf(year.year())).toList();
        if (years.isEmpty()) {
            boolean met = score.standing().status() == Status.REACHED;
            years = List.of(new Year(0, period.traced(), period.reportedOnly(), met, true));
            labels = List.of(wholePeriod);
        }
        double unit = PANEL_HEIGHT / largest(years, score.indicator().target());
        double slot = PANEL_WIDTH / Math.max(years.size(), PANEL_FEWEST);
        double left = (PANEL_WIDTH - slot * years.size()) / 2;
        double width = slot * 0.68;
        List<Bar> bars = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            Year year = years.get(i);
            double x = left + slot * i + (slot - width) / 2;
            double height = year.value() * unit;
            if (height > 0) bars.add(bar(year.met() ? "bar is-met" : "bar", x, PANEL_BASE - height, width, height));
            String middle = number(x + width / 2);
            words.add(new Word("bar-value", middle, number(PANEL_BASE - height - 5), year.valueInWords()));
            words.add(new Word("bar-label", middle, number(PANEL_BASE + 16), labels.get(i)));
        }
        Long target = score.indicator().target().value();
        return new BarChart(bars, List.of(), words, target == null ? null : number(PANEL_BASE - target * unit));
    }

    /** For a page of its own: the part that is only reported stands on the part that is counted from records. */
    static @Nullable BarChart large(Score score) {
        List<Year> years = years(score);
        if (years.isEmpty()) return null;
        long step = step(largest(years, score.indicator().target()));
        double unit = LARGE_HEIGHT / (step * STEPS);
        List<Step> grid = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double y = LARGE_BASE - i * step * unit;
            grid.add(new Step(number(y), number(y + 5), Words.number(i * step)));
        }
        double slot = LARGE_WIDTH / years.size();
        double width = slot * 84 / 132;
        List<Bar> bars = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            Year year = years.get(i);
            double x = LARGE_LEFT + slot * i;
            double traced = year.traced() * unit;
            double reported = year.reportedOnly() * unit;
            String met = year.met() ? " is-met" : "";
            if (traced > 0) bars.add(bar("bar" + met, x, LARGE_BASE - traced, width, traced));
            if (reported > 0)
                bars.add(bar("bar is-reported" + met, x, LARGE_BASE - traced - reported, width, reported));
            String middle = number(x + width / 2);
            words.add(new Word("bar-value", middle, number(LARGE_BASE - traced - reported - 9), year.valueInWords()));
            words.add(new Word("bar-label", middle, "274", String.valueOf(year.year())));
        }
        Long target = score.indicator().target().value();
        if (target != null)
            words.add(new Word(
                    "target-label",
                    "672",
                    number(LARGE_BASE - target * unit - 9),
                    Words.t("indicators.chart.target", Words.number(target))));
        return new BarChart(bars, grid, words, target == null ? null : number(LARGE_BASE - target * unit));
    }

    /** A part reported for the whole period would be missing from the years' bars. */
    static boolean isDividedIntoYears(Score score) {
        Target.Kind kind = score.indicator().target().kind();
        List<Figure> inPeriod = score.series().inPeriod();
        return kind == Target.Kind.INCREASE_EACH_TIME
                || (inPeriod.stream().anyMatch(Figure::isKnown)
                        && inPeriod.stream().mapToLong(Figure::value).sum()
                                == score.series().period().value());
    }

    private static List<Year> years(Score score) {
        Target target = score.indicator().target();
        boolean eachTime = target.kind() == Target.Kind.INCREASE_EACH_TIME;
        List<Figure> figures =
                eachTime ? score.series().years() : score.series().inPeriod();
        if (figures.stream().noneMatch(Figure::isKnown)) return List.of();
        List<Year> years = new ArrayList<>();
        long traced = 0;
        long reportedOnly = 0;
        for (Figure figure : figures) {
            Integer year = figure.year();
            if (year == null || (eachTime && !figure.isKnown())) continue;
            boolean running = target.kind() == Target.Kind.IN_PERIOD;
            traced = figure.traced() + (running ? traced : 0);
            reportedOnly = figure.reportedOnly() + (running ? reportedOnly : 0);
            Long wanted = target.value();
            boolean met = running
                    ? wanted != null && traced + reportedOnly >= wanted
                    : score.standing().in(year).orElse(Status.NO_TARGET) == Status.REACHED;
            boolean hasFigure =
                    figure.isKnown() || running || score.standing().in(year).isPresent();
            years.add(new Year(year, traced, reportedOnly, met, hasFigure));
        }
        return years;
    }

    private static long largest(List<Year> years, Target target) {
        long largest = years.stream().mapToLong(Year::value).max().orElse(1);
        Long wanted = target.value();
        return Math.max(1, wanted == null ? largest : Math.max(largest, wanted));
    }

    /** The smallest of 1, 2, 5, 10, 20, 25, 50 … of which {@value #STEPS} hold the largest value. */
    static long step(long largest) {
        for (long power = 1; ; power *= 10)
            for (double nice : new double[] {1, 2, 2.5, 5}) {
                double step = nice * power;
                if (step == Math.rint(step) && step * STEPS >= largest) return Math.round(step);
            }
    }

    private static Bar bar(String css, double x, double y, double width, double height) {
        return new Bar(css, number(x), number(y), number(width), number(height));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
