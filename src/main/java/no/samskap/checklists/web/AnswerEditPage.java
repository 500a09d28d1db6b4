package no.samskap.checklists.web;

import java.util.Arrays;
import java.util.List;
import no.samskap.checklists.Checklist;
import no.samskap.checklists.ChecklistAnswer;
import no.samskap.directory.Organisations;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * @param answer null for a new one
 * @param before an earlier answer that a new one can begin with; null where there is none, or it has
 * @param begunWith the year whose answer the form was begun with; null where it was not
 */
public record AnswerEditPage(
        Checklist checklist,
        Organisations.Named organisation,
        @Nullable ChecklistAnswer answer,
        List<Checklist.Point> points,
        Form form,
        @Nullable ChecklistAnswer before,
        @Nullable Integer begunWith) {
    public String action() {
        return answer == null ? "/sjekklister/" + checklist.number() + "/svar" : "/sjekklister/svar/" + answer.number();
    }

    public boolean asksSubject() {
        return answer == null && checklist.form() == Checklist.Form.OCCASION;
    }

    public Field state(Checklist.Point point) {
        return form.radios("states[" + point.key() + "]", states()).called(Words.t(point.text()));
    }

    public Field note(Checklist.Point point) {
        return form.longText("notes[" + point.key() + "]").limitedTo(ChecklistAnswer.NOTE_LIMIT);
    }

    public String beginUrl(ChecklistAnswer earlier) {
        return "/sjekklister/" + checklist.number() + "/svar/ny?organisasjon=" + organisation.number() + "&fra="
                + earlier.number();
    }

    private static List<Option> states() {
        return Arrays.stream(ChecklistAnswer.State.values())
                .map(state -> new Option(state.name(), Words.t("checklists.state." + state)))
                .toList();
    }
}
