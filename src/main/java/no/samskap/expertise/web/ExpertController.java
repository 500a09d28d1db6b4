package no.samskap.expertise.web;

import jakarta.validation.Valid;
import no.samskap.core.Visitor;
import no.samskap.expertise.Profile;
import no.samskap.expertise.Profiles;
import no.samskap.expertise.Saving;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ExpertController {
    private static final String MINE = "/min-profil";
    private static final String OPENED_EMAIL = "openedEmail";
    private static final String OPENED_PHONE = "openedPhone";
    private static final String OPENED_OF = "openedOf";

    private final Profiles profiles;
    private final ExpertPages pages;
    private final Records records;

    ExpertController(Profiles profiles, ExpertPages pages, Records records) {
        this.profiles = profiles;
        this.pages = pages;
        this.records = records;
    }

    @GetMapping("/fagfolk")
    @CallableBy(Caller.EVERYONE)
    String list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", pages.list(visitor, parameters));
        return "expertise/list";
    }

    @GetMapping("/fagfolk/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Visitor visitor, Model model) {
        Profile profile = profiles.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        model.addAttribute("page", pages.show(visitor, profile, opened(model, number)));
        return "expertise/show";
    }

    /** Opening is an act that is noted. What is opened travels to the next page once, in the session, and is in no address. */
    @PostMapping("/fagfolk/{number}/kontaktopplysninger")
    @CallableBy(Caller.EVERYONE)
    String open(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        Profiles.Contact contact = profiles.openContact(visitor, number).orElseThrow(Refusal.NotFound::new);
        redirect.addFlashAttribute(OPENED_OF, number);
        redirect.addFlashAttribute(OPENED_EMAIL, contact.email());
        redirect.addFlashAttribute(OPENED_PHONE, contact.phone());
        return "redirect:/fagfolk/" + number + "#kontakt";
    }

    @GetMapping(MINE)
    @CallableBy(Caller.SIGNED_IN)
    String mine(Visitor visitor, Model model) {
        model.addAttribute("page", pages.mine(visitor, null));
        return "expertise/mine";
    }

    @PostMapping(MINE)
    @CallableBy(Caller.SIGNED_IN)
    String save(
            @Valid ProfileForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION, required = false) @Nullable Integer seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        if (!errors.hasErrors())
            switch (profiles.save(visitor, seen, form.text())) {
                case Saving.Saved(long number) -> {
                    return Notice.after(redirect, "expertise.saved", "/fagfolk/" + number);
                }
                case Saving.Stale(Profile saved) -> {
                    Form beside = Form.again(ProfileForm.WORDS, ProfileForm.class, errors)
                            .besides(
                                    ProfileForm.of(saved.text(), saved.isShown()),
                                    saved.head().version());
                    model.addAttribute("page", pages.mine(visitor, beside));
                    return "expertise/mine";
                }
                case Saving.NotYours() -> throw new Refusal.NotFound();
            }
        model.addAttribute("page", pages.mine(visitor, Form.again(ProfileForm.WORDS, ProfileForm.class, errors)));
        return "expertise/mine";
    }

    @PostMapping(MINE + "/bekreftelse")
    @CallableBy(Caller.SIGNED_IN)
    String confirm(Visitor visitor, RedirectAttributes redirect) {
        return after(profiles.confirm(visitor), "expertise.confirmed", redirect);
    }

    @PostMapping(MINE + "/tilbaketrekking")
    @CallableBy(Caller.SIGNED_IN)
    String withdraw(Visitor visitor, RedirectAttributes redirect) {
        return after(profiles.withdraw(visitor), "expertise.withdrawn", redirect);
    }

    private static String after(Saving outcome, String notice, RedirectAttributes redirect) {
        return switch (outcome) {
            case Saving.Saved(long ignored) -> Notice.after(redirect, notice, MINE);
            case Saving.Stale(Profile ignored) -> Notice.after(redirect, "error.stale.title", MINE);
            case Saving.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private static Profiles.@Nullable Contact opened(Model model, long number) {
        return model.getAttribute(OPENED_OF) instanceof Long of
                        && of == number
                        && model.getAttribute(OPENED_EMAIL) instanceof String email
                        && model.getAttribute(OPENED_PHONE) instanceof String phone
                ? new Profiles.Contact(email, phone)
                : null;
    }
}
