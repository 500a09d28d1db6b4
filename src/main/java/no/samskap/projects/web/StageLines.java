package no.samskap.projects.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectStory;
import no.samskap.projects.ProjectStory.Step;
import no.samskap.projects.Saving;
import no.samskap.projects.Stage;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Steps on the way from idea to use. */
@Component
class StageLines implements LineSort<StageLines.StepForm> {
    private final ProjectStory story;

    StageLines(ProjectStory story) {
        this.story = story;
    }

    @Consistent
    record StepForm(
            @NotNull @Nullable Stage stage,
            @IsoDate @NotBlank String since,
            @Size(max = 2000) @Nullable String note) implements Consistent.Input {
        static final String WORDS = "projects.stage";

        @Override
        public Map<String, String> contradictions() {
            Map<String, String> wrong = Consistent.Input.ofDates("since", since, "since", null);
            if (stage == Stage.STOPPED && ProjectForm.stripped(note).isEmpty())
                wrong.put("note", "projects.stage.note.missing");
            return wrong;
        }
    }

    @Override
    public String path() {
        return "steg";
    }

    @Override
    public String words() {
        return StepForm.WORDS;
    }

    @Override
    public Class<StepForm> type() {
        return StepForm.class;
    }

    @Override
    public StepForm empty(Project project, Visitor visitor) {
        Stage now = project.stage();
        Stage next = now == null
                ? Stage.IDEA
                : switch (now) {
                    case IDEA -> Stage.PILOT;
                    case PILOT, STOPPED -> Stage.IN_USE;
                    case IN_USE, SCALED -> Stage.SCALED;
                };
        return new StepForm(next, "", "");
    }

    @Override
    public SequencedMap<Long, StepForm> all(Visitor visitor, Project project) {
        return LineKind.byId(
                story.of(visitor, project).steps(),
                step -> step.id(),
                step -> new StepForm(step.stage(), DateText.write(step.since()), step.note()));
    }

    @Override
    public String called(StepForm line) {
        return Words.t("projects.stage." + line.stage()) + " " + line.since();
    }

    @Override
    public List<Field> fields(Form form, Visitor visitor, Project project) {
        return List.of(
                form.radios("stage", Choices.of("projects.stage", Stage.values())),
                form.text("since"),
                form.longText("note"));
    }

    @Override
    public Saving save(Visitor visitor, Project project, @Nullable Integer seen, long id, StepForm sent) {
        Stage stage = Objects.requireNonNull(sent.stage());
        var since = Objects.requireNonNull(DateText.orNull(sent.since()));
        String note = ProjectForm.stripped(sent.note());
        return seen == null
                ? story.step(visitor, project.number(), stage, since, note)
                : story.changeStep(visitor, project.number(), seen, new Step(id, stage, since, note));
    }

    @Override
    public Saving remove(Visitor visitor, long number, long id) {
        return story.removeStep(visitor, number, id);
    }
}
