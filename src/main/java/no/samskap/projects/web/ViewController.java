package no.samskap.projects.web;

import jakarta.validation.Valid;
import no.samskap.core.Visitor;
import no.samskap.projects.SavedViews;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saved views: kept under a name, listed, and removed. */
@Controller
@RequestMapping("/prosjekter/visninger")
class ViewController {
    private final SavedViews views;

    ViewController(SavedViews views) {
        this.views = views;
    }

    @GetMapping
    @CallableBy(Caller.SIGNED_IN)
    String list(Visitor visitor, Model model) {
        model.addAttribute("page", new SavedViewsPage(views.of(visitor), null));
        return "projects/saved-views";
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String save(@Valid ViewForm form, BindingResult errors, Visitor visitor, Model model, RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            Form again = Form.again(ViewForm.WORDS, ViewForm.class, errors);
            model.addAttribute("page", new SavedViewsPage(views.of(visitor), again));
            return "projects/saved-views";
        }
        if (!views.save(visitor, form.name().strip(), form.address(), form.sharedWith())) throw new Refusal.NotFound();
        return Notice.after(redirect, "projects.view.saved", form.address());
    }

    @PostMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String remove(@PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        if (!views.remove(visitor, id)) throw new Refusal.NotFound();
        return Notice.after(redirect, "projects.view.removed", "/prosjekter/visninger");
    }
}
