package no.samskap.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samskap.accounts.AddressConfirmations;
import no.samskap.accounts.MailAddresses;
import no.samskap.accounts.MailAddresses.Wish;
import no.samskap.accounts.SeeingAs;
import no.samskap.accounts.Sessions;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.records.Audit;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Option;
import no.samskap.web.Personal;
import no.samskap.web.Refusal;
import no.samskap.web.Shell;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own account. */
@Controller
class AccountController {
    private static final String HERE = "/min-side/konto";
    private static final String CONFIRMATION = HERE + "/adresse/{secret:[0-9a-f]{64}}";
    private static final int MOST_SEEN = 20;

    private final MailAddresses addresses;
    private final AddressConfirmations confirmations;
    private final Sessions sessions;
    private final Audit audit;
    private final People people;

    AccountController(
            MailAddresses addresses,
            AddressConfirmations confirmations,
            Sessions sessions,
            Audit audit,
            People people) {
        this.addresses = addresses;
        this.confirmations = confirmations;
        this.sessions = sessions;
        this.audit = audit;
        this.people = people;
    }

    record ContactForm(
            @Personal("account") @Size(max = MailAddresses.LIMIT) @Nullable
            String email,

            @NotBlank String language) {
        static final String WORDS = "accounts.contact";

        static ContactForm of(Wish wish) {
            Language language = wish.language();
            return new ContactForm(wish.email(), (language == null ? Words.language() : language).code());
        }

        Wish wish() {
            return new Wish(
                    email == null ? "" : email.strip(), Language.of(language).orElse(Language.BOKMAL));
        }
    }

    @GetMapping(HERE)
    @CallableBy(Caller.SIGNED_IN)
    String account(Visitor visitor, HttpServletRequest request, Model model) {
        return show(model, visitor, request, Form.of(ContactForm.WORDS, ContactForm.of(addresses.wishOf(visitor))));
    }

    @PostMapping(HERE)
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @Valid ContactForm form,
            BindingResult errors,
            Visitor visitor,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        String email = form.wish().email();
        if (!email.isEmpty() && !MailAddresses.isAddress(email))
            errors.rejectValue("email", "accounts.contact.email.wrong");
        if (errors.hasErrors())
            return show(model, visitor, request, Form.again(ContactForm.WORDS, ContactForm.class, errors));
        return switch (save(visitor, form.wish())) {
            case SENT -> Notice.after(redirect, "accounts.contact.sent", HERE);
            case TOO_MANY -> {
                errors.rejectValue("email", "accounts.contact.email.tooMany");
                yield show(model, visitor, request, Form.again(ContactForm.WORDS, ContactForm.class, errors));
            }
            case NO_ADDRESS -> Notice.after(redirect, "accounts.contact.saved", HERE);
        };
    }

    /** A new address counts when its link has been followed; until then letters go where they went. */
    private AddressConfirmations.Asked save(Visitor visitor, Wish wish) {
        long person = visitor.whenSignedIn().orElseThrow();
        addresses.speak(visitor, wish.language() == null ? Language.BOKMAL : wish.language());
        if (wish.email().equalsIgnoreCase(addresses.wishOf(visitor).email()))
            return AddressConfirmations.Asked.NO_ADDRESS;
        if (!wish.email().isEmpty()) return confirmations.ask(person, wish.email());
        addresses.forget(visitor);
        confirmations.forget(person);
        return AddressConfirmations.Asked.NO_ADDRESS;
    }

    @GetMapping(CONFIRMATION)
    @CallableBy(Caller.SIGNED_IN)
    String confirmation(@PathVariable String secret, Visitor visitor, Model model, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute(
                "page",
                new ConfirmationPage(confirmations.with(visitor, secret).orElse(""), HERE + "/adresse/" + secret));
        return "accounts/confirmation";
    }

    @PostMapping(CONFIRMATION)
    @CallableBy(Caller.SIGNED_IN)
    String confirm(@PathVariable String secret, Visitor visitor, RedirectAttributes redirect) {
        boolean confirmed = confirmations.confirm(visitor, secret);
        return Notice.after(redirect, confirmed ? "accounts.confirmation.done" : "accounts.confirmation.gone", HERE);
    }

    @PostMapping(HERE + "/adresse/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String forget(Visitor visitor, RedirectAttributes redirect) {
        confirmations.forget(visitor.whenSignedIn().orElseThrow());
        return Notice.after(redirect, "accounts.confirmation.forgotten", HERE);
    }

    @PostMapping(HERE + "/okter/{id}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String endSession(@PathVariable String id, Visitor visitor, RedirectAttributes redirect) {
        if (!sessions.end(visitor, id)) throw new Refusal.NotFound();
        return Notice.after(redirect, "accounts.sessions.ended", HERE + "#okter");
    }

    private String show(Model model, Visitor visitor, HttpServletRequest request, Form contact) {
        Long person = visitor.person();
        HttpSession session = request.getSession(false);
        model.addAttribute(
                "page",
                new AccountPage(
                        person == null ? 0 : person,
                        contact,
                        person == null ? "" : confirmations.waitingFor(person).orElse(""),
                        Shell.current().languages().stream()
                                .map(language -> new Option(language.code(), Words.t("language." + language.code())))
                                .toList(),
                        sessions.of(visitor, session == null ? "" : session.getId()),
                        person == null ? List.of() : seen(visitor, person)));
        return "accounts/account";
    }

    private List<AccountPage.Seen> seen(Visitor visitor, long person) {
        List<Audit.Act> acts = audit.acts(person, SeeingAs.ACT, MOST_SEEN);
        Map<Long, String> names = new LinkedHashMap<>();
        people.named(
                        visitor,
                        acts.stream()
                                .map(Audit.Act::person)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                .forEach(one -> names.put(one.number(), one.name()));
        return acts.stream()
                .map(act -> new AccountPage.Seen(names.getOrDefault(act.person(), "–"), act.at()))
                .toList();
    }
}
