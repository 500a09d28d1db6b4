package no.samskap.accounts.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.samskap.records.PersonalData.Held;
import no.samskap.web.Words;

/** All that is held of a person, by what it is for, in words. The file beside it has the codes. */
public record PersonDataPage(long number, String name, List<Held> held) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile(DAY + "T[\\d:.]+Z");

    /** A column by its name in the history, where it has one. */
    public static String label(String column) {
        String named = Words.optional("history.column." + column);
        return named.isEmpty() ? column : named;
    }

    /** A value as a reader would write it: codes by their names, dates as dates. */
    public static String said(Held held, String column, String value) {
        String messages = held.words().get(column);
        if (messages != null)
            return Arrays.stream(value.split(", "))
                    .map(code -> named(messages, code))
                    .collect(Collectors.joining(", "));
        if (value.equals("true") || value.equals("false")) return Words.t("records.history." + value);
        if (DAY.matcher(value).matches()) return Words.date(LocalDate.parse(value));
        if (MOMENT.matcher(value).matches()) return Words.moment(Instant.parse(value));
        return value;
    }

    private static String named(String messages, String code) {
        String name = Words.optional(messages + code);
        return name.isEmpty() ? code : name;
    }
}
