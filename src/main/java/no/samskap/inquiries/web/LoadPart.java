package no.samskap.inquiries.web;

import static no.samskap.web.Words.t;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisation;
import no.samskap.directory.Organisations;
import no.samskap.inquiries.CaseQueries;
import no.samskap.inquiries.CaseQueries.Load;
import no.samskap.inquiries.Customs;
import no.samskap.records.RecordHead;
import no.samskap.records.web.PagePart;
import no.samskap.records.web.PageSection;
import org.springframework.stereotype.Component;

/** On an organisation's page: how much it is asked, and how soon it usually answers. Figures only, as whoever is about to ask sees them. */
@Component
class LoadPart implements PagePart {
    private final CaseQueries queries;
    private final Customs customs;
    private final Organisations organisations;
    private final TemplateEngine templates;

    LoadPart(CaseQueries queries, Customs customs, Organisations organisations, TemplateEngine templates) {
        this.queries = queries;
        this.customs = customs;
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
        long number = head.number();
        Load load = queries.loads(List.of(number)).get(number);
        if (load == null && !isAsked(visitor, number)) return Optional.empty();
        List<Customs.Pause> pauses = customs.pauses(List.of(number)).getOrDefault(number, List.of());
        String told = ReceiversPage.told(load == null ? Load.none(number) : load) + " " + ReceiversPage.told(pauses);
        PageSection section = new PageSection(
                "henvendelser", t("inquiries.ofOrganisation"), told.strip(), List.of(), actions(visitor, number));
        return Optional.of(PageSection.content(templates, List.of(section)));
    }

    /** Those that can be sent an inquiry. */
    private boolean isAsked(Visitor visitor, long number) {
        return organisations
                .find(visitor, number)
                .filter(organisation -> !organisation.isClosed())
                .map(Organisation::form)
                .filter(form -> form == Organisation.Form.MUNICIPALITY)
                .isPresent();
    }

    private List<PageSection.Line> actions(Visitor visitor, long number) {
        List<PageSection.Line> actions = new ArrayList<>();
        if (customs.mayPause(visitor, number)) {
            actions.add(new PageSection.Line(t("inquiries.cases"), "/henvendelser/mottatt?organisasjon=" + number, ""));
            actions.add(new PageSection.Line(t("inquiries.pause.title"), "/henvendelser/pause/" + number, ""));
        } else actions.add(new PageSection.Line(t("inquiries.new"), "/henvendelser/ny", ""));
        return actions;
    }
}
