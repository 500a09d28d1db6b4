package no.samskap.projects;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.projects.Application.Label;
import no.samskap.projects.ProjectKeeping.Reach;
import no.samskap.projects.ProjectLines.FundingLine;
import no.samskap.projects.ProjectLines.MilestoneLine;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what happens in a project: milestones, money, and the things that are counted. */
@Service
public class ProjectProgress {
    private final ProjectKeeping keeping;
    private final LineRepository lines;
    private final ProjectRepository repository;
    private final Counting counting;
    private final Records records;

    ProjectProgress(
            ProjectKeeping keeping,
            LineRepository lines,
            ProjectRepository repository,
            Counting counting,
            Records records) {
        this.keeping = keeping;
        this.lines = lines;
        this.repository = repository;
        this.counting = counting;
        this.records = records;
    }

    @Transactional
    public Saving addMilestone(Visitor visitor, long number, MilestoneLine line) {
        return changed(visitor, number, project -> lines.addMilestones(number, List.of(line)));
    }

    @Transactional
    public Saving changeMilestone(Visitor visitor, long number, int seenVersion, long id, MilestoneLine line) {
        return keeping.change(visitor, number, seenVersion, Reach.PROJECT, project -> {
            lines.changeMilestone(number, id, line);
            return Optional.empty();
        });
    }

    @Transactional
    public Saving removeMilestone(Visitor visitor, long number, long id) {
        return changed(visitor, number, project -> lines.removeMilestone(number, id));
    }

    @Transactional
    public Saving addFunding(Visitor visitor, long number, FundingLine line) {
        return keeping.change(visitor, number, null, Reach.PROJECT, project -> {
            Optional<Saving> unknown = unknown(visitor, line);
            if (unknown.isEmpty()) lines.addFunding(number, List.of(line));
            return unknown;
        });
    }

    @Transactional
    public Saving changeFunding(Visitor visitor, long number, int seenVersion, long id, FundingLine line) {
        return keeping.change(visitor, number, seenVersion, Reach.PROJECT, project -> {
            Optional<Saving> unknown = unknown(visitor, line);
            if (unknown.isEmpty()) lines.changeFunding(number, id, line);
            return unknown;
        });
    }

    @Transactional
    public Saving removeFunding(Visitor visitor, long number, long id) {
        return changed(visitor, number, project -> lines.removeFunding(number, id));
    }

    /**
     * Something countable happened in the project. Said once: to correct the date, take it back and say it again.
     *
     * @param label what it counts as, where that is more than one thing; null follows the project's form
     * @param many how many, at least one; of what happens once it says nothing
     */
    @Transactional
    public Saving happened(
            Visitor visitor, long number, Happening what, PartialDate on, @Nullable Label label, int many) {
        return keeping.change(visitor, number, null, Reach.PROJECT, project -> {
            if (project.states(what)) return Optional.of(new Saving.AlreadyHappened(what));
            Label counted = label == null ? project.label() : label;
            counting.happened(
                    number,
                    new Project.Happened(
                            what, on, what.isLabelled() ? Set.of(counted.code()) : Set.of(), what.isMany() ? many : 1),
                    new Counting.Under(
                            ProjectKeeping.parties(project.head().owner(), repository.partners(number)),
                            project.body(),
                            project.focusArea(),
                            project.credit()));
            return Optional.empty();
        });
    }

    @Transactional
    public Saving didNotHappen(Visitor visitor, long number, Happening what) {
        return changed(visitor, number, project -> counting.didNotHappen(number, what));
    }

    private Saving changed(Visitor visitor, long number, Consumer<Project> act) {
        return keeping.change(visitor, number, null, Reach.PROJECT, project -> {
            act.accept(project);
            return Optional.empty();
        });
    }

    private Optional<Saving> unknown(Visitor visitor, FundingLine line) {
        Long funder = line.funder();
        return funder == null
                        || records.find(visitor, Organisations.KIND, funder).isPresent()
                ? Optional.empty()
                : Optional.of(new Saving.Unknown(funder));
    }
}
