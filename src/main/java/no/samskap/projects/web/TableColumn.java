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

    boolean isNumeric() {
        return this == FUNDING || this == HOURS || this == KRONER;
    }
}
