package no.samskap.projects.web;

import jakarta.validation.Valid;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.WhoIsMeant;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectParties;
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

/** Who takes part: one line in the edit area of the project's page. */
@Controller
@RequestMapping("/prosjekter/{number}/partnere")
class PartnerController {
    private final ProjectParties parties;
    private final FoundProjects found;
    private final ProjectPages pages;
    private final WhoIsMeant who;

    PartnerController(ProjectParties parties, FoundProjects found, ProjectPages pages, WhoIsMeant who) {
        this.parties = parties;
        this.found = found;
        this.pages = pages;
        this.who = who;
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String join(
            @PathVariable long number,
            @Valid LineForms.Partner form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Project project = found.editable(visitor, number);
        Optional<Long> organisation = known(visitor, form, errors);
        if (organisation.isEmpty() || errors.hasErrors()) return again(model, visitor, project, null, errors);
        Saving outcome = parties.join(visitor, number, form.line(organisation.get()));
        return after(outcome, project, null, errors, visitor, model, redirect);
    }

    @PostMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable long id,
            @Valid LineForms.Partner form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Project project = found.editable(visitor, number);
        Optional<Long> organisation = known(visitor, form, errors);
        if (organisation.isEmpty() || errors.hasErrors()) return again(model, visitor, project, id, errors);
        Saving outcome = parties.change(visitor, number, seen, id, form.line(organisation.get()));
        return after(outcome, project, id, errors, visitor, model, redirect);
    }

    @GetMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String ask(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        Project project = found.editable(visitor, number);
        Project.Partner partner = partner(project, id);
        if (!pages.mayRemove(visitor, project, partner)) throw new Refusal.NotFound();
        String url = "/prosjekter/" + number;
        model.addAttribute(
                "page",
                new RemovePage(
                        project,
                        LineForms.Partner.WORDS,
                        partner.name(),
                        url + "/partnere/" + id + "/fjern",
                        url + "#partnere"));
        return "projects/remove";
    }

    /** Whoever took out their own organisation may not be able to read the project any more. */
    @PostMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String leave(@PathVariable long number, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        if (!(parties.leave(visitor, number, id) instanceof Saving.Saved)) throw new Refusal.NotFound();
        return Notice.after(
                redirect,
                "projects.partner.removed",
                found.mayRead(visitor, number) ? "/prosjekter/" + number + "#partnere" : "/prosjekter");
    }

    /** An unknown name goes back to its field. */
    private Optional<Long> known(Visitor visitor, LineForms.Partner form, BindingResult errors) {
        return Optional.ofNullable(
                who.organisation(visitor, form.organisation()).orReject(errors, "organisation"));
    }

    private String after(
            Saving outcome,
            Project project,
            @Nullable Long id,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Saving.Saved(long number) ->
                Notice.after(redirect, "projects.partner.saved", "/prosjekter/" + number + "#partnere");
            case Saving.Stale(Project saved) -> {
                Form form = again(errors)
                        .besides(
                                LineForms.Partner.of(partner(saved, id == null ? 0 : id)),
                                saved.head().version());
                model.addAttribute("page", pages.show(visitor, saved, pages.partnerForm(id, form)));
                yield "projects/show";
            }
            case Saving.AlreadyPartner ignored -> {
                errors.rejectValue("organisation", "projects.partner.already");
                yield again(model, visitor, project, id, errors);
            }
            case Saving.Unknown ignored -> {
                errors.rejectValue("organisation", "projects.partner.unknown");
                yield again(model, visitor, project, id, errors);
            }
            default -> throw new Refusal.NotFound();
        };
    }

    private static Project.Partner partner(Project project, long id) {
        return project.partners().stream()
                .filter(partner -> partner.id() == id)
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private String again(Model model, Visitor visitor, Project project, @Nullable Long id, BindingResult errors) {
        model.addAttribute("page", pages.show(visitor, project, pages.partnerForm(id, again(errors))));
        return "projects/show";
    }

    private static Form again(BindingResult errors) {
        return Form.again(LineForms.Partner.WORDS, LineForms.Partner.class, errors);
    }
}
