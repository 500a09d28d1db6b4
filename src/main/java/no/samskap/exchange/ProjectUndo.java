package no.samskap.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.exchange.ImportLine.Change;
import no.samskap.exchange.ImportLine.Finding;
import no.samskap.exchange.ImportLine.Outcome;
import no.samskap.exchange.Importable.Verdict;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectIntake;
import no.samskap.projects.ProjectIntake.Known;
import no.samskap.projects.ProjectParties;
import no.samskap.projects.ProjectProgress;
import no.samskap.projects.Projects;
import no.samskap.projects.Proposals;
import no.samskap.projects.Saving;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.springframework.stereotype.Component;

/** Takes back what became of lines, but for what somebody changed since. */
@Component
class ProjectUndo {
    private static final Optional<Finding> CHANGED = Optional.of(Finding.note("", "changedMeanwhile"));

    private final ProjectIntake intake;
    private final Projects projects;
    private final ProjectParties parties;
    private final ProjectProgress progress;
    private final Proposals proposals;
    private final Records records;
    private final References references;

    ProjectUndo(
            ProjectIntake intake,
            Projects projects,
            ProjectParties parties,
            ProjectProgress progress,
            Proposals proposals,
            Records records,
            References references) {
        this.intake = intake;
        this.projects = projects;
        this.parties = parties;
        this.progress = progress;
        this.proposals = proposals;
        this.records = records;
        this.references = references;
    }

    List<Verdict> undo(Visitor visitor, List<ImportLine> lines) {
        Map<Long, Known> known = ProjectFile.byNumber(intake.known(
                visitor,
                lines.stream().map(ImportLine::record).filter(Objects::nonNull).toList()));
        Set<Long> taken = takeBack(visitor, lines);
        List<Verdict> verdicts = new ArrayList<>();
        for (ImportLine line : lines) {
            Known now = known.get(line.record());
            Integer version = line.version();
            Optional<Finding> kept = CHANGED;
            if (now != null && version != null && now.head().version() == version) {
                if (line.outcome() != Outcome.ADDED) kept = putBack(visitor, now, line);
                else if (taken.contains(now.head().number())) kept = Optional.empty();
            }
            Outcome outcome = kept.isPresent()
                    ? Outcome.KEPT
                    : line.outcome() == Outcome.ADDED ? Outcome.TAKEN_BACK : Outcome.PUT_BACK;
            List<Finding> findings = new ArrayList<>(line.findings());
            kept.ifPresent(findings::add);
            verdicts.add(new Verdict(line.number(), outcome, line.record(), version, findings, line.changes(), null));
        }
        return verdicts;
    }

    private Set<Long> takeBack(Visitor visitor, List<ImportLine> lines) {
        Map<Long, Integer> added = new HashMap<>();
        for (ImportLine line : lines) {
            Long record = line.record();
            Integer version = line.version();
            if (line.outcome() == Outcome.ADDED && record != null && version != null) added.put(record, version);
        }
        Set<Long> taken = added.isEmpty() ? Set.of() : intake.takeBack(visitor, added);
        references.forget(taken);
        return taken;
    }

    /** Empty where it is as it was; else why it is not. */
    private Optional<Finding> putBack(Visitor visitor, Known now, ImportLine line) {
        if (!now.head().mayBeEditedBy(visitor)) return CHANGED;
        long number = now.head().number();
        Optional<Long> proposal = line.proposed();
        if (proposal.isPresent() && proposals.withdraw(visitor, number, proposal.get()) != Proposals.Answer.WITHDRAWN)
            return CHANGED;
        Map<String, String> row = ProjectTable.of(now);
        boolean text = false;
        for (Change change : line.changes()) {
            Project.Role role = ProjectTable.PARTNERS.get(change.column());
            if (role != null) {
                Set<Long> added = new HashSet<>(ProjectTable.numbers(change.after()));
                added.removeAll(ProjectTable.numbers(change.before()));
                for (Project.Partner partner : now.partners())
                    if (partner.role() == role && added.contains(partner.organisation()))
                        parties.leave(visitor, number, partner.id());
            } else if (change.column().equals(ProjectTable.CONTACTS)) {
                Set<String> added = new HashSet<>(ProjectTable.names(change.after()));
                added.removeAll(ProjectTable.names(change.before()));
                for (Project.Contact contact : now.contacts())
                    if (added.contains(contact.name())) parties.removeContact(visitor, number, contact.id());
            } else if (change.column().equals(ProjectTable.FUNDER)) {
                now.funding().stream()
                        .filter(funding -> funding.funderName().equals(change.after()))
                        .findFirst()
                        .ifPresent(funding -> progress.removeFunding(visitor, number, funding.id()));
            } else if (!ProjectTable.FUNDING.contains(change.column())) {
                row.put(change.column(), change.before());
                text = true;
            }
        }
        if (!text || proposal.isPresent()) return Optional.empty();
        int version = records.find(visitor, Project.KIND, number)
                .map(RecordHead::version)
                .orElse(0);
        return switch (projects.change(visitor, number, version, ProjectTable.text(row))) {
            case Saving.Saved ignored -> Optional.empty();
            case Saving.Proposed(long ignored, long asked) -> Optional.of(Finding.proposed(asked));
            default -> CHANGED;
        };
    }
}
