package no.samskap.inquiries;

import org.jspecify.annotations.Nullable;

/**
 * A cooperation's look at an inquiry before its members get it.
 *
 * @param text what the adviser asks, or why it was declined
 * @param mergedInto the inquiry of the same study it goes on with
 */
public record Screening(
        long inquiry,
        long body,
        State state,
        String text,
        @Nullable Long mergedInto) {
    public enum State {
        WAITING,
        ASKED_BACK,
        PASSED,
        DECLINED,
        MERGED
    }

    public boolean isOpen() {
        return state == State.WAITING || state == State.ASKED_BACK;
    }
}
