package no.samskap.projects;

import java.util.Set;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import no.samskap.projects.Project.Audience;
import no.samskap.projects.Project.Origin;
import no.samskap.projects.Project.State;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes of a project.
 *
 * @param form the code of a form of collaboration
 * @param owner null only for a project taken from a source that does not say
 */
public record ProjectText(
        String title,
        String summary,
        Language language,
        String form,
        State state,
        String stoppedBecause,
        @Nullable Long owner,
        @Nullable Long body,
        @Nullable Long focusArea,
        @Nullable PartialDate starts,
        @Nullable PartialDate ends,
        Audience audience,
        Set<Long> themes,
        String brokeredBy,
        Origin origin,
        String originNote) {
    public ProjectText {
        if (title.isBlank() || summary.isBlank())
            throw new IllegalArgumentException("A project has a title and a summary");
        if (starts != null && ends != null && ends.last().isBefore(starts.first()))
            throw new IllegalArgumentException("A project ends when it starts, or later");
        if (focusArea != null && body == null) throw new IllegalArgumentException("A focus area belongs to a body");
        themes = Set.copyOf(themes);
    }

    ProjectText in(State other) {
        return new ProjectText(
                title,
                summary,
                language,
                form,
                other,
                other == State.STOPPED ? stoppedBecause : "",
                owner,
                body,
                focusArea,
                starts,
                ends,
                audience,
                themes,
                brokeredBy,
                origin,
                originNote);
    }

    static ProjectText of(Project project) {
        return new ProjectText(
                project.head().title(),
                project.head().summary(),
                project.head().language(),
                project.form().code(),
                project.state(),
                project.stoppedBecause(),
                project.head().owner(),
                project.body(),
                project.focusArea(),
                project.starts(),
                project.ends(),
                project.audience(),
                Set.copyOf(project.head().themes()),
                project.brokeredBy(),
                project.origin(),
                project.originNote());
    }
}
