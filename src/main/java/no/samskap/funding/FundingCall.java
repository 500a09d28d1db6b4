package no.samskap.funding;

import java.time.Instant;
import java.time.LocalDate;
import no.samskap.records.RecordHead;
import no.samskap.web.Words;

/** Money that can be applied for. */
public record FundingCall(RecordHead head, CallText text) {
    public static final String KIND = "funding_call";

    /** What people decide; whether it is open follows from the dates. */
    public enum State {
        ANNOUNCED,
        CANCELLED
    }

    /** Where a call stands at a moment. */
    public enum Phase {
        OPEN,
        COMING,
        CLOSED,
        CANCELLED
    }

    public long number() {
        return head.number();
    }

    public State state() {
        return State.valueOf(head.state());
    }

    public boolean isCancelled() {
        return state() == State.CANCELLED;
    }

    /** Who pays: an organisation we know, or a name. */
    public String funderName() {
        String known = head.ownerTitle();
        return known == null ? text.funderName() : known;
    }

    /** A call opens when its first day begins in Norway, and closes at its deadline to the minute. */
    public Phase phase(Instant now) {
        if (isCancelled()) return Phase.CANCELLED;
        Instant closesAt = text.closesAt();
        if (closesAt != null && !now.isBefore(closesAt)) return Phase.CLOSED;
        LocalDate opensOn = text.opensOn();
        return opensOn != null && opensOn.isAfter(LocalDate.ofInstant(now, Words.OSLO)) ? Phase.COMING : Phase.OPEN;
    }
}
