package no.samskap.needs.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.samskap.core.Visitor;
import no.samskap.needs.NeedInvitations;
import no.samskap.needs.NeedLife;
import no.samskap.needs.NeedText;
import no.samskap.needs.Needs;
import no.samskap.needs.Saving;
import no.samskap.needs.Sketches;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The short form: five questions, saved while one types, with the needs that say the same beside it. */
@Controller
class SendController {
    private static final String PATH = "/behov/meld";
    private static final String INVITED = "/behov/inn/";

    private final Needs needs;
    private final NeedLife life;
    private final Sketches sketches;
    private final NeedInvitations invitations;
    private final SendPages pages;
    private final Clock clock;

    SendController(
            Needs needs, NeedLife life, Sketches sketches, NeedInvitations invitations, SendPages pages, Clock clock) {
        this.needs = needs;
        this.life = life;
        this.sketches = sketches;
        this.invitations = invitations;
        this.pages = pages;
        this.clock = clock;
    }

    /** What the button that was pressed asks for. */
    enum Wish {
        SEND,
        DRAFT,
        KEEP,
        LOOK
    }

    @GetMapping(PATH)
    @CallableBy(Caller.SIGNED_IN)
    String blank(@RequestParam(name = "kladd", required = false) @Nullable String key, Visitor visitor, Model model) {
        model.addAttribute("page", pages.blank(visitor, writer(visitor), key));
        return "needs/send";
    }

    @PostMapping(PATH)
    @CallableBy(Caller.SIGNED_IN)
    String send(
            @Valid SendForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "SEND") Wish wish,
            @RequestParam MultiValueMap<String, String> typed,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Sketches.Writer writer = writer(visitor);
        if (wish == Wish.KEEP) {
            UUID key = keep(writer, typed);
            return Notice.after(redirect, "needs.send.kept", PATH + "?kladd=" + key);
        }
        if (!errors.hasErrors() && wish != Wish.LOOK) {
            switch (needs.write(visitor, form.text())) {
                case Saving.Saved(long number) -> {
                    if (wish == Wish.SEND) life.send(visitor, number);
                    key(typed).ifPresent(key -> sketches.forget(writer, key));
                    String notice = wish == Wish.SEND ? "needs.published" : "needs.saved";
                    return Notice.after(redirect, notice, "/behov/" + number);
                }
                case Saving.NotYours() -> errors.rejectValue("owner", "needs.form.owner.notYours");
                case Saving.Stale ignored -> throw new IllegalStateException("A new need has one version");
                case Saving.WordsStand() -> throw new IllegalStateException("A new need has no words that stand");
            }
        }
        model.addAttribute("page", pages.again(visitor, form, errors, wish == Wish.LOOK));
        return "needs/send";
    }

    /** Saved while one types: called by the page's script. */
    @PostMapping(PATH + "/kladd")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<String> keep(@RequestParam MultiValueMap<String, String> typed, Visitor visitor) {
        keep(writer(visitor), typed);
        return saved();
    }

    @PostMapping(PATH + "/kladd/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String throwAway(@RequestParam String sketch, Visitor visitor, RedirectAttributes redirect) {
        key(sketch).ifPresent(key -> sketches.forget(writer(visitor), key));
        return Notice.after(redirect, "needs.send.thrownAway", PATH);
    }

    /** A part of the page: needs that say something like it, of those the visitor may read. */
    @GetMapping("/behov/liknende")
    @CallableBy(Caller.EVERYONE)
    String alike(@RequestParam(defaultValue = "") String tekst, Visitor visitor, Model model) {
        model.addAttribute("page", pages.alike(visitor, tekst));
        return "needs/parts/alike";
    }

    @GetMapping(INVITED + "{code}")
    @CallableBy(Caller.EVERYONE)
    String invited(
            @PathVariable String code,
            @RequestParam(name = "kladd", required = false) @Nullable String key,
            Visitor visitor,
            Model model) {
        Optional<NeedInvitations.Invitation> invitation = invitations.open(code);
        if (invitation.isEmpty()) return "needs/invitation-closed";
        model.addAttribute("page", pages.invited(visitor, invitation.get(), code, key));
        return "needs/send";
    }

    @PostMapping(INVITED + "{code}")
    @CallableBy(Caller.EVERYONE)
    String sendInvited(
            @PathVariable String code,
            @Valid SendForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "SEND") Wish wish,
            @RequestParam MultiValueMap<String, String> typed,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Optional<NeedInvitations.Invitation> invitation = invitations.open(code);
        if (invitation.isEmpty()) return "needs/invitation-closed";
        Sketches.Writer writer = Sketches.Writer.invited(invitation.get().id());
        if (wish == Wish.KEEP) {
            UUID key = keep(writer, typed);
            return Notice.after(redirect, "needs.send.kept", INVITED + code + "?kladd=" + key);
        }
        String sender = SendForm.stripped(form.sender());
        if (sender.isEmpty()) errors.rejectValue("sender", "needs.send.sender.missing");
        if (!errors.hasErrors() && wish != Wish.LOOK) {
            if (invitations.send(code, form.text(), sender).isPresent()) {
                key(typed).ifPresent(key -> sketches.forget(writer, key));
                return Notice.after(redirect, "needs.send.received", INVITED + code + "/takk");
            }
            errors.rejectValue("owner", "needs.send.owner.notInvited");
        }
        model.addAttribute("page", pages.again(visitor, invitation.get(), code, form, errors, wish == Wish.LOOK));
        return "needs/send";
    }

    @PostMapping(INVITED + "{code}/kladd")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<String> keepInvited(@PathVariable String code, @RequestParam MultiValueMap<String, String> typed) {
        NeedInvitations.Invitation invitation = invitations.open(code).orElseThrow(Refusal.NotFound::new);
        keep(Sketches.Writer.invited(invitation.id()), typed);
        return saved();
    }

    @GetMapping(INVITED + "{code}/takk")
    @CallableBy(Caller.EVERYONE)
    String thanks(@PathVariable String code, Model model) {
        model.addAttribute("page", code);
        return "needs/sent";
    }

    private UUID keep(Sketches.Writer writer, MultiValueMap<String, String> typed) {
        UUID key = key(typed).orElseGet(UUID::randomUUID);
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : SendForm.FIELDS) {
            String value = typed.getFirst(name);
            if (value != null && !value.isBlank())
                fields.put(name, value.substring(0, Math.min(value.length(), NeedText.ANSWER_LIMIT)));
        }
        if (!sketches.save(writer, key, fields)) throw new Refusal.NotFound();
        return key;
    }

    private static Optional<UUID> key(MultiValueMap<String, String> typed) {
        String key = typed.getFirst("sketch");
        return key == null ? Optional.empty() : key(key);
    }

    static Optional<UUID> key(@Nullable String text) {
        return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private ResponseEntity<String> saved() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Words.t("needs.send.savedAt", Words.moment(clock.instant())));
    }

    private static Sketches.Writer writer(Visitor visitor) {
        return Sketches.Writer.person(visitor.whenSignedIn().orElseThrow(Refusal.SignInFirst::new));
    }
}
