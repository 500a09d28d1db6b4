package no.samskap.projects;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import no.samskap.projects.ProjectQueries.Order;
import no.samskap.projects.ProjectQueries.Row;

/**
 * Where a program has read to in a list: the last project it got. However the list changes meanwhile, nothing after that place is
 * skipped, and no page takes longer than the first.
 *
 * @param value what the list is ordered by, as it was for that project; empty where it has none
 */
public record Cursor(Order order, String value, long number) {
    private static final String BETWEEN = "\u001F";
    /** {@code 2026-05-17}, in characters; the database knows no days with more. */
    private static final int DAY = 10;

    private static final int LONGEST_MOMENT = "2026-05-17T12:00:00.123456789Z".length();

    static Cursor after(Order order, Row last) {
        String value = switch (order) {
            case NEWEST -> last.changedAt().toString();
            case TITLE -> last.title();
            case START -> last.starts() == null ? "" : last.starts().first().toString();
        };
        return new Cursor(order, value, last.number());
    }

    /**
     * The place after a page's last project, as programs send it back; empty where the list has ended.
     *
     * @param rows those of the page, and one more where there is one
     */
    public static Optional<String> after(Order order, List<Row> rows, int pageSize) {
        return rows.size() <= pageSize
                ? Optional.empty()
                : Optional.of(after(order, rows.get(pageSize - 1)).text());
    }

    /** Empty where it is none of ours, or of a list in another order. */
    public static Optional<Cursor> read(String text, Order order) {
        try {
            String whole = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String before = order.name() + BETWEEN;
            // A title may hold the sign that stands between: the number is what comes last.
            int last = whole.lastIndexOf(BETWEEN);
            if (!whole.startsWith(before)
                    || last < before.length()
                    || !whole.substring(last + 1).matches("\\d{1,18}")) return Optional.empty();
            Cursor cursor = new Cursor(
                    order, whole.substring(before.length(), last), Long.parseLong(whole.substring(last + 1)));
            return cursor.isReadable() ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private boolean isReadable() {
        return switch (order) {
            case NEWEST -> isMoment(value);
            case TITLE -> value.indexOf('\0') < 0;
            case START -> value.isEmpty() || isDay(value);
        };
    }

    private static boolean isMoment(String text) {
        try {
            return text.length() <= LONGEST_MOMENT && Instant.parse(text).isAfter(Instant.EPOCH);
        } catch (DateTimeException noMoment) {
            return false;
        }
    }

    private static boolean isDay(String text) {
        try {
            return text.length() == DAY && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, order.name(), value, String.valueOf(number))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Only what comes after this place, of the parameter {@code :after}. */
    String condition() {
        String at = "(cast(:after as text[]))[1]";
        String number = "cast((cast(:after as text[]))[2] as bigint)";
        return switch (order) {
            case NEWEST -> "(r.changed_at, r.number) < (cast(" + at + " as timestamptz), " + number + ")";
            case TITLE -> "(r.title, r.number) > (" + at + ", " + number + ")";
            case START ->
                value.isEmpty()
                        ? "r.starts_on is null and r.number < " + number
                        : "r.starts_on is null or (r.starts_on, r.number) < (cast(" + at + " as date), " + number + ")";
        };
    }

    List<String> parameters() {
        return List.of(value, String.valueOf(number));
    }
}
