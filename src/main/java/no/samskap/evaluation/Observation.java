package no.samskap.evaluation;

import java.util.List;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * Something that was seen on the way.
 *
 * @param text as it stands; of its records those the visitor may read
 * @param seenIn where it was seen
 * @param about what else it is about
 * @param withdrawal null where it stands
 */
public record Observation(
        RecordHead head,
        long framework,
        ObservationText text,
        List<RecordHead> seenIn,
        List<RecordHead> about,
        @Nullable Withdrawal withdrawal) {
    public static final String KIND = "observation";

    public enum Source {
        RECORDS,
        SURVEY,
        INTERVIEW,
        MEETING,
        DOCUMENT,
        OTHER
    }

    public Observation {
        seenIn = List.copyOf(seenIn);
        about = List.copyOf(about);
    }

    public long number() {
        return head.number();
    }

    public boolean isWithdrawn() {
        return withdrawal != null;
    }
}
