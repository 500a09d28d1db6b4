package no.samskap.indicators.web;

import jakarta.validation.Valid;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Framework.GoalArea;
import no.samskap.indicators.FrameworkParts;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Removal;
import no.samskap.indicators.Saving;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Crumb;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The indicators of a framework: added, changed in what they count, moved, and removed while nothing hangs on them. */
@Controller
@RequestMapping("/tall/{number}")
class IndicatorSetupController {
    private final FrameworkParts parts;
    private final FoundFrameworks found;

    IndicatorSetupController(FrameworkParts parts, FoundFrameworks found) {
        this.parts = parts;
        this.found = found;
    }

    @GetMapping("/malomrader/{area}/indikatorer/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, @PathVariable long area, Visitor visitor, Model model) {
        Framework framework = found.editable(visitor, number);
        Form form = Form.of(IndicatorForm.WORDS, IndicatorForm.BLANK);
        return newPage(framework, FoundFrameworks.area(framework, area), form, model);
    }

    @PostMapping("/malomrader/{area}/indikatorer")
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @PathVariable long area,
            @Valid IndicatorForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = found.editable(visitor, number);
        GoalArea within = FoundFrameworks.area(framework, area);
        form.check(errors, null);
        if (errors.hasErrors()) return newPage(framework, within, again(errors), model);
        if (!(parts.addIndicator(visitor, number, area, form.text(null)) instanceof Saving.Saved(long indicator)))
            throw new Refusal.NotFound();
        return Notice.after(
                redirect,
                "indicators.setup.indicatorAdded",
                "/tall/" + number + "/indikator/" + indicator + "/rediger");
    }

    private static String newPage(Framework framework, GoalArea area, Form form, Model model) {
        return new FieldsPage(
                        IndicatorForm.WORDS,
                        Words.t(area.name()),
                        "/tall/" + framework.number() + "/malomrader/" + area.id() + "/indikatorer",
                        FieldsPage.above(framework),
                        form,
                        IndicatorFields.first(form, null),
                        IndicatorFields.folded(form, null),
                        List.of())
                .shown(model);
    }

    @GetMapping("/indikator/{indicator}/hva")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, @PathVariable long indicator, Visitor visitor, Model model) {
        Framework framework = found.editable(visitor, number);
        Indicator edited = FoundFrameworks.indicator(framework, indicator);
        Form form = Form.of(IndicatorForm.WORDS, IndicatorForm.of(edited))
                .seen(framework.head().version());
        return page(framework, edited, form, model);
    }

    @PostMapping("/indikator/{indicator}/hva")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable long indicator,
            @Valid IndicatorForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = found.editable(visitor, number);
        Indicator before = FoundFrameworks.indicator(framework, indicator);
        form.check(errors, before);
        if (errors.hasErrors()) return page(framework, before, again(errors), model);
        return switch (parts.changeIndicator(visitor, number, seen, indicator, form.text(before))) {
            case Saving.Saved(long same) ->
                Notice.after(redirect, "indicators.setup.saved", "/tall/" + number + "/indikator/" + same);
            case Saving.Stale(Framework saved) -> {
                Indicator theirs = FoundFrameworks.indicator(saved, indicator);
                Form both = again(errors)
                        .besides(IndicatorForm.of(theirs), saved.head().version());
                yield page(saved, theirs, both, model);
            }
            case Saving.WrongYear(), Saving.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private static Form again(BindingResult errors) {
        return Form.again(IndicatorForm.WORDS, IndicatorForm.class, errors);
    }

    private static String page(Framework framework, Indicator indicator, Form form, Model model) {
        String url = IndicatorPage.url(framework, indicator);
        return new FieldsPage(
                        IndicatorForm.WORDS,
                        Words.t(framework.areaOf(indicator).name()),
                        url + "/hva",
                        FieldsPage.above(framework, new Crumb(Words.t(indicator.name()), url)),
                        form,
                        IndicatorFields.first(form, indicator),
                        IndicatorFields.folded(form, indicator),
                        List.of())
                .shown(model);
    }

    @PostMapping("/indikator/{indicator}/plass")
    @CallableBy(Caller.SIGNED_IN)
    String move(
            @PathVariable long number,
            @PathVariable long indicator,
            @RequestParam boolean up,
            Visitor visitor,
            RedirectAttributes redirect) {
        Framework framework = found.editable(visitor, number);
        Indicator moved = FoundFrameworks.indicator(framework, indicator);
        int place = framework.areaOf(moved).indicators().indexOf(moved) + 1;
        return FoundFrameworks.saved(
                parts.moveIndicator(visitor, number, indicator, SetupPage.next(place, up)),
                "indicators.setup.indicatorMoved",
                SetupPage.url(framework) + "#" + SetupPage.indicatorId(indicator),
                redirect);
    }

    /** Asks before it is removed, or says what hangs on it and what can be done instead. */
    @GetMapping("/indikator/{indicator}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String ask(@PathVariable long number, @PathVariable long indicator, Visitor visitor, Model model) {
        Framework framework = found.editable(visitor, number);
        model.addAttribute(
                "page",
                new IndicatorRemovalPage(
                        framework,
                        FoundFrameworks.indicator(framework, indicator),
                        HangingWords.of(
                                framework,
                                parts.hangingOn(visitor, number, indicator).orElseThrow(Refusal.NotFound::new))));
        return "indicators/remove";
    }

    @PostMapping("/indikator/{indicator}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String remove(
            @PathVariable long number, @PathVariable long indicator, Visitor visitor, RedirectAttributes redirect) {
        Framework framework = found.editable(visitor, number);
        Indicator removed = FoundFrameworks.indicator(framework, indicator);
        return switch (parts.removeIndicator(visitor, number, null, indicator)) {
            case Removal.Removed() ->
                Notice.after(
                        redirect,
                        "indicators.setup.indicatorRemoved",
                        SetupPage.url(framework) + "#"
                                + SetupPage.areaId(framework.areaOf(removed).id()));
            case Removal.Refused ignored ->
                Notice.insteadOf(
                        redirect, "indicators.setup.indicatorKept", IndicatorPage.url(framework, removed) + "/fjern");
            case Removal.NotEmpty(), Removal.Stale(), Removal.NotYours() -> throw new Refusal.NotFound();
        };
    }
}
