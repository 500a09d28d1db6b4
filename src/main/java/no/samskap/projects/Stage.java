package no.samskap.projects;

import no.samskap.projects.Project.State;
import org.jspecify.annotations.Nullable;

/** How far the thing has come on the way from idea to use. To be stopped is a stage like the others. */
public enum Stage {
    IDEA,
    PILOT,
    IN_USE,
    SCALED,
    STOPPED;

    /** Where a project begins that says no more; null where its state does not tell. */
    static @Nullable Stage first(State state, String form) {
        return switch (state) {
            case STOPPED -> STOPPED;
            case IDEA, APPLIED -> IDEA;
            case RUNNING, COMPLETED -> form.equals("PILOT") ? PILOT : null;
        };
    }
}
