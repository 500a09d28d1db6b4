package no.samskap.indicators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import no.samskap.core.Visitor;
import no.samskap.records.Fact;
import no.samskap.records.Facts;
import no.samskap.records.KeptCounts;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door to figures.
 *
 * <p><b>How a figure is made.</b> A figure has two parts, which are always shown apart.
 *
 * <ol>
 *   <li><b>Traced:</b> the number of different records that state the indicator's fact in that year, with all its labels,
 *       under the framework's cooperation body. A record counts once, in one year: the year of its earliest such fact. Two
 *       records that were merged count as one. Only records that the reader may read count, so that every figure opens into
 *       its rows. Where the indicator measures an amount, what the records measure is added up instead.
 *   <li><b>Reported only:</b> the total somebody reported for that year, minus the records behind part one that are marked
 *       as part of that total. It is never below zero.
 * </ol>
 *
 * The value is the sum of the two. So a record that is registered raises the figure by exactly one, and a record that the
 * reported total already included is marked as part of it and raises nothing: it moves from the second part to the first.
 *
 * <p>The figure of the period is the sum of its years, and what was reported for the period without being divided into
 * years, again minus the records marked as part of that total. A record is part of one reported total of an indicator at
 * most. Years before the period are shown where something was reported for them, or where the target compares with them;
 * they are not in the sum.
 *
 * <p>How the status follows from the figures is written in {@link Target}.
 */
@Service
public class Figures {
    private final Facts facts;
    private final KeptCounts keptCounts;
    private final Clock clock;

    Figures(Facts facts, KeptCounts keptCounts, Clock clock) {
        this.facts = facts;
        this.keptCounts = keptCounts;
        this.clock = clock;
    }

    /** An indicator with its figures and how it stands. */
    public record Score(Indicator indicator, Series series, Standing standing) {}

    /** The rows behind a figure. */
    public record Behind(Figure figure, List<Row> rows, List<Indicator.Reported> reported) {}

    /**
     * A record behind a figure.
     *
     * @param partOf the reported total it is marked as part of; null where it is in addition to what was reported
     * @param mayBePartOf whether there is a reported total it could be part of
     */
    public record Row(Facts.Row fact, Indicator.@Nullable Reported partOf, boolean mayBePartOf) {}

