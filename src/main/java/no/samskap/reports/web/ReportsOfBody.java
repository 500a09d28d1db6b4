package no.samskap.reports.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.records.RecordHead;
import no.samskap.records.web.PagePart;
import no.samskap.records.web.PageSection;
import no.samskap.reports.ReportQueries;
import no.samskap.reports.Reports;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** On a cooperation's page: its reports, and the way to write one. */
@Component
class ReportsOfBody implements PagePart {
    private static final int MOST = 5;

    private final ReportQueries queries;
    private final TemplateEngine templates;

    ReportsOfBody(ReportQueries queries, TemplateEngine templates) {
        this.queries = queries;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.LATER;
    }

    @Override
    public Optional<Content> of(Visitor visitor, RecordHead head) {
        if (!head.kind().equals(Bodies.KIND)) return Optional.empty();
        ReportQueries.Filter filter = new ReportQueries.Filter("", List.of(head.number()));
        List<PageSection.Line> lines = queries.list(visitor, filter, MOST, 0).stream()
                .map(row -> new PageSection.Line(
                        row.title(),
                        "/rapporter/" + row.number(),
                        row.published() ? row.years() : row.years() + ", " + Words.t("reports.draft")))
                .toList();
        List<PageSection.Line> actions = new ArrayList<>();
        if (Reports.mayWriteFor(visitor, head.number()))
            actions.add(new PageSection.Line(Words.t("reports.new"), "/rapporter/ny?organ=" + head.number(), ""));
        if (queries.total(visitor, filter) > MOST)
            actions.add(new PageSection.Line(Words.t("reports.all"), "/rapporter?organ=" + head.number(), ""));
        if (lines.isEmpty() && actions.isEmpty()) return Optional.empty();
        return Optional.of(PageSection.content(
                templates,
                List.of(new PageSection("organets-rapporter", Words.t("reports.title"), "", lines, actions))));
    }
}
