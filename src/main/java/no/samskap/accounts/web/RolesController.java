package no.samskap.accounts.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import no.samskap.accounts.AccessRequests;
import no.samskap.accounts.Giving;
import no.samskap.accounts.Invitations;
import no.samskap.accounts.Inviting;
import no.samskap.accounts.MailAddresses;
import no.samskap.accounts.Role;
import no.samskap.accounts.RolePlaces;
import no.samskap.accounts.RolePlaces.RolePlace;
import no.samskap.accounts.Roles;
import no.samskap.core.Visitor;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Option;
import no.samskap.web.Personal;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who holds which role in an organisation or a body: for those who give and take them. */
@Controller
@RequestMapping({"/organisasjoner/{number}/roller", "/samarbeid/{number}/roller"})
class RolesController {
    private static final String LINK = "invitationLink";
    private static final int MOST_WORDS = 200;
    private static final int MOST_WAITING = 100;

    private final RolePlaces places;
    private final Roles roles;
    private final Invitations invitations;
    private final AccessRequests requests;
    private final String address;

    RolesController(
            RolePlaces places,
            Roles roles,
            Invitations invitations,
            AccessRequests requests,
            @Value("${samskap.address}") String address) {
        this.places = places;
        this.roles = roles;
        this.invitations = invitations;
        this.requests = requests;
        this.address = address;
    }

    record GiveForm(
            @Personal("roles") @NotNull @Nullable Long person,
            @NotNull @Nullable Role role,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        static final String WORDS = "accounts.give";
    }

    record InviteForm(
            @Personal("invitations") @NotBlank @Size(max = MailAddresses.LIMIT)
            String email,

            @NotNull @Nullable Role role) {
        static final String WORDS = "accounts.invite";
    }

    @GetMapping
    @CallableBy(Caller.SIGNED_IN)
    String page(
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String q,
            Visitor visitor,
            Model model) {
        Object made = model.getAttribute(LINK);
        return show(model, visitor, administered(visitor, number), q, null, null, made instanceof String l ? l : "");
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String give(
            @PathVariable long number,
            @Valid GiveForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String q,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        RolePlace place = administered(visitor, number);
        if (!errors.hasErrors() && form.person() != null && form.role() != null) {
            switch (roles.give(visitor, number, form.person(), form.role(), form.from(), form.to())) {
                case Giving.Done() -> {
                    return Notice.after(redirect, "accounts.give.done", place.address() + "/roller");
                }
                case Giving.AlreadyHeld() -> errors.rejectValue("role", "accounts.give.already");
                case Giving.EndsBeforeItStarts(LocalDate ignored) -> errors.rejectValue("to", "accounts.give.to.early");
                default -> errors.rejectValue("person", "accounts.give.noAccount");
            }
        }
        return show(model, visitor, place, q, Form.again(GiveForm.WORDS, GiveForm.class, errors), null, "");
    }

    @PostMapping("/{id}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String end(@PathVariable long number, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        RolePlace place = places.find(visitor, number).orElseThrow(Refusal.NotFound::new);
        String back = places.mayGiveRoles(visitor, place) ? place.address() + "/roller" : "/min-side";
        return switch (roles.end(visitor, number, id)) {
            case Giving.Done() -> Notice.after(redirect, "accounts.end.done", back);
            case Giving.LastAdministrator() -> Notice.after(redirect, "accounts.end.last", back);
            default -> throw new Refusal.NotFound();
        };
    }

    @PostMapping("/invitasjoner")
    @CallableBy(Caller.SIGNED_IN)
    String invite(
            @PathVariable long number,
            @Valid InviteForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        RolePlace place = administered(visitor, number);
        String email = form.email() == null ? "" : form.email().strip();
        if (!email.isEmpty() && !MailAddresses.isAddress(email))
            errors.rejectValue("email", "accounts.contact.email.wrong");
        if (!errors.hasErrors() && form.role() != null) {
            switch (invitations.invite(visitor, number, form.role(), email)) {
                case Inviting.Invited(String secret) -> {
                    redirect.addFlashAttribute(LINK, address + "/invitasjon/" + secret);
                    return Notice.after(redirect, "accounts.invite.done", place.address() + "/roller#invitasjoner");
                }
                case Inviting.AlreadyInvited() -> errors.rejectValue("email", "accounts.invite.already");
                case Inviting.TooMany() -> errors.rejectValue("email", "accounts.invite.tooMany");
                default -> throw new Refusal.NotFound();
            }
        }
        return show(model, visitor, place, null, null, Form.again(InviteForm.WORDS, InviteForm.class, errors), "");
    }

    @PostMapping("/invitasjoner/{id}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String revoke(@PathVariable long number, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        RolePlace place = administered(visitor, number);
        if (!invitations.revoke(visitor, number, id)) throw new Refusal.NotFound();
        return Notice.after(redirect, "accounts.invite.revoked", place.address() + "/roller#invitasjoner");
    }

    private RolePlace administered(Visitor visitor, long number) {
        return places.administered(visitor, number).orElseThrow(Refusal.NotFound::new);
    }

    private String show(
            Model model,
            Visitor visitor,
            RolePlace place,
            @Nullable String q,
            @Nullable Form give,
            @Nullable Form invite,
            String link) {
        String words = q == null ? "" : q.strip();
        if (words.length() > MOST_WORDS) words = words.substring(0, MOST_WORDS);
        Role first = place.roles().getFirst();
        List<Option> candidates = roles.candidates(visitor, place, words).stream()
                .map(one -> new Option(String.valueOf(one.person()), one.name()))
                .toList();
        model.addAttribute(
                "page",
                new RolesPage(
                        place,
                        roles.holders(visitor, place.number()),
                        candidates,
                        place.roles().stream()
                                .map(role -> new Option(role.name(), Words.t("accounts.role." + role.name())))
                                .toList(),
                        give != null ? give : Form.of(GiveForm.WORDS, new GiveForm(null, first, null, null)),
                        (invite != null ? invite : Form.of(InviteForm.WORDS, new InviteForm("", first))).numbered(2),
                        invitations.pending(visitor, place.number()),
                        requests.waitingFor(visitor, MOST_WAITING).stream()
                                .filter(asked -> asked.organisation() == place.number())
                                .count(),
                        words,
                        link));
        return "accounts/roles";
    }
}
