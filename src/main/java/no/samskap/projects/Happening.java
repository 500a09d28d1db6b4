package no.samskap.projects;

import java.util.Arrays;
import java.util.Optional;

/** A countable thing that can happen in a project. The project itself states the fact, so each counts once at most. */
public enum Happening {
    PHD_STARTED("phd.started"),
    MEETING_PLACE_OPENED("meeting-place.opened"),
    PILOT_RUN("pilot.run"),
    COMPANY_STARTED("company.started"),
    DATA_ROUTINE_MADE("data-routine.made"),
    AREA_PRIORITISED("area.prioritised"),
    VILLAGE_HELD("eit.village"),
    STUDENT_PROJECT_DONE("student-project.done"),
    PLACEMENT_OFFERED("placement.offered");

    private final String fact;

    Happening(String fact) {
        this.fact = fact;
    }

    /** Its name is the message {@code fact.<code>}. */
    public String fact() {
        return fact;
    }

    /** Meeting places of research and of education are counted apart. */
    public boolean isLabelled() {
        return this == MEETING_PLACE_OPENED;
    }

    /** Several of them can happen at once: then it is said how many. */
    public boolean isMany() {
        return switch (this) {
            case VILLAGE_HELD, STUDENT_PROJECT_DONE, PLACEMENT_OFFERED -> true;
            default -> false;
        };
    }

    static Optional<Happening> of(String fact) {
        return Arrays.stream(values())
                .filter(happening -> happening.fact.equals(fact))
                .findFirst();
    }
}
