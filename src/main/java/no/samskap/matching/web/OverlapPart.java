package no.samskap.matching.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.matching.Duplicates;
import no.samskap.matching.Overlaps;
import no.samskap.records.RecordHead;
import no.samskap.records.web.PagePart;
import org.springframework.stereotype.Component;

/** Tells those who may change a record of what looks the same, until somebody has said whether it is. */
@Component
class OverlapPart implements PagePart {
    private static final int MOST = 3;

    private final Duplicates duplicates;
    private final OverlapPages pages;
    private final TemplateEngine templates;

    OverlapPart(Duplicates duplicates, OverlapPages pages, TemplateEngine templates) {
        this.duplicates = duplicates;
        this.pages = pages;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.FIRST;
    }

    @Override
    public Optional<Content> of(Visitor visitor, RecordHead head) {
        if (!Overlaps.KINDS.contains(head.kind()) || !head.mayBeEditedBy(visitor)) return Optional.empty();
        Overlaps.Found found = duplicates.of(visitor, head, MOST);
        if (found.isNothing()) return Optional.empty();
        OverlapPage page = pages.ofRecord(visitor, head, found);
        return Optional.of(output -> templates.render("matching/parts/overlaps.jte", page, output));
    }
}
