package no.samskap.accounts.web;

import java.util.List;
import no.samskap.accounts.Invitations.Invitation;
import no.samskap.accounts.RolePlaces.RolePlace;
import no.samskap.accounts.Roles.Holder;
import no.samskap.web.Form;
import no.samskap.web.Option;

/**
 * @param candidates people who can be given a role, the first line of the choice among them
 * @param waiting how many ask for access there
 * @param link of the invitation just made, shown this once; empty otherwise
 */
public record RolesPage(
        RolePlace place,
        List<Holder> holders,
        List<Option> candidates,
        List<Option> roles,
        Form give,
        Form invite,
        List<Invitation> invitations,
        long waiting,
        String words,
        String link) {
    public String address() {
        return place.address() + "/roller";
    }
}
