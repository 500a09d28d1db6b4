package no.samskap.indicators;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How an indicator stands, in all and year by year.
 *
 * @param byYear the years with a status of their own
 */
public record Standing(Status status, Map<Integer, Status> byYear) {
    public Standing {
        byYear = Map.copyOf(byYear);
    }

    static Standing of(Status status) {
        return new Standing(status, Map.of());
    }

    /** Locked years stand as they stood when they were locked. */
    Standing keeping(Map<Integer, Status> locked, boolean standsAsItsLatestYear) {
        if (locked.isEmpty()) return this;
        Map<Integer, Status> years = new TreeMap<>(byYear);
        years.putAll(locked);
        Standing kept = new Standing(status, years);
        return standsAsItsLatestYear
                ? new Standing(kept.latestYear().map(years::get).orElse(status), years)
                : kept;
    }

    public Optional<Status> in(int year) {
        return Optional.ofNullable(byYear.get(year));
    }

    /** n of "n of m years". */
    public long reachedYears() {
        return byYear.values().stream()
                .filter(status -> status == Status.REACHED)
                .count();
    }

    /** m of "n of m years": a year that is under way and not reached yet is none of them. */
    public long settledYears() {
        return byYear.values().stream().filter(Status::isSettled).count();
    }

    /** The latest year with a status of its own. */
    public Optional<Integer> latestYear() {
        return new TreeMap<>(byYear).descendingKeySet().stream().findFirst();
    }
}
