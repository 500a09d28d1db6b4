package no.samskap.results;

import java.util.Arrays;

/** What kind of thing came out. Each states one fact when it is published. */
public enum ResultType {
    KNOWLEDGE("result.published"),
    SERVICE_CHANGE("service.changed"),
    PROCESS_CHANGE("service.changed"),
    PILOT("pilot.run"),
    COMPANY("company.started"),
    MASTER_THESIS("thesis.master"),
    BACHELOR_THESIS("thesis.bachelor"),
    GUIDE("result.published"),
    DATA_ROUTINE("data-routine.made"),
    MEETING_PLACE("meeting-place.opened"),
    PRESENTATION("presentation.given"),
    IMPACT_CASE("result.published"),
    ARENA("arena.held"),
    REPORT("result.published");

    private final String fact;

    ResultType(String fact) {
        this.fact = fact;
    }

    /** The fact it usually counts as. */
    public String fact() {
        return fact;
    }

    public boolean isThesis() {
        return this == MASTER_THESIS || this == BACHELOR_THESIS;
    }

    static boolean anyStates(String fact) {
        return Arrays.stream(values()).anyMatch(type -> type.fact.equals(fact));
    }
}
