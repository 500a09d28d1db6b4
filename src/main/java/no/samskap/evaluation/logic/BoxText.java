package no.samskap.evaluation.logic;

import java.util.Set;
import no.samskap.evaluation.logic.ProgrammeLogic.Stage;

/**
 * What somebody writes of a box.
 *
 * @param indicators ids of the framework's; others are passed over
 */
public record BoxText(Stage stage, String title, String description, Set<Long> indicators) {
    /** In characters. */
    public static final int TITLE_LIMIT = 200;
    /** In characters. */
    public static final int DESCRIPTION_LIMIT = 2000;

    public BoxText {
        if (title.isBlank()) throw new IllegalArgumentException("A box says something");
        indicators = Set.copyOf(indicators);
    }
}
