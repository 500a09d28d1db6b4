package no.samskap.contacts.web;

import java.util.List;
import no.samskap.contacts.ContactPoint;
import no.samskap.web.Form;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * @param point null for a new one
 * @param organisation on whose page it was asked for; the first it serves otherwise
 */
public record ContactEditPage(
        @Nullable ContactPoint point,
        long organisation,
        String organisationName,
        Form form,
        List<Option> organisations,
        List<Option> themes) {
    public String action() {
        return point == null
                ? "/organisasjoner/" + organisation + "/kontaktpunkter"
                : "/kontaktpunkter/" + point.number();
    }

    public String backUrl() {
        return point == null ? "/organisasjoner/" + organisation : action();
    }
}
