package no.samskap.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.BodyQueries;
import no.samskap.directory.Organisations;
import no.samskap.exchange.ImportLine.Change;
import no.samskap.exchange.ImportLine.Decision;
import no.samskap.exchange.ImportLine.Finding;
import no.samskap.exchange.ImportLine.Outcome;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectIntake;
import no.samskap.projects.ProjectIntake.Given;
import no.samskap.projects.ProjectIntake.Known;
import no.samskap.projects.ProjectLines;
import no.samskap.projects.ProjectParties;
import no.samskap.projects.ProjectProgress;
import no.samskap.projects.ProjectText;
import no.samskap.projects.Projects;
import no.samskap.projects.Provenance;
import no.samskap.projects.Saving;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Projects in files. An empty cell says nothing: it leaves what the project says. Partners and contacts are added, never taken away. */
@Component
class ProjectImport implements Importable {
    private static final int MOST_BODIES = 10_000;

    private final ProjectIntake intake;
    private final Projects projects;
    private final ProjectParties parties;
    private final ProjectProgress progress;
    private final Organisations organisations;
    private final Bodies bodies;
    private final BodyQueries bodyQueries;
    private final Records records;
    private final Themes themes;
    private final References references;
    private final Vocabulary vocabulary;
    private final FormWords forms;
    private final Clock clock;

