package no.samskap.projects;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.projects.Project.Rows;
import no.samskap.projects.ProjectKeeping.Reach;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the work that goes into a project: people with their share, instalments, budget against spent. */
@Service
public class ProjectWork {
    private final ProjectKeeping keeping;
    private final WorkRepository repository;
    private final Records records;

    ProjectWork(ProjectKeeping keeping, WorkRepository repository, Records records) {
        this.keeping = keeping;
        this.repository = repository;
        this.records = records;
    }

    /**
     * Somebody who works on it for one of the parties.
     *
     * @param person null for a name that is not in the directory; members only see those
     * @param name of the person, or as it was written
     * @param share of a full position, in percent
     * @param freed from other work, by the organisation
     */
    public record Worker(
            long id,
            long organisation,
            String organisationName,
            @Nullable Long person,
            String name,
            String task,
            @Nullable Integer share,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            boolean freed) {}

    /** @param funderName whose money it is a part of */
    public record Instalment(
            long id,
            long funding,
            String funderName,
            PartialDate due,
            long amountKroner,
            @Nullable PartialDate paidOn) {}

    public record Budget(
            long id,
            String post,
            @Nullable Integer year,
            @Nullable Long budgetKroner,
            @Nullable Long spentKroner) {}

    public record Done(List<Worker> workers, List<Instalment> instalments, List<Budget> budget) {
        public long budgetKroner() {
            return budget.stream()
                    .map(Budget::budgetKroner)
                    .filter(kroner -> kroner != null)
                    .mapToLong(Long::longValue)
                    .sum();
        }

        public long spentKroner() {
            return budget.stream()
                    .map(Budget::spentKroner)
                    .filter(kroner -> kroner != null)
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    public Done of(Visitor visitor, Project project) {
        long number = project.number();
        return new Done(
                Rows.WORKERS.of(project, () -> repository.workers(visitor, number)),
                Rows.INSTALMENTS.of(project, () -> repository.instalments(number)),
                Rows.BUDGET.of(project, () -> repository.budget(number)));
    }

    /** @param worker with the id 0 for a new one */
    @Transactional
    public Saving work(Visitor visitor, long number, @Nullable Integer seen, Worker worker) {
        return keeping.change(visitor, number, seen, Reach.PROJECT, project -> {
            Long person = worker.person();
            if (person != null && records.find(visitor, People.KIND, person).isEmpty())
                return Optional.of(new Saving.Unknown(person));
            if (!keeping.isParty(project, worker.organisation()))
                return Optional.of(new Saving.Unknown(worker.organisation()));
            repository.save(number, worker);
            return Optional.empty();
        });
    }

    /** @param instalment with the id 0 for a new one */
    @Transactional
    public Saving pay(Visitor visitor, long number, @Nullable Integer seen, Instalment instalment) {
        return keeping.change(visitor, number, seen, Reach.PROJECT, project -> {
            if (project.funding().stream().noneMatch(funding -> funding.id() == instalment.funding()))
                return Optional.of(new Saving.Unknown(instalment.funding()));
            repository.save(number, instalment);
            return Optional.empty();
        });
    }

    /** @param budget with the id 0 for a new one */
    @Transactional
    public Saving spend(Visitor visitor, long number, @Nullable Integer seen, Budget budget) {
        return keeping.change(visitor, number, seen, Reach.PROJECT, project -> {
            repository.save(number, budget);
            return Optional.empty();
        });
    }

    @Transactional
    public Saving removeWorker(Visitor visitor, long number, long id) {
        return remove(visitor, "project_person", number, id);
    }

    @Transactional
    public Saving removeInstalment(Visitor visitor, long number, long id) {
        return remove(visitor, "project_instalment", number, id);
    }

    @Transactional
    public Saving removeBudget(Visitor visitor, long number, long id) {
        return remove(visitor, "project_budget", number, id);
    }

    /** The organisations that take part, for a choice in a form. */
    public Set<Long> parties(Project project) {
        return keeping.partiesOf(project);
    }

    private Saving remove(Visitor visitor, String table, long number, long id) {
        return keeping.change(visitor, number, null, Reach.PROJECT, project -> {
            repository.remove(table, number, id);
            return Optional.empty();
        });
    }
}
