package no.samskap.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.samskap.indicators.Figure;
import no.samskap.indicators.FigureWords;
import no.samskap.indicators.Figures.Score;
import no.samskap.indicators.Target;
import no.samskap.sheets.Chart;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's years as a chart: what is counted from records and what is only reported stand on each other, and the target lies
 * across. Where the target is for the whole period the columns are running sums; where not all of it is divided into years there is one
 * column for the whole period.
 */
final class FigureChart {
    private static final String TRACED = "1F5A8A";
    private static final String REPORTED = "A9C4DB";
    private static final String TARGET = "A63A2B";

    private FigureChart() {}

    /** Figures of the framework's years up to the report's last; earlier ones where the indicator compares with them. */
    static List<Figure> shown(Report report, Score score) {
        return score.series().years().stream()
                .filter(figure -> FigureChapters.year(figure) <= report.lastYear())
                .toList();
    }

    static Optional<Chart> of(Report report, Score score) {
        List<Figure> years = shown(report, score);
        Figure period = score.series().period();
        boolean divided = years.stream().anyMatch(Figure::isKnown)
                && score.indicator().reportedFor(null).isEmpty();
        if (!divided && !period.isKnown()) return Optional.empty();
        boolean summed = divided && score.indicator().target().kind() == Target.Kind.IN_PERIOD;
        List<String> categories = new ArrayList<>();
        List<@Nullable Long> traced = new ArrayList<>();
        List<@Nullable Long> reported = new ArrayList<>();
        if (divided) {
            long tracedSum = 0;
            long reportedSum = 0;
            for (Figure figure : years) {
                categories.add(String.valueOf(figure.year()));
                tracedSum += figure.traced();
                reportedSum += figure.reportedOnly();
                boolean known = figure.isKnown() || summed;
                traced.add(known ? Long.valueOf(summed ? tracedSum : figure.traced()) : null);
                reported.add(known ? Long.valueOf(summed ? reportedSum : figure.reportedOnly()) : null);
            }
        } else {
            categories.add(
                    Words.period(score.series().startsOn(), score.series().endsOn()));
            traced.add(period.traced());
            reported.add(period.reportedOnly());
        }
        List<Chart.Series> series = new ArrayList<>(List.of(
                new Chart.Series(Words.t("indicators.traced"), false, TRACED, traced),
                new Chart.Series(Words.t("indicators.reportedOnly"), false, REPORTED, reported)));
        Long target = score.indicator().target().value();
        if (target != null && (divided || score.indicator().target().kind() == Target.Kind.IN_PERIOD))
            series.add(new Chart.Series(
                    Words.t("indicators.target"), true, TARGET, target(score, years, target, divided)));
        String name = Words.t(score.indicator().name());
        String wanted = FigureWords.target(score.indicator().target());
        return Optional.of(new Chart(
                score.indicator().target().kind() == Target.Kind.NONE
                        ? name
                        : Words.t(summed ? "reports.chart.summed" : "reports.chart.title", name, wanted),
                name + ". " + Words.t("indicators.target") + ": " + wanted + ". " + FigureWords.years(score),
                Words.t("indicators.year"),
                categories,
                series));
    }

    /** Only the years of the period have a target. */
    private static List<@Nullable Long> target(Score score, List<Figure> years, long target, boolean divided) {
        List<@Nullable Long> values = new ArrayList<>();
        if (!divided) values.add(target);
        else
            for (Figure figure : years)
                values.add(score.series().isInPeriod(FigureChapters.year(figure)) ? Long.valueOf(target) : null);
        return values;
    }
}
