package no.samskap.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.projects.Project.Rows;
import no.samskap.projects.ProjectKeeping.Reach;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to how a project goes: its steps from idea to use, what worked and what did not, and what was gained. */
@Service
public class ProjectStory {
    private final ProjectKeeping keeping;
    private final StoryRepository repository;
    private final ProjectRepository projects;
    private final Clock clock;

    ProjectStory(ProjectKeeping keeping, StoryRepository repository, ProjectRepository projects, Clock clock) {
        this.keeping = keeping;
        this.repository = repository;
        this.projects = projects;
        this.clock = clock;
    }

    /** @param since null where the source does not date it */
    public record Step(long id, Stage stage, @Nullable PartialDate since, String note) {}

    public enum Lesson {
        WORKED,
        DID_NOT_WORK,
        LEARNT
    }

    /** @param partiesOnly shown to those who take part, and to nobody else */
    public record Entry(
            long id, Lesson kind, String entry, @Nullable PartialDate notedOn, boolean partiesOnly) {}

    /** @param measure what the numbers count; empty where the gain is no number */
    public record Gain(
            long id,
            String gain,
            String measure,
            @Nullable Long expected,
            @Nullable PartialDate expectedBy,
            @Nullable Long taken,
            @Nullable PartialDate takenOn,
            String note) {
        public boolean isTaken() {
            return takenOn != null;
        }
    }

    /**
     * @param steps the first first
     * @param journal the latest first
     */
    public record Told(List<Step> steps, List<Entry> journal, List<Gain> gains) {
        public @Nullable Stage stage() {
            return steps.isEmpty() ? null : steps.getLast().stage();
        }
    }

    /** What the visitor may read of it. */
    public Told of(Visitor visitor, Project project) {
        boolean party = isParty(visitor, project);
        return new Told(
                Rows.STEPS.of(project, () -> repository.steps(project.number())),
                Rows.JOURNAL.of(project, () -> repository.journal(project.number())).stream()
                        .filter(entry -> party || !entry.partiesOnly())
                        .toList(),
                Rows.GAINS.of(project, () -> repository.gains(project.number())));
    }

    /** The next step on the way. To stop is said with a reason, and stops the project too; a step after that takes it up again. */
    @Transactional
    public Saving step(Visitor visitor, long number, Stage stage, PartialDate since, String note) {
        if (stage == Stage.STOPPED && note.isBlank())
            throw new IllegalArgumentException("To stop is said with a reason");
        return keeping.change(visitor, number, null, Reach.STATE, project -> {
            repository.addStep(number, stage, since, note);
            projects.stage(number, stage, stage == Stage.STOPPED ? note : "");
            return Optional.empty();
        });
    }

    @Transactional
    public Saving changeStep(Visitor visitor, long number, int seen, Step step) {
        return keeping.change(visitor, number, seen, Reach.STATE, project -> {
            repository.changeStep(number, step);
            follow(number);
            return Optional.empty();
        });
    }

    @Transactional
    public Saving removeStep(Visitor visitor, long number, long id) {
        return keeping.change(visitor, number, null, Reach.STATE, project -> {
            repository.remove("project_stage", number, id);
            follow(number);
            return Optional.empty();
        });
    }

    /** @param entry with the id 0 for a new one */
    @Transactional
    public Saving note(Visitor visitor, long number, @Nullable Integer seen, Entry entry) {
        return keeping.change(visitor, number, seen, Reach.PROJECT, project -> {
            repository.save(number, entry);
            return Optional.empty();
        });
    }

    @Transactional
    public Saving strike(Visitor visitor, long number, long id) {
        return keeping.change(visitor, number, null, Reach.PROJECT, project -> {
            repository.remove("project_journal", number, id);
            return Optional.empty();
        });
    }

    /** @param gain with the id 0 for a new one */
    @Transactional
    public Saving gain(Visitor visitor, long number, @Nullable Integer seen, Gain gain) {
        return keeping.change(visitor, number, seen, Reach.PROJECT, project -> {
            repository.save(number, gain);
            return Optional.empty();
        });
    }

    @Transactional
    public Saving removeGain(Visitor visitor, long number, long id) {
        return keeping.change(visitor, number, null, Reach.PROJECT, project -> {
            repository.remove("project_gain", number, id);
            return Optional.empty();
        });
    }

    /** A new project stands where its state says. */
    void begin(long number, ProjectText text) {
        Stage first = Stage.first(text.state(), text.form());
        if (first == null) return;
        PartialDate since = first == Stage.STOPPED ? text.ends() : first == Stage.PILOT ? text.starts() : null;
        repository.addStep(number, first, since, text.stoppedBecause());
        projects.stage(number, first, text.stoppedBecause());
    }

    /** A project whose text says that it was stopped, or is stopped no more, takes that step. */
    void followText(long number, ProjectText text) {
        Stage now = projects.stage(number);
        boolean stopped = text.state() == Project.State.STOPPED;
        if (stopped == (now == Stage.STOPPED)) return;
        PartialDate today = PartialDate.day(LocalDate.now(clock.withZone(Words.OSLO)));
        if (stopped) {
            repository.addStep(number, Stage.STOPPED, today, text.stoppedBecause());
            projects.stage(number, Stage.STOPPED, text.stoppedBecause());
            return;
        }
        Stage before = repository.steps(number).stream()
                .map(Step::stage)
                .filter(stage -> stage != Stage.STOPPED)
                .reduce((earlier, later) -> later)
                .orElse(Stage.IDEA);
        repository.addStep(number, before, today, "");
        projects.stage(number, before, "");
    }

    private void follow(long number) {
        List<Step> steps = repository.steps(number);
        if (steps.isEmpty()) projects.stage(number, null, "");
        else projects.stage(number, steps.getLast().stage(), steps.getLast().note());
    }

    private static boolean isParty(Visitor visitor, Project project) {
        return project.head().mayBeEditedBy(visitor)
                || project.partners().stream()
                        .anyMatch(partner -> visitor.holds(Visitor.reads("org", partner.organisation())))
                || (project.head().owner() != null
                        && visitor.holds(Visitor.reads("org", project.head().owner())));
    }
}
