package no.samskap.projects.web;

import java.util.List;
import no.samskap.projects.Project;
import no.samskap.web.Form;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * @param project null for a new one
 * @param forms of collaboration
 * @param earlier the record a new one is started from
 */
public record ProjectEditPage(
        @Nullable Project project,
        @Nullable Earlier earlier,
        Form form,
        List<Option> forms,
        List<Option> owners,
        List<Option> countsUnder,
        List<Option> themes) {
    public record Earlier(String kind, String title, String language, String address) {}

    public String action() {
        return project == null ? "/prosjekter" : "/prosjekter/" + project.number();
    }

    public String backUrl() {
        return project == null && earlier != null ? earlier.address() : action();
    }

    public static List<Option> states() {
        return Choices.of("projects.state", Project.State.values());
    }

    public static List<Option> audiences() {
        return Choices.of("projects.audience", Project.Audience.values());
    }

    public static List<Option> origins() {
        return Choices.of("projects.origin", Project.Origin.values());
    }
}
