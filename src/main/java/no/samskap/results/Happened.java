package no.samskap.results;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.core.PartialDate;
import no.samskap.core.PartialDate.Precision;
import org.jspecify.annotations.Nullable;

/**
 * When it happened, as well as it is known: a day, a month, a year, or some time within several years. Where it is counted,
 * several years count in the first.
 *
 * @param lastYear null where the date says it all
 */
public record Happened(PartialDate date, @Nullable Integer lastYear) {
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2100;
    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*[-–/]\\s*(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[./](\\d{4})");
    private static final DateTimeFormatter NORWEGIAN_DAY =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    public Happened {
        if (lastYear != null && (date.knownTo() != Precision.YEAR || lastYear <= date.inYear()))
            throw new IllegalArgumentException("Several years go from a year to a later one");
    }

    public static Happened on(PartialDate date) {
        return new Happened(date, null);
    }

    public static Happened between(int firstYear, int lastYear) {
        return new Happened(PartialDate.year(firstYear), firstYear == lastYear ? null : lastYear);
    }

    /** Reads {@code 2023}, {@code 2023-05}, {@code 05.2023}, {@code 2023-05-17}, {@code 17.05.2023} or {@code 2022–2025}. */
    public static Optional<Happened> parse(String typed) {
        String text = typed.strip();
        Matcher years = YEARS.matcher(text);
        if (years.matches()) {
            int first = Integer.parseInt(years.group(1));
            int last = Integer.parseInt(years.group(2));
            return first <= last && isSensible(first) && isSensible(last)
                    ? Optional.of(between(first, last))
                    : Optional.empty();
        }
        return PartialDate.parse(text)
                .or(() -> norwegian(text))
                .filter(date -> isSensible(date.inYear()))
                .map(Happened::on);
    }

    private static Optional<PartialDate> norwegian(String text) {
        Matcher month = MONTH.matcher(text);
        if (month.matches())
            return PartialDate.parse("%s-%02d".formatted(month.group(2), Integer.valueOf(month.group(1))));
        try {
            return Optional.of(PartialDate.day(LocalDate.parse(text, NORWEGIAN_DAY)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static boolean isSensible(int year) {
        return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
    }

    /** ISO 8601, as exact as it is known: {@code 2022/2025} for several years. */
    public String iso() {
        return lastYear == null ? date.iso() : date.iso() + "/" + lastYear;
    }
}
