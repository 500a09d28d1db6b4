package no.samskap.inquiries;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of an inquiry as texts, by the names the form has them under, to be compared with what they were. */
final class Difference {
    private Difference() {}

    static Map<String, String> texts(Inquiry inquiry) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("title", inquiry.head().title());
        all.put("asker", inquiry.who().asker());
        all.put("institution", inquiry.who().institution());
        all.put("supervisor", inquiry.who().supervisor());
        Inquiry.What what = inquiry.what();
        all.put("purpose", what.purpose());
        all.put("benefit", what.benefit());
        all.put("asks", what.asks().stream().map(Enum::name).collect(Collectors.joining(",")));
        all.put("asksText", what.asksText());
        all.put("themes", what.themes().stream().sorted().map(String::valueOf).collect(Collectors.joining(",")));
        all.put("persons", text(what.persons()));
        all.put("minutes", text(what.minutes()));
        all.put("studyFrom", text(what.studyFrom()));
        all.put("studyTo", text(what.studyTo()));
        all.put("answerBy", text(what.answerBy()));
        put(all, "rek", inquiry.ethics().rek());
        put(all, "sikt", inquiry.ethics().sikt());
        put(all, "dpia", inquiry.ethics().dpia());
        all.put("funding", inquiry.ethics().funding());
        return all;
    }

    private static void put(Map<String, String> all, String field, Clearance clearance) {
        all.put(field, clearance.standing() == null ? "" : clearance.standing().name());
        all.put(field + "Note", clearance.note());
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
