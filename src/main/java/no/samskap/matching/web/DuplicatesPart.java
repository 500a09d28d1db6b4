package no.samskap.matching.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.records.RecordHead;
import no.samskap.records.web.PagePart;
import no.samskap.records.web.PageSection;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** Leads those who look after a body to what may be there twice. */
@Component
class DuplicatesPart implements PagePart {
    private final TemplateEngine templates;

    DuplicatesPart(TemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.LATER;
    }

    @Override
    public Optional<Content> of(Visitor visitor, RecordHead head) {
        if (!head.kind().equals(Bodies.KIND) || !head.mayBeEditedBy(visitor)) return Optional.empty();
        PageSection section = new PageSection(
                "dubletter",
                Words.t("matching.duplicates.part"),
                "",
                List.of(),
                List.of(new PageSection.Line(
                        Words.t("matching.duplicates.link"), "/samarbeid/" + head.number() + "/dubletter", "")));
        return Optional.of(PageSection.content(templates, List.of(section)));
    }
}
