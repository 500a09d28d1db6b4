package no.samskap.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import no.samskap.core.Language;
import no.samskap.core.LocalizedText;
import no.samskap.core.PartialDate;
import no.samskap.core.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Words, dates and numbers in the visitor's language. Static, so that a template says {@code t("needs.title")} and its
 * parameters stay what it shows.
 */
@Component
public class Words {
    public static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private static volatile @Nullable MessageSource messages;

    @SuppressWarnings("StaticAssignmentInConstructor") // templates are rendered by static code; there is one context
    Words(MessageSource source) {
        messages = source;
    }

    /** Does the work in a language other than the visitor's: for letters, read by whoever they go to. */
    public static <T> T in(Language language, Supplier<T> work) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language.locale());
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    public static Language language() {
        return Language.of(LocaleContextHolder.getLocale());
    }

    /** The message; throws where the key is in no file, so that a missing word shows in a test and not on a page. */
    public static String t(String key, Object... arguments) {
        MessageSource source = messages;
        if (source == null) return key;
        return source.getMessage(key, arguments, language().locale());
    }

    /** The message where there is one. */
    public static String optional(String key) {
        MessageSource source = messages;
        if (source == null) return "";
        String text = source.getMessage(key, null, "", language().locale());
        return text == null ? "" : text;
    }

    /** One or many: {@code <key>.one} or {@code <key>.many}, with the number as argument. */
    public static String count(String key, long number) {
        return t(key + (number == 1 ? ".one" : ".many"), number(number));
    }

    public static String t(LocalizedText text) {
        return text.in(language());
    }

    public static String number(long number) {
        return formats().integer().format(number);
    }

    public static String kroner(long kroner) {
        return number(kroner) + " kr";
    }

    public static String date(@Nullable LocalDate date) {
        return date == null ? "" : formats().date().format(date);
    }

    public static String date(PartialDate date) {
        return switch (date.knownTo()) {
            case DAY -> date(date.first());
            case MONTH -> formats().month().format(date.first());
            case YEAR -> String.valueOf(date.inYear());
        };
    }

    public static String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, OSLO));
    }

    public static String moment(Instant instant) {
        return formats().moment().format(instant);
    }

    /** From–to in years and days as short as it can be said; empty for an open period. */
    public static String period(Period period) {
        return period(period.from(), period.to());
    }

    public static String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) return "";
        if (to == null) return t("period.from", day(from));
        if (from == null) return t("period.to", day(to));
        boolean wholeYears =
                from.getDayOfYear() == 1 && to.equals(to.withMonth(12).withDayOfMonth(31));
        if (wholeYears)
            return from.getYear() == to.getYear()
                    ? String.valueOf(from.getYear())
                    : from.getYear() + "–" + to.getYear();
        return day(from) + " – " + day(to);
    }

    private static String day(@Nullable LocalDate day) {
        if (day == null) return "";
        if (day.getDayOfYear() == 1) return String.valueOf(day.getYear());
        return formats().shortDate().format(day);
    }

    private static Formats formats() {
        return Objects.requireNonNull(Formats.OF.get(language()));
    }

    /** Made once a language. Java knows the dates of nn and nb; other languages follow bokmål, English in the British way. */
    private record Formats(
            NumberFormat integers,
            DateTimeFormatter date,
            DateTimeFormatter month,
            DateTimeFormatter moment,
            DateTimeFormatter shortDate) {
        private static final Map<Language, Formats> OF = new EnumMap<>(Language.class);

        static {
            for (Language language : Language.values()) OF.put(language, in(locale(language)));
        }

        private static Formats in(Locale locale) {
            return new Formats(
                    NumberFormat.getIntegerInstance(locale),
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale),
                    DateTimeFormatter.ofPattern("MMMM yyyy", locale),
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                            .withLocale(locale)
                            .withZone(OSLO),
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
        }

        private static Locale locale(Language language) {
            return switch (language) {
                case ENGLISH -> Locale.UK;
                case NYNORSK -> Locale.of("nn", "NO");
                default -> Locale.of("nb", "NO");
            };
        }

        /** A copy: number formats keep state while they write. */
        NumberFormat integer() {
            return (NumberFormat) integers.clone();
        }
    }
}
