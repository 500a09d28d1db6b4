package no.samskap.accounts;

import java.util.List;
import no.samskap.core.Visitor;

/** Who gives and takes roles: an organisation's administrators, a body's coordinators, and the system's administrators. */
final class AccessPolicy {
    private AccessPolicy() {}

    /** @param at the organisation and what it is part of, or the body */
    static boolean mayGiveRoles(Visitor visitor, Role.Place kind, List<Long> at) {
        if (!visitor.isSignedIn()) return false;
        return visitor.isAdministrator()
                || switch (kind) {
                    case ORGANISATION -> at.stream().anyMatch(one -> visitor.holds(Visitor.administers("org", one)));
                    case BODY -> at.stream().anyMatch(one -> visitor.holds(Visitor.administers("body", one)));
                    case SYSTEM -> false;
                };
    }

    /** What somebody may ask an organisation to be. Others are given without being asked for. */
    static List<Role> canBeAskedFor() {
        return List.of(Role.READER, Role.CONTACT, Role.EDITOR, Role.RESEARCHER, Role.STUDENT);
    }
}
