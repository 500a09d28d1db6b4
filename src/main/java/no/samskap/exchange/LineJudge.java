package no.samskap.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.exchange.ImportLine.Change;
import no.samskap.exchange.ImportLine.Finding;
import no.samskap.exchange.ImportLine.Outcome;
import no.samskap.exchange.Importable.Verdict;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectIntake;
import no.samskap.projects.ProjectIntake.Known;
import no.samskap.projects.ProjectText;
import no.samskap.projects.Saving;
import org.jspecify.annotations.Nullable;

/** Says what becomes of one file's lines: a new project, a change of a known one, a question or an error. */
final class LineJudge {
    /** As {@link Vocabulary#folded} writes them. */
    private static final Set<String> SUMS = Set.of("sum", "total", "totalt", "sumtotal", "sumtotalt", "ialt");

    private static final String COUNCIL = "Norges forskningsråd";

    private final Visitor visitor;
    private final Import file;
    private final ProjectIntake intake;
    private final FormWords forms;
    private final LocalDate today;
    private final Map<List<@Nullable Object>, Optional<Saving>> rights = new HashMap<>();

    LineJudge(Visitor visitor, Import file, ProjectIntake intake, FormWords forms, LocalDate today) {
        this.visitor = visitor;
        this.file = file;
        this.intake = intake;
        this.forms = forms;
        this.today = today;
    }

    Verdict judge(ReadLine read, Map<Long, Known> known) {
        if (read.known != null && !known.containsKey(read.known)) {
            if (read.row.containsKey(ProjectTable.NUMBER))
                read.findings.add(Finding.error(ProjectTable.NUMBER, "noSuchProject", read.known.toString()));
            else read.known = null;
        }
        if (isSum(read)) read.findings.add(Finding.note(ProjectTable.TITLE, "sum"));
        if (read.isPassedOver() || isSum(read)) return verdict(read, Outcome.SKIPPED, List.of(), null);
        boolean asNew = read.isNew();
        Known project = read.known == null ? null : known.get(read.known);
        Map<String, String> row = asNew || project == null ? completed(read) : merged(read, ProjectTable.of(project));
        consistent(read, row);
        List<Change> changes = asNew || project == null ? List.of() : changes(ProjectTable.of(project), row);
        if (!read.isWrong() && !read.waits()) mayWrite(read, row, asNew ? null : project, changes);
        if (read.isWrong()) return verdict(read, Outcome.ERROR, List.of(), null);
        if (read.waits()) return verdict(read, Outcome.ASK, changes, null);
        if (asNew) return verdict(read, Outcome.NEW, List.of(), row);
        return changes.isEmpty()
                ? verdict(read, Outcome.SAME, List.of(), null)
                : verdict(read, Outcome.CHANGED, changes, row);
    }

    /** The line that adds up the others. */
    private static boolean isSum(ReadLine read) {
        Set<String> said = new TreeSet<>(read.row.keySet());
        said.removeAll(ProjectTable.FUNDING);
        return said.equals(Set.of(ProjectTable.TITLE))
                && SUMS.contains(Vocabulary.folded(read.value(ProjectTable.TITLE)));
    }

    private Verdict verdict(
            ReadLine read, Outcome outcome, List<Change> changes, @Nullable Map<String, String> content) {
        return new Verdict(read.line.number(), outcome, read.known, null, List.copyOf(read.findings), changes, content);
    }

    /** A new project, with what the line leaves out as it most likely is. */
    private Map<String, String> completed(ReadLine read) {
        Map<String, String> row = new LinkedHashMap<>(read.row);
        if (!row.containsKey(ProjectTable.TITLE)
                && read.findings.stream().noneMatch(finding -> finding.column().equals(ProjectTable.TITLE)))
            read.findings.add(Finding.error(ProjectTable.TITLE, "missing"));
        if (!row.containsKey(ProjectTable.OWNER) && noFinding(read, ProjectTable.OWNER)) {
            Long owner = file.usual().owner();
            if (owner == null) read.findings.add(Finding.error(ProjectTable.OWNER, "missing"));
            else row.put(ProjectTable.OWNER, owner.toString());
        }
        Long body = file.usual().body();
        if (body != null && !row.containsKey(ProjectTable.BODY) && noFinding(read, ProjectTable.BODY))
            row.put(ProjectTable.BODY, body.toString());
        if (!row.containsKey(ProjectTable.SUMMARY) && row.containsKey(ProjectTable.TITLE)) {
            row.put(ProjectTable.SUMMARY, ProjectTable.value(row, ProjectTable.TITLE));
            read.findings.add(Finding.note(ProjectTable.SUMMARY, "summaryFromTitle"));
        }
        row.putIfAbsent(ProjectTable.FORM, "OTHER");
        row.putIfAbsent(ProjectTable.STATE, stateByDates(row));
        row.putIfAbsent(ProjectTable.AUDIENCE, file.usual().audience());
        row.putIfAbsent(ProjectTable.LANGUAGE, file.language().code());
        row.putIfAbsent(ProjectTable.ORIGIN, Project.Origin.UNKNOWN.name());
        return row;
    }

    private static boolean noFinding(ReadLine read, String column) {
        return read.findings.stream().noneMatch(finding -> finding.column().equals(column));
    }

