package no.samskap.projects.web;

import jakarta.validation.Valid;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.WhoIsMeant;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectLines.ContactLine;
import no.samskap.projects.ProjectParties;
import no.samskap.projects.Saving;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom to ask about a project. */
@Controller
@RequestMapping("/prosjekter/{number}/kontakter")
class ContactController {
    private final ProjectParties parties;
    private final FoundProjects found;
    private final WhoIsMeant who;

    ContactController(ProjectParties parties, FoundProjects found, WhoIsMeant who) {
        this.parties = parties;
        this.found = found;
        this.who = who;
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, Visitor visitor, Model model) {
        Form form = Form.of(LineForms.Contact.WORDS, new LineForms.Contact(""));
        return page(model, found.editable(visitor, number), form);
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @Valid LineForms.Contact form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Project project = found.editable(visitor, number);
        if (errors.hasErrors())
            return page(model, project, Form.again(LineForms.Contact.WORDS, LineForms.Contact.class, errors));
        return saved(
                parties.addContact(visitor, number, line(visitor, form.name().strip())), redirect);
    }

    @GetMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String ask(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        Project project = found.editable(visitor, number);
        Project.Contact contact = project.contacts().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        String url = "/prosjekter/" + number;
        model.addAttribute(
                "page",
                new RemovePage(
                        project,
                        LineForms.Contact.WORDS,
                        contact.name(),
                        url + "/kontakter/" + id + "/fjern",
                        url + "#kontakter"));
        return "projects/remove";
    }

    @PostMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String remove(@PathVariable long number, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        return saved(parties.removeContact(visitor, number, id), redirect);
    }

    private ContactLine line(Visitor visitor, String name) {
        WhoIsMeant.Written written = who.personOrText(visitor, name);
        return new ContactLine(written.number(), written.name());
    }

    private String page(Model model, Project project, Form form) {
        model.addAttribute(
                "page",
                new LinePage(
                        project,
                        LineForms.Contact.WORDS,
                        "/prosjekter/" + project.number() + "/kontakter",
                        form,
                        List.of(form.named("name", WhoIsMeant.PEOPLE)),
                        null));
        return "projects/line";
    }

    private static String saved(Saving outcome, RedirectAttributes redirect) {
        if (!(outcome instanceof Saving.Saved(long number))) throw new Refusal.NotFound();
        return Notice.after(redirect, "projects.saved", "/prosjekter/" + number + "#kontakter");
    }
}
