package no.samskap.dashboards.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.dashboards.Openings;
import no.samskap.directory.Bodies;
import no.samskap.directory.Organisations;
import no.samskap.records.RecordHead;
import no.samskap.records.web.PagePart;
import no.samskap.records.web.PageSection;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** On the page of a body or an organisation: the way to what is going on there at a glance. */
@Component
class WayToDashboard implements PagePart {
    private final Openings openings;
    private final TemplateEngine templates;

    WayToDashboard(Openings openings, TemplateEngine templates) {
        this.openings = openings;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.LATER;
    }

    @Override
    public Optional<Content> of(Visitor visitor, RecordHead head) {
        boolean body = head.kind().equals(Bodies.KIND);
        if (!body && !head.kind().equals(Organisations.KIND)) return Optional.empty();
        if (body && !visitor.isSignedIn() && !openings.isOpen(head.number())) return Optional.empty();
        String address = DashboardController.PATH + (body ? "?samarbeid=" : "?organisasjon=") + head.number();
        return Optional.of(PageSection.content(
                templates,
                List.of(new PageSection(
                        "vei-til-oversikt",
                        Words.t("dashboards.title"),
                        "",
                        List.of(new PageSection.Line(
                                Words.t("dashboards.way"), address, Words.t("dashboards.way.note"))),
                        List.of()))));
    }
}
