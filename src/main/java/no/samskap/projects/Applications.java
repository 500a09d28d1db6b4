package no.samskap.projects;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to applications for money. An application belongs to its project, is read and changed by the same people, and
 * states that it was sent, granted or rejected: each is counted once.
 */
@Service
public class Applications {
    private final Records records;
    private final Trail trail;
    private final ApplicationRepository repository;
    private final ProjectRepository projects;
    private final ProjectKeeping keeping;
    private final Counting counting;

    Applications(
            Records records,
            Trail trail,
            ApplicationRepository repository,
            ProjectRepository projects,
            ProjectKeeping keeping,
            Counting counting) {
        this.records = records;
        this.trail = trail;
        this.repository = repository;
        this.projects = projects;
        this.keeping = keeping;
        this.counting = counting;
    }

    public Optional<Application> find(Visitor visitor, long number) {
        return repository.find(visitor, number);
    }

    /** Those of a project, not yet sent first, then the latest sent. */
    public List<Application> of(Visitor visitor, long project) {
        return repository.ofProject(visitor, project);
    }

    @Transactional
    public Applying apply(Visitor visitor, long project, ApplicationText text) {
        Optional<Project> held = keeping.hold(visitor, project);
        if (held.isEmpty()) return new Applying.NotYours();
        if (isUnknown(visitor, text)) return new Applying.UnknownFunder(funder(text));
        Optional<Long> counts = repository.counted(project, text.countedAs());
        if (counts.isPresent()) return alreadyCounted(visitor, counts.get());
        ProjectText projectText = ProjectText.of(held.get());
        long number = add(
                        project,
                        projectText,
                        held.get().label(),
                        held.get().credit(),
                        parties(held.get()),
                        List.of(text))
                .getFirst();
        records.touch(project);
        return saved(visitor, number);
    }

    @Transactional
    public Applying change(Visitor visitor, long number, int seenVersion, ApplicationText text) {
        Optional<Application> found = repository.find(visitor, number);
        if (found.isEmpty()) return new Applying.NotYours();
        Optional<Project> held = keeping.hold(visitor, found.get().project());
        Optional<Application> current = repository.find(visitor, number);
        if (held.isEmpty() || current.isEmpty()) return new Applying.NotYours();
        Project project = held.get();
        if (isUnknown(visitor, text)) return new Applying.UnknownFunder(funder(text));
        Optional<Long> counts =
                repository.counted(project.number(), text.countedAs()).filter(other -> other != number);
        if (counts.isPresent()) return alreadyCounted(visitor, counts.get());
        Set<Long> parties = parties(project);
        if (!records.update(number, seenVersion, keeping.content(text, ProjectText.of(project), parties)))
            return new Applying.Stale(current.get());
        repository.update(number, text);
        counting.restate(number, text, ProjectKeeping.label(text, project.label()), under(project, parties));
        records.touch(project.number());
        return saved(visitor, number);
    }

    /** Takes the application back: it counts no more, and only administrators find what it said, in its history. */
    @Transactional
    public Applying remove(Visitor visitor, long number) {
        Optional<Application> found = repository.find(visitor, number);
        if (found.isEmpty()) return new Applying.NotYours();
        Application application = found.get();
        Optional<Project> held = keeping.hold(visitor, application.project());
        if (held.isEmpty()) return new Applying.NotYours();
        counting.withdraw(number);
        trail.withdraw(number, Relation.PART_OF, application.project());
        repository.delete(number);
        RecordContent removed = RecordContent.titled(
                        application.head().title(), application.head().language(), RecordHead.REMOVED)
                .readers(Set.of(Visitor.ADMIN));
        if (!records.update(number, application.head().version(), removed)) return new Applying.Stale(application);
        records.touch(application.project());
        return new Applying.Saved(application);
    }

    /** Adds applications that were looked at before, and returns their numbers. */
    List<Long> add(
            long project,
            ProjectText text,
            Application.Label standing,
            Project.Origin credit,
            Set<Long> parties,
            List<ApplicationText> all) {
        if (all.isEmpty()) return List.of();
        List<Long> numbers = records.reserve(all.size());
        Map<Long, RecordContent> contents = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) contents.put(numbers.get(i), keeping.content(all.get(i), text, parties));
        records.createAll(Application.KIND, contents);
        repository.insert(project, numbers, all);
        Counting.Under under = new Counting.Under(parties, text.body(), text.focusArea(), credit);
        for (int i = 0; i < all.size(); i++) {
            trail.state(numbers.get(i), Relation.PART_OF, project);
            counting.state(numbers.get(i), all.get(i), ProjectKeeping.label(all.get(i), standing), under);
        }
        return numbers;
    }

    private Applying saved(Visitor visitor, long number) {
        return new Applying.Saved(repository.find(visitor, number).orElseThrow());
    }

    private Applying alreadyCounted(Visitor visitor, long number) {
        return repository
                .find(visitor, number)
                .<Applying>map(Applying.AlreadyCounted::new)
                .orElseGet(Applying.NotYours::new);
    }

    private boolean isUnknown(Visitor visitor, ApplicationText text) {
        Long funder = text.funder();
        return funder != null
                && records.find(visitor, Organisations.KIND, funder).isEmpty();
    }

    private static long funder(ApplicationText text) {
        Long funder = text.funder();
        return funder == null ? 0 : funder;
    }

    private Set<Long> parties(Project project) {
        return ProjectKeeping.parties(project.head().owner(), projects.partners(project.number()));
    }

    private static Counting.Under under(Project project, Set<Long> parties) {
        return new Counting.Under(parties, project.body(), project.focusArea(), project.credit());
    }
}
