package no.samskap.needs.challenges.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.needs.Need;
import no.samskap.needs.challenges.Challenges;
import no.samskap.records.RecordHead;
import no.samskap.records.web.PagePart;
import no.samskap.records.web.PageSection;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** On a need's page: the challenges it is in, and the way to gather it with others. */
@Component
class NeedPart implements PagePart {
    private final Challenges challenges;
    private final Bodies bodies;
    private final TemplateEngine templates;

    NeedPart(Challenges challenges, Bodies bodies, TemplateEngine templates) {
        this.challenges = challenges;
        this.bodies = bodies;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.LATER;
    }

    @Override
    public Optional<Content> of(Visitor visitor, RecordHead head) {
        if (!head.kind().equals(Need.KIND)) return Optional.empty();
        if (head.state().equals(Need.State.DRAFT.name()) || head.state().equals(Need.State.RECEIVED.name()))
            return Optional.empty();
        List<RecordHead> in = challenges.of(visitor, head.number());
        boolean mayGather = visitor.isSignedIn() && !bodies.optionsFor(visitor).isEmpty();
        if (in.isEmpty() && !mayGather) return Optional.empty();
        List<PageSection.Line> lines = in.stream()
                .map(challenge -> new PageSection.Line(
                        challenge.title(),
                        "/utfordringer/" + challenge.number(),
                        challenge.ownerTitle() == null ? "" : challenge.ownerTitle()))
                .toList();
        List<PageSection.Line> actions = mayGather
                ? List.of(new PageSection.Line(
                        Words.t("challenges.gatherThis"), "/utfordringer/ny?behov=" + head.number(), ""))
                : List.of();
        return Optional.of(PageSection.content(
                templates,
                List.of(new PageSection(
                        "utfordringer",
                        Words.t("challenges.title"),
                        in.isEmpty() ? Words.t("challenges.notIn") : "",
                        lines,
                        actions))));
    }
}
