package no.samskap.projects.web;

import jakarta.validation.Valid;
import no.samskap.core.Visitor;
import no.samskap.projects.forms.CollaborationForm;
import no.samskap.projects.forms.CollaborationForms;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Forms of collaboration: a guide for everybody, kept by administrators. */
@Controller
@RequestMapping("/samarbeidsformer")
class CollaborationFormController {
    private final CollaborationForms forms;

    CollaborationFormController(CollaborationForms forms) {
        this.forms = forms;
    }

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    String list(Visitor visitor, Model model) {
        model.addAttribute("page", new CollaborationFormListPage(forms.all(), visitor.isAdministrator()));
        return "projects/forms";
    }

    @GetMapping("/{code}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable String code, Visitor visitor, Model model) {
        model.addAttribute("page", new CollaborationFormPage(form(code), visitor.isAdministrator()));
        return "projects/form-show";
    }

    @GetMapping("/ny")
    @CallableBy(Caller.ADMINISTRATOR)
    String blank(Model model) {
        return page(model, null, Form.of(CollaborationFormForm.WORDS, CollaborationFormForm.empty()));
    }

    @PostMapping
    @CallableBy(Caller.ADMINISTRATOR)
    String add(
            @Valid CollaborationFormForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return page(model, null, again(errors));
        return after(forms.add(visitor, form.form(form.code().strip(), 0)), null, errors, model, redirect);
    }

    @GetMapping("/{code}/rediger")
    @CallableBy(Caller.ADMINISTRATOR)
    String edit(@PathVariable String code, Model model) {
        CollaborationForm form = form(code);
        Form fields = Form.of(CollaborationFormForm.WORDS, CollaborationFormForm.of(form))
                .seen(form.version());
        return page(model, form, fields);
    }

    @PostMapping("/{code}")
    @CallableBy(Caller.ADMINISTRATOR)
    String change(
            @PathVariable String code,
            @Valid CollaborationFormForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        CollaborationForm before = form(code);
        if (errors.hasErrors()) return page(model, before, again(errors));
        return after(forms.change(visitor, form.form(code, seen)), before, errors, model, redirect);
    }

    private String after(
            CollaborationForms.Saving outcome,
            @Nullable CollaborationForm before,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case CollaborationForms.Saving.Saved(CollaborationForm saved) ->
                Notice.after(redirect, "projects.forms.saved", "/samarbeidsformer/" + saved.code());
            case CollaborationForms.Saving.Stale(CollaborationForm saved) ->
                page(model, saved, again(errors).besides(CollaborationFormForm.of(saved), saved.version()));
            case CollaborationForms.Saving.Taken() -> {
                errors.rejectValue("code", "projects.forms.code.taken");
                yield page(model, before, again(errors));
            }
            case CollaborationForms.Saving.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private static String page(Model model, @Nullable CollaborationForm form, Form fields) {
        model.addAttribute("page", new CollaborationFormEditPage(form, fields));
        return "projects/form-edit";
    }

    private static Form again(BindingResult errors) {
        return Form.again(CollaborationFormForm.WORDS, CollaborationFormForm.class, errors);
    }

    private CollaborationForm form(String code) {
        return forms.find(code).orElseThrow(Refusal.NotFound::new);
    }
}
