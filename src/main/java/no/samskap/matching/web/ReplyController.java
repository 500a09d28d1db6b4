package no.samskap.matching.web;

import jakarta.validation.Valid;
import java.util.Objects;
import no.samskap.core.Visitor;
import no.samskap.matching.BrokerageReplies;
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

/** The page of whoever is asked in a brokerage case, and after a yes of those of the need. */
@Controller
@RequestMapping("/meglingssaker/{number}/svar/{person}")
class ReplyController {
    private final BrokerageReplies replies;

    ReplyController(BrokerageReplies replies) {
        this.replies = replies;
    }

    @GetMapping
    @CallableBy(Caller.SIGNED_IN)
    String asked(@PathVariable long number, @PathVariable long person, Visitor visitor, Model model) {
        return page(visitor, number, person, model, Form.of(BrokerageForms.WORDS, new BrokerageForms.Reply(null, "")));
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String answer(
            @PathVariable long number,
            @PathVariable long person,
            @Valid BrokerageForms.Reply form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Boolean yes = form.yes();
        if (errors.hasErrors() || yes == null)
            return page(
                    visitor,
                    number,
                    person,
                    model,
                    Form.again(BrokerageForms.WORDS, BrokerageForms.Reply.class, errors));
        boolean own = Objects.equals(visitor.person(), person);
        if (!own || !replies.answer(visitor, number, yes, form.answer() == null ? "" : form.answer()))
            throw new Refusal.NotFound();
        return Notice.after(redirect, "matching.case.answered", address(number, person));
    }

    @PostMapping("/bekreftelse")
    @CallableBy(Caller.SIGNED_IN)
    String confirm(@PathVariable long number, @PathVariable long person, Visitor visitor, RedirectAttributes redirect) {
        if (!replies.confirm(visitor, number, person)) throw new Refusal.NotFound();
        return Notice.after(redirect, "matching.case.confirmed", address(number, person));
    }

    private String page(Visitor visitor, long number, long person, Model model, Form reply) {
        BrokerageReplies.Asked asked = replies.asked(visitor, number, person).orElseThrow(Refusal.NotFound::new);
        model.addAttribute("page", new AskedPage(asked, Objects.equals(visitor.person(), person), reply));
        return "matching/asked";
    }

    private static String address(long number, long person) {
        return "/meglingssaker/" + number + "/svar/" + person;
    }
}
