package no.samskap.projects.web;

import jakarta.validation.Valid;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectProgress;
import no.samskap.projects.Saving;
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

/** Milestones of a project, one line each. */
@Controller
@RequestMapping("/prosjekter/{number}/milepaler")
class MilestoneController {
    private final ProjectProgress progress;
    private final FoundProjects found;

    MilestoneController(ProjectProgress progress, FoundProjects found) {
        this.progress = progress;
        this.found = found;
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, Visitor visitor, Model model) {
        Form form = Form.of(LineForms.Milestone.WORDS, LineForms.Milestone.empty());
        return page(model, found.editable(visitor, number), null, form);
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @Valid LineForms.Milestone form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Project project = found.editable(visitor, number);
        if (errors.hasErrors()) return page(model, project, null, again(errors));
        return saved(progress.addMilestone(visitor, number, form.line()), redirect);
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        Project project = found.editable(visitor, number);
        Form form = Form.of(LineForms.Milestone.WORDS, LineForms.Milestone.of(milestone(project, id)))
                .seen(project.head().version());
        return page(model, project, id, form);
    }

    @PostMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable long id,
            @Valid LineForms.Milestone form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Project project = found.editable(visitor, number);
        milestone(project, id);
        if (errors.hasErrors()) return page(model, project, id, again(errors));
        Saving outcome = progress.changeMilestone(visitor, number, seen, id, form.line());
        if (!(outcome instanceof Saving.Stale(Project meanwhile))) return saved(outcome, redirect);
        LineForms.Milestone theirs = LineForms.Milestone.of(milestone(meanwhile, id));
        return page(
                model,
                meanwhile,
                id,
                again(errors).besides(theirs, meanwhile.head().version()));
    }

    @GetMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String ask(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        Project project = found.editable(visitor, number);
        String url = url(number) + "/" + id;
        model.addAttribute(
                "page",
                new RemovePage(
                        project,
                        LineForms.Milestone.WORDS,
                        milestone(project, id).what(),
                        url + "/fjern",
                        url));
        return "projects/remove";
    }

    @PostMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String remove(@PathVariable long number, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        return saved(progress.removeMilestone(visitor, number, id), redirect);
    }

    private static String page(Model model, Project project, @Nullable Long id, Form form) {
        String url = url(project.number());
        model.addAttribute(
                "page",
                new LinePage(
                        project,
                        LineForms.Milestone.WORDS,
                        id == null ? url : url + "/" + id,
                        form,
                        List.of(form.text("what"), form.text("on")),
                        id == null ? null : url + "/" + id + "/fjern"));
        return "projects/line";
    }

    private static String saved(Saving outcome, RedirectAttributes redirect) {
        if (!(outcome instanceof Saving.Saved(long number))) throw new Refusal.NotFound();
        return Notice.after(redirect, "projects.saved", "/prosjekter/" + number + "#veien");
    }

    private static Form again(BindingResult errors) {
        return Form.again(LineForms.Milestone.WORDS, LineForms.Milestone.class, errors);
    }

    private static Project.Milestone milestone(Project project, long id) {
        return project.milestones().stream()
                .filter(milestone -> milestone.id() == id)
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private static String url(long number) {
        return "/prosjekter/" + number + "/milepaler";
    }
}
