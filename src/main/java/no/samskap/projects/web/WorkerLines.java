package no.samskap.projects.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import no.samskap.core.Visitor;
import no.samskap.directory.WhoIsMeant;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectWork;
import no.samskap.projects.ProjectWork.Worker;
import no.samskap.projects.Saving;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Personal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People who work on a project, with their share. */
@Component
class WorkerLines implements LineSort<WorkerLines.WorkerForm> {
    private final ProjectWork work;
    private final WhoIsMeant who;
    private final PartyChoices parties;

    WorkerLines(ProjectWork work, WhoIsMeant who, PartyChoices parties) {
        this.work = work;
        this.who = who;
        this.parties = parties;
    }

    /** @param name of the directory, or any other */
    @Consistent
    record WorkerForm(
            @NotNull @Nullable Long organisation,

            @Personal("projectPeople") @NotBlank @Size(max = 200)
            String name,

            @Size(max = 200) @Nullable String task,
            @Min(1) @Max(100) @Nullable Integer share,
            @IsoDate @Nullable String from,
            @IsoDate @Nullable String to,
            @Nullable Boolean freed)
            implements Consistent.Input {
        static final String WORDS = "projects.worker";

        @Override
        public Map<String, String> contradictions() {
            return Consistent.Input.ofDates("from", from, "to", to);
        }
    }

    @Override
    public String path() {
        return "folk";
    }

    @Override
    public String words() {
        return WorkerForm.WORDS;
    }

    @Override
    public Class<WorkerForm> type() {
        return WorkerForm.class;
    }

    @Override
    public WorkerForm empty(Project project, Visitor visitor) {
        return new WorkerForm(parties.mine(visitor, project), "", "", null, "", "", false);
    }

    @Override
    public SequencedMap<Long, WorkerForm> all(Visitor visitor, Project project) {
        return LineKind.byId(
                work.of(visitor, project).workers(),
                worker -> worker.id(),
                worker -> new WorkerForm(
                        worker.organisation(),
                        worker.name(),
                        worker.task(),
                        worker.share(),
                        DateText.write(worker.from()),
                        DateText.write(worker.to()),
                        worker.freed()));
    }

    @Override
    public String called(WorkerForm line) {
        return line.name();
    }

    @Override
    public List<Field> fields(Form form, Visitor visitor, Project project) {
        return List.of(
                form.select("organisation", parties.of(visitor, project)),
                form.named("name", WhoIsMeant.PEOPLE),
                form.text("task"),
                form.number("share"),
                form.text("from"),
                form.text("to"),
                form.select(
                        "freed",
                        List.of(
                                new Option("false", Words.t("projects.worker.freed.false")),
                                new Option("true", Words.t("projects.worker.freed.true")))));
    }

    @Override
    public Saving save(Visitor visitor, Project project, @Nullable Integer seen, long id, WorkerForm sent) {
        WhoIsMeant.Written written = who.personOrText(visitor, sent.name());
        Worker worker = new Worker(
                id,
                Objects.requireNonNull(sent.organisation()),
                "",
                written.number(),
                written.name(),
                ProjectForm.stripped(sent.task()),
                sent.share(),
                DateText.orNull(sent.from()),
                DateText.orNull(sent.to()),
                Boolean.TRUE.equals(sent.freed()));
        return work.work(visitor, project.number(), seen, worker);
    }

    @Override
    public Saving remove(Visitor visitor, long number, long id) {
        return work.removeWorker(visitor, number, id);
    }
}
