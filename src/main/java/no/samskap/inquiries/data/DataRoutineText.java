package no.samskap.inquiries.data;

import java.util.List;
import java.util.Set;
import no.samskap.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes of a set of data and its routine.
 *
 * @param summary what the data tell, in plain language
 * @param owner the organisation that has them
 * @param covers which years, places and units
 * @param keptIn system and format
 * @param decidedBy who says yes or no: a position, not a name
 * @param steps from asking to having the data, in order
 * @param usualDays working days it usually takes; null where nobody knows yet
 * @param describedAt address of more about them; empty where there is none
 * @param body the cooperation it counts under; null where under none
 */
public record DataRoutineText(
        String title,
        String summary,
        Language language,
        long owner,
        Set<Long> themes,
        String covers,
        String keptIn,
        DataRoutine.Personal personal,
        String decidedBy,
        String conditions,
        List<String> steps,
        @Nullable Integer usualDays,
        String cost,
        String describedAt,
        @Nullable Long body) {
    public static final int MOST_STEPS = 20;
    /** In characters. */
    public static final int STEP_LIMIT = 300;
    /** In working days. */
    public static final int MOST_DAYS = 400;

    public DataRoutineText {
        if (title.isBlank() || summary.isBlank())
            throw new IllegalArgumentException("Data have a name, and somebody has said what they tell");
        if (steps.size() > MOST_STEPS || steps.stream().anyMatch(step -> step.isBlank() || step.length() > STEP_LIMIT))
            throw new IllegalArgumentException("A routine has at most " + MOST_STEPS + " steps of a line each");
        steps = List.copyOf(steps);
        themes = Set.copyOf(themes);
    }
}
