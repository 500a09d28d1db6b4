package no.samskap.projects.web;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectLines;
import no.samskap.projects.Projects;
import no.samskap.projects.Provenance;
import no.samskap.projects.Saving;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ProjectController {
    private final Projects projects;
    private final FoundProjects found;
    private final ProjectLists lists;
    private final ProjectPages pages;
    private final ProjectEditPages editPages;
    private final Records records;

    ProjectController(
            Projects projects,
            FoundProjects found,
            ProjectLists lists,
            ProjectPages pages,
            ProjectEditPages editPages,
            Records records) {
        this.projects = projects;
        this.found = found;
        this.lists = lists;
        this.pages = pages;
        this.editPages = editPages;
        this.records = records;
    }

    @GetMapping("/prosjekter")
    @CallableBy(Caller.EVERYONE)
    String list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", lists.page(visitor, parameters));
        return "projects/list";
    }

    /** @param partner the line in the edit area: {@code ny}, or the number of one to change */
    @GetMapping("/prosjekter/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String partner,
            Visitor visitor,
            Model model) {
        Project project = found.readable(visitor, number);
        model.addAttribute("page", pages.show(visitor, project, partnerForm(visitor, project, partner)));
        return "projects/show";
    }

    private ProjectPage.@Nullable PartnerForm partnerForm(Visitor visitor, Project project, @Nullable String wanted) {
        if (wanted == null || !project.head().mayBeEditedBy(visitor)) return null;
        if (wanted.equals("ny")) return pages.newPartner();
        return project.partners().stream()
                .filter(partner -> String.valueOf(partner.id()).equals(wanted))
                .filter(partner -> pages.mayChange(visitor, project, partner))
                .findFirst()
                .map(partner -> pages.changePartner(visitor, project, partner))
                .orElse(null);
    }

    @GetMapping("/prosjekter/nytt")
    @CallableBy(Caller.SIGNED_IN)
    String blank(
            @RequestParam(required = false) @Nullable Long behov,
            @RequestParam(required = false) @Nullable Long sak,
            @RequestParam(required = false) @Nullable Long henvendelse,
            Visitor visitor,
            Model model) {
        Long from = Stream.of(sak, behov, henvendelse)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        RecordHead earlier = from == null ? null : records.find(visitor, from).orElseThrow(Refusal.NotFound::new);
        model.addAttribute("page", editPages.blank(visitor, earlier));
        return "projects/edit";
    }

    @PostMapping("/prosjekter")
    @CallableBy(Caller.SIGNED_IN)
    String write(
            @Valid ProjectForm form, BindingResult errors, Visitor visitor, Model model, RedirectAttributes redirect) {
        if (errors.hasErrors()) return again(model, visitor, null, form, errors);
        Saving outcome = projects.write(visitor, form.text(), ProjectLines.NONE, Provenance.outOf(form.grewOutOf()));
        return switch (outcome) {
            case Saving.Saved(long number) -> Notice.after(redirect, "projects.written", "/prosjekter/" + number);
            case Saving.Unknown ignored -> throw new Refusal.NotFound();
            default -> {
                sayWhy(outcome, errors);
                yield again(model, visitor, null, form, errors);
            }
        };
    }

    @GetMapping("/prosjekter/{number}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", editPages.edit(visitor, found.editable(visitor, number)));
        return "projects/edit";
    }

    @PostMapping("/prosjekter/{number}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @Valid ProjectForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Project project = found.editable(visitor, number);
        if (errors.hasErrors()) return again(model, visitor, project, form, errors);
        Saving outcome = projects.change(visitor, number, seen, form.text());
        return switch (outcome) {
            case Saving.Saved(long same) -> Notice.after(redirect, "projects.saved", "/prosjekter/" + same);
            case Saving.Proposed(long same, long ignored) ->
                Notice.after(redirect, "projects.proposal.sent", "/prosjekter/" + same + "#forslag");
            case Saving.Stale(Project saved) -> {
                model.addAttribute("page", editPages.stale(visitor, saved, errors));
                yield "projects/edit";
            }
            default -> {
                sayWhy(outcome, errors);
                yield again(model, visitor, project, form, errors);
            }
        };
    }

    private static void sayWhy(Saving outcome, BindingResult errors) {
        if (outcome instanceof Saving.UnknownForm) errors.rejectValue("form", "projects.form.form.unknown");
        else if (outcome instanceof Saving.NotYourBody)
            errors.rejectValue("countsUnder", "projects.form.countsUnder.notYours");
        else errors.rejectValue("owner", "projects.form.owner.notYours");
    }

    private String again(
            Model model, Visitor visitor, @Nullable Project project, ProjectForm form, BindingResult errors) {
        model.addAttribute("page", editPages.again(visitor, project, form.grewOutOf(), errors));
        return "projects/edit";
    }
}
