package no.samskap.expertise;

import java.time.Instant;
import java.time.LocalDate;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;

/**
 * A person's profile, with what the visitor may see of it.
 *
 * @param text contact data is in it for the person alone; others open it, and that is noted
 * @param hasContact whether there is contact data this visitor may open
 */
public record Profile(
        RecordHead head,
        long person,
        ProfileText text,
        LocalDate confirmedOn,
        Instant consentedAt,
        Freshness freshness,
        boolean hasContact) {

    public static final String KIND = "expertise";

    public enum State {
        SHOWN,
        WITHDRAWN
    }

    public long number() {
        return head.number();
    }

    public State state() {
        return State.valueOf(head.state());
    }

    public boolean isShown() {
        return state() == State.SHOWN;
    }

    public boolean isOf(Visitor visitor) {
        return Long.valueOf(person).equals(visitor.person());
    }
}
