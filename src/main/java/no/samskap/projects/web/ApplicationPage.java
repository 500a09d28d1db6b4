package no.samskap.projects.web;

import java.util.List;
import no.samskap.projects.Application;
import no.samskap.projects.Project;
import no.samskap.web.Form;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * @param application null for a new one
 * @param counts the application that is counted already, where the one sent is the same
 */
public record ApplicationPage(
        Project project,
        @Nullable Application application,
        Form form,
        @Nullable Application counts) {
    public String action() {
        return application == null
                ? "/prosjekter/" + project.number() + "/soknader"
                : "/soknader/" + application.number();
    }

    public static List<Option> decisions() {
        return Choices.of("projects.decision", Application.Decision.values());
    }

    public static List<Option> labels() {
        return Choices.orNone("projects.label.none", Choices.of("projects.label", Application.Label.values()));
    }
}
