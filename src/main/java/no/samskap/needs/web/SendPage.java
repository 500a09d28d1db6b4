package no.samskap.needs.web;

import java.util.List;
import no.samskap.needs.Sketches;
import no.samskap.web.Form;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * The short form.
 *
 * @param action where it is sent; what is saved while one types goes to the same address with {@code /kladd} after it
 * @param invitedBy whose invitation it is; empty for somebody with an account
 * @param sketches what the visitor has begun earlier
 * @param alike needs that say something like it; null until somebody has looked
 */
public record SendPage(
        Form form,
        String action,
        String invitedBy,
        List<Option> owners,
        List<Sketches.Sketch> sketches,
        @Nullable AlikePart alike,
        List<ReadingPart> readings) {
    public boolean isInvited() {
        return !invitedBy.isEmpty();
    }

    public boolean mayJoin() {
        return !isInvited() && !owners.isEmpty();
    }
}
