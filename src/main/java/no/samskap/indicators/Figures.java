package no.samskap.indicators;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * <p><b>A locked year</b> is no longer counted: its figure, its status and its rows are those that were approved, or that a
 * restatement put in their place. What it takes out of a total for the whole period stays the same as well.
 *
 * <p>How the status follows from the figures is written in {@link Target}.
 */
@Service
public class Figures {
    private final Facts facts;
    private final SettledFigures settledFigures;
    private final KeptCounts keptCounts;
    private final Clock clock;

    Figures(Facts facts, SettledFigures settledFigures, KeptCounts keptCounts, Clock clock) {
        this.facts = facts;
        this.settledFigures = settledFigures;
        this.keptCounts = keptCounts;
        this.clock = clock;
    }

    /** An indicator with its figures and how it stands. */
    public record Score(Indicator indicator, Series series, Standing standing) {}

    /**
     * The rows behind a figure.
     *
     * @param notShown of a locked figure, how many of its rows the visitor may not read or are no longer there
     */
    public record Behind(Figure figure, List<Row> rows, List<Indicator.Reported> reported, long notShown) {}

    /**
     * A record behind a figure.
     *
     * @param isPartOfTotal whether it is marked as part of a reported total, or is in addition to what was reported
     * @param mayBePartOf whether there is a reported total it could be part of
     */
    public record Row(Facts.Row fact, boolean isPartOfTotal, boolean mayBePartOf) {}

