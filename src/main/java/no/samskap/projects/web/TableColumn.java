package no.samskap.projects.web;

/** A column of the table of projects, beside the title. Its name is the message {@code projects.column.<name>}. */
public enum TableColumn {
    FORM,
    STATE,
    STAGE,
    OWNER,
    BODY,
    FOCUS_AREA,
    THEMES,
    COUNTY,
    STARTS,
    ENDS,
    CREDIT,
    FUNDING,
    HOURS,
    KRONER,
    CHANGED;

    /** The field of the form it is changed by in place; empty where it is not changed in place. */
    String field() {
        return switch (this) {
            case FORM -> "form";
            case STATE -> "state";
            case STARTS -> "starts";
            case ENDS -> "ends";
            default -> "";
        };
    }

    boolean isNumeric() {
        return this == FUNDING || this == HOURS || this == KRONER;
    }
}
