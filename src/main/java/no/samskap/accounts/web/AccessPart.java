package no.samskap.accounts.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Optional;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.Role;
import no.samskap.accounts.RolePlaces;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import no.samskap.records.web.PagePart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of an organisation or a body: who gives roles goes to them, who belongs nowhere asks to belong here. */
@Component
@Order(100)
class AccessPart implements PagePart {
    private final RolePlaces places;
    private final Accounts accounts;
    private final TemplateEngine templates;

    AccessPart(RolePlaces places, Accounts accounts, TemplateEngine templates) {
        this.places = places;
        this.accounts = accounts;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.LATER;
    }

    @Override
    public Optional<Content> of(Visitor visitor, RecordHead head) {
        Long person = visitor.person();
        if (person == null) return Optional.empty();
        return RolePlaces.of(head).flatMap(place -> {
            boolean gives = places.mayGiveRoles(visitor, place);
            boolean asks = !gives
                    && place.kind() == Role.Place.ORGANISATION
                    && accounts.held(visitor, person).stream()
                            .noneMatch(held -> Long.valueOf(head.number()).equals(held.place()));
            if (!gives && !asks) return Optional.empty();
            return Optional.of(
                    output -> templates.render("accounts/parts/place.jte", new PlacePart(place, gives), output));
        });
    }
}
