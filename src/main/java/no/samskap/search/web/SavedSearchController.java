package no.samskap.search.web;

import jakarta.validation.Valid;
import no.samskap.core.Visitor;
import no.samskap.search.SavedSearch;
import no.samskap.search.SavedSearches;
import no.samskap.search.SavedSearches.Saving;
import no.samskap.search.web.SavedSearchPages.ChangeForm;
import no.samskap.search.web.SavedSearchPages.SaveForm;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Paths;
import no.samskap.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Searches somebody wants to ask again. */
@Controller
class SavedSearchController {
    private static final String PAGE = "/sok/lagrede";

    private final SavedSearches searches;
    private final SavedSearchPages pages;
    private final SearchPages hits;

    SavedSearchController(SavedSearches searches, SavedSearchPages pages, SearchPages hits) {
        this.searches = searches;
        this.pages = pages;
        this.hits = hits;
    }

    @GetMapping(PAGE)
    @CallableBy(Caller.SIGNED_IN)
    String list(Visitor visitor, Model model) {
        model.addAttribute("page", pages.list(visitor));
        return "search/saved";
    }

    /** Where something is wrong the hits are shown again, with the form open. */
    @PostMapping(PAGE)
    @CallableBy(Caller.SIGNED_IN)
    String save(
            @Valid SaveForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String asked,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            switch (searches.save(visitor, form.name().strip(), asked)) {
                case Saving.Saved(long ignored) -> {
                    return Notice.after(redirect, "search.saved.done", PAGE);
                }
                case Saving.TooMany() -> errors.reject("search.saved.tooMany", new Object[] {SavedSearch.MOST}, "");
                case Saving.NothingAsked() -> errors.reject("search.saved.nothing");
                case Saving.NotYours() -> throw new Refusal.NotFound();
            }
        }
        model.addAttribute(
                "page",
                hits.page(Paths.parameters(asked), visitor, Form.again(SaveForm.WORDS, SaveForm.class, errors)));
        return "search/search";
    }

    @GetMapping(PAGE + "/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long id, Visitor visitor, Model model) {
        SavedSearch saved = searches.find(visitor, id).orElseThrow(Refusal.NotFound::new);
        model.addAttribute("page", pages.edit(visitor, saved, null));
        return "search/saved-edit";
    }

    @PostMapping(PAGE + "/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long id,
            @Valid ChangeForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        SavedSearch saved = searches.find(visitor, id).orElseThrow(Refusal.NotFound::new);
        if (errors.hasErrors()) {
            model.addAttribute(
                    "page", pages.edit(visitor, saved, Form.again(ChangeForm.WORDS, ChangeForm.class, errors)));
            return "search/saved-edit";
        }
        return after(
                searches.change(visitor, id, form.name().strip(), form.body(), form.wantsLetters()),
                "search.saved.changed",
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
