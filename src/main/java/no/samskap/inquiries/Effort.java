package no.samskap.inquiries;

import static no.samskap.web.Words.count;
import static no.samskap.web.Words.t;

/** Time of people, said as people say it. */
public final class Effort {
    private static final int HOUR = 60;

    private Effort() {}

    public static String hours(long minutes) {
        long hours = minutes / HOUR;
        long rest = minutes % HOUR;
        if (hours == 0) return count("inquiries.minutes", rest);
        if (rest == 0 || hours >= 10) return count("inquiries.hours", Math.round(minutes / (double) HOUR));
        return t("inquiries.hoursAndMinutes", count("inquiries.hours", hours), count("inquiries.minutes", rest));
    }
}
