package no.samskap.inquiries;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import no.samskap.inquiries.Inquiries.ShownChange;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** What was changed after an inquiry was sent, as people read it: what it was, and what it became. */
@Component
public class ChangesShown {
    private final Inquiries inquiries;
    private final Themes themes;

    ChangesShown(Inquiries inquiries, Themes themes) {
        this.inquiries = inquiries;
        this.themes = themes;
    }

    public List<ShownChange> of(Inquiry inquiry) {
        return inquiries.changes(inquiry).stream()
                .map(change -> new ShownChange(
                        change.field(),
                        shown(change.field(), change.before()),
                        shown(change.field(), change.after()),
                        change.at()))
                .toList();
    }

    private String shown(String field, String value) {
        if (value.isEmpty()) return Words.t("inquiries.change.nothing");
        return switch (field) {
            case "asks" ->
                Arrays.stream(value.split(","))
                        .map(ask -> Words.t("inquiries.ask." + ask))
                        .collect(Collectors.joining(", "));
            case "themes" ->
                themes.all(Arrays.stream(value.split(",")).map(Long::valueOf).toList()).stream()
                        .map(Theme::label)
                        .map(Words::t)
                        .collect(Collectors.joining(", "));
            case "rek", "sikt", "dpia" -> Words.t("inquiries.standing." + value);
            case "studyFrom", "studyTo", "answerBy" -> Words.date(LocalDate.parse(value));
            default -> value;
        };
    }
}
