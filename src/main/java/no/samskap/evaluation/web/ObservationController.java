package no.samskap.evaluation.web;

import jakarta.validation.Valid;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.evaluation.Observation;
import no.samskap.evaluation.Observations;
import no.samskap.evaluation.Recommendations;
import no.samskap.evaluation.Saved;
import no.samskap.evaluation.logic.ProgrammeLogics;
import no.samskap.indicators.Framework;
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

/** What was seen. */
@Controller
class ObservationController {
    private final Observations observations;
    private final Recommendations recommendations;
    private final ProgrammeLogics logics;
    private final EvaluationPages pages;

    ObservationController(
            Observations observations, Recommendations recommendations, ProgrammeLogics logics, EvaluationPages pages) {
        this.observations = observations;
        this.recommendations = recommendations;
        this.logics = logics;
        this.pages = pages;
    }

    @GetMapping("/observasjoner/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.show(visitor, pages.observation(visitor, number)));
        return "evaluation/observation";
    }

    @GetMapping("/tall/{framework}/evaluering/observasjoner/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(
            @PathVariable long framework,
            @RequestParam(required = false) @Nullable Long boks,
            Visitor visitor,
            Model model) {
        Framework found = pages.writable(visitor, framework);
        ObservationForm empty =
                ObservationForm.empty(recommendations.today(), visitor.name(), boks == null ? Set.of() : Set.of(boks));
        return page(found, null, Form.of(ObservationForm.WORDS, empty)).shown(model);
    }

    @PostMapping("/tall/{framework}/evaluering/observasjoner")
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long framework,
            @Valid ObservationForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework found = pages.writable(visitor, framework);
        Form.check(errors, form::check);
        if (!errors.hasErrors())
            switch (observations.add(visitor, framework, form.text())) {
                case Saved.Done(long number) -> {
                    return Notice.after(redirect, "evaluation.observation.added", "/observasjoner/" + number);
                }
                case Saved.NoSuchThing() -> notThere(errors);
                default -> throw new Refusal.NotFound();
            }
        return page(found, null, again(errors)).shown(model);
    }

    @GetMapping("/observasjoner/{number}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, Visitor visitor, Model model) {
        Observation observation = pages.standing(visitor, number);
        Framework framework = pages.writable(visitor, observation.framework());
        return page(
                        framework,
                        observation,
                        Form.of(ObservationForm.WORDS, ObservationForm.of(observation))
                                .seen(observation.head().version()))
                .shown(model);
    }

    @PostMapping("/observasjoner/{number}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @Valid ObservationForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Observation observation = pages.standing(visitor, number);
        Framework framework = pages.writable(visitor, observation.framework());
        Form.check(errors, form::check);
        boolean stale = false;
        if (!errors.hasErrors())
            switch (observations.change(visitor, number, seen, form.text())) {
                case Saved.Done ignored -> {
                    return Notice.after(redirect, "evaluation.saved", "/observasjoner/" + number);
                }
                case Saved.Stale() -> stale = true;
                case Saved.NoSuchThing() -> notThere(errors);
                default -> throw new Refusal.NotFound();
            }
        Form again = again(errors);
        return page(
                        framework,
                        observation,
                        stale
                                ? again.besides(
                                        ObservationForm.of(observation),
                                        observation.head().version())
                                : again)
                .shown(model);
    }

    private static void notThere(BindingResult errors) {
        errors.rejectValue("about", "evaluation.observationForm.records.unknown");
    }

    private static Form again(BindingResult errors) {
        return Form.again(ObservationForm.WORDS, ObservationForm.class, errors);
    }

    private WrittenPage page(Framework framework, @Nullable Observation observation, Form form) {
        String title = Words.t(observation == null ? "evaluation.observation.new" : "evaluation.observation.edit");
        String url = ChainPage.url(framework);
        String own = observation == null ? url : "/observasjoner/" + observation.number();
        return new WrittenPage(
                ChainPage.crumbs(framework, title),
                title,
                Words.t("evaluation.observation.lead"),
                observation == null ? url + "/observasjoner" : own,
                own,
                form,
                EvaluationFields.observation(form, logics.of(framework)));
    }
}
