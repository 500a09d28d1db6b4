package no.samskap.directory;

import java.util.List;
import no.samskap.core.LocalizedText;
import no.samskap.core.Period;
import org.jspecify.annotations.Nullable;

/** What is written down of a body row by row. Members and agreement periods are those of {@link NewBody}. */
public sealed interface BodyLine {
    record Committee(
            LocalizedText name,
            @Nullable LocalizedText purpose,
            @Nullable Long focusArea) implements BodyLine {}

    /** @param period in which the body works on it: one that is no longer worked on gets a last day, and keeps what counts under it */
    record FocusArea(LocalizedText name, @Nullable LocalizedText note, Period period) implements BodyLine {}

    record Seat(Body.Role role, String title, @Nullable Long organisation) implements BodyLine {}

    record Term(long person, Period period) implements BodyLine {}

    record Plan(long organisation, String title, String url, Period period, List<Long> themes) implements BodyLine {
        public Plan {
            if (!url.matches("https?://\\S+")) throw new IllegalArgumentException("A plan is somewhere on the web");
            themes = List.copyOf(themes);
        }
    }
}