    /** By indicator, and by reported total and year. */
    private record Counted(Map<Long, Facts.Tally> traced, Map<Long, Map<Integer, Long>> covered) {
        long coveredIn(Indicator.@Nullable Reported total, int year) {
            return total == null
                    ? 0
                    : covered.getOrDefault(total.id(), Map.of()).getOrDefault(year, 0L);
        }
    }

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
        return figure.map(found -> {
            List<Settled> settled = indicator.settled().stream()
                    .map(Settled::year)
                    .distinct()
                    .filter(each -> year == null ? series.isInPeriod(each) : each.equals(year))
                    .flatMap(each -> indicator.settledIn(each).stream())
                    .toList();
            List<SettledFigures.Row> kept = settledFigures.rows(visitor, settled);
            return new Behind(
                    found,
                    rows(visitor, framework, indicator, year, kept),
                    indicator.reported().stream()
                            .filter(total -> isWithin(series, total, year))
                            .toList(),
                    settledFigures.countRows(settled) - kept.size());
        });
    }

    /** Of locked years what was kept, of the others what is there today; the latest first. */
    private List<Row> rows(
            Visitor visitor,
            Framework framework,
            Indicator indicator,
            @Nullable Integer year,
            List<SettledFigures.Row> kept) {
        List<Row> rows = new ArrayList<>();
        if (year == null || indicator.settledIn(year).isEmpty())
            facts
                    .behind(
                            visitor,
                            indicator.rule(framework.body()),
                            year == null ? framework.firstYear() : year,
                            year == null ? framework.lastYear() : year)
                    .stream()
                    .filter(row -> indicator.settledIn(row.happened().inYear()).isEmpty())
                    .map(row -> new Row(
                            row,
                            indicator.covering(row.head().number()).isPresent(),
                            indicator.thatCanCover(row.happened().inYear()).isPresent()))
                    .forEach(rows::add);
        kept.stream()
                .map(row -> new Row(row.fact(), row.isPartOfTotal(), false))
                .forEach(rows::add);
        rows.sort(
                Comparator.comparing((Row row) -> row.fact().happened().first()).reversed());
        return rows;
    }

    /** How much of a figure would, as it stands, have come about anyway: the figure can be shown without it. */
    public long anyway(Visitor visitor, Framework framework, Indicator indicator, @Nullable Integer year) {
        Facts.Tally tally = facts.count(
                        visitor, List.of(indicator.rule(framework.body()).alsoLabelled(Fact.ANYWAY)))
                .getFirst();
        return IntStream.rangeClosed(
                        year == null ? framework.firstYear() : year, year == null ? framework.lastYear() : year)
                .mapToLong(
                        each -> indicator.settledIn(each).map(Settled::anyway).orElseGet(() -> tally.in(each)))
                .sum();
    }

    /** What would be written down of one year, were it approved now. */
    Settled asOfNow(Visitor visitor, Framework framework, Indicator indicator, int year, Instant now, String reason) {
        Indicator today = indicator.unlocked(indicator.targetOf(year));
        Counted counted = counted(visitor, framework);
        Score score = score(framework, today, counted);
        return new Settled(
                0,
                year,
                score.series().in(year).orElseThrow(),
                counted.coveredIn(today.reportedFor(null).orElse(null), year),
                anyway(visitor, framework, today, year),
                today.target(),
                score.standing().in(year).orElse(null),
                visitor.person(),
                now,
                reason);
    }

    /** The rows behind one year's figure as of now, whether it is locked or not. */
    List<Row> rowsAsOfNow(Visitor visitor, Framework framework, Indicator indicator, int year) {
        return rows(visitor, framework, indicator.unlocked(indicator.target()), year, List.of());
    }

    /** What the records say today of a year that is locked; empty where they say the same as the locked figure. */
    public Optional<Figure> differsFromLocked(Visitor visitor, Framework framework, Indicator indicator, int year) {
        return indicator.settledIn(year).flatMap(locked -> {
            Figure now = score(framework, indicator.unlocked(indicator.target()), counted(visitor, framework))
                    .series()
                    .in(year)
                    .orElseThrow();
            return now.equals(locked.figure()) ? Optional.empty() : Optional.of(now);
        });
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
        Map<Long, Map<Integer, Long>> covered = new HashMap<>();
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = indicators.get(i);
            traced.put(indicator.id(), tallies.get(i));
            if (indicator.reported().stream().anyMatch(total -> !total.covers().isEmpty()))
                countCovered(visitor, framework, indicator, covered);
        }
        return new Counted(traced, covered);
    }

    private void countCovered(
            Visitor visitor, Framework framework, Indicator indicator, Map<Long, Map<Integer, Long>> covered) {
        int first = indicator.reported().stream()
                .flatMap(total -> Optional.ofNullable(total.year()).stream())
                .min(Comparator.naturalOrder())
                .map(year -> Math.min(year, framework.firstYear()))
                .orElse(framework.firstYear());
        Set<Long> marked = indicator.reported().stream()
                .flatMap(total -> total.covers().stream())
                .collect(Collectors.toSet());
        List<Facts.Row> rows =
                facts.behindAmong(visitor, indicator.rule(framework.body()), first, framework.lastYear(), marked);
        for (Indicator.Reported total : indicator.reported())
            covered.put(
                    total.id(),
                    rows.stream()
                            .filter(row -> total.covers().contains(row.head().number()))
                            .filter(row ->
                                    countsIn(framework, total, row.happened().inYear()))
                            .collect(Collectors.groupingBy(
                                    row -> row.happened().inYear(),
                                    Collectors.summingLong(row ->
                                            indicator.measure() == Indicator.Measure.QUANTITY ? row.quantity() : 1))));
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
        Map<Integer, Status> locked = new TreeMap<>();
        for (int year : years(framework, indicator, tally)) {
            Optional<Settled> settled = indicator.settledIn(year);
            settled.map(Settled::status).ifPresent(status -> locked.put(year, status));
            Indicator.Reported total = indicator.reportedFor(year).orElse(null);
            years.add(settled.map(Settled::figure)
                    .orElseGet(() -> Figure.ofYear(year, tally.in(year), total, counted.coveredIn(total, year))));
        }
        Indicator.Reported undivided = indicator.reportedFor(null).orElse(null);
        List<Figure> within = years.stream()
                .filter(figure -> Series.yearOf(figure) >= framework.firstYear())
                .toList();
        long includedInUndivided = within.stream()
                .mapToInt(Series::yearOf)
                .mapToLong(year -> indicator
                        .settledIn(year)
                        .map(Settled::withinPeriod)
                        .orElseGet(() -> counted.coveredIn(undivided, year)))
                .sum();
        Series series = new Series(
                years,
                Figure.ofPeriod(within, undivided, includedInUndivided),
                framework.startsOn(),
                framework.endsOn(),
                indicator.measure() == Indicator.Measure.RECORDS);
        Standing standing = indicator.target().standing(series, today());
        return new Score(
                indicator, series, standing.keeping(locked, indicator.target().kind() == Target.Kind.PER_YEAR));
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
