package no.samskap.notices;

/** What letters are about. Each person chooses how often they want letters of a sort. */
public enum Sort {
    /** What happened on what they follow. */
    FOLLOWED(Choice.DAILY),
    /** What is new to their saved searches. */
    SEARCHES(Choice.DAILY),
    /** What waits for them. */
    TASKS(Choice.WEEKLY),
    /** What a colleague handed over to them. */
    HANDED(Choice.AT_ONCE);

    /** How often. */
    public enum Choice {
        AT_ONCE,
        DAILY,
        WEEKLY,
        NONE
    }

    private final Choice proposed;

    Sort(Choice proposed) {
        this.proposed = proposed;
    }

    public Choice proposed() {
        return proposed;
    }

    /** Tasks come by themselves as days pass, and searches are asked in the morning: there is no "at once". What was handed over does not wait for a digest. */
    public boolean offers(Choice choice) {
        return switch (this) {
            case FOLLOWED -> true;
            case SEARCHES, TASKS -> choice != Choice.AT_ONCE;
            case HANDED -> choice == Choice.AT_ONCE || choice == Choice.NONE;
        };
    }
}
