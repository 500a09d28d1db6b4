package no.samskap.inquiries;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/**
 * Days on which a municipality can be expected to answer: weekdays that are no Norwegian public holiday, and not in July, when
 * most are away.
 */
public final class WorkingDays {
    /** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter, Ascension, Whitsun. Law of 24 February 1995 nr. 12, § 2. */
    private static final Set<Integer> AROUND_EASTER = Set.of(-3, -2, 0, 1, 39, 49, 50);

    private WorkingDays() {}

    public static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && day.getMonth() != Month.JULY
                && !isHoliday(day);
    }

    public static boolean isHoliday(LocalDate day) {
        boolean fixed = switch (day.getMonth()) {
            case JANUARY -> day.getDayOfMonth() == 1;
            case MAY -> day.getDayOfMonth() == 1 || day.getDayOfMonth() == 17;
            case DECEMBER -> day.getDayOfMonth() == 25 || day.getDayOfMonth() == 26;
            default -> false;
        };
        LocalDate easter = easter(day.getYear());
        return fixed
                || AROUND_EASTER.stream().anyMatch(days -> easter.plusDays(days).equals(day));
    }

    /** The day that many working days later; the same day for none. */
    public static LocalDate plus(LocalDate from, int workingDays) {
        LocalDate day = from;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isOne(day)) left--;
        }
        return day;
    }

    /** Working days after the first day, to and with the last; 0 where that is no later. */
    public static int between(LocalDate first, LocalDate last) {
        return (int) first.plusDays(1)
                .datesUntil(last.isBefore(first) ? first.plusDays(1) : last.plusDays(1))
                .filter(WorkingDays::isOne)
                .count();
    }

    /** Easter Sunday of the Gregorian calendar, as Meeus, Jones and Butcher reckon it. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
