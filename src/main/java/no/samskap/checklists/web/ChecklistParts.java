package no.samskap.checklists.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.samskap.checklists.Checklist;
import no.samskap.checklists.ChecklistAnswer;
import no.samskap.checklists.ChecklistAnswer.State;
import no.samskap.checklists.Checklists;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.directory.Organisation;
import no.samskap.directory.Organisations;
import no.samskap.records.RecordHead;
import no.samskap.records.web.PagePart;
import no.samskap.records.web.PageSection;
import no.samskap.records.web.PageSection.Line;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** What checklists add to the pages of organisations and cooperation bodies. */
@Component
class ChecklistParts implements PagePart {
    private final Checklists checklists;
    private final ChecklistPages pages;
    private final Organisations organisations;
    private final Bodies bodies;
    private final TemplateEngine templates;

    ChecklistParts(
            Checklists checklists,
            ChecklistPages pages,
            Organisations organisations,
            Bodies bodies,
            TemplateEngine templates) {
        this.checklists = checklists;
        this.pages = pages;
        this.organisations = organisations;
        this.bodies = bodies;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.LATER;
    }

    @Override
    public Optional<Content> of(Visitor visitor, RecordHead head) {
        List<PageSection> sections = sections(visitor, head);
        return sections.isEmpty() ? Optional.empty() : Optional.of(PageSection.content(templates, sections));
    }

    private List<PageSection> sections(Visitor visitor, RecordHead head) {
        if (!visitor.isSignedIn()) return List.of();
        if (head.kind().equals(Organisations.KIND)) return ofOrganisation(visitor, head);
        if (head.kind().equals(Bodies.KIND) && pages.mayCompare(visitor, head.number())) return ofBody(visitor, head);
        return List.of();
    }

    private List<PageSection> ofOrganisation(Visitor visitor, RecordHead head) {
        Organisation organisation = organisations.find(visitor, head.number()).orElseThrow();
        boolean mayAnswer = pages.mayAnswerFor(visitor, head);
        List<PageSection> sections = new ArrayList<>();
        for (Checklist checklist : checklists.all(visitor)) {
            List<ChecklistAnswer> answers = checklists.answersOf(visitor, checklist.number(), head.number());
            boolean asked = checklist.asks(organisation.form()) && organisation.form() != Organisation.Form.UNIT;
            if (answers.isEmpty() && !(mayAnswer && asked)) continue;
            String url = "/sjekklister/" + checklist.number();
            List<Line> actions = new ArrayList<>();
            if (mayAnswer)
                actions.add(
                        new Line(Words.t("checklists.answer.new"), url + "/svar/ny?organisasjon=" + head.number(), ""));
            if (answers.size() > 1)
                actions.add(new Line(Words.t("checklists.overTime"), url + "/over-tid/" + head.number(), ""));
            sections.add(new PageSection(
                    "sjekkliste-" + checklist.number(),
                    Words.t(checklist.name()),
                    answers.isEmpty() ? Words.t("checklists.answer.none") : "",
                    answers.stream().map(ChecklistParts::line).toList(),
                    actions));
        }
        return sections;
    }

    private List<PageSection> ofBody(Visitor visitor, RecordHead head) {
        Body body = bodies.find(visitor, head.number()).orElseThrow();
        List<Line> lines = checklists.all(visitor).stream()
                .map(checklist -> {
                    ChecklistPages.Share share = pages.share(visitor, checklist, body);
                    return new Line(
                            Words.t(checklist.name()),
                            "/sjekklister/" + checklist.number() + "/samarbeid/" + head.number(),
                            Words.t(
                                    "checklists.answered.of",
                                    share.answered(),
                                    share.asked(),
                                    String.valueOf(share.year())));
                })
                .toList();
        return List.of(new PageSection("sjekklister", Words.t("checklists.title"), "", lines, List.of()));
    }

    private static Line line(ChecklistAnswer answer) {
        String title = answer.year() + (answer.subject().isEmpty() ? "" : ": " + answer.subject());
        String note = Words.t(
                "checklists.counts", answer.count(State.YES), answer.count(State.PARTLY), answer.count(State.NOT_YET));
        return new Line(
                title,
                "/sjekklister/svar/" + answer.number(),
                answer.invented() ? note + " " + Words.t("checklists.invented") + "." : note);
    }
}
