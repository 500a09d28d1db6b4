package no.samskap.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.exchange.ImportLine.Change;
import no.samskap.exchange.ImportLine.Finding;
import no.samskap.exchange.ImportLine.Outcome;
import no.samskap.exchange.Importable.Verdict;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectIntake;
import no.samskap.projects.ProjectIntake.Given;
import no.samskap.projects.ProjectLines;
import no.samskap.projects.ProjectParties;
import no.samskap.projects.ProjectProgress;
import no.samskap.projects.Projects;
import no.samskap.projects.Provenance;
import no.samskap.projects.Saving;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.springframework.stereotype.Component;

/**
 * Writes what was found of lines through the doors: new projects many in a statement, changes one by one. Where other parties could object
 * to a change it is proposed to them, as by hand.
 */
@Component
class ProjectWriter {
    private final ProjectIntake intake;
    private final Projects projects;
    private final ProjectParties parties;
    private final ProjectProgress progress;
    private final Records records;
    private final References references;

    ProjectWriter(
            ProjectIntake intake,
            Projects projects,
            ProjectParties parties,
            ProjectProgress progress,
            Records records,
            References references) {
        this.intake = intake;
        this.projects = projects;
        this.parties = parties;
        this.progress = progress;
        this.records = records;
        this.references = references;
    }

    List<Verdict> write(Visitor visitor, Import file, List<Verdict> verdicts) {
        Map<Integer, Verdict> done = new LinkedHashMap<>();
        List<Verdict> added =
                verdicts.stream().filter(each -> each.outcome() == Outcome.NEW).toList();
        List<Map<String, String>> rows = added.stream()
                .map(each -> Objects.requireNonNull(each.content()))
                .toList();
        List<Long> numbers = intake.writeAll(
                visitor,
                rows.stream()
                        .map(row -> new Given(
                                ProjectTable.text(row),
                                ProjectTable.lines(row),
                                new Provenance(file.fileName(), true, null)))
                        .toList());
        Map<References.Key, Long> called = new LinkedHashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            long number = numbers.get(i);
            KnownProjects.keys(rows.get(i), file.usual().owner()).forEach(key -> called.put(key, number));
            done.put(added.get(i).line(), added.get(i).became(Outcome.ADDED, number, 1));
        }
        references.keep(called);
        for (Verdict verdict : verdicts) {
            if (verdict.outcome() == Outcome.CHANGED) done.put(verdict.line(), change(visitor, verdict));
            else done.putIfAbsent(verdict.line(), verdict);
        }
        return List.copyOf(done.values());
    }

    private Verdict change(Visitor visitor, Verdict verdict) {
        long number = Objects.requireNonNull(verdict.record());
        Map<String, String> row = Objects.requireNonNull(verdict.content());
        Set<String> changed = verdict.changes().stream().map(Change::column).collect(Collectors.toSet());
        boolean text = changed.stream()
                .anyMatch(code -> !ProjectTable.PARTNERS.containsKey(code)
                        && !ProjectTable.FUNDING.contains(code)
                        && !code.equals(ProjectTable.CONTACTS));
        List<Finding> findings = new ArrayList<>(verdict.findings());
        if (text) {
            Saving saving = projects.change(visitor, number, version(visitor, number), ProjectTable.text(row));
            if (saving instanceof Saving.Proposed(long ignored, long proposal))
                findings.add(Finding.proposed(proposal));
            else saved(saving);
        }
        for (Change change : verdict.changes()) {
            Project.Role role = ProjectTable.PARTNERS.get(change.column());
            if (role != null) {
                Set<Long> added = new TreeSet<>(ProjectTable.numbers(change.after()));
                added.removeAll(ProjectTable.numbers(change.before()));
                for (long organisation : added)
                    parties.join(visitor, number, new ProjectLines.PartnerLine(organisation, "", role, null, null));
            } else if (change.column().equals(ProjectTable.CONTACTS)) {
                Set<String> added = new LinkedHashSet<>(ProjectTable.names(change.after()));
                added.removeAll(ProjectTable.names(change.before()));
                for (String name : added)
                    saved(parties.addContact(visitor, number, new ProjectLines.ContactLine(null, name)));
            } else if (change.column().equals(ProjectTable.FUNDER)) {
                ProjectLines.FundingLine line = ProjectTable.funding(row);
                if (line != null) saved(progress.addFunding(visitor, number, line));
            }
        }
        return verdict.with(findings).became(Outcome.UPDATED, number, version(visitor, number));
    }

    private int version(Visitor visitor, long number) {
        return records.find(visitor, Project.KIND, number)
                .map(RecordHead::version)
                .orElseThrow(() -> new IllegalStateException("Changed by this import, and gone: " + number));
    }

    private static void saved(Saving saving) {
        if (!(saving instanceof Saving.Saved))
            throw new IllegalStateException("Checked before, and refused: " + saving);
    }
}
