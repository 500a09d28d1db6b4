package no.samskap.projects.web;

import java.util.List;
import java.util.SequencedMap;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectProgress;
import no.samskap.projects.Saving;
import no.samskap.web.Field;
import no.samskap.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Milestones of a project. */
@Component
class MilestoneLines implements LineSort<LineForms.Milestone> {
    private final ProjectProgress progress;

    MilestoneLines(ProjectProgress progress) {
        this.progress = progress;
    }

    @Override
    public String path() {
        return "milepaler";
    }

    @Override
    public String anchor() {
        return "veien";
    }

    @Override
    public String words() {
        return LineForms.Milestone.WORDS;
    }

    @Override
    public Class<LineForms.Milestone> type() {
        return LineForms.Milestone.class;
    }

    @Override
    public LineForms.Milestone empty(Project project, Visitor visitor) {
        return LineForms.Milestone.empty();
    }

    @Override
    public SequencedMap<Long, LineForms.Milestone> all(Visitor visitor, Project project) {
        return LineKind.byId(project.milestones(), Project.Milestone::id, LineForms.Milestone::of);
    }

    @Override
    public String called(LineForms.Milestone line) {
        return line.what();
    }

    @Override
    public List<Field> fields(Form form, Visitor visitor, Project project) {
        return List.of(form.text("what"), form.text("on"));
    }

    @Override
    public Saving save(Visitor visitor, Project project, @Nullable Integer seen, long id, LineForms.Milestone sent) {
        return seen == null
                ? progress.addMilestone(visitor, project.number(), sent.line())
                : progress.changeMilestone(visitor, project.number(), seen, id, sent.line());
    }

    @Override
    public Saving remove(Visitor visitor, long number, long id) {
        return progress.removeMilestone(visitor, number, id);
    }
}
