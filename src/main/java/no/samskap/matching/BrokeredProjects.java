package no.samskap.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.matching.Brokerage.Outcome;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectCredit;
import no.samskap.projects.ProjectStarted;
import no.samskap.projects.Projects;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import no.samskap.records.TrailStep;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The projects that a brokerage case led to. They carry the case and its need as their origin, and say that they came about by brokerage. */
@Service
public class BrokeredProjects {
    private final Records records;
    private final Trail trail;
    private final Projects projects;
    private final ProjectCredit credit;

    BrokeredProjects(Records records, Trail trail, Projects projects, ProjectCredit credit) {
        this.records = records;
        this.trail = trail;
        this.projects = projects;
        this.credit = credit;
    }

    /** Those that came of the need or the case, for the adviser who says which of them the case led to. */
    public List<RecordHead> of(Visitor visitor, Brokerage brokerage) {
        RecordHead need = brokerage.need();
        return Stream.concat(
                        trail.cameOf(visitor, brokerage.head().number()).stream(),
                        need == null ? Stream.empty() : trail.cameOf(visitor, need.number()).stream())
                .map(TrailStep::head)
                .filter(head -> head.kind().equals(Project.KIND))
                .filter(distinct())
                .toList();
    }

    private static Predicate<RecordHead> distinct() {
        Set<Long> seen = new HashSet<>();
        return head -> seen.add(head.number());
    }

    /**
     * What grew out of a case that is closed grew out of its need as well; where the two were matched it was by brokerage.
     *
     * @param project that the adviser names; null where none is named
     */
    void carry(Visitor visitor, Brokerage brokerage, Outcome outcome, @Nullable Long project) {
        long number = brokerage.head().number();
        if (project != null) trail.state(project, Relation.GREW_OUT_OF, number);
        RecordHead need = brokerage.need();
        for (TrailStep step : trail.cameOf(visitor, number))
            if (step.distance() == 1 && step.head().kind().equals(Project.KIND)) {
                if (need != null) trail.state(step.head().number(), Relation.GREW_OUT_OF, need.number());
                if (outcome == Outcome.MATCHED) credit(visitor, step.head().number(), number);
            }
    }

    /** A project that is started from a case came about by brokerage, and says so. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void started(ProjectStarted started) {
        if (records.find(started.by(), Brokerage.KIND, started.from()).isPresent())
            credit(started.by(), started.project(), started.from());
    }

    /** Said once, by somebody who may change the project. */
    private void credit(Visitor visitor, long project, long number) {
        Optional<Project> found = projects.find(visitor, project);
        boolean said = found.isEmpty()
                || credit.of(visitor, found.get()).evidence().stream()
                        .anyMatch(each ->
                                each.evidence() != null && each.evidence().number() == number);
        if (!said) credit.show(visitor, project, null, 0, ProjectCredit.Sort.BROKERAGE, number, "", null);
    }
}
