package no.samskap.search.web;

import jakarta.validation.Valid;
import no.samskap.core.Visitor;
import no.samskap.search.SavedSearches;
import no.samskap.search.SavedSearches.Saving;
import no.samskap.search.web.SavedSearchPages.SaveForm;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class SavedSearchController {
    private static final String PAGE = "/sok/lagrede";

    private final SavedSearches searches;
    private final SavedSearchPages pages;

    SavedSearchController(SavedSearches searches, SavedSearchPages pages) {
        this.searches = searches;
        this.pages = pages;
    }

    @GetMapping(PAGE)
    @CallableBy(Caller.SIGNED_IN)
    String list(Visitor visitor, Model model) {
        model.addAttribute("page", pages.page(visitor));
        return "search/saved";
    }

    /** A name that is missing or too long is cut or taken from what was asked: nobody types a search again for its name. */
    @PostMapping(PAGE)
    @CallableBy(Caller.SIGNED_IN)
    String save(
            @Valid SaveForm form,
            BindingResult errors,
            @RequestParam String asked,
            Visitor visitor,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return Notice.after(redirect, "search.save.noName", "/sok?" + asked);
        return switch (searches.save(visitor, form.name().strip(), asked)) {
            case Saving.Saved(long ignored) -> Notice.after(redirect, "search.saved.done", PAGE);
            case Saving.TooMany() -> Notice.after(redirect, "search.saved.tooMany", PAGE);
            case Saving.NothingAsked() -> Notice.after(redirect, "search.saved.nothing", "/sok");
            case Saving.NotYours() -> throw new Refusal.NotFound();
        };
    }

    @PostMapping(PAGE + "/{id}/navn")
    @CallableBy(Caller.SIGNED_IN)
    String rename(
            @PathVariable long id,
            @Valid SaveForm form,
            BindingResult errors,
            Visitor visitor,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return Notice.after(redirect, "search.save.noName", PAGE);
        return after(searches.rename(visitor, id, form.name().strip()), "search.saved.renamed", redirect);
    }

    @PostMapping(PAGE + "/{id}/deling")
    @CallableBy(Caller.SIGNED_IN)
    String share(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String body,
            Visitor visitor,
            RedirectAttributes redirect) {
        Long number = body.matches("\\d{1,18}") ? Long.valueOf(body) : null;
        return after(
                searches.share(visitor, id, number),
                number == null ? "search.saved.unshared" : "search.saved.shared",
                redirect);
    }

    @PostMapping(PAGE + "/{id}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String delete(@PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        return after(searches.delete(visitor, id), "search.saved.deleted", redirect);
    }

    /** Looking changes what is new, so it is sent and not followed as a link. */
    @PostMapping(PAGE + "/{id}/visning")
    @CallableBy(Caller.SIGNED_IN)
    String look(@PathVariable long id, Visitor visitor) {
        return "redirect:"
                + searches.look(visitor, id).orElseThrow(Refusal.NotFound::new).address();
    }

    private static String after(Saving outcome, String notice, RedirectAttributes redirect) {
        if (!(outcome instanceof Saving.Saved)) throw new Refusal.NotFound();
        return Notice.after(redirect, notice, PAGE);
    }
}
