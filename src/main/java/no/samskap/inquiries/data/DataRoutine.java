package no.samskap.inquiries.data;

import java.time.LocalDate;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * A set of data that an organisation can open to research, and the way to it.
 *
 * @param openedOn when it was opened first; null while it is a draft
 */
public record DataRoutine(
        RecordHead head, DataRoutineText text, @Nullable LocalDate openedOn) {
    public static final String KIND = "data_routine";

    public enum State {
        DRAFT,
        OPEN,
        /** No data are handed out any more. */
        CLOSED
    }

    /** Whether the data tell of people. */
    public enum Personal {
        NONE,
        PSEUDONYMOUS,
        IDENTIFYING
    }

    public long number() {
        return head.number();
    }

    public State state() {
        return State.valueOf(head.state());
    }

    public boolean isDraft() {
        return state() == State.DRAFT;
    }

    public boolean isOpen() {
        return state() == State.OPEN;
    }

    boolean mayBeEditedBy(Visitor visitor) {
        return head.mayBeEditedBy(visitor);
    }
}
