package no.samskap.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import no.samskap.accounts.Invitations;
import no.samskap.accounts.Invitations.Invitation;
import no.samskap.accounts.Inviting;
import no.samskap.accounts.RolePlaces;
import no.samskap.core.Visitor;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the link of an invitation lands: on a button. Programs that look into letters open links, and accept nothing by it. */
@Controller
class InvitationController {
    private static final String LINK = "/invitasjon/{secret:[0-9a-f]{64}}";

    private final Invitations invitations;
    private final RolePlaces places;

    InvitationController(Invitations invitations, RolePlaces places) {
        this.invitations = invitations;
        this.places = places;
    }

    @GetMapping(LINK)
    @CallableBy(Caller.EVERYONE)
    String invitation(@PathVariable String secret, Visitor visitor, Model model, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        Invitation invitation = invitations.with(secret).orElse(null);
        if (invitation == null) return "accounts/invitation-gone";
        model.addAttribute(
                "page",
                new InvitationPage(
                        places.find(visitor, invitation.place()).orElseThrow(Refusal.NotFound::new),
                        invitation.role(),
                        invitation.expiresAt(),
                        visitor.isSignedIn(),
                        "/invitasjon/" + secret));
        return "accounts/invitation";
    }

    @PostMapping(LINK)
    @CallableBy(Caller.SIGNED_IN)
    String accept(@PathVariable String secret, Visitor visitor, RedirectAttributes redirect) {
        return switch (invitations.accept(visitor, secret)) {
            case Inviting.Accepted(RolePlaces.RolePlace place) ->
                Notice.after(redirect, "accounts.invitation.accepted", place.address());
            default -> Notice.after(redirect, "accounts.invitation.gone.title", "/min-side");
        };
    }
}
