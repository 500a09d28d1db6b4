package no.samskap.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.documents.Document;
import no.samskap.documents.Document.Block;
import no.samskap.documents.Document.Heading;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.reports.Report.Part;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Puts a report together: the texts that people wrote, and what the system knows, told as the report's audience may read it and in the
 * report's language. Whoever looks at a draft sees what its readers will see.
 */
@Component
class Composing {
    private final BodyChapters body;
    private final FigureChapters figures;
    private final LogicChapter logic;
    private final AreaChapter areas;
    private final ImpactChapter impact;
    private final Records records;
    private final Clock clock;
    private final String site;

    Composing(
            BodyChapters body,
            FigureChapters figures,
            LogicChapter logic,
            AreaChapter areas,
            ImpactChapter impact,
            Records records,
            Clock clock,
            @Value("${samskap.address}") String site) {
        this.body = body;
        this.figures = figures;
        this.logic = logic;
        this.areas = areas;
        this.impact = impact;
        this.records = records;
        this.clock = clock;
        this.site = site;
    }

    /**
     * What a chapter is written with.
     *
     * @param reader somebody of the audience
     * @param asOf the day the report tells of: its last, or today where that is earlier
     * @param site what stands before the address of a record
     * @param numbered counts the figures of the whole report
     */
    record Told(Report report, Visitor reader, LocalDate asOf, String site, Numbering numbered) {
        String address(String path) {
            return site + path;
        }
    }

    /** Figures are numbered through the whole report. */
    static final class Numbering {
        private int last;

        String next(String caption) {
            return Words.t("reports.figure", String.valueOf(++last), caption);
        }
    }

    Document compose(Report report) {
        return Words.in(report.language(), () -> told(report));
    }

    private Document told(Report report) {
        LocalDate today = LocalDate.now(clock.withZone(Words.OSLO));
        LocalDate end = LocalDate.of(report.lastYear(), 12, 31);
        Told told = new Told(report, report.reader(), end.isBefore(today) ? end : today, site, new Numbering());
        List<Block> blocks = new ArrayList<>();
        for (Part part : report.parts()) {
            if (isUnwritten(part)) continue;
            blocks.add(new Heading(1, part.title()));
            blocks.addAll(Document.written(part.text()));
            if (part.writtenAt() != null)
                blocks.add(Document.note(Words.t(
                        "reports.writtenBy", name(told.reader(), part.writtenBy()), Words.date(part.writtenAt()))));
            blocks.addAll(
                    switch (part.chapter()) {
                        case TEXT -> List.<Block>of();
                        case ORGANISATION -> body.organisation(told);
                        case MEMBERS -> body.members(told);
                        case GOALS -> figures.goals(told);
                        case LOGIC -> logic.of(told);
                        case FIGURES -> figures.figures(told);
                        case AREAS -> areas.of(told);
                        case IMPACT -> impact.of(told, part);
                    });
        }
        String subtitle = records.find(told.reader(), report.body())
                .map(RecordHead::title)
                .orElse("");
        return new Document(
                report.head().title(),
                subtitle,
                report.language(),
                report.publishedAt() == null
                        ? Words.t("reports.draftOf", Words.date(today))
                        : Words.t("reports.publishedOn", Words.date(report.publishedAt())),
                new Document.WriterWords(Words.t("reports.contents"), Words.t("reports.page")),
                blocks);
    }

    /** A chapter that nobody has written yet would be a heading alone. */
    private static boolean isUnwritten(Part part) {
        return part.chapter() == Part.Chapter.TEXT && part.text().isBlank();
    }

    private String name(Visitor reader, @Nullable Long person) {
        return person == null
                ? Words.t("reports.somebody")
                : records.find(reader, person).map(RecordHead::title).orElseGet(() -> Words.t("reports.somebody"));
    }
}
