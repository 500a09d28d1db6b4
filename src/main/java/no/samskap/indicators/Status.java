package no.samskap.indicators;

/** How a figure stands against its target. Always computed, by the rules in {@link Target}. */
public enum Status {
    REACHED,
    NOT_REACHED,
    /** Not reached, but decisions are awaited that could still reach it. */
    AWAITING,
    /** Not reached yet, and there is time left. */
    ON_THE_WAY,
    NO_TARGET;

    /** Whether time can change it no more. */
    public boolean isSettled() {
        return this != ON_THE_WAY;
    }
}
