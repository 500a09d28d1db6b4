package no.samskap.projects.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.Projects;
import no.samskap.projects.Saving;
import no.samskap.projects.forms.CollaborationForm;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a project says to the questions of its form, all on one page. */
@Controller("projectAnswerController")
@RequestMapping("/prosjekter/{number}/svar")
class AnswerController {
    private final Projects projects;
    private final FoundProjects found;

    AnswerController(Projects projects, FoundProjects found) {
        this.projects = projects;
        this.found = found;
    }

    @GetMapping
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, Visitor visitor, Model model) {
        Project project = found.editable(visitor, number);
        Form form = Form.of(LineForms.Answers.WORDS, new LineForms.Answers(project.answers()))
                .seen(project.head().version());
        return page(model, project, form);
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String save(
            @PathVariable long number,
            @Valid LineForms.Answers form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Project project = found.editable(visitor, number);
        if (errors.hasErrors()) return page(model, project, again(errors));
        Map<Long, String> answers = form.answers() == null ? Map.of() : form.answers();
        return switch (projects.answer(visitor, number, seen, answers)) {
            case Saving.Saved ignored -> Notice.after(redirect, "projects.saved", "/prosjekter/" + number + "#krav");
            case Saving.Stale(Project saved) ->
                page(
                        model,
                        saved,
                        again(errors)
                                .besides(
                                        new LineForms.Answers(saved.answers()),
                                        saved.head().version()));
            default -> throw new Refusal.NotFound();
        };
    }

    private static String page(Model model, Project project, Form form) {
        List<Field> fields = project.form().questions().stream()
                .map(question -> field(form, question))
                .toList();
        model.addAttribute(
                "page",
                new LinePage(
                        project,
                        LineForms.Answers.WORDS,
                        "/prosjekter/" + project.number() + "/svar",
                        form,
                        fields,
                        null));
        return "projects/line";
    }

    private static Field field(Form form, CollaborationForm.Question question) {
        return form.longText("answers[" + question.id() + "]")
                .called(Words.t(question.text()))
                .limitedTo(CollaborationForm.ANSWER_LIMIT);
    }

    private static Form again(BindingResult errors) {
        return Form.again(LineForms.Answers.WORDS, LineForms.Answers.class, errors);
    }
}
