package no.samskap.indicators;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.LocalizedText;
import no.samskap.records.CountingRule;
import org.jspecify.annotations.Nullable;

/**
 * Something a framework counts.
 *
 * @param key its name in data files and in the API
 * @param definition what it counts and when, in a sentence
 * @param unit what the figure is a number of
 * @param responsible who answers for the figure: a unit or a role, and no person's name; empty where nobody does
 * @param note what a reader of the figures should know
 * @param what the fact it counts
 * @param labels which the fact must all have
 * @param settled its figures in locked years, the first as it was locked, a later one of the same year as it was restated
 */
public record Indicator(
        long id,
        String key,
        LocalizedText name,
        LocalizedText definition,
        LocalizedText unit,
        String responsible,
        @Nullable LocalizedText note,
        String what,
        Set<String> labels,
        Measure measure,
        Target target,
        List<Reported> reported,
        List<Settled> settled,
        List<Remark> remarks) {

    public enum Measure {
        /** Distinct records behind the facts. */
        RECORDS,
        /** The sum of what the facts measure. */
        QUANTITY
    }

    /**
     * A total that somebody reported.
     *
     * @param year null for the whole period
     * @param covers records that are part of it, by the numbers they go by today
     */
    public record Reported(
            long id, @Nullable Integer year, long total, long pending, String source, String note, Set<Long> covers) {
        public Reported {
            covers = Set.copyOf(covers);
        }
    }

    /**
     * What somebody wrote about one figure.
     *
     * @param year null for the whole period
     */
    public record Remark(
            @Nullable Integer year, String text, @Nullable Long by, Instant at) {}

    public Indicator {
        labels = Set.copyOf(labels);
        reported = List.copyOf(reported);
        settled = List.copyOf(settled);
        remarks = List.copyOf(remarks);
    }

    /** The figure of a locked year, as it stands after restatements. */
    public Optional<Settled> settledIn(@Nullable Integer year) {
        return settled.stream()
                .filter(figure -> year != null && figure.year() == year)
                .reduce((before, after) -> after);
    }

    /** Those of one year in order: as it was locked, then each restatement. */
    public List<Settled> settledAll(int year) {
        return settled.stream().filter(figure -> figure.year() == year).toList();
    }

    public Optional<Remark> remarkOn(@Nullable Integer year) {
        return remarks.stream()
                .filter(remark -> Objects.equals(remark.year(), year))
                .findFirst();
    }

    /** What this year is measured against: for a locked one what it was locked with. */
    Target targetOf(int year) {
        return settledIn(year).map(Settled::target).orElse(target);
    }

    /** As if no year were locked: what the records say today, against that target. */
    Indicator unlocked(Target against) {
        return new Indicator(
                id,
                key,
                name,
                definition,
                unit,
                responsible,
                note,
                what,
                labels,
                measure,
                against,
                reported,
                List.of(),
                remarks);
    }

    public CountingRule rule(long body) {
        return new CountingRule(what, labels, body, measure == Measure.QUANTITY);
    }

    public Optional<Reported> reportedFor(@Nullable Integer year) {
        return reported.stream()
                .filter(total -> year == null ? total.year() == null : year.equals(total.year()))
                .findFirst();
    }

    /** The reported total a record that counts in this year is part of. */
    public Optional<Reported> covering(long record) {
        return reported.stream()
                .filter(total -> total.covers().contains(record))
                .findFirst();
    }

    /** The reported total a record that counts in this year can be part of: the year's, else the period's. */
    public Optional<Reported> thatCanCover(int year) {
        return reportedFor(year).or(() -> reportedFor(null));
    }
}
