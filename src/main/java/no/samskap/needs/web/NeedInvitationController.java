package no.samskap.needs.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.needs.NeedInvitations;
import no.samskap.records.RecordHead;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Option;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Links that let people without an account send a need: made, shown once, withdrawn. */
@Controller
class NeedInvitationController {
    private static final String PATH = "/behov/invitasjoner";
    private static final String NEW_CODE = "newInvitation";
    private static final int USUAL_DAYS = 30;

    private final NeedInvitations invitations;
    private final Clock clock;

    NeedInvitationController(NeedInvitations invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    record InvitationForm(
            @NotNull @Nullable Long place,
            @NotBlank @Size(max = 200) String purpose,
            @NotNull @Nullable LocalDate expiresOn) {
        static final String WORDS = "needs.invitation";
    }

    @GetMapping(PATH)
    @CallableBy(Caller.SIGNED_IN)
    String list(Visitor visitor, Model model) {
        Object made = model.getAttribute(NEW_CODE);
        model.addAttribute("page", page(visitor, null, made instanceof String code ? code : ""));
        return "needs/invitations";
    }

    /** The code travels to the next page once, in the session. */
    @PostMapping(PATH)
    @CallableBy(Caller.SIGNED_IN)
    String make(
            @Valid InvitationForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        LocalDate today = today();
        LocalDate until = form.expiresOn();
        if (until != null && (until.isBefore(today) || until.isAfter(today.plusDays(NeedInvitations.MOST_DAYS))))
            errors.rejectValue("expiresOn", "needs.invitation.expiresOn.wrong");
        if (!errors.hasErrors() && form.place() != null && until != null) {
            Optional<String> code =
                    invitations.make(visitor, form.place(), form.purpose().strip(), until);
            if (code.isPresent()) {
                redirect.addFlashAttribute(NEW_CODE, code.get());
                return Notice.after(redirect, "needs.invitation.made", PATH);
            }
            errors.rejectValue("place", "needs.form.owner.notYours");
        }
        model.addAttribute("page", page(visitor, Form.again(InvitationForm.WORDS, InvitationForm.class, errors), ""));
        return "needs/invitations";
    }

    @PostMapping(PATH + "/{id}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String withdraw(@PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        if (!invitations.withdraw(visitor, id)) throw new Refusal.NotFound();
        return Notice.after(redirect, "needs.invitation.withdrawn", PATH);
    }

    private InvitationsPage page(Visitor visitor, @Nullable Form again, String code) {
        List<RecordHead> places = invitations.places(visitor);
        Form form = again != null
                ? again
                : Form.of(
                        InvitationForm.WORDS,
                        new InvitationForm(
                                places.isEmpty() ? null : places.getFirst().number(),
                                "",
                                today().plusDays(USUAL_DAYS)));
        return new InvitationsPage(
                places.stream()
                        .map(place -> new Option(String.valueOf(place.number()), place.title()))
                        .toList(),
                invitations.of(places).stream()
                        .map(invitation -> new InvitationsPage.Line(
                                invitation,
                                places.stream()
                                        .filter(place -> place.number() == invitation.place())
                                        .map(RecordHead::title)
                                        .findFirst()
                                        .orElse(""),
                                invitation.isOpenOn(today())))
                        .toList(),
                form,
                code);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }
}
