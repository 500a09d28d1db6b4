package no.samskap.expertise.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.expertise.Profile;
import no.samskap.expertise.Profiles;
import no.samskap.records.RecordHead;
import no.samskap.records.web.PagePart;
import org.springframework.stereotype.Component;

/** On a person's page: what they work on; and for the person a way to tell it. */
@Component
class PersonPart implements PagePart {
    private final Profiles profiles;
    private final ExpertPages pages;
    private final TemplateEngine templates;

    PersonPart(Profiles profiles, ExpertPages pages, TemplateEngine templates) {
        this.profiles = profiles;
        this.pages = pages;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.LATER;
    }

    @Override
    public Optional<Content> of(Visitor visitor, RecordHead head) {
        if (!head.kind().equals(People.KIND)) return Optional.empty();
        Optional<Profile> profile = profiles.ofPerson(visitor, head.number());
        boolean own = Long.valueOf(head.number()).equals(visitor.person());
        if (profile.isEmpty() && !own) return Optional.empty();
        PersonExpertise page = new PersonExpertise(
                profile.map(each -> pages.card(visitor, each, null)).orElse(null));
        return Optional.of(output -> templates.render("expertise/parts/person.jte", page, output));
    }
}
