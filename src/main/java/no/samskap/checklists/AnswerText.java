package no.samskap.checklists;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation answers.
 *
 * @param points by the key of each point
 */
public record AnswerText(int year, String subject, Map<Integer, Point> points) {
    public AnswerText {
        points = Map.copyOf(points);
    }

    public record Point(ChecklistAnswer.@Nullable State state, String note) {}
}
