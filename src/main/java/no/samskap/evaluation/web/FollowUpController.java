package no.samskap.evaluation.web;

import jakarta.validation.Valid;
import no.samskap.core.Visitor;
import no.samskap.directory.WhoIsMeant;
import no.samskap.evaluation.Recommendation;
import no.samskap.evaluation.Recommendation.FollowUp;
import no.samskap.evaluation.Recommendations;
import no.samskap.evaluation.Saved;
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
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is to be done because of a recommendation, and what was done. */
@Controller
@RequestMapping("/anbefalinger/{number}/oppfolging")
class FollowUpController {
    private final Recommendations recommendations;
    private final EvaluationPages pages;
    private final WhoIsMeant who;

    FollowUpController(Recommendations recommendations, EvaluationPages pages, WhoIsMeant who) {
        this.recommendations = recommendations;
        this.pages = pages;
        this.who = who;
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, Visitor visitor, Model model) {
        Recommendation recommendation = manageable(visitor, number);
        return page(recommendation, null, Form.of(FollowUpForm.WORDS, FollowUpForm.empty()), true)
                .shown(model);
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @Valid FollowUpForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Recommendation recommendation = manageable(visitor, number);
        Long person = person(visitor, form, errors);
        if (person == null || errors.hasErrors()) {
            return page(recommendation, null, Form.again(FollowUpForm.WORDS, FollowUpForm.class, errors), true)
                    .shown(model);
        }
        if (!(recommendations.addFollowUp(visitor, number, form.text(person)) instanceof Saved.Done))
            throw new Refusal.NotFound();
        return Notice.after(redirect, "evaluation.followUp.added", "/anbefalinger/" + number);
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        Recommendation recommendation = pages.recommendation(visitor, number);
        FollowUp followUp = reportable(visitor, recommendation, id);
        return page(
                        recommendation,
                        followUp,
                        Form.of(FollowUpForm.WORDS, FollowUpForm.of(followUp)).seen(followUp.version()),
                        recommendations.mayManage(visitor, recommendation))
                .shown(model);
    }

    @PostMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable long id,
            @Valid FollowUpForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Recommendation recommendation = pages.recommendation(visitor, number);
        FollowUp followUp = reportable(visitor, recommendation, id);
        boolean manages = recommendations.mayManage(visitor, recommendation);
        boolean sameOne = form.responsible().equals(FollowUpForm.named(followUp));
        Long person = manages && !sameOne ? person(visitor, form, errors) : Long.valueOf(followUp.responsible());
        if (person != null && (!manages || sameOne)) form.check(errors);
        boolean stale = false;
        if (person != null && !errors.hasErrors())
            switch (recommendations.changeFollowUp(visitor, number, id, seen, form.text(person))) {
                case Saved.Done ignored -> {
                    return Notice.after(redirect, "evaluation.saved", "/anbefalinger/" + number);
                }
                case Saved.Stale() -> stale = true;
                default -> throw new Refusal.NotFound();
            }
        Form again = Form.again(FollowUpForm.WORDS, FollowUpForm.class, errors);
        if (stale) again = again.besides(FollowUpForm.of(followUp), followUp.version());
        return page(recommendation, followUp, again, manages).shown(model);
    }

    private @Nullable Long person(Visitor visitor, FollowUpForm form, BindingResult errors) {
        if (errors.getFieldErrors().stream().anyMatch(FieldError::isBindingFailure)) return null;
        if (!errors.hasFieldErrors("state") && form.state() != null) form.check(errors);
        return errors.hasFieldErrors("responsible")
                ? null
                : who.person(visitor, form.responsible()).orReject(errors, "responsible");
    }

    private Recommendation manageable(Visitor visitor, long number) {
        Recommendation recommendation = pages.recommendation(visitor, number);
        if (!recommendations.mayManage(visitor, recommendation)) throw new Refusal.NotFound();
        return recommendation;
    }

    private FollowUp reportable(Visitor visitor, Recommendation recommendation, long id) {
        return recommendation
                .followUp(id)
                .filter(followUp -> recommendations.mayReport(visitor, recommendation, followUp))
                .orElseThrow(Refusal.NotFound::new);
    }

    private static WrittenPage page(
            Recommendation recommendation, @Nullable FollowUp followUp, Form form, boolean manages) {
        String url = "/anbefalinger/" + recommendation.number();
        String title = followUp == null ? "evaluation.followUp.new" : "evaluation.followUp.report";
        return new WrittenPage(
                RecommendationController.below(recommendation, title),
                Words.t(title),
                followUp == null ? recommendation.text().title() : followUp.task(),
                url + "/oppfolging" + (followUp == null ? "" : "/" + followUp.id()),
                url,
                form,
                EvaluationFields.followUp(form, manages));
    }
}
