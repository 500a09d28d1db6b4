package no.samskap.inquiries;

import java.time.LocalDate;

/**
 * What a cooperation wants done with inquiries to its members. All days are working days, from the day a case was sent.
 *
 * @param screens whether its adviser looks at them first
 * @param toSubstitute when the next in line gets it as well
 * @param toAdviser when it goes to the cooperation's adviser
 */
public record Custom(boolean screens, int remindAfter, int remindAgain, int toSubstitute, int toAdviser) {
    /** Where nothing else is said. */
    public static final Custom USUAL = new Custom(false, 5, 5, 10, 15);

    /** Nobody is reminded more often. */
    public static final int MOST_REMINDERS = 6;

    /** How many reminders should have been sent after so many working days. */
    int remindersAfter(int workingDays) {
        return workingDays < remindAfter ? 0 : Math.min(MOST_REMINDERS, 1 + (workingDays - remindAfter) / remindAgain);
    }

    Case.Escalation escalationAfter(int workingDays) {
        if (workingDays >= toAdviser) return Case.Escalation.ADVISER;
        return workingDays >= toSubstitute ? Case.Escalation.SUBSTITUTE : Case.Escalation.NOT;
    }

    /** The next day on which something is due; null where all is done. */
    @org.jspecify.annotations.Nullable
    LocalDate nextAfter(LocalDate sentOn, int workingDays) {
        for (int days = workingDays + 1;
                days <= Math.max(toAdviser, remindAfter + MOST_REMINDERS * remindAgain);
                days++)
            if (remindersAfter(days) > remindersAfter(workingDays)
                    || escalationAfter(days) != escalationAfter(workingDays)) return WorkingDays.plus(sentOn, days);
        return null;
    }
}
