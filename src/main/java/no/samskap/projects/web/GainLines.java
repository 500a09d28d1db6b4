package no.samskap.projects.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectStory;
import no.samskap.projects.ProjectStory.Gain;
import no.samskap.projects.Saving;
import no.samskap.web.Field;
import no.samskap.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was hoped to be gained, and what was. */
@Component
class GainLines implements LineSort<GainLines.GainForm> {
    private final ProjectStory story;

    GainLines(ProjectStory story) {
        this.story = story;
    }

    @Consistent
    record GainForm(
            @NotBlank @Size(max = 300) String gain,
            @Size(max = 100) @Nullable String measure,
            @Nullable Long expected,
            @IsoDate @Nullable String expectedBy,
            @Nullable Long taken,
            @IsoDate @Nullable String takenOn,
            @Size(max = 1000) @Nullable String note)
            implements Consistent.Input {
        static final String WORDS = "projects.gain";

        @Override
        public Map<String, String> contradictions() {
            Map<String, String> wrong = new LinkedHashMap<>();
            if (DateText.isWrong(expectedBy)) wrong.put("expectedBy", "projects.date.wrong");
            if (DateText.isWrong(takenOn)) wrong.put("takenOn", "projects.date.wrong");
            if (taken != null && ProjectForm.stripped(takenOn).isEmpty())
                wrong.put("takenOn", "projects.gain.takenOn.missing");
            return wrong;
        }
    }

    @Override
    public String path() {
        return "gevinster";
    }

    @Override
    public String words() {
        return GainForm.WORDS;
    }

    @Override
    public Class<GainForm> type() {
        return GainForm.class;
    }

    @Override
    public GainForm empty(Project project, Visitor visitor) {
        return new GainForm("", "", null, "", null, "", "");
    }

    @Override
    public SequencedMap<Long, GainForm> all(Visitor visitor, Project project) {
        return LineKind.byId(
                story.of(visitor, project).gains(),
                gain -> gain.id(),
                gain -> new GainForm(
                        gain.gain(),
                        gain.measure(),
                        gain.expected(),
                        DateText.write(gain.expectedBy()),
                        gain.taken(),
                        DateText.write(gain.takenOn()),
                        gain.note()));
    }

    @Override
    public String called(GainForm line) {
        return line.gain();
    }

    @Override
    public List<Field> fields(Form form, Visitor visitor, Project project) {
        return List.of(
                form.text("gain"),
                form.text("measure"),
                form.number("expected"),
                form.text("expectedBy"),
                form.number("taken"),
                form.text("takenOn"),
                form.longText("note"));
    }

    @Override
    public Saving save(Visitor visitor, Project project, @Nullable Integer seen, long id, GainForm sent) {
        Gain gain = new Gain(
                id,
                sent.gain().strip(),
                ProjectForm.stripped(sent.measure()),
                sent.expected(),
                DateText.orNull(sent.expectedBy()),
                sent.taken(),
                DateText.orNull(sent.takenOn()),
                ProjectForm.stripped(sent.note()));
        return story.gain(visitor, project.number(), seen, gain);
    }

    @Override
    public Saving remove(Visitor visitor, long number, long id) {
        return story.removeGain(visitor, number, id);
    }
}
