package no.samskap.needs;

import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes of a step.
 *
 * @param on null for today
 */
public record StepText(Need.State to, @Nullable PartialDate on, String reason, String referral, Language language) {
    public static StepText to(Need.State state) {
        return new StepText(state, null, "", "", Language.BOKMAL);
    }
}
