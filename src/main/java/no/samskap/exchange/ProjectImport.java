package no.samskap.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Organisations;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectIntake;
import no.samskap.records.Changes;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** Projects in files. An empty cell says nothing: it leaves what the project says. Partners and contacts are added, never taken away. */
@Component
class ProjectImport implements Importable {
    /** Where more than these changed since a file was looked through, all are compared again. */
    private static final int MOST_CHANGED = 5_000;

    private final ProjectIntake intake;
    private final ProjectWriter writer;
    private final ProjectUndo undo;
    private final LineReader.Sources sources;
    private final Organisations organisations;
    private final Bodies bodies;
    private final Records records;
    private final Changes changes;
    private final Themes themes;
    private final References references;
    private final FormWords forms;
    private final FirstLines firstLines;
    private final Clock clock;

    ProjectImport(
            ProjectIntake intake,
            ProjectWriter writer,
            ProjectUndo undo,
            LineReader.Sources sources,
            Organisations organisations,
            Bodies bodies,
            Records records,
            Changes changes,
            Themes themes,
            References references,
            FormWords forms,
            FirstLines firstLines,
            Clock clock) {
        this.intake = intake;
        this.writer = writer;
        this.undo = undo;
        this.sources = sources;
        this.organisations = organisations;
        this.bodies = bodies;
        this.records = records;
        this.changes = changes;
        this.themes = themes;
        this.references = references;
        this.forms = forms;
        this.firstLines = firstLines;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Project.KIND;
    }

    @Override
    public List<Column> columns() {
        return ProjectTable.COLUMNS;
    }

    @Override
    public String needed() {
        return ProjectTable.TITLE;
    }

    @Override
    public List<String> sift(Visitor visitor, Import file, List<List<String>> lines, List<Boolean> named) {
        return firstLines.sift(visitor, file, lines, named);
    }

    @Override
    public List<String> choices(String column) {
        if (column.equals(ProjectTable.FORM)) return forms.names();
        return ProjectTable.codes(column).stream()
                .map(code -> Words.t(ProjectTable.words(column) + "." + code))
                .toList();
    }

    @Override
    public String shown(Visitor visitor, String column, String value) {
        if (value.isEmpty()) return "";
        return columns().stream()
                .filter(each -> each.code().equals(column))
                .findFirst()
                .map(each -> switch (each.shape()) {
                    case CHOICE ->
                        column.equals(ProjectTable.FORM)
                                ? forms.name(value)
                                : Words.t(ProjectTable.words(column) + "." + value);
                    case ORGANISATION, ORGANISATIONS, BODY ->
                        records.findAll(visitor, ProjectTable.numbers(value)).stream()
                                .map(RecordHead::title)
                                .collect(Collectors.joining("; "));
                    case THEMES ->
                        themes.all(ProjectTable.numbers(value)).stream()
                                .map(theme -> Words.t(theme.label()))
                                .collect(Collectors.joining("; "));
                    case FOCUS_AREA ->
                        bodies.focusArea(visitor, Long.parseLong(value))
                                .map(area -> Words.t(area.name()))
                                .orElse(value);
                    case DATE -> PartialDate.parse(value).map(Words::date).orElse(value);
                    default -> value.replace(";", "; ");
                })
                .orElse(value);
    }

    @Override
    public List<Verdict> undo(Visitor visitor, List<ImportLine> lines) {
        return undo.undo(visitor, lines);
    }

    @Override
    public Importable.Intake begin(Visitor visitor, Import file, Optional<Looked> looked) {
        OrganisationNames names = new OrganisationNames(organisations, visitor);
        LocalDate today = LocalDate.now(clock.withZone(Words.OSLO));
        return new ProjectFile(
                visitor,
                new LineReader(visitor, file, sources, names),
                known(visitor, file, looked),
                new LineJudge(visitor, file, intake, forms, today),
                intake,
                verdicts -> writer.write(visitor, file, verdicts));
    }

    private KnownProjects known(Visitor visitor, Import file, Optional<Looked> looked) {
        Titles titles = new Titles();
        Optional<Set<Long>> changed = looked.flatMap(before -> changedSince(visitor, before));
        if (changed.isEmpty())
            intake.titles(visitor, each -> titles.add(each.number(), each.title(), each.owner(), each.parties()));
        else
            intake.titles(
                    visitor,
                    changed.get(),
                    each -> titles.add(each.number(), each.title(), each.owner(), each.parties()));
        return new KnownProjects(file, references, titles, changed.isPresent());
    }

    /** Empty where all are to be compared again: the visitor may read other records, or a project that a line was like has changed. */
    private Optional<Set<Long>> changedSince(Visitor visitor, Looked looked) {
        if (!looked.tokens().equals(Set.of(visitor.tokenArray()))) return Optional.empty();
        Set<Long> changed =
                Set.copyOf(changes.since(looked.at(), List.of(Project.KIND)).numbers());
        return changed.size() > MOST_CHANGED || changed.stream().anyMatch(looked.like()::contains)
                ? Optional.empty()
                : Optional.of(changed);
    }
}
