package no.samskap.needs.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import no.samskap.core.Visitor;
import no.samskap.needs.Need;
import no.samskap.needs.NeedLife;
import no.samskap.needs.Needs;
import no.samskap.needs.Patience;
import no.samskap.needs.Stepping;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The life of a need, step by step, and the needs that take none. */
@Controller
class NeedLifeController {
    private final Needs needs;
    private final NeedLife life;
    private final Patience patience;
    private final NeedPages pages;
    private final Records records;

    NeedLifeController(Needs needs, NeedLife life, Patience patience, NeedPages pages, Records records) {
        this.needs = needs;
        this.life = life;
        this.patience = patience;
        this.pages = pages;
        this.records = records;
    }

    record PatienceForm(
            @NotNull @Min(Patience.FEWEST_DAYS) @Max(Patience.MOST_DAYS) @Nullable
            Integer days) {
        static final String WORDS = "needs.patience";
    }

    @PostMapping("/behov/{number}/publisering")
    @CallableBy(Caller.SIGNED_IN)
    String send(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        return after(life.send(visitor, number), number, "needs.published", redirect);
    }

    @PostMapping("/behov/{number}/publisering/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String takeBack(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        return after(life.takeBack(visitor, number), number, "needs.unpublished", redirect);
    }

    @PostMapping("/behov/{number}/steg")
    @CallableBy(Caller.SIGNED_IN)
    String step(
            @PathVariable long number,
            @Valid StepForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Need need = needs.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        if (!errors.hasErrors())
            switch (life.take(visitor, number, form.text(Words.language()))) {
                case Stepping.Taken ignored -> {
                    return Notice.after(redirect, "needs.step.taken", "/behov/" + number + "#livslop");
                }
                case Stepping.NotFrom ignored -> errors.rejectValue("state", "needs.step.state.notFrom");
                case Stepping.WithoutReason() -> errors.rejectValue("reason", "needs.step.reason.missing");
                case Stepping.WithoutReferral() -> errors.rejectValue("referral", "needs.step.referral.missing");
                case Stepping.NotThatDay ignored -> errors.rejectValue("on", "needs.step.on.notThatDay");
                case Stepping.NotYours() -> throw new Refusal.NotFound();
            }
        model.addAttribute(
                "page", pages.show(visitor, need, null, Form.again(StepForm.WORDS, StepForm.class, errors), null));
        return "needs/show";
    }

    /** The needs of a body's members that nobody moves. */
    @GetMapping("/behov/stille")
    @CallableBy(Caller.SIGNED_IN)
    String still(@RequestParam long organ, Visitor visitor, Model model) {
        model.addAttribute("page", pages.still(visitor, organ, null));
        return "needs/still";
    }

    @PostMapping("/behov/stille")
    @CallableBy(Caller.SIGNED_IN)
    String grant(
            @RequestParam long organ,
            @Valid PatienceForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors() || form.days() == null) {
            model.addAttribute(
                    "page", pages.still(visitor, organ, Form.again(PatienceForm.WORDS, PatienceForm.class, errors)));
            return "needs/still";
        }
        if (!patience.grant(visitor, organ, form.days())) throw new Refusal.NotFound();
        return Notice.after(redirect, "needs.patience.saved", "/behov/stille?organ=" + organ);
    }

    private static String after(Stepping outcome, long number, String notice, RedirectAttributes redirect) {
        return switch (outcome) {
            case Stepping.Taken ignored -> Notice.after(redirect, notice, "/behov/" + number);
            case Stepping.NotYours() -> throw new Refusal.NotFound();
            default -> throw new Refusal.Malformed(409, "needs.step.notNow");
        };
    }
}
