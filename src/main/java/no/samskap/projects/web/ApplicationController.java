package no.samskap.projects.web;

import jakarta.validation.Valid;
import no.samskap.core.Visitor;
import no.samskap.directory.WhoIsMeant;
import no.samskap.projects.Application;
import no.samskap.projects.ApplicationText;
import no.samskap.projects.Applications;
import no.samskap.projects.Applying;
import no.samskap.projects.Project;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ApplicationController {
    private final Applications applications;
    private final FoundProjects found;
    private final WhoIsMeant who;

    ApplicationController(Applications applications, FoundProjects found, WhoIsMeant who) {
        this.applications = applications;
        this.found = found;
        this.who = who;
    }

    /** An application is shown on the page of its project. */
    @GetMapping("/soknader/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Visitor visitor) {
        return "redirect:" + onProject(readable(visitor, number));
    }

    @GetMapping("/prosjekter/{number}/soknader/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, Visitor visitor, Model model) {
        Form form = Form.of(ApplicationForm.WORDS, ApplicationForm.empty());
        return page(model, found.editable(visitor, number), null, form, null);
    }

    @PostMapping("/prosjekter/{number}/soknader")
    @CallableBy(Caller.SIGNED_IN)
    String apply(
            @PathVariable long number,
            @Valid ApplicationForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Project project = found.editable(visitor, number);
        if (errors.hasErrors()) return page(model, project, null, again(errors), null);
        Applying outcome = applications.apply(visitor, number, text(visitor, form));
        return after(outcome, project, null, errors, model, redirect);
    }

    @GetMapping("/soknader/{number}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, Visitor visitor, Model model) {
        Application application = editable(visitor, number);
        Form form = Form.of(ApplicationForm.WORDS, ApplicationForm.of(application))
                .seen(application.head().version());
        return page(model, found.editable(visitor, application.project()), application, form, null);
    }

    @PostMapping("/soknader/{number}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @Valid ApplicationForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Application application = editable(visitor, number);
        Project project = found.editable(visitor, application.project());
        if (errors.hasErrors()) return page(model, project, application, again(errors), null);
        Applying outcome = applications.change(visitor, number, seen, text(visitor, form));
        return after(outcome, project, application, errors, model, redirect);
    }

    @GetMapping("/soknader/{number}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String ask(@PathVariable long number, Visitor visitor, Model model) {
        Application application = editable(visitor, number);
        model.addAttribute(
                "page",
                new RemovePage(
                        found.editable(visitor, application.project()),
                        "projects.application",
                        application.head().title(),
                        "/soknader/" + number + "/fjern",
                        "/soknader/" + number + "/rediger"));
        return "projects/remove";
    }

    @PostMapping("/soknader/{number}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String remove(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        Application application = editable(visitor, number);
        if (!(applications.remove(visitor, number) instanceof Applying.Saved)) throw new Refusal.NotFound();
        return Notice.after(
                redirect, "projects.application.removed", "/prosjekter/" + application.project() + "#soknader");
    }

    private ApplicationText text(Visitor visitor, ApplicationForm form) {
        return form.text(who.organisationOrText(visitor, form.funder()));
    }

    private String after(
            Applying outcome,
            Project project,
            @Nullable Application application,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Applying.Saved(Application saved) ->
                Notice.after(redirect, "projects.application.saved", onProject(saved));
            case Applying.AlreadyCounted(Application counts) -> {
                errors.rejectValue("call", "projects.application.alreadyCounted");
                yield page(model, project, application, again(errors), counts);
            }
            case Applying.Stale(Application saved) -> {
                Form form = again(errors)
                        .besides(ApplicationForm.of(saved), saved.head().version());
                yield page(model, project, saved, form, null);
            }
            case Applying.UnknownFunder ignored -> throw new Refusal.NotFound();
            case Applying.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private String page(
            Model model, Project project, @Nullable Application application, Form form, @Nullable Application counts) {
        model.addAttribute("page", new ApplicationPage(project, application, form, counts));
        return "projects/application";
    }

    private static Form again(BindingResult errors) {
        return Form.again(ApplicationForm.WORDS, ApplicationForm.class, errors);
    }

    private Application editable(Visitor visitor, long number) {
        Application application = readable(visitor, number);
        if (!application.head().mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        return application;
    }

    private Application readable(Visitor visitor, long number) {
        return applications.find(visitor, number).orElseThrow(Refusal.NotFound::new);
    }

    private static String onProject(Application application) {
        return "/prosjekter/" + application.project() + "#soknad-" + application.number();
    }
}
