package no.samskap.directory.web;

import jakarta.validation.Valid;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisation;
import no.samskap.directory.Organisations;
import no.samskap.directory.Saving;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
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
class OrganisationController {
    private final Organisations organisations;
    private final OrganisationPages pages;
    private final Records records;

    OrganisationController(Organisations organisations, OrganisationPages pages, Records records) {
        this.organisations = organisations;
        this.pages = pages;
        this.records = records;
    }

    @GetMapping("/organisasjoner")
    @CallableBy(Caller.EVERYONE)
    String list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", pages.list(visitor, parameters));
        return "directory/organisations";
    }

    @GetMapping("/organisasjoner/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.show(visitor, found(visitor, number)));
        return "directory/organisation";
    }

    @GetMapping("/organisasjoner/{number}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.edit(editable(visitor, number)));
        return "directory/organisation-edit";
    }

    @PostMapping("/organisasjoner/{number}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @Valid OrganisationForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Organisation organisation = editable(visitor, number);
        if (!form.hasWebsiteOrNone()) errors.rejectValue("website", "directory.organisation.form.website.wrong");
        if (errors.hasErrors()) {
            model.addAttribute("page", pages.again(organisation, errors));
            return "directory/organisation-edit";
        }
        return switch (organisations.change(visitor, number, seen, form.text())) {
            case Saving.Saved(long same) -> Notice.after(redirect, "directory.saved", "/organisasjoner/" + same);
            case Saving.Stale() -> {
                model.addAttribute("page", pages.stale(found(visitor, number), errors));
                yield "directory/organisation-edit";
            }
            case Saving.NotYours() -> throw new Refusal.NotFound();
            case Saving.TooMany ignored -> throw new IllegalStateException("Only people are counted");
            case Saving.AlreadyThere(long ignored) -> throw new IllegalStateException("Only a new one can be there");
        };
    }

    private Organisation editable(Visitor visitor, long number) {
        Organisation organisation = found(visitor, number);
        if (!organisation.head().mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        return organisation;
    }

    private Organisation found(Visitor visitor, long number) {
        return organisations.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }
}
