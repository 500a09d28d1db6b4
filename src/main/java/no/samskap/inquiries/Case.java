package no.samskap.inquiries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * One municipality's case of an inquiry. Only the municipality and the one who asked can read it.
 *
 * @param body the cooperation whose customs it follows; null where there is none
 * @param contact who has it; null where nobody does
 * @param unitView what the unit it was forwarded to thinks
 * @param since when it came into the state it is in
 * @param answer conditions, or more on why not
 * @param countsFrom the day its clock counts from: it was sent then, or stood still since
 */
public record Case(
        RecordHead head,
        long inquiry,
        Place organisation,
        @Nullable Long body,
        State state,
        @Nullable Contact contact,
        @Nullable Place unit,
        String unitView,
        Instant sentAt,
        Instant since,
        @Nullable Instant seenAt,
        @Nullable Instant answeredAt,
        @Nullable Reason reason,
        String answer,
        LocalDate dueOn,
        LocalDate countsFrom,
        int reminders,
        Escalation escalated,
        List<Message> messages) {

    public static final String KIND = "inquiry_case";

    public enum State {
        WAITING,
        SEEN,
        /** The researcher has been asked something, and the clock stands still. */
        ASKED,
        YES,
        CONDITIONS,
        NO,
        /** By the one who asked, before it was answered. */
        WITHDRAWN,
        /** The one who asked needed no more answers. */
        CLOSED;

        public static final Set<State> OPEN = Set.of(WAITING, SEEN, ASKED);

        public boolean isOpen() {
            return OPEN.contains(this);
        }

        /** Whether it ended because the one who asked ended it. */
        public boolean isEnded() {
            return this == WITHDRAWN || this == CLOSED;
        }

        public boolean takesPart() {
            return this == YES || this == CONDITIONS;
        }
    }

    public enum Reason {
        CAPACITY,
        NOT_RELEVANT,
        IN_ANOTHER_STUDY,
        ETHICS,
        NO_DATA,
        OTHER
    }

    /** How far up it has gone because nobody answered. */
    public enum Escalation {
        NOT,
        SUBSTITUTE,
        ADVISER
    }

    /** As what somebody has it. */
    public enum ContactAs {
        HOLDER,
        SUBSTITUTE,
        GENERAL,
        ADVISER,
        /** Took it over. */
        TAKEN,
        NOBODY
    }

    public enum AnsweredThrough {
        PAGE,
        LINK,
        TOGETHER,
        API
    }

    public record Place(long number, String name) {}

    /** @param name empty where the visitor may not read it */
    public record Contact(long person, String name, ContactAs as) {}

    public enum MessageKind {
        QUESTION,
        REPLY,
        /** Stays in the municipality. */
        NOTE
    }

    public record Message(long id, MessageKind kind, String text, String writer, Instant at) {}

    public long number() {
        return head.number();
    }

    public boolean isOverdue(LocalDate today) {
        return state.isOpen() && dueOn.isBefore(today);
    }
}