    /** By indicator, and by reported total. */
    private record Counted(Map<Long, Facts.Tally> traced, Map<Long, Long> covered) {}

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }

    /** All indicators of a framework with their figures, in its order. */
    public List<Score> of(Visitor visitor, Framework framework) {
        Counted counted = counted(visitor, framework);
        return framework.indicators().stream()
                .map(indicator -> score(framework, indicator, counted))
                .toList();
    }

    public Score of(Visitor visitor, Framework framework, Indicator indicator) {
        return score(framework, indicator, counted(visitor, framework));
    }

    /**
     * What stands behind one figure: the records, the latest first, and what was reported.
     *
     * @param year null for the whole period
     * @return empty where the indicator has no figure for that year
     */
    public Optional<Behind> behind(Visitor visitor, Framework framework, Indicator indicator, @Nullable Integer year) {
        Series series = of(visitor, framework, indicator).series();
        Optional<Figure> figure = year == null ? Optional.of(series.period()) : series.in(year);
        return figure.map(found -> new Behind(
                found,
                facts
                        .behind(
                                visitor,
                                indicator.rule(framework.body()),
                                year == null ? framework.firstYear() : year,
                                year == null ? framework.lastYear() : year)
                        .stream()
                        .map(row -> new Row(
                                row,
                                indicator.covering(row.head().number()).orElse(null),
                                indicator.thatCanCover(row.happened().inYear()).isPresent()))
                        .toList(),
                indicator.reported().stream()
                        .filter(total -> isWithin(series, total, year))
                        .toList()));
    }

    /** How much of a figure would, as it stands, have come about anyway: the figure can be shown without it. */
    public long anyway(Visitor visitor, Framework framework, Indicator indicator, @Nullable Integer year) {
        Facts.Tally tally = facts.count(
                        visitor, List.of(indicator.rule(framework.body()).alsoLabelled(Fact.ANYWAY)))
                .getFirst();
        return year == null ? tally.between(framework.firstYear(), framework.lastYear()) : tally.in(year);
    }

    private static boolean isWithin(Series series, Indicator.Reported total, @Nullable Integer year) {
        Integer reportedYear = total.year();
        if (year != null) return year.equals(reportedYear);
        return reportedYear == null || series.isInPeriod(reportedYear);
    }

    /** Kept until a record changes. The framework's version stands for its indicators and reported totals. */
    private Counted counted(Visitor visitor, Framework framework) {
        return keptCounts.get(
                visitor,
                Counted.class,
                "figures",
                List.of(framework.number(), framework.head().version()),
                () -> count(visitor, framework));
    }

    private Counted count(Visitor visitor, Framework framework) {
        List<Indicator> indicators = framework.indicators();
        List<Facts.Tally> tallies = facts.count(
                visitor,
                indicators.stream()
                        .map(indicator -> indicator.rule(framework.body()))
                        .toList());
        Map<Long, Facts.Tally> traced = new HashMap<>();
        Map<Long, Long> covered = new HashMap<>();
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = indicators.get(i);
            traced.put(indicator.id(), tallies.get(i));
            if (indicator.reported().stream().anyMatch(total -> !total.covers().isEmpty()))
                countCovered(visitor, framework, indicator, covered);
        }
        return new Counted(traced, covered);
    }

    private void countCovered(Visitor visitor, Framework framework, Indicator indicator, Map<Long, Long> covered) {
        int first = indicator.reported().stream()
                .flatMap(total -> Optional.ofNullable(total.year()).stream())
                .min(Comparator.naturalOrder())
                .map(year -> Math.min(year, framework.firstYear()))
                .orElse(framework.firstYear());
        List<Facts.Row> rows = facts.behind(visitor, indicator.rule(framework.body()), first, framework.lastYear());
        for (Indicator.Reported total : indicator.reported())
            covered.put(
                    total.id(),
                    rows.stream()
                            .filter(row -> total.covers().contains(row.head().number()))
                            .filter(row ->
                                    countsIn(framework, total, row.happened().inYear()))
                            .mapToLong(row -> indicator.measure() == Indicator.Measure.QUANTITY ? row.quantity() : 1)
                            .sum());
    }

    private static boolean countsIn(Framework framework, Indicator.Reported total, int year) {
        Integer reportedYear = total.year();
        return reportedYear == null
                ? year >= framework.firstYear() && year <= framework.lastYear()
                : reportedYear == year;
    }

    private Score score(Framework framework, Indicator indicator, Counted counted) {
        Facts.Tally tally = counted.traced().getOrDefault(indicator.id(), new Facts.Tally(Map.of()));
        List<Figure> years = new ArrayList<>();
        for (int year : years(framework, indicator, tally))
            years.add(indicator
                    .reportedFor(year)
                    .map(total -> Figure.ofYear(
                            year, tally.in(year), total, counted.covered().getOrDefault(total.id(), 0L)))
                    .orElseGet(() -> Figure.ofYear(year, tally.in(year), null, 0)));
        Indicator.Reported undivided = indicator.reportedFor(null).orElse(null);
        Figure period = Figure.ofPeriod(
                years.stream()
                        .filter(figure -> Series.yearOf(figure) >= framework.firstYear())
                        .toList(),
                undivided,
                undivided == null ? 0 : counted.covered().getOrDefault(undivided.id(), 0L));
        Series series = new Series(
                years,
                period,
                framework.startsOn(),
                framework.endsOn(),
                indicator.measure() == Indicator.Measure.RECORDS);
        return new Score(indicator, series, indicator.target().standing(series, today()));
    }

    private static List<Integer> years(Framework framework, Indicator indicator, Facts.Tally tally) {
        TreeSet<Integer> years = new TreeSet<>();
        for (int year = framework.firstYear(); year <= framework.lastYear(); year++) years.add(year);
        indicator.reported().stream()
                .flatMap(total -> Optional.ofNullable(total.year()).stream())
                .filter(year -> year < framework.firstYear())
                .forEach(years::add);
        if (indicator.target().kind() == Target.Kind.INCREASE_EACH_TIME
                || (indicator.target().kind() == Target.Kind.INCREASE
                        && indicator.measure() == Indicator.Measure.QUANTITY))
            tally.byYear().keySet().stream()
                    .filter(year -> year < framework.firstYear())
                    .forEach(years::add);
        return List.copyOf(years);
    }
}
