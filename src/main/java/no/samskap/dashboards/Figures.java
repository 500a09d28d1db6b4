package no.samskap.dashboards;

import java.util.List;

/**
 * The figures of a dashboard, in groups. A figure counts different records or different people, or adds up hours, kroner or years of work where
 * its group does.
 *
 * @param projects different projects in all
 */
public record Figures(long projects, List<Group> groups) {
    /** Of the group {@link Topic#PEOPLE}: what those with a share of a position work, in hundredths of a year's work. */
    public static final String WORK = "WORK";

    /** What a group tells. Its codes are those of the records: a stage, a year, a sort of organisation, what happened. */
    public enum Topic {
        /** Projects by the stage they have come to; the empty code for those that have none. */
        STAGES,
        STARTED,
        ENDED,
        /** Different organisations by sort. */
        PARTIES,
        /** Hours and kroner that the parties put in themselves. */
        EFFORT,
        /** Kroner by source. */
        FINANCE,
        /** Different people in the projects by what they are there, and {@link #WORK}. */
        PEOPLE,
        /** Different people in the projects in each year. */
        PEOPLE_YEARS,
        /** Different people in the projects by the organisation they come from, which is the code. */
        PEOPLE_FROM,
        /** Different people whose positions tie organisations together, by the form. */
        POSITIONS,
        /** PhDs and theses. */
        DEGREES,
        /** What was taken into use: services changed, results used, projects that have come so far. */
        USE,
        /** Whatever else happened: applications, results, meetings. */
        HAPPENED,
        /** Needs that were sent, by what has become of them. */
        NEEDS,
        /** Indicators of the body's frameworks by how they stand. */
        INDICATORS
    }

    public record Group(Topic topic, List<Value> values) {}

    /** @param name of what the code stands for; empty where the code has a word of its own */
    public record Value(String code, long number, String name) {
        Value(String code, long number) {
            this(code, number, "");
        }
    }
}
