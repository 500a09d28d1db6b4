package no.samskap.needs.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.records.RecordHead;
import no.samskap.records.web.PagePart;
import no.samskap.records.web.PageSection;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** On a cooperation's page: the way to its members' needs, seen together. */
@Component("needsBodyPart")
class BodyPart implements PagePart {
    private final TemplateEngine templates;

    BodyPart(TemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.LATER;
    }

    @Override
    public Optional<Content> of(Visitor visitor, RecordHead head) {
        if (!head.kind().equals(Bodies.KIND)) return Optional.empty();
        String organ = "?organ=" + head.number();
        List<PageSection.Line> lines = new ArrayList<>();
        lines.add(line("needs.overview", "/behov/oversikt" + organ));
        lines.add(line("challenges.title", "/utfordringer" + organ));
        if (visitor.isSignedIn()) lines.add(line("needs.still.title", "/behov/stille" + organ));
        if (head.mayBeEditedBy(visitor)) {
            lines.add(line("challenges.groups", "/utfordringer/forslag" + organ));
            lines.add(line("needs.invitations", "/behov/invitasjoner"));
        }
        return Optional.of(PageSection.content(
                templates,
                List.of(new PageSection("organets-behov", Words.t("needs.ofMembers"), "", lines, List.of()))));
    }

    private static PageSection.Line line(String key, String address) {
        return new PageSection.Line(Words.t(key), address, "");
    }
}
