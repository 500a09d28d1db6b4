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
 * @param asked what one is asked for while writing, "is it there already?"; null where nothing can be there twice
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
        @Nullable Asked asked) {
    /**
     * What is looked for while somebody writes.
     *
     * @param kind code of the kind of record
     * @param within the organisation it is to belong to: each has a unit called "school"; otherwise null
     * @param besides the record that is written in; null for a new one
     */
    public record Asked(
            String kind, @Nullable Long within, @Nullable Long besides) {}

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

    LinePage asking(Asked wanted) {
        return new LinePage(crumbs, title, lead, action, form, fields, backUrl, removeUrl, removeLabel, wanted);
    }

    public LinePage removedAt(String url, String label) {
        return new LinePage(crumbs, title, lead, action, form, fields, backUrl, url, label, asked);
    }
}
