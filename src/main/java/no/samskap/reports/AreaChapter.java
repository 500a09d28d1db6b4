package no.samskap.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.PartialDate;
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.documents.Document;
import no.samskap.documents.Document.Block;
import no.samskap.documents.Document.Cell;
import no.samskap.documents.Document.Column;
import no.samskap.documents.Document.Heading;
import no.samskap.documents.Document.Span;
import no.samskap.documents.Document.Table;
import no.samskap.projects.ProjectQueries;
import no.samskap.projects.ProjectQueries.Filter;
import no.samskap.projects.forms.CollaborationForms;
import no.samskap.reports.Composing.Told;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The body's projects in the report's time, by focus area; those of none stand last. */
@Component
class AreaChapter {
    /** A table of more is read by nobody; the list of projects has them all. */
    static final int MOST_PROJECTS = 500;

    private final Bodies bodies;
    private final ProjectQueries projects;
    private final CollaborationForms forms;

    AreaChapter(Bodies bodies, ProjectQueries projects, CollaborationForms forms) {
        this.bodies = bodies;
        this.projects = projects;
        this.forms = forms;
    }

    List<Block> of(Told told) {
        List<Block> blocks = new ArrayList<>();
        Set<Long> placed = new HashSet<>();
        Map<String, String> formNames = new HashMap<>();
        forms.all().forEach(form -> formNames.put(form.code(), Words.t(form.name())));
        for (Body.FocusArea area :
                bodies.focusAreas(told.reader(), told.report().body())) {
            if (!area.period().overlaps(BodyChapters.time(told))) continue;
            blocks.add(new Heading(2, Words.t(area.name())));
            if (area.note() != null) blocks.add(Document.paragraph(Words.t(area.note())));
            List<ProjectQueries.Row> rows = rows(told, List.of(area.id()));
            rows.forEach(row -> placed.add(row.number()));
            blocks.addAll(table(told, Words.t(area.name()), rows, formNames));
        }
        List<ProjectQueries.Row> others = rows(told, List.of()).stream()
                .filter(row -> !placed.contains(row.number()))
                .toList();
        if (!others.isEmpty()) {
            blocks.add(new Heading(2, Words.t("reports.noArea")));
            blocks.addAll(table(told, Words.t("reports.noArea"), others, formNames));
        }
        return blocks;
    }

    private List<ProjectQueries.Row> rows(Told told, List<Long> areas) {
        Filter filter = Filter.ALL.of(Filter.Where.within(List.of(told.report().body()), areas));
        return projects.list(told.reader(), filter, ProjectQueries.Order.TITLE, MOST_PROJECTS, 0).stream()
                .filter(row -> isInTime(told.report(), row))
                .toList();
    }

    /** Where a date is not known it may well be in time. */
    private static boolean isInTime(Report report, ProjectQueries.Row row) {
        return (row.starts() == null || row.starts().inYear() <= report.lastYear())
                && (row.ends() == null || row.ends().inYear() >= report.firstYear());
    }

    private static List<Block> table(
            Told told, String area, List<ProjectQueries.Row> rows, Map<String, String> formNames) {
        if (rows.isEmpty()) return List.of(Document.paragraph(Words.t("reports.noProjects")));
        return List.of(new Table(
                Words.t("reports.projects", area, told.report().years()),
                List.of(
                        new Column(Words.t("reports.project"), false, 5),
                        new Column(Words.t("reports.owner"), false, 3),
                        new Column(Words.t("projects.form.form"), false, 3),
                        new Column(Words.t("reports.state"), false, 2),
                        new Column(Words.t("reports.period"), false, 2)),
                rows.stream()
                        .map(row -> List.of(
                                new Cell(
                                        List.of(Span.link(row.title(), told.address("/prosjekter/" + row.number()))),
                                        false),
                                Cell.of(row.ownerTitle() == null ? "" : row.ownerTitle()),
                                Cell.of(formNames.getOrDefault(row.form(), "")),
                                Cell.of(Words.t("projects.state." + row.state())),
                                Cell.of(years(row.starts(), row.ends()))))
                        .toList()));
    }

    private static String years(@Nullable PartialDate starts, @Nullable PartialDate ends) {
        if (starts == null && ends == null) return "";
        String from = starts == null ? "" : String.valueOf(starts.inYear());
        String to = ends == null ? "" : String.valueOf(ends.inYear());
        return from.equals(to) ? from : from + "–" + to;
    }
}
