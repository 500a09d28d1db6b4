package no.samskap.accounts;

import no.samskap.accounts.RolePlaces.RolePlace;

/** What came of inviting somebody, or of accepting an invitation. */
public sealed interface Inviting {
    /** @param secret the end of the link, this once */
    record Invited(String secret) implements Inviting {}

    /** An invitation to the same address and role is open. */
    record AlreadyInvited() implements Inviting {}

    /** The place has sent as many as it may in a day. */
    record TooMany() implements Inviting {}

    record Accepted(RolePlace place) implements Inviting {}

    /** It was used or taken back, its time is over, or whoever sent it may no longer. */
    record Gone() implements Inviting {}

    record NotYours() implements Inviting {}
}
