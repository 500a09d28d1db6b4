package no.samskap.matching.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.records.Merging;
import no.samskap.records.RecordHead;
import no.samskap.records.web.PagePart;
import org.springframework.stereotype.Component;

/** Tells those who may change a record of what was merged into it, with a way back. */
@Component
class MergedPart implements PagePart {
    private final Merging merging;
    private final TemplateEngine templates;

    MergedPart(Merging merging, TemplateEngine templates) {
        this.merging = merging;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.LATER;
    }

    @Override
    public Optional<Content> of(Visitor visitor, RecordHead head) {
        if (!head.mayBeEditedBy(visitor)) return Optional.empty();
        List<Merging.Merged> merged = merging.into(visitor, head.number());
        if (merged.isEmpty()) return Optional.empty();
        return Optional.of(output -> templates.render("matching/parts/merged.jte", merged, output));
    }
}