    ProjectImport(
            ProjectIntake intake,
            Projects projects,
            ProjectParties parties,
            ProjectProgress progress,
            Organisations organisations,
            Bodies bodies,
            BodyQueries bodyQueries,
            Records records,
            Themes themes,
            References references,
            Vocabulary vocabulary,
            FormWords forms,
            Clock clock) {
        this.intake = intake;
        this.projects = projects;
        this.parties = parties;
        this.progress = progress;
        this.organisations = organisations;
        this.bodies = bodies;
        this.bodyQueries = bodyQueries;
        this.records = records;
        this.themes = themes;
        this.references = references;
        this.vocabulary = vocabulary;
        this.forms = forms;
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
    public Importable.Intake begin(Visitor visitor, Import file) {
        return new ProjectFile(visitor, file);
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
        Map<Long, Known> known = byNumber(intake.known(
                visitor,
                lines.stream().map(ImportLine::record).filter(Objects::nonNull).toList()));
        Set<Long> taken = takeBack(visitor, lines);
        List<Verdict> verdicts = new ArrayList<>();
        for (ImportLine line : lines) {
            Known now = known.get(line.record());
            Integer version = line.version();
            boolean done = now != null
                    && version != null
                    && now.head().version() == version
                    && (line.outcome() == Outcome.ADDED
                            ? taken.contains(now.head().number())
                            : putBack(visitor, now, line.changes()));
            Outcome outcome =
                    !done ? Outcome.KEPT : line.outcome() == Outcome.ADDED ? Outcome.TAKEN_BACK : Outcome.PUT_BACK;
            List<Finding> findings = new ArrayList<>(line.findings());
            if (!done) findings.add(Finding.note("", "changedMeanwhile"));
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

    private boolean putBack(Visitor visitor, Known now, List<Change> changes) {
        if (!now.head().mayBeEditedBy(visitor)) return false;
        long number = now.head().number();
        Map<String, String> row = ProjectTable.of(now);
        boolean text = false;
        for (Change change : changes) {
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
                        .filter(line -> line.funderName().equals(change.after()))
                        .findFirst()
                        .ifPresent(line -> progress.removeFunding(visitor, number, line.id()));
            } else if (!ProjectTable.FUNDING.contains(change.column())) {
                row.put(change.column(), change.before());
                text = true;
            }
        }
        if (!text) return true;
        int version = records.find(visitor, Project.KIND, number)
                .map(RecordHead::version)
                .orElse(0);
        return projects.change(visitor, number, version, ProjectTable.text(row)) instanceof Saving.Saved;
    }

    private static Map<Long, Known> byNumber(Collection<Known> all) {
        return all.stream()
                .collect(Collectors.toMap(known -> known.head().number(), Function.identity(), (one, same) -> one));
    }

    /** One file being looked through or written, with what it needs to know of the rest of the world. */
    private final class ProjectFile implements Importable.Intake {
        private final Visitor visitor;
        private final Import file;
        /** What stands in each place of a line; empty where nothing is read. */
        private final List<Optional<Column>> columns;

        private final OrganisationNames names;
        private final FormWords.Reader formNames = forms.reader();
        private final Titles titles = new Titles();
        private final Map<String, Long> bodyNumbers = new HashMap<>();
        private final Map<Long, Map<String, Long>> areas = new HashMap<>();
        private final Map<List<@Nullable Object>, Optional<Saving>> rights = new HashMap<>();
        private final Map<String, Integer> lineOfTitle = new HashMap<>();
        private final Map<String, Integer> lineOfReference = new HashMap<>();
        private final Map<Long, Integer> lineOfNumber = new HashMap<>();
        private final LocalDate today;

        ProjectFile(Visitor visitor, Import file) {
            this.visitor = visitor;
            this.file = file;
            this.columns = file.mapping().stream()
                    .map(code -> ProjectTable.COLUMNS.stream()
                            .filter(column -> column.code().equals(code))
                            .findFirst())
                    .toList();
            this.names = new OrganisationNames(organisations, visitor);
            this.today = LocalDate.now(clock.withZone(Words.OSLO));
            intake.titles(visitor, each -> titles.add(each.number(), each.title(), each.owner(), each.parties()));
            if (file.reads(ProjectTable.BODY))
                for (BodyQueries.Row body : bodyQueries.list(visitor, BodyQueries.Filter.ALL, MOST_BODIES, 0))
                    bodyNumbers.put(Vocabulary.folded(body.title()), body.number());
        }

        /** A line as it was understood. */
        private static final class Read {
            final ImportLine line;
            final Map<String, String> row = new LinkedHashMap<>();
            final List<Finding> findings = new ArrayList<>();

            @Nullable
            Long known;

            boolean asks;

            Read(ImportLine line) {
                this.line = line;
            }

            boolean isWrong() {
                return findings.stream().anyMatch(Finding::error);
            }
        }

        @Override
        public List<Verdict> check(List<ImportLine> lines) {
            List<Read> reads = lines.stream().map(this::read).toList();
            recognise(reads);
            Map<Long, Known> known = byNumber(intake.known(
                    visitor,
                    reads.stream()
                            .map(read -> read.known)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toCollection(TreeSet::new))));
            return reads.stream().map(read -> judge(read, known)).toList();
        }

        private Read read(ImportLine line) {
            Read read = new Read(line);
            for (int i = 0; i < columns.size(); i++) {
                String cell = line.cell(i);
                if (!cell.isEmpty()) columns.get(i).ifPresent(column -> value(read, column, cell));
            }
            String area = read.row.remove(ProjectTable.FOCUS_AREA);
            if (area != null) focusArea(read, area);
            return read;
        }

        private void value(Read read, Column column, String cell) {
            String code = column.code();
            String value = switch (column.shape()) {
                case TEXT, REFERENCE, FOCUS_AREA -> cell;
                case RECORD -> cell.replaceFirst("^#", "");
                case DATE -> Cells.date(cell).map(PartialDate::iso).orElse("");
                case NUMBER ->
                    Cells.number(cell)
                            .filter(number -> number >= 0)
                            .map(String::valueOf)
                            .orElse("");
                case CHOICE -> choice(code, cell).orElse("");
                case ORGANISATION -> organisation(read, code, cell);
                case ORGANISATIONS -> organisationList(read, code, cell);
                case NAMES -> String.join(";", Cells.list(cell));
                case THEMES -> themeList(read, code, cell);
                case BODY ->
                    Optional.ofNullable(bodyNumbers.get(Vocabulary.folded(cell)))
                            .map(String::valueOf)
                            .orElse("");
            };
            if (value.isEmpty()) {
                String problem = switch (column.shape()) {
                    case DATE -> "noDate";
                    case NUMBER -> "noNumber";
                    case CHOICE -> "noChoice";
                    case BODY -> "noBody";
                    default -> "";
                };
                if (!problem.isEmpty()) read.findings.add(Finding.error(code, problem, cell));
                return;
            }
            if (column.limit() > 0 && longest(column, value) > column.limit())
                read.findings.add(Finding.error(code, "tooLong", String.valueOf(column.limit())));
            else if (column.shape() == Column.Shape.RECORD && !value.matches("\\d{1,18}"))
                read.findings.add(Finding.error(code, "noSuchProject", cell));
            else if (code.equals(ProjectTable.FUNDING_YEAR) && !value.matches("(19|20|21)\\d\\d"))
                read.findings.add(Finding.error(code, "noNumber", cell));
            else read.row.put(code, value);
        }

        private Optional<String> choice(String code, String cell) {
            return code.equals(ProjectTable.FORM)
                    ? formNames.code(cell)
                    : vocabulary.choice(ProjectTable.words(code), ProjectTable.codes(code), cell);
        }

        private static int longest(Column column, String value) {
            if (column.shape() != Column.Shape.NAMES) return value.length();
            return ProjectTable.names(value).stream()
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
        }

        private String organisation(Read read, String code, String cell) {
            OrganisationNames.Found found = names.find(cell);
            if (found.number() != null) return found.number().toString();
            if (found.isAmbiguous()) read.findings.add(Finding.error(code, "ambiguous", cell));
            else if (found.suggestion().isEmpty()) read.findings.add(Finding.error(code, "noOrganisation", cell));
            else read.findings.add(Finding.error(code, "meant", cell, found.suggestion()));
            return "";
        }

        /** A comma divides where the whole is no name: «Nordvik, Sørvik». */
        private String organisationList(Read read, String code, String cell) {
            Set<Long> numbers = new TreeSet<>();
            for (String name : Cells.list(cell)) {
                boolean whole = name.indexOf(',') < 0 || names.find(name).number() != null;
                for (String part : whole ? List.of(name) : Arrays.asList(name.split(","))) {
                    String number = part.isBlank() ? "" : organisation(read, code, part.strip());
                    if (!number.isEmpty()) numbers.add(Long.valueOf(number));
                }
            }
            return ProjectTable.list(numbers);
        }

        private String themeList(Read read, String code, String cell) {
            Set<Long> numbers = new TreeSet<>();
            for (String name : Cells.list(cell)) {
                boolean whole = name.indexOf(',') < 0 || themes.named(name).isPresent();
                for (String part : whole ? List.of(name) : Arrays.asList(name.split(",")))
                    themes.named(part.strip())
                            .map(Theme::id)
                            .or(() -> numbered(part.strip()))
                            .ifPresentOrElse(
                                    numbers::add,
                                    () -> read.findings.add(Finding.error(code, "noTheme", part.strip())));
            }
            return ProjectTable.list(numbers);
        }

        private Optional<Long> numbered(String name) {
            return name.matches(".*#\\d{1,18}")
                    ? themes.find(Long.parseLong(name.substring(name.lastIndexOf('#') + 1)))
                            .map(Theme::id)
                    : Optional.empty();
        }

        private void focusArea(Read read, String cell) {
            Long body = ProjectTable.numberOrNull(read.row, ProjectTable.BODY);
            if (body == null) {
                read.findings.add(Finding.error(ProjectTable.FOCUS_AREA, "areaAlone", cell));
                return;
            }
            Long area = areas.computeIfAbsent(body, this::areasOf).get(Vocabulary.folded(cell));
            if (area == null) read.findings.add(Finding.error(ProjectTable.FOCUS_AREA, "noArea", cell));
            else read.row.put(ProjectTable.FOCUS_AREA, area.toString());
        }

        private Map<String, Long> areasOf(long body) {
            Map<String, Long> all = new HashMap<>();
            bodies.focusAreas(visitor, body)
                    .forEach(area -> List.of(
                                    area.name().nb(),
                                    area.name().nn(),
                                    area.name().en())
                            .forEach(name -> all.put(Vocabulary.folded(name), area.id())));
            return all;
        }

        /** Finds the projects that lines are: by number, by what they are called elsewhere, else by title and parties. */
        private void recognise(List<Read> reads) {
            Map<References.Key, Long> elsewhere = references.find(reads.stream()
                    .flatMap(read -> keys(read.row, file.owner()).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
            for (Read read : reads) {
                Long number = ProjectTable.numberOrNull(read.row, ProjectTable.NUMBER);
                List<References.Key> keys = keys(read.row, file.owner());
                read.known = number != null
                        ? number
                        : keys.stream()
                                .map(elsewhere::get)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null);
                if (twice(read, keys)) continue;
                String title = ProjectTable.value(read.row, ProjectTable.TITLE);
                if (read.known != null || title.isEmpty()) continue;
                Set<Long> with = ProjectTable.parties(read.row);
                if (with.isEmpty() && file.owner() != null) with = Set.of(file.owner());
                titles.like(title, with).ifPresent(like -> {
                    read.known = like;
                    read.asks = true;
                    read.findings.add(Finding.note(ProjectTable.TITLE, "isLike", like.toString()));
                });
                Integer earlier = lineOfTitle.putIfAbsent(
                        Vocabulary.folded(title) + "|" + ProjectTable.value(read.row, ProjectTable.OWNER) + "|"
                                + ProjectTable.value(read.row, ProjectTable.STARTS),
                        read.line.number());
                if (earlier != null && !read.asks) {
                    read.asks = true;
                    read.findings.add(Finding.note(ProjectTable.TITLE, "sameAsLine", earlier.toString()));
                }
            }
        }

        private boolean twice(Read read, List<References.Key> keys) {
            Integer earlier = read.known == null ? null : lineOfNumber.putIfAbsent(read.known, read.line.number());
            for (References.Key key : keys) {
                Integer other = lineOfReference.putIfAbsent(key.scheme() + "|" + key.reference(), read.line.number());
                if (earlier == null) earlier = other;
            }
            if (earlier != null) read.findings.add(Finding.error("", "twice", earlier.toString()));
            return earlier != null;
        }

        private Verdict judge(Read read, Map<Long, Known> known) {
            if (read.known != null && !known.containsKey(read.known)) {
                if (read.row.containsKey(ProjectTable.NUMBER))
                    read.findings.add(Finding.error(ProjectTable.NUMBER, "noSuchProject", read.known.toString()));
                else read.known = null;
            }
            if (read.line.decision() == Decision.SKIP && read.asks)
                return verdict(read, Outcome.SKIPPED, List.of(), null);
            boolean asNew = read.known == null || (read.asks && read.line.decision() == Decision.NEW);
            Known project = read.known == null ? null : known.get(read.known);
            Map<String, String> row =
                    asNew || project == null ? completed(read) : merged(read, ProjectTable.of(project));
            consistent(read, row);
            List<Change> changes = asNew || project == null ? List.of() : changes(ProjectTable.of(project), row);
            boolean stillAsks = read.asks && read.line.decision() == null;
            if (!read.isWrong() && !stillAsks) mayWrite(read, row, asNew ? null : project, changes);
            if (read.isWrong()) return verdict(read, Outcome.ERROR, List.of(), null);
            if (stillAsks) return verdict(read, Outcome.ASK, changes, null);
            if (asNew) return verdict(read, Outcome.NEW, List.of(), row);
            return changes.isEmpty()
                    ? verdict(read, Outcome.SAME, List.of(), null)
                    : verdict(read, Outcome.CHANGED, changes, row);
        }

        private Verdict verdict(
                Read read, Outcome outcome, List<Change> changes, @Nullable Map<String, String> content) {
            return new Verdict(
                    read.line.number(), outcome, read.known, null, List.copyOf(read.findings), changes, content);
        }

        /** A new project, with what the line leaves out as it most likely is. */
        private Map<String, String> completed(Read read) {
            Map<String, String> row = new LinkedHashMap<>(read.row);
            if (!row.containsKey(ProjectTable.TITLE)
                    && read.findings.stream()
                            .noneMatch(finding -> finding.column().equals(ProjectTable.TITLE)))
                read.findings.add(Finding.error(ProjectTable.TITLE, "missing"));
            if (!row.containsKey(ProjectTable.OWNER) && noFinding(read, ProjectTable.OWNER)) {
                if (file.owner() == null) read.findings.add(Finding.error(ProjectTable.OWNER, "missing"));
                else row.put(ProjectTable.OWNER, file.owner().toString());
            }
            if (!row.containsKey(ProjectTable.SUMMARY) && row.containsKey(ProjectTable.TITLE)) {
                row.put(ProjectTable.SUMMARY, ProjectTable.value(row, ProjectTable.TITLE));
                read.findings.add(Finding.note(ProjectTable.SUMMARY, "summaryFromTitle"));
            }
            row.putIfAbsent(ProjectTable.FORM, "OTHER");
            row.putIfAbsent(ProjectTable.STATE, stateByDates(row));
            row.putIfAbsent(ProjectTable.AUDIENCE, file.audience());
            row.putIfAbsent(ProjectTable.LANGUAGE, file.language().code());
            row.putIfAbsent(ProjectTable.ORIGIN, Project.Origin.UNKNOWN.name());
            return row;
        }

        private static boolean noFinding(Read read, String column) {
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
        private Map<String, String> merged(Read read, Map<String, String> before) {
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

        private static void consistent(Read read, Map<String, String> row) {
            Optional<PartialDate> starts = PartialDate.parse(ProjectTable.value(row, ProjectTable.STARTS));
            Optional<PartialDate> ends = PartialDate.parse(ProjectTable.value(row, ProjectTable.ENDS));
            if (starts.isPresent()
                    && ends.isPresent()
                    && ends.get().last().isBefore(starts.get().first()))
                read.findings.add(Finding.error(ProjectTable.ENDS, "endsBefore"));
            boolean money = ProjectTable.FUNDING.stream()
                    .anyMatch(code -> !code.equals(ProjectTable.FUNDER) && read.row.containsKey(code));
            if (money && ProjectTable.value(row, ProjectTable.FUNDER).isEmpty())
                read.findings.add(Finding.error(ProjectTable.FUNDER, "missing"));
        }

        private static List<Change> changes(Map<String, String> before, Map<String, String> after) {
            List<Change> changes = new ArrayList<>();
            after.forEach((code, value) -> {
                String was = ProjectTable.value(before, code);
                if (!was.equals(value)) changes.add(new Change(code, was, value));
            });
            return changes;
        }

        private void mayWrite(Read read, Map<String, String> row, @Nullable Known project, List<Change> changes) {
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
            List<@Nullable Object> asked = Arrays.asList(text.owner(), text.body(), text.focusArea(), text.form());
            rights.computeIfAbsent(asked, same -> intake.refused(visitor, text))
                    .ifPresent(refused -> read.findings.add(
                            switch (refused) {
                                case Saving.NotYourBody() -> Finding.error(ProjectTable.BODY, "notYourBody");
                                case Saving.UnknownForm(String form) ->
                                    Finding.error(ProjectTable.FORM, "noChoice", formNames.name(form));
                                default -> Finding.error(ProjectTable.OWNER, "notYours");
                            }));
        }

        private static List<References.Key> keys(Map<String, String> row, @Nullable Long usualOwner) {
            List<References.Key> keys = new ArrayList<>();
            String council = ProjectTable.value(row, ProjectTable.COUNCIL);
            if (!council.isEmpty()) keys.add(new References.Key(References.COUNCIL, council));
            String nva = ProjectTable.value(row, ProjectTable.NVA);
            if (!nva.isEmpty()) keys.add(new References.Key(References.NVA, nva));
            String own = ProjectTable.value(row, ProjectTable.REFERENCE);
            String owner = ProjectTable.value(row, ProjectTable.OWNER);
            if (owner.isEmpty() && usualOwner != null) owner = usualOwner.toString();
            if (!own.isEmpty() && !owner.isEmpty()) keys.add(new References.Key("org:" + owner, own));
            return keys;
        }

        @Override
        public List<Verdict> write(List<Verdict> verdicts) {
            Map<Integer, Verdict> done = new LinkedHashMap<>();
            List<Verdict> added = verdicts.stream()
                    .filter(each -> each.outcome() == Outcome.NEW)
                    .toList();
            List<Map<String, String>> rows = added.stream()
                    .map(each -> Objects.requireNonNull(each.content()))
                    .toList();
            List<Long> numbers = intake.writeAll(
                    visitor,
                    rows.stream()
                            .map(row -> new Given(
                                    ProjectTable.text(row),
                                    ProjectTable.lines(row),
                                    new Provenance(source(), true, null)))
                            .toList());
            Map<References.Key, Long> called = new LinkedHashMap<>();
            for (int i = 0; i < numbers.size(); i++) {
                long number = numbers.get(i);
                keys(rows.get(i), file.owner()).forEach(key -> called.put(key, number));
                done.put(added.get(i).line(), added.get(i).became(Outcome.ADDED, number, 1));
            }
            references.keep(called);
            for (Verdict verdict : verdicts) {
                if (verdict.outcome() == Outcome.CHANGED) done.put(verdict.line(), change(verdict));
                else done.putIfAbsent(verdict.line(), verdict);
            }
            return List.copyOf(done.values());
        }

        private String source() {
            return file.fileName();
        }

        private Verdict change(Verdict verdict) {
            long number = Objects.requireNonNull(verdict.record());
            Map<String, String> row = Objects.requireNonNull(verdict.content());
            Set<String> changed = verdict.changes().stream().map(Change::column).collect(Collectors.toSet());
            boolean text = changed.stream()
                    .anyMatch(code -> !ProjectTable.PARTNERS.containsKey(code)
                            && !ProjectTable.FUNDING.contains(code)
                            && !code.equals(ProjectTable.CONTACTS));
            if (text) saved(projects.change(visitor, number, version(number), ProjectTable.text(row)));
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
            return verdict.became(Outcome.UPDATED, number, version(number));
        }

        private int version(long number) {
            return records.find(visitor, Project.KIND, number)
                    .map(RecordHead::version)
                    .orElseThrow(() -> new IllegalStateException("Changed by this import, and gone: " + number));
        }

        private static void saved(Saving saving) {
            if (!(saving instanceof Saving.Saved))
                throw new IllegalStateException("Checked before, and refused: " + saving);
        }
    }
}
