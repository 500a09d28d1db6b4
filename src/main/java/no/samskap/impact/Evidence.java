package no.samskap.impact;

import java.time.LocalDate;
import no.samskap.core.LocalizedText;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/** What shows a claim, as its reader may see it. */
public sealed interface Evidence {
    long id();

    /**
     * Another record.
     *
     * @param head null where the reader may not read it: that it is there is told, and nothing of it
     * @param path of its page; empty where it may not be read
     */
    record OfRecord(long id, @Nullable RecordHead head, String path) implements Evidence {}

    /** @param shown null where the reader may not read the framework, or the indicator has no such figure any more */
    record OfFigure(long id, @Nullable Shown shown) implements Evidence {}

    /**
     * An indicator's figure.
     *
     * @param year null for the whole period
     * @param value null where nothing is known of that year
     * @param isLocked whether it is the year's approved figure, which stays; else it is counted anew each time
     */
    record Shown(
            long framework,
            long indicator,
            LocalizedText name,
            LocalizedText unit,
            @Nullable Integer year,
            String period,
            @Nullable Long value,
            boolean isLocked) {
        public String path() {
            return "/tall/" + framework + "/indikator/" + indicator + (year == null ? "" : "?aar=" + year);
        }
    }

    /**
     * Something outside.
     *
     * @param seenOn the day somebody last saw it there
     */
    record Outside(
            long id, String title, String address, @Nullable LocalDate seenOn) implements Evidence {}

    /** What is stored of it. */
    sealed interface Said {
        record OfRecord(long record) implements Said {}

        record OfFigure(
                long framework, long indicator, @Nullable Integer year) implements Said {}

        record Outside(
                String title, String address, @Nullable LocalDate seenOn) implements Said {}
    }
}
