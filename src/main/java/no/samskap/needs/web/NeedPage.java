package no.samskap.needs.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.samskap.needs.Need;
import no.samskap.needs.Origins;
import no.samskap.needs.SupportText;
import no.samskap.records.web.RecordParts.Parts;
import no.samskap.themes.Theme;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;

/**
 * @param support the form of "we have this need too"
 * @param notYet the visitor's organisations that have not joined
 * @param joined the visitor's organisations that have
 * @param maySharpen whether the visitor may write a research question beside it
 * @param takenBack the questions the visitor may take back
 * @param mayTell whether the visitor may say what it grew out of
 * @param next the steps the visitor may take now
 */
public record NeedPage(
        Need need,
        Parts parts,
        List<Theme> themes,
        Form support,
        List<Option> notYet,
        Set<Long> joined,
        boolean maySharpen,
        Set<Long> takenBack,
        List<Option> next,
        Form step,
        List<Origins.Origin> origins,
        boolean mayTell,
        Form origin) {
    /** How pressing it is, in words. */
    public List<Option> weights() {
        List<Option> weights = new ArrayList<>(List.of(new Option("", Words.t("needs.weight.none"))));
        for (int weight = SupportText.MOST; weight >= SupportText.LEAST; weight--)
            weights.add(new Option(String.valueOf(weight), Words.t("needs.weight." + weight)));
        return weights;
    }

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
            case DRAFT, RECEIVED -> "warning";
            case SENT, CLARIFIED, PRIORITISED, MATCHING, IN_PROJECT -> "success";
            case ANSWERED, IN_USE -> "info";
            case OUT_OF_SCOPE, CLOSED -> "neutral";
        };
    }
}
