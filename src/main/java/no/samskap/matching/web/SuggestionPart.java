package no.samskap.matching.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.funding.FundingCall;
import no.samskap.needs.Need;
import no.samskap.projects.Project;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.web.PagePart;
import org.springframework.stereotype.Component;

/** A link to the suggestions on the page of a need, a project or a call; where scripts run they are fetched when they come into view. */
@Component
class SuggestionPart implements PagePart {
    private final Kinds kinds;
    private final TemplateEngine templates;

    SuggestionPart(Kinds kinds, TemplateEngine templates) {
        this.kinds = kinds;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.LATER;
    }

    @Override
    public Optional<Content> of(Visitor visitor, RecordHead head) {
        if (!Set.of(Need.KIND, Project.KIND, FundingCall.KIND).contains(head.kind())) return Optional.empty();
        SuggestionLink link = new SuggestionLink(SuggestionsPage.words(head), kinds.address(head) + "/forslag");
        return Optional.of(output -> templates.render("matching/parts/suggestion-link.jte", link, output));
    }
}
