package no.samskap.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Organisations;
import no.samskap.projects.AskedProjects;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectIntake;
import no.samskap.projects.ProjectIntake.Known;
import no.samskap.projects.ProjectQueries;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;
import no.samskap.web.ListFile;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The list of projects as a file with the columns of an import: what is taken out and sent back unchanged changes nothing. */
@Component
class ProjectListFile implements ListFile {
    private static final int BATCH = 500;

    private final AskedProjects asked;
    private final ProjectQueries queries;
    private final ProjectIntake intake;
    private final Organisations organisations;
    private final Bodies bodies;
    private final Records records;
    private final Themes themes;
    private final References references;
    private final FormWords forms;

    ProjectListFile(
            AskedProjects asked,
            ProjectQueries queries,
            ProjectIntake intake,
            Organisations organisations,
            Bodies bodies,
            Records records,
            Themes themes,
            References references,
            FormWords forms) {
        this.asked = asked;
        this.queries = queries;
        this.intake = intake;
        this.organisations = organisations;
        this.bodies = bodies;
        this.records = records;
        this.themes = themes;
        this.references = references;
        this.forms = forms;
    }

    @Override
    public String path() {
        return "/prosjekter";
    }

    @Override
    public String name() {
        return Words.t("exchange.file.projects");
    }

    @Override
    public List<String> header() {
        return ProjectTable.COLUMNS.stream()
                .map(column -> Words.t("exchange." + Project.KIND + "." + column.code()))
                .toList();
    }

    @Override
    public void write(Visitor visitor, MultiValueMap<String, String> parameters, Rows rows) {
        AskedProjects.Asked what = asked.asked(parameters);
        Writing writing = new Writing(visitor);
        for (long offset = 0; offset < MOST_ROWS; offset += BATCH) {
            List<Long> numbers = queries.list(visitor, what.filter(), what.order(), BATCH, offset).stream()
                    .map(ProjectQueries.Row::number)
                    .toList();
            writing.write(intake.known(visitor, numbers), rows);
            if (numbers.size() < BATCH) return;
        }
    }

    /** One file being written, with the names it has looked up. */
    private final class Writing {
        private final Visitor visitor;
        private final OrganisationNames names;
        private final FormWords.Reader formNames = forms.reader();
        private final Map<Long, String> bodyTitles = new HashMap<>();
        private final Map<Long, String> areaNames = new HashMap<>();

        Writing(Visitor visitor) {
            this.visitor = visitor;
            this.names = new OrganisationNames(organisations, visitor);
        }

        void write(List<Known> batch, Rows rows) {
            Map<Long, List<References.Called>> called =
                    references
                            .of(batch.stream()
                                    .map(known -> known.head().number())
                                    .toList())
                            .stream()
                            .collect(Collectors.groupingBy(References.Called::record));
            for (Known known : batch)
                rows.row(row(known, called.getOrDefault(known.head().number(), List.of())));
        }

        private List<@Nullable Object> row(Known known, List<References.Called> called) {
            Map<String, String> row = ProjectTable.of(known);
            boolean keeps = known.head().mayBeEditedBy(visitor);
            for (References.Called name : called) {
                if (name.scheme().equals(References.COUNCIL)) row.put(ProjectTable.COUNCIL, name.reference());
                if (name.scheme().equals(References.NVA)) row.put(ProjectTable.NVA, name.reference());
                boolean own = name.scheme().equals("org:" + known.head().owner());
                if (own && keeps) row.put(ProjectTable.REFERENCE, name.reference());
            }
            Map<Long, String> titles = new HashMap<>();
            known.partners().forEach(partner -> titles.put(partner.organisation(), partner.name()));
            Long owner = known.head().owner();
            String ownerTitle = known.head().ownerTitle();
            if (owner != null && ownerTitle != null) titles.put(owner, ownerTitle);
            List<@Nullable Object> values = new ArrayList<>();
            for (Column column : ProjectTable.COLUMNS)
                values.add(value(column, ProjectTable.value(row, column.code()), titles));
            return values;
        }

        private @Nullable Object value(Column column, String value, Map<Long, String> titles) {
            if (value.isEmpty()) return null;
            return switch (column.shape()) {
                case TEXT, REFERENCE -> value;
                case RECORD, NUMBER -> Long.valueOf(value);
                case DATE -> PartialDate.parse(value).orElse(null);
                case CHOICE ->
                    column.code().equals(ProjectTable.FORM)
                            ? formNames.name(value)
                            : Words.t(ProjectTable.words(column.code()) + "." + value);
                case NAMES -> value.replace(";", "; ");
                case ORGANISATION, ORGANISATIONS ->
                    ProjectTable.numbers(value).stream()
                            .filter(titles::containsKey)
                            .map(number -> names.written(number, titles.getOrDefault(number, "")))
                            .collect(Collectors.joining("; "));
                case THEMES ->
                    themes.all(ProjectTable.numbers(value)).stream()
                            .map(this::theme)
                            .collect(Collectors.joining("; "));
                case BODY ->
                    bodyTitles.computeIfAbsent(
                            Long.valueOf(value),
                            number -> records.find(visitor, Bodies.KIND, number)
                                    .map(RecordHead::title)
                                    .orElse(""));
                case FOCUS_AREA ->
                    areaNames.computeIfAbsent(
                            Long.valueOf(value),
                            number -> bodies.focusArea(visitor, number)
                                    .map(area -> Words.t(area.name()))
                                    .orElse(""));
            };
        }

        /** By its label, where that leads to it; several branches can have a leaf of the same name. */
        private String theme(Theme theme) {
            String label = Words.t(theme.label());
            boolean leads = themes.named(label)
                    .map(Theme::id)
                    .filter(id -> id == theme.id())
                    .isPresent();
            return leads && label.indexOf(';') < 0 ? label : label.replace(';', ',') + " #" + theme.id();
        }
    }
}
