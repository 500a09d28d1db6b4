package no.samskap.needs.web;

import java.util.List;
import java.util.Set;
import no.samskap.needs.Need;
import no.samskap.records.web.RecordParts.Parts;
import no.samskap.themes.Theme;
import no.samskap.web.Form;
import no.samskap.web.Option;

/**
 * @param support the form of "we have this need too"
 * @param notYet the visitor's organisations that have not joined
 * @param joined the visitor's organisations that have
 * @param next the steps the visitor may take now
 */
public record NeedPage(
        Need need,
        Parts parts,
        List<Theme> themes,
        Form support,
        List<Option> notYet,
        Set<Long> joined,
        List<Option> next,
        Form step) {
    public boolean mayTakeBack() {
        return parts.mayEdit() && need.state().next().contains(Need.State.DRAFT);
    }

    /** Where the steps so far lead: the last one is where it is. */
    public boolean isLast(Need.Step step) {
        return need.steps().getLast().equals(step);
    }

    /** The colour of a state, as the tags of the design system call it. */
    public static String colour(String state) {
        return switch (Need.State.valueOf(state)) {
            case DRAFT -> "warning";
            case SENT, CLARIFIED, PRIORITISED, MATCHING, IN_PROJECT -> "success";
            case ANSWERED, IN_USE -> "info";
            case OUT_OF_SCOPE, CLOSED -> "neutral";
        };
    }
}
