package no.samskap.contacts;

import java.util.Set;
import no.samskap.core.Visitor;

/** Who may read what of a contact point. Who may change it is asked of the organisations and bodies: see {@link Contacts}. */
final class ContactPolicy {
    private ContactPolicy() {}

    /** That there is a contact, and for what, is no secret. A holder's name follows the rule of people. */
    static Set<String> readers() {
        return Set.of(Visitor.PUBLIC);
    }

    static boolean maySeeAddresses(Visitor visitor, ContactPoint.Audience audience) {
        return audience == ContactPoint.Audience.EVERYONE || visitor.holdsAnyOf(Visitor.MEMBERS, Visitor.ADMIN);
    }
}
