package no.samskap.indicators.web;

import java.util.List;
import no.samskap.indicators.Figure;
import no.samskap.indicators.FigureWords;
import no.samskap.indicators.Figures.Score;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Round;
import no.samskap.indicators.Status;
import no.samskap.indicators.Target;
import no.samskap.records.web.RecordParts.Parts;
import org.jspecify.annotations.Nullable;

/**
 * A framework with all its figures.
 *
 * @param mayAsk whether the visitor may begin a reporting round, and there is a year to ask about
 */
public record FrameworkPage(
        Framework framework, Parts parts, List<Area> areas, List<Round> rounds, boolean mayAsk, boolean mayEdit) {

    /** @param years the columns of its table */
    public record Area(Framework.GoalArea area, List<Integer> years, List<Row> rows) {
        public long reached() {
            return count(Status.REACHED);
        }

        public long withTarget() {
            return rows.size() - count(Status.NO_TARGET);
        }

        public boolean hasChart() {
            return rows.stream().anyMatch(row -> row.chart() != null);
        }

        private long count(Status status) {
            return rows.stream()
                    .filter(row -> row.score().standing().status() == status)
                    .count();
        }
    }

    /**
     * @param chart null where nothing is known yet
     * @param forecast what it comes to at this pace, in words; empty where nothing can be said
     */
    public record Row(Score score, @Nullable BarChart chart, String forecast) {
        /** The chart in words: "20 i året. 2022: 18. 2023: 10." */
        public String described() {
            return FigureWords.target(score.indicator().target()) + ". " + FigureWords.years(score);
        }

        /** Whether the bars are what has come so far, not what came that year. */
        public boolean isSummedUp() {
            return score.indicator().target().kind() == Target.Kind.IN_PERIOD && BarChart.isDividedIntoYears(score);
        }

        public FigureCell cell(String page, int year) {
            Figure figure = score.series().in(year).orElse(null);
            return FigureCell.of(
                    score.indicator(), year, figure, score.standing().in(year).orElse(null), page + "?aar=" + year);
        }

        public FigureCell whole(String page) {
            return FigureCell.of(score.indicator(), null, score.series().period(), null, page);
        }
    }

    /** Whether the year's figures are locked. */
    public boolean isLocked(int year) {
        return framework.indicators().stream()
                .anyMatch(indicator -> indicator.settledIn(year).isPresent());
    }

    /** Those that still wait for somebody. */
    public List<Round> openRounds() {
        return rounds.stream()
                .filter(round -> round.step() != Round.Step.LOCKED)
                .toList();
    }

    public long count(Status status) {
        return areas.stream().mapToLong(area -> area.count(status)).sum();
    }

    public String indicatorUrl(Score score) {
        return IndicatorPage.url(framework, score.indicator());
    }
}
