package no.samskap.projects.web;

import java.util.SequencedMap;
import no.samskap.core.Visitor;
import no.samskap.directory.WhoIsMeant;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectLines.ContactLine;
import no.samskap.projects.ProjectParties;
import no.samskap.projects.Saving;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom to ask about a project. */
@Component
class ContactLines implements LineKind<LineForms.Contact> {
    private final ProjectParties parties;
    private final WhoIsMeant who;

    ContactLines(ProjectParties parties, WhoIsMeant who) {
        this.parties = parties;
        this.who = who;
    }

    @Override
    public SequencedMap<Long, LineForms.Contact> all(Visitor visitor, Project project) {
        return LineKind.byId(project.contacts(), Project.Contact::id, contact -> new LineForms.Contact(contact.name()));
    }

    @Override
    public Saving save(Visitor visitor, Project project, @Nullable Integer seen, long id, LineForms.Contact sent) {
        WhoIsMeant.Written written = who.personOrText(visitor, sent.name());
        ContactLine line = new ContactLine(written.number(), written.name());
        return seen == null
                ? parties.addContact(visitor, project.number(), line)
                : parties.changeContact(visitor, project.number(), seen, id, line);
    }

    @Override
    public Saving remove(Visitor visitor, long number, long id) {
        return parties.removeContact(visitor, number, id);
    }
}
