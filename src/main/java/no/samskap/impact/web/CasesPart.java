package no.samskap.impact.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Organisations;
import no.samskap.impact.ImpactCase;
import no.samskap.impact.ImpactCases;
import no.samskap.impact.ImpactQueries;
import no.samskap.impact.Teller;
import no.samskap.records.RecordHead;
import no.samskap.records.Trail;
import no.samskap.records.web.PagePart;
import no.samskap.records.web.PageSection;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** On the page of a body, an organisation, a project, a need or a result: the impact cases it has part in, and the way to write one. */
@Component
class CasesPart implements PagePart {
    private static final int MOST = 5;
    private static final Set<String> LOOP = Set.of("project", "need", "result");

    private final ImpactQueries queries;
    private final ImpactCases cases;
    private final ImpactPages pages;
    private final Trail trail;
    private final TemplateEngine templates;

    CasesPart(ImpactQueries queries, ImpactCases cases, ImpactPages pages, Trail trail, TemplateEngine templates) {
        this.queries = queries;
        this.cases = cases;
        this.pages = pages;
        this.trail = trail;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.LATER;
    }

    @Override
    public Optional<Content> of(Visitor visitor, RecordHead head) {
        return switch (head.kind()) {
            case Bodies.KIND ->
                told(
                        visitor,
                        ImpactQueries.Filter.ALL.of(List.of(head.number())),
                        "?organ=" + head.number(),
                        ImpactCases.mayWriteFor(visitor, new Teller.OfBody(head.number()))
                                ? "/ny?organ=" + head.number()
                                : "");
            case Organisations.KIND ->
                told(
                        visitor,
                        ImpactQueries.Filter.ALL.by(List.of(head.number())),
                        "?organisasjon=" + head.number(),
                        "");
            default -> LOOP.contains(head.kind()) ? outOf(visitor, head) : Optional.empty();
        };
    }

    private Optional<Content> told(Visitor visitor, ImpactQueries.Filter filter, String all, String writing) {
        List<PageSection.Line> lines = queries.list(visitor, filter, ImpactQueries.Order.NEWEST, MOST + 1, 0).stream()
                .map(row -> new PageSection.Line(
                        row.title(), ImpactPages.url(row.number()), note(row.year(), row.published())))
                .toList();
        List<PageSection.Line> actions = new ArrayList<>();
        if (!writing.isEmpty())
            actions.add(new PageSection.Line(Words.t("impact.new"), ImpactPages.PATH + writing, ""));
        if (lines.size() > MOST) actions.add(new PageSection.Line(Words.t("impact.all"), ImpactPages.PATH + all, ""));
        return section(lines.stream().limit(MOST).toList(), actions);
    }

    private Optional<Content> outOf(Visitor visitor, RecordHead head) {
        List<Long> numbers = trail.cameOf(visitor, head.number()).stream()
                .filter(step -> step.head().kind().equals(ImpactCase.KIND))
                .map(step -> step.head().number())
                .limit(MOST)
                .toList();
        List<PageSection.Line> lines = cases.all(visitor, numbers).stream()
                .map(told -> new PageSection.Line(
                        told.head().title(), ImpactPages.url(told.number()), note(told.year(), told.isPublished())))
                .toList();
        boolean writes = cases.origin(visitor, head.number()).isPresent()
                && !pages.tellers(visitor).isEmpty();
        return section(
                lines,
                writes
                        ? List.of(new PageSection.Line(
                                Words.t("impact.new"), ImpactPages.PATH + "/ny?fra=" + head.number(), ""))
                        : List.of());
    }

    private static String note(int year, boolean published) {
        return published
                ? String.valueOf(year)
                : year + ", "
                        + Words.t("impact.state.DRAFT")
                                .toLowerCase(Words.language().locale());
    }

    private Optional<Content> section(List<PageSection.Line> lines, List<PageSection.Line> actions) {
        return lines.isEmpty() && actions.isEmpty()
                ? Optional.empty()
                : Optional.of(PageSection.content(
                        templates,
                        List.of(new PageSection("impact-case", Words.t("impact.title"), "", lines, actions))));
    }
}
