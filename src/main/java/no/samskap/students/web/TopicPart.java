package no.samskap.students.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.records.RecordHead;
import no.samskap.records.web.PagePart;
import no.samskap.records.web.PageSection;
import no.samskap.students.StudentTopics;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** Leads from a need to a topic for students that grows out of it, for those who write for an organisation. */
@Component
class TopicPart implements PagePart {
    private final StudentTopics topics;
    private final Organisations organisations;
    private final TemplateEngine templates;

    TopicPart(StudentTopics topics, Organisations organisations, TemplateEngine templates) {
        this.topics = topics;
        this.organisations = organisations;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.LATER;
    }

    @Override
    public Optional<Content> of(Visitor visitor, RecordHead head) {
        if (!visitor.isSignedIn()
                || !head.kind().equals("need")
                || topics.need(visitor, head.number()).isEmpty()
                || organisations.actedForBy(visitor).isEmpty()) return Optional.empty();
        PageSection section = new PageSection(
                "studenter",
                Words.t("students.part"),
                "",
                List.of(new PageSection.Line(
                        Words.t("students.part.new"), "/oppgavetemaer/ny?behov=" + head.number(), "")),
                List.of());
        return Optional.of(PageSection.content(templates, List.of(section)));
    }
}
