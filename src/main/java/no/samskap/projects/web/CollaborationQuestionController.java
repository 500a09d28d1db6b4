package no.samskap.projects.web;

import jakarta.validation.Valid;
import no.samskap.core.Visitor;
import no.samskap.projects.forms.CollaborationForm;
import no.samskap.projects.forms.CollaborationForm.Question;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The written questions of a form of collaboration, one page each. */
@Controller
@RequestMapping("/samarbeidsformer/{code}/sporsmal")
class CollaborationQuestionController {
    private final CollaborationForms forms;

    CollaborationQuestionController(CollaborationForms forms) {
        this.forms = forms;
    }

    @GetMapping("/nytt")
    @CallableBy(Caller.ADMINISTRATOR)
    String blank(@PathVariable String code, Model model) {
        return page(model, code, null, Form.of(QuestionForm.WORDS, QuestionForm.empty()));
    }

    @PostMapping
    @CallableBy(Caller.ADMINISTRATOR)
    String add(
            @PathVariable String code,
            @Valid QuestionForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) return page(model, code, null, again(errors));
        return saved(forms.ask(visitor, code, null, form.text(), form.isWanted()), redirect);
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.ADMINISTRATOR)
    String edit(@PathVariable String code, @PathVariable long id, Model model) {
        return page(model, code, id, Form.of(QuestionForm.WORDS, QuestionForm.of(question(code, id))));
    }

    @PostMapping("/{id}")
    @CallableBy(Caller.ADMINISTRATOR)
    String change(
            @PathVariable String code,
            @PathVariable long id,
            @Valid QuestionForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        question(code, id);
        if (errors.hasErrors()) return page(model, code, id, again(errors));
        return saved(forms.ask(visitor, code, id, form.text(), form.isWanted()), redirect);
    }

    @PostMapping("/{id}/fjern")
    @CallableBy(Caller.ADMINISTRATOR)
    String remove(@PathVariable String code, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        question(code, id);
        return saved(forms.askNoMore(visitor, code, id), redirect);
    }

    private String page(Model model, String code, @Nullable Long id, Form fields) {
        model.addAttribute("page", new QuestionEditPage(form(code), id, fields));
        return "projects/form-question";
    }

    private static String saved(CollaborationForms.Saving outcome, RedirectAttributes redirect) {
        if (!(outcome instanceof CollaborationForms.Saving.Saved(CollaborationForm form))) throw new Refusal.NotFound();
        return Notice.after(redirect, "projects.forms.saved", "/samarbeidsformer/" + form.code() + "#sporsmal");
    }

    private static Form again(BindingResult errors) {
        return Form.again(QuestionForm.WORDS, QuestionForm.class, errors);
    }

    private Question question(String code, long id) {
        return form(code).questions().stream()
                .filter(question -> question.id() == id)
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private CollaborationForm form(String code) {
        return forms.find(code).orElseThrow(Refusal.NotFound::new);
    }
}
