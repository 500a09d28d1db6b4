package no.samskap.checklists;

import java.util.List;
import java.util.Optional;
import no.samskap.directory.Organisations;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation answered, to the words of the edition it was given to.
 *
 * @param subject what it was about, where the list is answered on occasion; empty otherwise
 * @param invented whether it is a made-up example: marked wherever it is shown
 */
public record ChecklistAnswer(
        RecordHead head,
        long checklist,
        int edition,
        Organisations.Named organisation,
        int year,
        String subject,
        boolean invented,
        List<Given> given) {
    public static final String KIND = "checklistAnswer";

    /** In characters. */
    public static final int NOTE_LIMIT = 1000;

    public enum State {
        NOT_YET,
        PARTLY,
        YES
    }

    /** @param state null where the point was left open */
    public record Given(Checklist.Point point, @Nullable State state, String note) {}

    public long number() {
        return head.number();
    }

    public Optional<Given> to(int key) {
        return given.stream().filter(each -> each.point().key() == key).findFirst();
    }

    public long count(State state) {
        return given.stream().filter(each -> each.state() == state).count();
    }
}
