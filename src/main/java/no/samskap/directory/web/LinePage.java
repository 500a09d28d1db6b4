package no.samskap.directory.web;

import java.util.List;
import no.samskap.web.Crumb;
import no.samskap.web.Field;
import no.samskap.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * A form of its own page: a unit, a member, a seat.
 *
 * @param crumbs the way to the record it belongs to
 * @param lead empty where the title says enough
 * @param removeUrl where it can be taken away; null for what is new
 * @param within the organisation a new unit is to belong to, where one is asked whether it is there already; otherwise null
 */
public record LinePage(
        List<Crumb> crumbs,
        String title,
        String lead,
        String action,
        Form form,
        List<Field> fields,
        String backUrl,
        @Nullable String removeUrl,
        String removeLabel,
        @Nullable Long within) {
    public static LinePage of(
            List<Crumb> crumbs,
            String title,
            String lead,
            String action,
            Form form,
            List<Field> fields,
            String backUrl) {
        return new LinePage(crumbs, title, lead, action, form, fields, backUrl, null, "", null);
    }

    LinePage asksWithin(long organisation) {
        return new LinePage(crumbs, title, lead, action, form, fields, backUrl, removeUrl, removeLabel, organisation);
    }

    public LinePage removedAt(String url, String label) {
        return new LinePage(crumbs, title, lead, action, form, fields, backUrl, url, label, within);
    }
}
