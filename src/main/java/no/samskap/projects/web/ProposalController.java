package no.samskap.projects.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.Proposals;
import no.samskap.projects.Proposals.Answer;
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

/** Answers to a proposed change: a nod, an objection, or taking it back. */
@Controller
@RequestMapping("/prosjekter/{number}/forslag/{id}")
class ProposalController {
    private final Proposals proposals;
    private final FoundProjects found;

    ProposalController(Proposals proposals, FoundProjects found) {
        this.proposals = proposals;
        this.found = found;
    }

    record Objection(@NotBlank @Size(max = 1000) String why) {
        static final String WORDS = "projects.objection";
    }

    @PostMapping("/nikk")
    @CallableBy(Caller.SIGNED_IN)
    String nod(@PathVariable long number, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        return answered(proposals.nod(visitor, number, id), number, redirect);
    }

    @GetMapping("/innvending")
    @CallableBy(Caller.SIGNED_IN)
    String ask(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        Project project = found.editable(visitor, number);
        return page(model, project, id, Form.of(Objection.WORDS, new Objection("")));
    }

    @PostMapping("/innvending")
    @CallableBy(Caller.SIGNED_IN)
    String object(
            @PathVariable long number,
            @PathVariable long id,
            @Valid Objection form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Project project = found.editable(visitor, number);
        if (errors.hasErrors()) return page(model, project, id, Form.again(Objection.WORDS, Objection.class, errors));
        return answered(proposals.object(visitor, number, id, form.why().strip()), number, redirect);
    }

    @PostMapping("/trekk")
    @CallableBy(Caller.SIGNED_IN)
    String withdraw(@PathVariable long number, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        return answered(proposals.withdraw(visitor, number, id), number, redirect);
    }

    private static String answered(Answer answer, long number, RedirectAttributes redirect) {
        String url = "/prosjekter/" + number + "#forslag";
        return switch (answer) {
            case APPLIED -> Notice.after(redirect, "projects.proposal.applied", url);
            case OBJECTED -> Notice.after(redirect, "projects.proposal.objected", url);
            case WITHDRAWN -> Notice.after(redirect, "projects.proposal.withdrawn", url);
            case OVERTAKEN -> Notice.after(redirect, "projects.proposal.overtaken", url);
            case NOT_YOURS -> throw new Refusal.NotFound();
        };
    }

    private static String page(Model model, Project project, long id, Form form) {
        model.addAttribute(
                "page",
                new LinePage(
                        project,
                        Objection.WORDS,
                        "/prosjekter/" + project.number() + "/forslag/" + id + "/innvending",
                        form,
                        java.util.List.of(form.longText("why")),
                        null));
        return "projects/line";
    }
}
