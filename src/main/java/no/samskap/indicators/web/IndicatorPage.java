package no.samskap.indicators.web;

import java.util.List;
import no.samskap.indicators.Figures.Behind;
import no.samskap.indicators.Figures.Score;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Indicator;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * An indicator, and what stands behind one of its figures.
 *
 * @param year null for the whole period
 * @param rows at most {@value #MOST_ROWS} of those behind the figure
 * @param chart null where the figures are not divided into years
 * @param anyway how much of the figure would, as it stands, have come about anyway
 */
public record IndicatorPage(
        Framework framework,
        Score score,
        @Nullable Integer year,
        Behind behind,
        List<Row> rows,
        @Nullable BarChart chart,
        long anyway,
        boolean mayEdit) {
    /** Rows on the page; the file holds all. */
    static final int MOST_ROWS = 200;

    /** @param partOf whether a reported total includes it */
    public record Row(
            long number,
            String kind,
            String title,
            String language,
            String address,
            String happened,
            int happenedIn,
            long quantity,
            boolean partOf,
            boolean mayBePartOf) {}

    static String url(Framework framework, Indicator indicator) {
        return "/tall/" + framework.number() + "/indikator/" + indicator.id();
    }

    public Indicator indicator() {
        return score.indicator();
    }

    public String url() {
        return url(framework, indicator());
    }

    /** The address with the year or the period that is shown. */
    public String urlOf(String below) {
        return url() + below + (year == null ? "" : "?aar=" + year);
    }

    public String yearUrl(int wanted) {
        return url() + "?aar=" + wanted;
    }

    /** "i 2025" or "i perioden". */
    public String when() {
        return year == null ? Words.t("indicators.inPeriod") : Words.t("indicators.inYear", String.valueOf(year));
    }

    public boolean isShown(@Nullable Integer wanted) {
        return wanted == null ? year == null : wanted.equals(year);
    }

    public boolean showsAll() {
        return rows.size() == behind.rows().size();
    }

    /** Each year's figure, for the table beside the chart. */
    public FigureCell cell(int wanted) {
        return new FigureCell(
                score.series().in(wanted).orElse(null),
                score.standing().in(wanted).orElse(null),
                yearUrl(wanted));
    }

    public String described() {
        return FigureWords.years(score);
    }
}
