package no.samskap.contacts.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Optional;
import no.samskap.contacts.ContactQueries;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.records.RecordHead;
import no.samskap.records.web.PagePart;
import org.springframework.stereotype.Component;

/** On a cooperation's page: which of its members' seats are empty. */
@Component
class BodyPart implements PagePart {
    private static final int MOST = 50;

    private final ContactQueries queries;
    private final ContactCards cards;
    private final TemplateEngine templates;

    BodyPart(ContactQueries queries, ContactCards cards, TemplateEngine templates) {
        this.queries = queries;
        this.cards = cards;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.LATER;
    }

    @Override
    public Optional<Content> of(Visitor visitor, RecordHead head) {
        if (!head.kind().equals(Bodies.KIND)) return Optional.empty();
        List<Long> body = List.of(head.number());
        ContactQueries.Filter empty =
                new ContactQueries.Filter("", List.of(), List.of(), List.of(ContactQueries.EMPTY), body);
        ContactQueries.Filter all = new ContactQueries.Filter("", List.of(), List.of(), List.of(), body);
        BodyContacts page = new BodyContacts(
                head.number(),
                cards.of(visitor, queries.list(visitor, empty, MOST, 0)),
                queries.membersWithout(visitor, head.number()),
                queries.totals(visitor, all).total());
        if (page.all() == 0 && page.without().isEmpty()) return Optional.empty();
        return Optional.of(output -> templates.render("contacts/parts/body.jte", page, output));
    }
}
