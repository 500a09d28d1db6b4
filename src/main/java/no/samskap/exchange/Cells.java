package no.samskap.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.core.Amount;
import no.samskap.core.PartialDate;

/** Reads dates, amounts and lists as people write them in cells. */
final class Cells {
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(?:[T ][\\d:.]+Z?)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:(\\d{1,2})[./]\\s*)?(\\d{1,2})[./ -]\\s*(\\d{4}|\\d{2})(?: [\\d:]+)?");
    private static final Pattern WORDS = Pattern.compile("(?:(\\d{1,2})\\.?\\s+)?(\\p{L}{3,})\\.?\\s+(\\d{4})");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00A0\u202F']");
    private static final Pattern CURRENCY = Pattern.compile("^(kr\\.?|nok)|(kr\\.?|nok|,-|,–)$");
    private static final Pattern UNIT = Pattern.compile(
            "^(?<before>tkr|tnok|mkr|mnok)\\.?|(?<after>tkr|tnok|tusen|mill|millioner|million|mkr|mnok)\\.?(kr\\.?|kroner|nok)?$");
    private static final Pattern UNIT_OF_COLUMN = Pattern.compile(
            "(?U)(?<thousands>(?<!\\d[ .])\\b1[ .]?000\\b(?![ .]?\\d)|\\b(tusen|tkr|tnok)\\b)|\\b(mill|millioner|million|millions|mkr|mnok)\\b");

    static final long THOUSAND = 1_000;
    static final long MILLION = 1_000_000;
    private static final BigDecimal MOST = BigDecimal.valueOf(Amount.MOST);

    private static final Pattern DOTTED = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern WITH_COMMAS = Pattern.compile("-?\\d{1,3}(,\\d{3}){2,}(\\.\\d+)?");
    private static final Map<String, Integer> MONTHS = months();
    /** A season lies in a year, in no month, and so we take a half and a quarter: only the year is certain. */
    private static final Pattern SEASON = Pattern.compile(
            "(?:vår|våren|sommer|sommeren|sumar|sumaren|høst|høsten|haust|hausten|vinter|vinteren|spring|summer|autumn|winter"
                    + "|[12]\\. ?halvår|[1-4]\\. ?kvartal|[qk][1-4]) (\\d{4})");

    private Cells() {}

    private static Map<String, Integer> months() {
        String[] norwegian = {
            "januar",
            "februar",
            "mars",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "desember"
        };
        String[] english = {
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december"
        };
        Map<String, Integer> months = new java.util.HashMap<>();
        for (int i = 0; i < 12; i++)
            for (String name : List.of(norwegian[i], english[i])) {
                months.put(name, i + 1);
                months.put(name.substring(0, 3), i + 1);
            }
        return Map.copyOf(months);
    }

    /** As exactly as it is written; empty where it is no date. A day stands before its month. */
    static Optional<PartialDate> date(String written) {
        String text = written.strip().replaceAll("\\s+", " ");
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) return date(iso.group(1), iso.group(2), iso.group(3));
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            String year = dayFirst.group(3);
            if (year.length() == 2) {
                if (dayFirst.group(1) == null) return Optional.empty();
                year = "20" + year;
            }
            return date(year, dayFirst.group(2), dayFirst.group(1));
        }
        Matcher season = SEASON.matcher(text.toLowerCase(Locale.ROOT));
        if (season.matches()) return date(season.group(1), null, null);
        Matcher words = WORDS.matcher(text);
        if (!words.matches()) return Optional.empty();
        Integer month = MONTHS.get(words.group(2).toLowerCase(Locale.ROOT));
        return month == null ? Optional.empty() : date(words.group(3), month.toString(), words.group(1));
    }

    private static Optional<PartialDate> date(
            String year,
            @org.jspecify.annotations.Nullable String month,
            @org.jspecify.annotations.Nullable String day) {
        int number = Integer.parseInt(year);
        if (number < 1900 || number > 2200) return Optional.empty();
        StringBuilder iso = new StringBuilder(year);
        if (month != null) iso.append('-').append(twoDigits(month));
        if (month != null && day != null) iso.append('-').append(twoDigits(day));
        return PartialDate.parse(iso.toString());
    }

    private static String twoDigits(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    /** Whole kroner, or whole anything: {@code 1 250 000}, {@code kr 1.250.000,-}, {@code 1,25 mill.}, {@code 300 tkr}. */
    static Optional<Long> number(String written) {
        return number(written, 1);
    }

    /** @param usual how many of what is counted one is, where the cell does not say */
    static Optional<Long> number(String written, long usual) {
        String text = SPACES.matcher(written.toLowerCase(Locale.ROOT)).replaceAll("");
        long times = usual;
        Matcher unit = UNIT.matcher(text);
        if (unit.find()) {
            times = unit.group().startsWith("t") ? THOUSAND : MILLION;
            text = unit.replaceFirst("");
        }
        text = CURRENCY.matcher(text).replaceAll("");
        if (DOTTED.matcher(text).matches()) text = text.replace(".", "");
        if (WITH_COMMAS.matcher(text).matches()) text = text.replace(",", "");
        text = text.replace(',', '.');
        if (!AMOUNT.matcher(text).matches() || text.length() > 20) return Optional.empty();
        BigDecimal number =
                new BigDecimal(text).multiply(BigDecimal.valueOf(times)).setScale(0, RoundingMode.HALF_UP);
        return number.abs().compareTo(MOST) > 0 ? Optional.empty() : Optional.of(number.longValueExact());
    }

    /** How many kroner one is in a column with such a name: {@code Budsjett (i 1000 kr)}. */
    static long unit(String header) {
        Matcher unit = UNIT_OF_COLUMN.matcher(header.toLowerCase(Locale.ROOT));
        if (!unit.find()) return 1;
        return unit.group("thousands") == null ? MILLION : THOUSAND;
    }

    /** The name of a column without what its amounts are in and what stands in brackets. */
    static String withoutUnit(String header) {
        return header.replaceAll("\\([^)]*\\)", " ")
                .replaceAll("(?iU)[\\s,]+(i|in)\\s+(\\d+|hele|heile|tusen|mill|kr|kroner|nok|tkr|mnok)\\b.*$", "");
    }

    /** Names between semicolons or line breaks, once each. */
    static List<String> list(String written) {
        return new ArrayList<>(new LinkedHashSet<>(Arrays.stream(written.split("[;\\n|]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList()));
    }
}
