package no.samskap.projects.web;

import java.util.List;
import no.samskap.projects.Project;
import no.samskap.web.Field;
import no.samskap.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * One line of a project in a form: a milestone, money, a contact, something that happened.
 *
 * @param words where its messages are
 * @param removeUrl where it can be taken away; null for a new one
 */
public record LinePage(
        Project project,
        String words,
        String action,
        Form form,
        List<Field> fields,
        @Nullable String removeUrl) {
    public boolean isNew() {
        return removeUrl == null;
    }
}
