package no.samskap.matching.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.matching.Brokerages;
import no.samskap.records.RecordHead;
import no.samskap.records.web.PagePart;
import org.springframework.stereotype.Component;

/** On a need's page, for the adviser: open a case, or go on with it. */
@Component
class BrokeragePart implements PagePart {
    private final Brokerages brokerages;
    private final TemplateEngine templates;

    BrokeragePart(Brokerages brokerages, TemplateEngine templates) {
        this.brokerages = brokerages;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.LATER;
    }

    @Override
    public Optional<Content> of(Visitor visitor, RecordHead head) {
        if (!brokerages.mayOpen(visitor, head)) return Optional.empty();
        BrokerageLink shown = new BrokerageLink(head, brokerages.onNeed(visitor, head.number()));
        return Optional.of(output -> templates.render("matching/parts/case-link.jte", shown, output));
    }
}
