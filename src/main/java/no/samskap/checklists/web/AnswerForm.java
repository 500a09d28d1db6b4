package no.samskap.checklists.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.checklists.AnswerText;
import no.samskap.checklists.Checklist;
import no.samskap.checklists.ChecklistAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation's answer sends.
 *
 * @param organisation whose answer it is; not changed afterwards
 * @param subject what it is about, where the list is answered on occasion
 * @param states by the key of each point
 * @param notes by the key of each point
 */
public record AnswerForm(
        @NotNull @Nullable Long organisation,
        @NotNull @Min(2000) @Max(2100) @Nullable Integer year,
        @Size(max = 200) @Nullable String subject,
        @Nullable Map<String, String> states,
        @Nullable Map<String, String> notes) {
    static final String WORDS = "checklists.answer.form";

    static AnswerForm empty(long organisation, int year) {
        return new AnswerForm(organisation, year, "", Map.of(), Map.of());
    }

    static AnswerForm of(ChecklistAnswer answer) {
        return begun(
                answer,
                answer.organisation().number(),
                answer.year(),
                answer.subject(),
                answer.given().stream().map(ChecklistAnswer.Given::point).toList());
    }

    /** Begun with what was answered before, to the points that still say the same. */
    static AnswerForm begun(
            ChecklistAnswer before, long organisation, int year, String subject, List<Checklist.Point> asked) {
        Map<String, String> states = new LinkedHashMap<>();
        Map<String, String> notes = new LinkedHashMap<>();
        for (Checklist.Point point : asked)
            before.to(point.key()).ifPresent(given -> {
                if (given.state() != null)
                    states.put(String.valueOf(point.key()), given.state().name());
                notes.put(String.valueOf(point.key()), given.note());
            });
        return new AnswerForm(organisation, year, subject, states, notes);
    }

    /** Points whose note is longer than it may be. */
    List<Integer> tooLong(List<Checklist.Point> asked) {
        return asked.stream()
                .map(Checklist.Point::key)
                .filter(key -> note(key).length() > ChecklistAnswer.NOTE_LIMIT)
                .toList();
    }

    AnswerText text(List<Checklist.Point> asked) {
        Map<Integer, AnswerText.Point> points = new LinkedHashMap<>();
        for (Checklist.Point point : asked)
            points.put(point.key(), new AnswerText.Point(state(point.key()), note(point.key())));
        return new AnswerText(year == null ? 0 : year, subject == null ? "" : subject.strip(), points);
    }

    private String note(int key) {
        String note = notes == null ? null : notes.get(String.valueOf(key));
        return note == null ? "" : note.strip().replace("\r\n", "\n");
    }

    private ChecklistAnswer.@Nullable State state(int key) {
        String sent = states == null ? null : states.get(String.valueOf(key));
        for (ChecklistAnswer.State state : ChecklistAnswer.State.values())
            if (state.name().equals(sent)) return state;
        return null;
    }
}
