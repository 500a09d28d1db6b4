package no.samskap.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.samskap.documents.Document;
import no.samskap.documents.Document.Block;
import no.samskap.documents.Document.Heading;
import no.samskap.documents.Document.Span;
import no.samskap.impact.ImpactCase;
import no.samskap.impact.ImpactCases;
import no.samskap.impact.ImpactQueries;
import no.samskap.impact.StoryBlocks;
import no.samskap.reports.Composing.Told;
import no.samskap.reports.Report.Part;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/**
 * Impact cases: those that were chosen, in their order, or all of the body that tell of the report's years. Only published ones: those they
 * tell of have read them by then, and whoever is quoted has agreed.
 */
@Component
class ImpactChapter {
    /** More are read by nobody; the list has them all. */
    private static final int MOST = 40;

    private final ImpactCases cases;
    private final ImpactQueries queries;
    private final StoryBlocks stories;

    ImpactChapter(ImpactCases cases, ImpactQueries queries, StoryBlocks stories) {
        this.cases = cases;
        this.queries = queries;
        this.stories = stories;
    }

    List<Block> of(Told told, Part part) {
        List<Long> chosen = part.cases().isEmpty() ? all(told) : part.cases();
        List<ImpactCase> shown = cases.all(told.reader(), chosen).stream()
                .filter(ImpactCase::isPublished)
                .toList();
        if (shown.isEmpty()) return List.of(Document.note(Words.t("reports.noCases")));
        List<Block> blocks = new ArrayList<>();
        for (ImpactCase each : shown) {
            blocks.add(new Heading(2, each.head().title()));
            blocks.addAll(stories.of(told.reader(), each, 3));
            blocks.add(new Document.Paragraph(
                    Document.Style.NOTE,
                    List.of(Span.link(Words.t("reports.case.more"), told.address("/impact-case/" + each.number())))));
        }
        return blocks;
    }

    private List<Long> all(Told told) {
        Report report = told.report();
        ImpactQueries.Filter filter = new ImpactQueries.Filter(
                "",
                List.of(),
                List.of(report.body()),
                List.of(),
                IntStream.rangeClosed(report.firstYear(), report.lastYear())
                        .boxed()
                        .toList(),
                List.of("PUBLISHED"));
        return queries.list(told.reader(), filter, ImpactQueries.Order.TITLE, MOST, 0).stream()
                .map(ImpactQueries.Row::number)
                .toList();
    }
}
