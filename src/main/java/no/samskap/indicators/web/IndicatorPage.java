package no.samskap.indicators.web;

import java.util.List;
import no.samskap.indicators.Figure;
import no.samskap.indicators.FigureWords;
import no.samskap.indicators.Figures.Behind;
import no.samskap.indicators.Figures.Score;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Round;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * An indicator, and what stands behind one of its figures.
 *
 * @param year null for the whole period
 * @param rows at most {@value #MOST_ROWS} of those behind the figure
 * @param chart null where the figures are not divided into years
 * @param forecast what it comes to at this pace, in words; empty where nothing can be said
 * @param anyway how much of the figure would, as it stands, have come about anyway
 * @param locked null where the year is not locked, or the whole period is shown
 * @param remark what somebody wrote about this figure
 */
public record IndicatorPage(
        Framework framework,
        Score score,
        @Nullable Integer year,
        Behind behind,
        List<Row> rows,
        @Nullable BarChart chart,
        String forecast,
        long anyway,
        @Nullable Locked locked,
        @Nullable Written remark,
        boolean mayEdit) {
    /** Rows on the page; the file holds all. */
    static final int MOST_ROWS = 200;

    /**
     * How the year was locked and what became of it since.
     *
     * @param target as it was then
     * @param now what the records say today, where that is something else
     */
    public record Locked(
            Round round,
            String by,
            String target,
            boolean hadAnotherTarget,
            List<Restated> restated,
            @Nullable Figure now,
            boolean mayRestate) {}

    public record Restated(String at, String by, String reason, Figure before, Figure after) {}

    public record Written(String text, String by, String at) {}

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
        return url(framework.number(), indicator.id(), null);
    }

    /** @param year null for the whole period */
    static String url(long framework, long indicator, @Nullable Integer year) {
        return "/tall/" + framework + "/indikator/" + indicator + asked(year);
    }

    /** A year as an address asks for it; nothing asks for the whole period. */
    static String asked(@Nullable Integer year) {
        return year == null ? "" : "?aar=" + year;
    }

    public Indicator indicator() {
        return score.indicator();
    }

    public String url() {
        return url(framework, indicator());
    }

    /** The address with the year or the period that is shown. */
    public String urlOf(String below) {
        return url() + below + asked(year);
    }

    public String yearUrl(int wanted) {
        return url() + asked(wanted);
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
        return FigureCell.of(
                indicator(),
                wanted,
                score.series().in(wanted).orElse(null),
                score.standing().in(wanted).orElse(null),
                yearUrl(wanted));
    }

    public String described() {
        return FigureWords.years(score);
    }
}
