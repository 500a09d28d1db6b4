package no.samskap.records.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.samskap.core.Language;
import no.samskap.records.Change;
import no.samskap.records.RecordHead;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/** @param older asks for the changes before these; null where there are none */
public record HistoryPage(
        RecordHead head,
        String address,
        List<Change> changes,
        @Nullable Long older,
        boolean first,
        Language language) {
    /** A change of more columns than this is folded: a framework is laid down with hundreds. */
    private static final int MOST_OPEN = 12;

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+[+-]\\d\\d(:\\d\\d)?");
    /** Columns whose codes have their names under another word. */
    private static final Map<String, String> NAMED_OTHERWISE =
            Map.of("target_kind", "kind", "language_form", "languageForm");

    public boolean isLong(Change change) {
        return change.values().size() > MOST_OPEN;
    }

    public String olderUrl() {
        return "/post/" + head.number() + "/endringer?eldre=" + older;
    }

    public String newestUrl() {
        return "/post/" + head.number() + "/endringer";
    }

    public String who(Change change) {
        if (change.person() == null) return Words.t("records.history.system");
        return change.personName() == null
                ? Words.t("records.history.someone", String.valueOf(change.person()))
                : change.personName();
    }

    /** A value as a reader would write it: codes by their names, dates as dates. */
    public String value(String column, @Nullable String text) {
        if (text == null) return "";
        if (CODE.matcher(text).matches()) return code(column, text);
        if (text.equals("true") || text.equals("false")) return Words.t("records.history." + text);
        if (DAY.matcher(text).matches()) return Words.date(LocalDate.parse(text));
        if (MOMENT.matcher(text).matches())
            return Words.moment(OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)$", "$1:00"))
                    .toInstant());
        return text;
    }

    private String code(String column, String code) {
        String name = NAMED_OTHERWISE.getOrDefault(column, column);
        return Stream.of(
                        head.kind() + "s.",
                        "projects.application.",
                        "projects.",
                        "directory.",
                        "accounts.",
                        "indicators.")
                .map(module -> module + name + ".")
                .map(words -> Words.optional(words + code))
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse(code);
    }

    /** A column by its name in the visitor's language where it has one. */
    public String column(String name) {
        String word = Words.optional("history.column." + name);
        return word.isEmpty() ? name.replace('_', ' ') : word;
    }
}
