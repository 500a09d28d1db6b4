package no.samskap.projects.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.projects.Application;
import no.samskap.projects.Happening;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectProgress;
import no.samskap.projects.Saving;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Option;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Things that happened in a project and are counted, each once. */
@Controller
@RequestMapping("/prosjekter/{number}/hendelser")
class HappeningController {
    private final ProjectProgress progress;
    private final FoundProjects found;

    HappeningController(ProjectProgress progress, FoundProjects found) {
        this.progress = progress;
        this.found = found;
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, Visitor visitor, Model model) {
        Form form = Form.of(LineForms.Happened.WORDS, LineForms.Happened.empty());
        return page(model, found.editable(visitor, number), form);
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @Valid LineForms.Happened form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Project project = found.editable(visitor, number);
        Happening what = form.what();
        PartialDate on = DateText.orNull(form.on());
        if (errors.hasErrors() || what == null || on == null) return page(model, project, again(errors));
        Saving outcome = progress.happened(visitor, number, what, on, form.label(), form.howMany());
        if (!(outcome instanceof Saving.AlreadyHappened)) return saved(outcome, redirect);
        errors.rejectValue("what", "projects.happening.already");
        return page(model, project, again(errors));
    }

    @GetMapping("/{what}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String ask(@PathVariable long number, @PathVariable Happening what, Visitor visitor, Model model) {
        Project project = found.editable(visitor, number);
        if (!project.states(what)) throw new Refusal.NotFound();
        String url = "/prosjekter/" + number;
        model.addAttribute(
                "page",
                new RemovePage(
                        project,
                        LineForms.Happened.WORDS,
                        Words.t("fact." + what.fact()),
                        url + "/hendelser/" + what + "/fjern",
                        url + "#veien"));
        return "projects/remove";
    }

    @PostMapping("/{what}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String remove(
            @PathVariable long number, @PathVariable Happening what, Visitor visitor, RedirectAttributes redirect) {
        return saved(progress.didNotHappen(visitor, number, what), redirect);
    }

    private static String page(Model model, Project project, Form form) {
        List<Option> happenings = Arrays.stream(Happening.values())
                .map(what -> new Option(what.name(), Words.t("fact." + what.fact())))
                .toList();
        List<Option> labels =
                Choices.orNone("projects.label.none", Choices.of("projects.label", Application.Label.values()));
        model.addAttribute(
                "page",
                new LinePage(
                        project,
                        LineForms.Happened.WORDS,
                        "/prosjekter/" + project.number() + "/hendelser",
                        form,
                        List.of(
                                form.select("what", happenings),
                                form.text("on"),
                                form.text("many"),
                                form.select("label", labels)),
                        null));
        return "projects/line";
    }

    private static Form again(BindingResult errors) {
        return Form.again(LineForms.Happened.WORDS, LineForms.Happened.class, errors);
    }

    private static String saved(Saving outcome, RedirectAttributes redirect) {
        if (!(outcome instanceof Saving.Saved(long number))) throw new Refusal.NotFound();
        return Notice.after(redirect, "projects.saved", "/prosjekter/" + number + "#veien");
    }
}
