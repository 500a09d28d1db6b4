package no.samskap.indicators;

import java.util.List;
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
 * @param note what a reader of the figures should know
 * @param what the fact it counts
 * @param labels which the fact must all have
 */
public record Indicator(
        long id,
        String key,
        LocalizedText name,
        LocalizedText definition,
        LocalizedText unit,
        @Nullable LocalizedText note,
        String what,
        Set<String> labels,
        Measure measure,
        Target target,
        List<Reported> reported) {

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

    public Indicator {
        labels = Set.copyOf(labels);
        reported = List.copyOf(reported);
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
