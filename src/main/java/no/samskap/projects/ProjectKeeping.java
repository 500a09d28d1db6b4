package no.samskap.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.projects.Project.Origin;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what hangs on a project in step with it: the record with its readers and search text, the records of its
 * applications, and the facts that both state. The doors change rows and let this follow, in the same transaction.
 */
@Component
class ProjectKeeping {
    private final Records records;
    private final ProjectRepository repository;
    private final ApplicationRepository applications;
    private final Counting counting;
    private final CreditRepository credits;

    ProjectKeeping(
            Records records,
            ProjectRepository repository,
            ApplicationRepository applications,
            Counting counting,
            CreditRepository credits) {
        this.records = records;
        this.repository = repository;
        this.applications = applications;
        this.counting = counting;
        this.credits = credits;
    }

    /** How far a change reaches. A step on the way changes the state too. */
    enum Reach {
        PROJECT,
        STATE,
        APPLICATIONS
    }

    Optional<Project> find(Visitor visitor, long number) {
        return records.find(visitor, Project.KIND, number)
                .flatMap(head -> repository.find(visitor, head, counting.happenings(number)));
    }

    /** The project, held until the transaction ends; empty where the visitor may not change it. */
    Optional<Project> hold(Visitor visitor, long number) {
        if (records.find(visitor, Project.KIND, number).isEmpty()) return Optional.empty();
        repository.hold(number);
        return find(visitor, number).filter(project -> project.head().mayBeEditedBy(visitor));
    }

    /**
     * Changes a line of a project.
     *
     * @param seen the version the change is based on; null where it needs none
     * @param act changes rows, or answers why not
     */
    Saving change(
            Visitor visitor,
            long number,
            @Nullable Integer seen,
            Reach reach,
            Function<Project, Optional<Saving>> act) {
        Optional<Project> held = hold(visitor, number);
        if (held.isEmpty()) return new Saving.NotYours();
        Project project = held.get();
        if (seen != null && seen != project.head().version()) return new Saving.Stale(project);
        Optional<Saving> refused = act.apply(project);
        if (refused.isPresent()) return refused.get();
        Project changed = find(visitor, number).orElseThrow();
        ProjectText text = ProjectText.of(changed);
        return follow(visitor, changed, reach == Reach.STATE ? text.in(stateAt(changed)) : text, reach)
                ? new Saving.Saved(number)
                : new Saving.Stale(changed);
    }

    /** @return false where somebody saved the record meanwhile */
    boolean follow(Visitor visitor, Project project, ProjectText text, Reach reach) {
        Set<Long> parties = parties(text.owner(), repository.partners(project.number()));
        RecordContent content = content(text, parties, words(project));
        if (!records.update(project.number(), project.head().version(), content)) return false;
        Origin credit = credits.settle(project.number(), text.origin());
        if (reach != Reach.APPLICATIONS && credit == project.credit()) return true;
        Counting.Under under = new Counting.Under(parties, text.body(), text.focusArea(), credit);
        for (Project.Happened happened : project.happenings()) counting.happened(project.number(), happened, under);
        for (Application application : applications.ofProject(visitor, project.number()))
            follow(application, text, project.label(), parties, under);
        return true;
    }

    private static Project.State stateAt(Project project) {
        Stage stage = project.stage();
        if (stage == Stage.STOPPED) return Project.State.STOPPED;
        return switch (project.state()) {
            case STOPPED -> stage == Stage.IDEA ? Project.State.IDEA : Project.State.RUNNING;
            case IDEA, APPLIED -> stage == null || stage == Stage.IDEA ? project.state() : Project.State.RUNNING;
            case RUNNING, COMPLETED -> project.state();
        };
    }

    private void follow(
            Application application,
            ProjectText project,
            Application.Label standing,
            Set<Long> parties,
            Counting.Under under) {
        ApplicationText text = textOf(application);
        RecordContent content = content(text, project, parties);
        if (!records.update(application.number(), application.head().version(), content))
            throw new IllegalStateException("An application changes only while its project is held");
        counting.restate(application.number(), text, label(text, standing), under);
    }

    /** @param standing where nothing else is said */
    static Application.Label label(ApplicationText text, Application.Label standing) {
        Application.Label chosen = text.label();
        return chosen == null ? standing : chosen;
    }

    static ApplicationText textOf(Application application) {
        return new ApplicationText(
                application.head().title(),
                application.funder(),
                application.funderName(),
                application.call(),
                application.sentOn(),
                application.askedKroner(),
                application.decision(),
                application.decidedOn(),
                application.grantedKroner(),
                application.chosenLabel());
    }

    Set<Long> partiesOf(Project project) {
        return parties(project.head().owner(), repository.partners(project.number()));
    }

    boolean isParty(Project project, long organisation) {
        return !Collections.disjoint(partiesOf(project), repository.numbersOf(organisation));
    }

    static Set<Long> parties(@Nullable Long owner, Set<Long> partners) {
        Set<Long> parties = new TreeSet<>(partners);
        if (owner != null) parties.add(owner);
        return parties;
    }

    RecordContent content(ProjectText text, Set<Long> parties, List<String> words) {
        List<String> searchText = new ArrayList<>(words);
        searchText.addAll(List.of(text.brokeredBy(), text.originNote()));
        LocalDate first = text.starts() == null ? null : text.starts().first();
        LocalDate last = text.ends() == null ? null : text.ends().last();
        return RecordContent.titled(text.title(), text.language(), text.state().name())
                .summary(text.summary())
                .searchText(String.join(
                        "\n",
                        searchText.stream().filter(word -> !word.isBlank()).toList()))
                .owner(text.owner())
                .readers(ProjectPolicy.readers(text.audience(), parties, text.body()))
                .editors(ProjectPolicy.editors(parties, text.body()))
                .themes(text.themes())
                .dates(first, last);
    }

    /** An application is read and changed by those of its project. */
    RecordContent content(ApplicationText text, ProjectText project, Set<Long> parties) {
        return RecordContent.titled(
                        text.calledTitle(), project.language(), text.state().name())
                .owner(project.owner())
                .readers(ProjectPolicy.readers(project.audience(), parties, project.body()))
                .editors(ProjectPolicy.editors(parties, project.body()))
                .themes(project.themes());
    }

    /** What the search finds a project by, beside its own text. */
    private static List<String> words(Project project) {
        return Stream.of(
                        project.partners().stream().map(Project.Partner::name),
                        project.partners().stream().map(Project.Partner::unit),
                        project.funding().stream().map(Project.Funding::funderName),
                        project.funding().stream().map(Project.Funding::programme),
                        project.milestones().stream().map(Project.Milestone::what))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }
}
