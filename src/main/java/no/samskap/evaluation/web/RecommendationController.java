package no.samskap.evaluation.web;

import jakarta.validation.Valid;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.evaluation.Evaluators;
import no.samskap.evaluation.Observation;
import no.samskap.evaluation.Observations;
import no.samskap.evaluation.Recommendation;
import no.samskap.evaluation.Recommendations;
import no.samskap.evaluation.Saved;
import no.samskap.indicators.Framework;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Crumb;
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

/** What is recommended because of what was seen, and what was decided about it. */
@Controller
class RecommendationController {
    private final Recommendations recommendations;
    private final Observations observations;
    private final Evaluators evaluators;
    private final EvaluationPages pages;

    RecommendationController(
            Recommendations recommendations, Observations observations, Evaluators evaluators, EvaluationPages pages) {
        this.recommendations = recommendations;
        this.observations = observations;
        this.evaluators = evaluators;
        this.pages = pages;
    }

    @GetMapping("/anbefalinger/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.show(visitor, pages.recommendation(visitor, number)));
        return "evaluation/recommendation";
    }

    @GetMapping("/observasjoner/{observation}/anbefaling/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long observation, Visitor visitor, Model model) {
        Observation from = pages.standing(visitor, observation);
        Framework framework = pages.writable(visitor, from.framework());
        return page(
                        visitor,
                        framework,
                        null,
                        Form.of(RecommendationForm.WORDS, RecommendationForm.outOf(from)),
                        "/observasjoner/" + observation)
                .shown(model);
    }

    @PostMapping("/tall/{framework}/evaluering/anbefalinger")
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long framework,
            @Valid RecommendationForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework found = pages.writable(visitor, framework);
        if (!errors.hasErrors())
            switch (recommendations.add(visitor, framework, form.text())) {
                case Saved.Done(long number) -> {
                    return Notice.after(redirect, "evaluation.recommendation.added", "/anbefalinger/" + number);
                }
                case Saved.NoSuchThing() ->
                    errors.rejectValue("observations", "evaluation.recommendationForm.observations.unknown");
                default -> throw new Refusal.NotFound();
            }
        return page(visitor, found, null, again(errors), ChainPage.url(found)).shown(model);
    }

    @GetMapping("/anbefalinger/{number}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, Visitor visitor, Model model) {
        Recommendation recommendation = pages.standingRecommendation(visitor, number);
        Framework framework = pages.writable(visitor, recommendation.framework());
        Form form = Form.of(RecommendationForm.WORDS, RecommendationForm.of(recommendation))
                .seen(recommendation.head().version());
        return page(visitor, framework, recommendation, form, url(number)).shown(model);
    }

    @PostMapping("/anbefalinger/{number}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @Valid RecommendationForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Recommendation recommendation = pages.standingRecommendation(visitor, number);
        Framework framework = pages.writable(visitor, recommendation.framework());
        boolean stale = false;
        if (!errors.hasErrors())
            switch (recommendations.change(visitor, number, seen, form.text())) {
                case Saved.Done ignored -> {
                    return Notice.after(redirect, "evaluation.saved", url(number));
                }
                case Saved.Stale() -> stale = true;
                case Saved.NoSuchThing() ->
                    errors.rejectValue("observations", "evaluation.recommendationForm.observations.unknown");
                default -> throw new Refusal.NotFound();
            }
        Form again = again(errors);
        if (stale)
            again = again.besides(
                    RecommendationForm.of(recommendation), recommendation.head().version());
        return page(visitor, framework, recommendation, again, url(number)).shown(model);
    }

    @GetMapping("/anbefalinger/{number}/vedtak/nytt")
    @CallableBy(Caller.SIGNED_IN)
    String blankDecision(@PathVariable long number, Visitor visitor, Model model) {
        Recommendation recommendation = decidable(visitor, number);
        Form form = Form.of(DecisionForm.WORDS, DecisionForm.empty(recommendations.today()));
        return decision(recommendation, form).shown(model);
    }

    @PostMapping("/anbefalinger/{number}/vedtak")
    @CallableBy(Caller.SIGNED_IN)
    String decide(
            @PathVariable long number,
            @Valid DecisionForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Recommendation recommendation = decidable(visitor, number);
        if (errors.hasErrors())
            return decision(recommendation, Form.again(DecisionForm.WORDS, DecisionForm.class, errors))
                    .shown(model);
        return switch (recommendations.decide(visitor, number, form.decision())) {
            case Saved.Done ignored -> Notice.after(redirect, "evaluation.decided", url(number));
            case Saved.Stale() -> Notice.after(redirect, "error.stale.title", url(number));
            default -> throw new Refusal.NotFound();
        };
    }

    private Recommendation decidable(Visitor visitor, long number) {
        Recommendation recommendation = pages.standingRecommendation(visitor, number);
        if (!evaluators.mayDecide(visitor, pages.framework(visitor, recommendation.framework())))
            throw new Refusal.NotFound();
        return recommendation;
    }

    private static String url(long number) {
        return "/anbefalinger/" + number;
    }

    private static Form again(BindingResult errors) {
        return Form.again(RecommendationForm.WORDS, RecommendationForm.class, errors);
    }

    private WrittenPage page(
            Visitor visitor, Framework framework, @Nullable Recommendation recommendation, Form form, String back) {
        String title =
                Words.t(recommendation == null ? "evaluation.recommendation.new" : "evaluation.recommendation.edit");
        String chain = ChainPage.url(framework);
        return new WrittenPage(
                ChainPage.crumbs(framework, title),
                title,
                Words.t("evaluation.recommendation.lead"),
                recommendation == null ? chain + "/anbefalinger" : url(recommendation.number()),
                back,
                form,
                EvaluationFields.recommendation(
                        form,
                        observations.of(visitor, framework).stream()
                                .filter(each -> !each.isWithdrawn()
                                        || (recommendation != null
                                                && recommendation.observations().contains(each.number())))
                                .toList()));
    }

    private static WrittenPage decision(Recommendation recommendation, Form form) {
        return new WrittenPage(
                below(recommendation, "evaluation.decision.new"),
                Words.t("evaluation.decision.new"),
                recommendation.text().title(),
                url(recommendation.number()) + "/vedtak",
                url(recommendation.number()),
                form,
                EvaluationFields.decision(form));
    }

    static List<Crumb> below(Recommendation recommendation, String here) {
        return List.of(
                new Crumb(recommendation.text().title(), url(recommendation.number())), Crumb.here(Words.t(here)));
    }
}
