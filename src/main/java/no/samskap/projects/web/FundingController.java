package no.samskap.projects.web;

import jakarta.validation.Valid;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.WhoIsMeant;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectLines.FundingLine;
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

/** Money of a project, one line each. */
@Controller
@RequestMapping("/prosjekter/{number}/finansiering")
class FundingController {
    private final ProjectProgress progress;
    private final FoundProjects found;
    private final WhoIsMeant who;

    FundingController(ProjectProgress progress, FoundProjects found, WhoIsMeant who) {
        this.progress = progress;
        this.found = found;
        this.who = who;
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, Visitor visitor, Model model) {
        Form form = Form.of(LineForms.Funding.WORDS, LineForms.Funding.empty());
        return page(model, found.editable(visitor, number), null, form);
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @Valid LineForms.Funding form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Project project = found.editable(visitor, number);
        if (errors.hasErrors()) return page(model, project, null, again(errors));
        return saved(progress.addFunding(visitor, number, line(visitor, form)), redirect);
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        Project project = found.editable(visitor, number);
        Form form = Form.of(LineForms.Funding.WORDS, LineForms.Funding.of(funding(project, id)))
                .seen(project.head().version());
        return page(model, project, id, form);
    }

    @PostMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable long id,
            @Valid LineForms.Funding form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Project project = found.editable(visitor, number);
        funding(project, id);
        if (errors.hasErrors()) return page(model, project, id, again(errors));
        Saving outcome = progress.changeFunding(visitor, number, seen, id, line(visitor, form));
        if (!(outcome instanceof Saving.Stale(Project meanwhile))) return saved(outcome, redirect);
        LineForms.Funding theirs = LineForms.Funding.of(funding(meanwhile, id));
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
                        project, LineForms.Funding.WORDS, funding(project, id).funderName(), url + "/fjern", url));
        return "projects/remove";
    }

    @PostMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String remove(@PathVariable long number, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        return saved(progress.removeFunding(visitor, number, id), redirect);
    }

    private String page(Model model, Project project, @Nullable Long id, Form form) {
        String url = url(project.number());
        model.addAttribute(
                "page",
                new LinePage(
                        project,
                        LineForms.Funding.WORDS,
                        id == null ? url : url + "/" + id,
                        form,
                        List.of(
                                form.named("funder", WhoIsMeant.ORGANISATIONS),
                                form.text("programme"),
                                form.number("amountKroner"),
                                form.number("year"),
                                form.select("source", Choices.of("projects.source", Project.Source.values()))),
                        id == null ? null : url + "/" + id + "/fjern"));
        return "projects/line";
    }

    private static String saved(Saving outcome, RedirectAttributes redirect) {
        if (!(outcome instanceof Saving.Saved(long number))) throw new Refusal.NotFound();
        return Notice.after(redirect, "projects.saved", "/prosjekter/" + number + "#finansiering");
    }

    private FundingLine line(Visitor visitor, LineForms.Funding form) {
        return form.line(who.organisationOrText(visitor, form.funder()));
    }

    private static Form again(BindingResult errors) {
        return Form.again(LineForms.Funding.WORDS, LineForms.Funding.class, errors);
    }

    private static Project.Funding funding(Project project, long id) {
        return project.funding().stream()
                .filter(funding -> funding.id() == id)
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private static String url(long number) {
        return "/prosjekter/" + number + "/finansiering";
    }
}
