package no.samskap.dashboards;

import java.util.List;

/**
 * The figures of a dashboard, in groups. A figure counts different records, or adds up hours or kroner where its group does.
 *
 * @param projects different projects in all
 */
public record Figures(long projects, List<Group> groups) {
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
        /** PhDs and theses. */
        PEOPLE,
        /** Whatever else happened: applications, results, changes of services. */
        HAPPENED,
        /** Needs that were sent, by what has become of them. */
        NEEDS,
        /** Indicators of the body's frameworks by how they stand. */
        INDICATORS
    }

    public record Group(Topic topic, List<Value> values) {}

    public record Value(String code, long number) {}
}
