package no.samskap.students;

import java.util.Set;
import no.samskap.core.Language;
import no.samskap.core.Period;
import no.samskap.students.StudentTopic.Level;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes of a topic.
 *
 * @param summary what is to be found out, and what the student gets from the organisation
 * @param owner the organisation that offers it
 * @param need the need it grew out of; null where it grew out of none
 * @param places how many students or groups there is room for; null where it is not said
 * @param period when the work can be done
 */
public record TopicText(
        String title,
        String summary,
        Language language,
        long owner,
        @Nullable Long need,
        Set<Long> themes,
        Set<Level> levels,
        @Nullable Integer places,
        Period period) {
    public static final int MOST_PLACES = 200;

    public TopicText {
        if (title.isBlank() || summary.isBlank())
            throw new IllegalArgumentException("A topic has a title and tells what is to be found out");
        if (levels.isEmpty()) throw new IllegalArgumentException("A topic says for whom it is");
        if (places != null && (places < 1 || places > MOST_PLACES))
            throw new IllegalArgumentException("There is room for 1 to " + MOST_PLACES);
        themes = Set.copyOf(themes);
        levels = Set.copyOf(levels);
    }

    TopicText grownOutOf(@Nullable Long other) {
        return new TopicText(title, summary, language, owner, other, themes, levels, places, period);
    }
}
