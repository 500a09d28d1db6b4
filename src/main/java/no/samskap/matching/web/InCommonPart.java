package no.samskap.matching.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisation;
import no.samskap.directory.Organisations;
import no.samskap.records.RecordHead;
import no.samskap.records.web.PagePart;
import no.samskap.records.web.PageSection;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** Leads from a municipality or a county to what it shares with another. */
@Component
class InCommonPart implements PagePart {
    private static final Set<Organisation.Form> FORMS =
            Set.of(Organisation.Form.MUNICIPALITY, Organisation.Form.COUNTY);

    private final Organisations organisations;
    private final TemplateEngine templates;

    InCommonPart(Organisations organisations, TemplateEngine templates) {
        this.organisations = organisations;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.LATER;
    }

    @Override
    public Optional<Content> of(Visitor visitor, RecordHead head) {
        if (!head.kind().equals(Organisations.KIND)) return Optional.empty();
        boolean compares = organisations.forms(visitor, List.of(head.number())).values().stream()
                .anyMatch(FORMS::contains);
        if (!compares) return Optional.empty();
        PageSection section = new PageSection(
                "felles",
                Words.t("matching.common.part"),
                "",
                List.of(),
                List.of(new PageSection.Line(
                        Words.t("matching.common.link"), "/organisasjoner/" + head.number() + "/felles", "")));
        return Optional.of(PageSection.content(templates, List.of(section)));
    }
}
