package no.samskap.projects;

import java.util.Objects;
import no.samskap.core.Visitor;
import no.samskap.projects.ProjectKeeping.Reach;
import org.springframework.stereotype.Component;

/** Puts a text on a project, whoever said that it may: its editor at once, or another party by a nod. */
@Component
class SharedText {
    private final ProjectRepository repository;
    private final ProjectStory story;
    private final ProjectKeeping keeping;

    SharedText(ProjectRepository repository, ProjectStory story, ProjectKeeping keeping) {
        this.repository = repository;
        this.story = story;
        this.keeping = keeping;
    }

    /** @param project held by the caller */
    Saving put(Visitor visitor, Project project, ProjectText text) {
        ProjectText before = ProjectText.of(project);
        repository.update(project.number(), text);
        story.followText(project.number(), text);
        Project changed = keeping.find(visitor, project.number()).orElseThrow();
        return keeping.follow(visitor, changed, text, reach(before, text))
                ? new Saving.Saved(project.number())
                : new Saving.Stale(project);
    }

    /** Applications follow what they take from their project: who reads, whom it counts for, what it is about. */
    private static Reach reach(ProjectText before, ProjectText after) {
        boolean same = Objects.equals(before.owner(), after.owner())
                && Objects.equals(before.body(), after.body())
                && Objects.equals(before.focusArea(), after.focusArea())
                && before.form().equals(after.form())
                && before.audience() == after.audience()
                && before.language() == after.language()
                && before.themes().equals(after.themes());
        return same ? Reach.PROJECT : Reach.APPLICATIONS;
    }
}