    private String stateByDates(Map<String, String> row) {
        Optional<PartialDate> starts = PartialDate.parse(ProjectTable.value(row, ProjectTable.STARTS));
        Optional<PartialDate> ends = PartialDate.parse(ProjectTable.value(row, ProjectTable.ENDS));
        if (ends.isPresent() && ends.get().last().isBefore(today)) return Project.State.COMPLETED.name();
        boolean begun = starts.isPresent() && !starts.get().first().isAfter(today);
        return begun ? Project.State.RUNNING.name() : Project.State.IDEA.name();
    }

    /** A known project with what the line says of it. */
    private Map<String, String> merged(ReadLine read, Map<String, String> before) {
        Map<String, String> row = new LinkedHashMap<>(before);
        boolean funded = !ProjectTable.value(before, ProjectTable.FUNDER).isEmpty();
        boolean otherFunding = false;
        for (Map.Entry<String, String> said : read.row.entrySet()) {
            String code = said.getKey();
            if (ProjectTable.PARTNERS.containsKey(code)) {
                Set<Long> all = new TreeSet<>(ProjectTable.numbers(ProjectTable.value(before, code)));
                all.addAll(ProjectTable.numbers(said.getValue()));
                row.put(code, ProjectTable.list(all));
            } else if (code.equals(ProjectTable.CONTACTS)) {
                Set<String> all = new LinkedHashSet<>(ProjectTable.names(ProjectTable.value(before, code)));
                all.addAll(ProjectTable.names(said.getValue()));
                row.put(code, String.join(";", all));
            } else if (ProjectTable.FUNDING.contains(code) && funded)
                otherFunding |= !said.getValue().equals(ProjectTable.value(before, code));
            else if (!ProjectTable.REFERENCES.contains(code)) row.put(code, said.getValue());
        }
        if (otherFunding) read.findings.add(Finding.note(ProjectTable.FUNDER, "fundingStays"));
        if (!ProjectTable.value(row, ProjectTable.STATE).equals(Project.State.STOPPED.name()))
            row.put(ProjectTable.STOPPED_BECAUSE, "");
        boolean otherBody =
                !ProjectTable.value(row, ProjectTable.BODY).equals(ProjectTable.value(before, ProjectTable.BODY));
        if (otherBody && !read.row.containsKey(ProjectTable.FOCUS_AREA)) row.put(ProjectTable.FOCUS_AREA, "");
        return row;
    }

    /** Dates in their order, and money from somebody: of a project with the research council's number from the council. */
    private static void consistent(ReadLine read, Map<String, String> row) {
        Optional<PartialDate> starts = PartialDate.parse(ProjectTable.value(row, ProjectTable.STARTS));
        Optional<PartialDate> ends = PartialDate.parse(ProjectTable.value(row, ProjectTable.ENDS));
        if (starts.isPresent()
                && ends.isPresent()
                && ends.get().last().isBefore(starts.get().first()))
            read.findings.add(Finding.error(ProjectTable.ENDS, "endsBefore"));
        if (!ProjectTable.value(row, ProjectTable.FUNDER).isEmpty()) return;
        boolean money = ProjectTable.FUNDING.stream().anyMatch(read.row::containsKey);
        if (!money) return;
        if (read.row.containsKey(ProjectTable.COUNCIL)) {
            row.put(ProjectTable.FUNDER, COUNCIL);
            read.findings.add(Finding.note(ProjectTable.FUNDER, "funderIsCouncil", COUNCIL));
        } else {
            ProjectTable.FUNDING.forEach(row::remove);
            read.findings.add(Finding.note(ProjectTable.FUNDER, "noFunder"));
        }
    }

    private static List<Change> changes(Map<String, String> before, Map<String, String> after) {
        List<Change> changes = new ArrayList<>();
        after.forEach((code, value) -> {
            String was = ProjectTable.value(before, code);
            if (!was.equals(value)) changes.add(new Change(code, was, value));
        });
        return changes;
    }

    private void mayWrite(ReadLine read, Map<String, String> row, @Nullable Known project, List<Change> changes) {
        if (project != null) {
            if (changes.isEmpty()) return;
            if (!project.head().mayBeEditedBy(visitor)) {
                read.findings.add(Finding.error("", "mayNotChange"));
                return;
            }
            Set<String> rightful =
                    Set.of(ProjectTable.OWNER, ProjectTable.BODY, ProjectTable.FOCUS_AREA, ProjectTable.FORM);
            if (changes.stream().noneMatch(change -> rightful.contains(change.column()))) return;
        }
        ProjectText text = ProjectTable.text(row);
        boolean handsOver = changes.stream().anyMatch(change -> change.column().equals(ProjectTable.OWNER));
        if (handsOver && (text.owner() == null || !visitor.mayEditFor(text.owner()))) {
            read.findings.add(Finding.error(ProjectTable.OWNER, "notYours"));
            return;
        }
        List<@Nullable Object> asked = Arrays.asList(text.owner(), text.body(), text.focusArea(), text.form());
        rights.computeIfAbsent(asked, same -> intake.refused(visitor, text))
                .ifPresent(refused -> read.findings.add(
                        switch (refused) {
                            case Saving.NotYourBody() -> Finding.error(ProjectTable.BODY, "notYourBody");
                            case Saving.UnknownForm(String form) ->
                                Finding.error(ProjectTable.FORM, "noChoice", forms.name(form));
                            default -> Finding.error(ProjectTable.OWNER, "notYours");
                        }));
    }
}
