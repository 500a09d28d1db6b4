package no.samskap.contacts.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Optional;
import no.samskap.contacts.ContactQueries;
import no.samskap.contacts.Contacts;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.records.RecordHead;
import no.samskap.records.web.PagePart;
import org.springframework.stereotype.Component;

/** The first thing an organisation's page answers: whom do I call? */
@Component
class OrganisationPart implements PagePart {
    private final ContactQueries queries;
    private final Contacts contacts;
    private final ContactCards cards;
    private final TemplateEngine templates;

    OrganisationPart(ContactQueries queries, Contacts contacts, ContactCards cards, TemplateEngine templates) {
        this.queries = queries;
        this.contacts = contacts;
        this.cards = cards;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.FIRST;
    }

    @Override
    public Optional<Content> of(Visitor visitor, RecordHead head) {
        if (!head.kind().equals(Organisations.KIND)) return Optional.empty();
        List<ContactCard> own = cards.of(visitor, queries.openOf(visitor, List.of(head.number())));
        OrganisationContacts page = new OrganisationContacts(
                head.number(),
                own,
                own.isEmpty() ? cards.without(visitor, head.number()) : ContactCard.Receives.NOT_SAID,
                contacts.mayWriteFor(visitor, head.number()));
        return Optional.of(output -> templates.render("contacts/parts/organisation.jte", page, output));
    }
}
