package no.samskap.notices;

import java.time.LocalDate;
import no.samskap.records.Owing.Owed;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody, and what they did with it.
 *
 * @param snoozedUntil not shown before that day; null where it is not put off
 * @param handedTo who has taken over; null where nobody has
 * @param handedBy who handed it to this person; null where nobody did
 * @param note what was written with it
 */
public record Task(
        Owed owed,
        @Nullable LocalDate snoozedUntil,
        @Nullable String handedTo,
        @Nullable String handedBy,
        String note) {
    public boolean isOpen() {
        return snoozedUntil == null && handedTo == null;
    }

    public boolean isOverdueOn(LocalDate day) {
        LocalDate due = owed.due();
        return due != null && due.isBefore(day);
    }
}
