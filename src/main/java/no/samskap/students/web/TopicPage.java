package no.samskap.students.web;

import java.util.List;
import no.samskap.records.RecordHead;
import no.samskap.records.web.RecordParts.Parts;
import no.samskap.students.StudentTopic;
import no.samskap.students.StudentTopic.Level;
import no.samskap.students.StudentTopic.State;
import no.samskap.themes.Theme;
import org.jspecify.annotations.Nullable;

/**
 * @param need what it grew out of; null where it grew out of none, or of one the visitor may not read
 */
public record TopicPage(
        StudentTopic topic,
        State state,
        Parts parts,
        List<Theme> themes,
        @Nullable RecordHead need) {
    public String address() {
        return "/oppgavetemaer/" + topic.number();
    }

    public List<Level> levels() {
        return topic.text().levels().stream().sorted().toList();
    }

    /** What somebody may say of it, beside what was said last. */
    public List<State> others() {
        return List.of(State.OPEN, State.TAKEN, State.CLOSED).stream()
                .filter(other -> other != topic.said())
                .toList();
    }

    /** Whether its time ran out before anybody said so. */
    public boolean isOver() {
        return state != topic.said();
    }

    public static String colour(State state) {
        return switch (state) {
            case OPEN -> "success";
            case TAKEN -> "info";
            case CLOSED -> "neutral";
        };
    }
}
