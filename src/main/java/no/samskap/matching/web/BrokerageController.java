package no.samskap.matching.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.matching.Brokerage;
import no.samskap.matching.Brokerages;
import no.samskap.matching.Suggestion.Group;
import no.samskap.matching.Suggestions;
import no.samskap.records.RecordHead;
import no.samskap.records.web.RecordParts;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The adviser's case on a need, and the page of whoever is asked. */
@Controller
class BrokerageController {
    private static final int SUGGESTED = 8;
    private static final String CASE = "/meglingssaker/";

    private final Brokerages brokerages;
    private final Suggestions suggestions;
    private final RecordParts parts;

    BrokerageController(Brokerages brokerages, Suggestions suggestions, RecordParts parts) {
        this.brokerages = brokerages;
        this.suggestions = suggestions;
        this.parts = parts;
    }

    @PostMapping("/behov/{number}/megling")
    @CallableBy(Caller.SIGNED_IN)
    String open(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        long opened = brokerages.open(visitor, number).orElseThrow(Refusal.NotFound::new);
        return Notice.after(redirect, "matching.case.opened", CASE + opened);
    }

    @GetMapping("/meglingssaker/{number}")
    @CallableBy(Caller.SIGNED_IN)
    String show(@PathVariable long number, Visitor visitor, Model model) {
        return page(visitor, number, model, null, null);
    }

    @PostMapping("/meglingssaker/{number}/kandidater/{person}")
    @CallableBy(Caller.SIGNED_IN)
    String list(@PathVariable long number, @PathVariable long person, Visitor visitor, RedirectAttributes redirect) {
        if (!brokerages.list(visitor, number, person)) throw new Refusal.NotFound();
        return Notice.after(redirect, "matching.case.listed", CASE + number);
    }

    @PostMapping("/meglingssaker/{number}/kandidater/{person}/melding")
    @CallableBy(Caller.SIGNED_IN)
    String ask(
            @PathVariable long number,
            @PathVariable long person,
            @Valid BrokerageForms.Message form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors())
            return page(
                    visitor,
                    number,
                    model,
                    Form.again(BrokerageForms.WORDS, BrokerageForms.Message.class, errors),
                    null);
        if (!brokerages.ask(visitor, number, person, form.message())) throw new Refusal.NotFound();
        return Notice.after(redirect, "matching.case.asked", CASE + number);
    }

    @PostMapping("/meglingssaker/{number}/utfall")
    @CallableBy(Caller.SIGNED_IN)
    String close(
            @PathVariable long number,
            @Valid BrokerageForms.Close form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Brokerage.Outcome outcome = form.outcome();
        if (!errors.hasErrors() && outcome != null) {
            if (brokerages.close(visitor, number, outcome, form.note() == null ? "" : form.note()))
                return Notice.after(redirect, "matching.case.closed", CASE + number);
            errors.rejectValue("outcome", "matching.case.outcome.notYet");
        }
        return page(visitor, number, model, null, Form.again(BrokerageForms.WORDS, BrokerageForms.Close.class, errors));
    }

    @GetMapping("/meglingssaker/{number}/svar/{person}")
    @CallableBy(Caller.SIGNED_IN)
    String asked(@PathVariable long number, @PathVariable long person, Visitor visitor, Model model) {
        return asked(visitor, number, person, model, Form.of(BrokerageForms.WORDS, new BrokerageForms.Reply(null, "")));
    }

    @PostMapping("/meglingssaker/{number}/svar/{person}")
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
            return asked(
                    visitor,
                    number,
                    person,
                    model,
                    Form.again(BrokerageForms.WORDS, BrokerageForms.Reply.class, errors));
        boolean own = Objects.equals(visitor.person(), person);
        if (!own || !brokerages.answer(visitor, number, yes, form.answer() == null ? "" : form.answer()))
            throw new Refusal.NotFound();
        return Notice.after(redirect, "matching.case.answered", CASE + number + "/svar/" + person);
    }

    @PostMapping("/meglingssaker/{number}/svar/{person}/bekreftelse")
    @CallableBy(Caller.SIGNED_IN)
    String confirm(@PathVariable long number, @PathVariable long person, Visitor visitor, RedirectAttributes redirect) {
        if (!brokerages.confirm(visitor, number, person)) throw new Refusal.NotFound();
        return Notice.after(redirect, "matching.case.confirmed", CASE + number + "/svar/" + person);
    }

    private String asked(Visitor visitor, long number, long person, Model model, Form reply) {
        Brokerages.Asked asked = brokerages.asked(visitor, number, person).orElseThrow(Refusal.NotFound::new);
        model.addAttribute("page", new AskedPage(asked, Objects.equals(visitor.person(), person), reply));
        return "matching/asked";
    }

    private String page(
            Visitor visitor, long number, Model model, @Nullable Form messageAgain, @Nullable Form closeAgain) {
        Brokerage brokerage = brokerages.find(visitor, number).orElseThrow(Refusal.NotFound::new);
        RecordHead need = brokerage.need();
        Set<Long> listed =
                brokerage.candidates().stream().map(Brokerage.Candidate::person).collect(Collectors.toSet());
        List<SuggestionsPage.Line> suggested = need == null || !brokerage.isOpen()
                ? List.of()
                : suggestions.of(visitor, need, Group.PERSON, SUGGESTED + listed.size()).stream()
                        .filter(each -> !listed.contains(each.head().number()))
                        .limit(SUGGESTED)
                        .map(each -> new SuggestionsPage.Line(each, SuggestionController.why(each)))
                        .toList();
        model.addAttribute(
                "page",
                new BrokeragePage(
                        brokerage,
                        parts.of(visitor, brokerage.head()),
                        suggested,
                        messageAgain == null
                                ? Form.of(BrokerageForms.WORDS, new BrokerageForms.Message(""))
                                : messageAgain,
                        closeAgain == null
                                ? Form.of(BrokerageForms.WORDS, new BrokerageForms.Close(null, ""))
                                : closeAgain));
        return "matching/case";
    }
}
