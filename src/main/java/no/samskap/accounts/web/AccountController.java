package no.samskap.accounts.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import no.samskap.accounts.MailAddresses;
import no.samskap.accounts.MailAddresses.Wish;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Option;
import no.samskap.web.Shell;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own account. */
@Controller
class AccountController {
    private final MailAddresses addresses;

    AccountController(MailAddresses addresses) {
        this.addresses = addresses;
    }

    record ContactForm(
            @Size(max = MailAddresses.LIMIT) @Nullable String email,
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

    @GetMapping("/min-side/konto")
    @CallableBy(Caller.SIGNED_IN)
    String account(Visitor visitor, Model model) {
        return show(model, Form.of(ContactForm.WORDS, ContactForm.of(addresses.wishOf(visitor))));
    }

    @PostMapping("/min-side/konto")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @Valid ContactForm form, BindingResult errors, Visitor visitor, Model model, RedirectAttributes redirect) {
        String email = form.wish().email();
        if (!email.isEmpty() && !MailAddresses.isAddress(email))
            errors.rejectValue("email", "accounts.contact.email.wrong");
        if (errors.hasErrors()) return show(model, Form.again(ContactForm.WORDS, ContactForm.class, errors));
        addresses.change(visitor, form.wish());
        return Notice.after(redirect, "accounts.contact.saved", "/min-side/konto");
    }

    private static String show(Model model, Form contact) {
        model.addAttribute(
                "page",
                new AccountPage(
                        contact,
                        Shell.current().languages().stream()
                                .map(language -> new Option(language.code(), Words.t("language." + language.code())))
                                .toList()));
        return "accounts/account";
    }
}
