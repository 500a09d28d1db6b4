package no.samskap.indicators.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Saving;
import no.samskap.indicators.Target;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Option;
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

/** What an indicator aims at, and the note about it. */
@Controller
@RequestMapping("/tall/{number}/indikator/{indicator}")
class TargetController {
    private final Frameworks frameworks;
    private final FoundFrameworks found;

    TargetController(Frameworks frameworks, FoundFrameworks found) {
        this.frameworks = frameworks;
        this.found = found;
    }

    @GetMapping("/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, @PathVariable long indicator, Visitor visitor, Model model) {
        Framework framework = found.editable(visitor, number);
        Indicator edited = FoundFrameworks.indicator(framework, indicator);
        Form form = Form.of(TargetForm.WORDS, TargetForm.of(edited))
                .seen(framework.head().version());
        return page(framework, edited, form, model);
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable long indicator,
            @Valid TargetForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = found.editable(visitor, number);
        Indicator changed = FoundFrameworks.indicator(framework, indicator);
        if (form.lacksValue()) errors.rejectValue("value", "indicators.targetForm.value.missing");
        if (form.lacksBokmal()) errors.rejectValue("noteNb", "indicators.targetForm.note.bokmalFirst");
        if (errors.hasErrors()) return page(framework, changed, again(errors), model);
        return switch (frameworks.change(visitor, number, seen, indicator, form.target(), form.note())) {
            case Saving.Saved(long same) ->
                Notice.after(redirect, "indicators.saved", IndicatorPage.url(number, same, null));
            case Saving.Stale(Framework saved) -> {
                Indicator theirs = FoundFrameworks.indicator(saved, indicator);
                Form both = again(errors)
                        .besides(TargetForm.of(theirs), saved.head().version());
                yield page(saved, theirs, both, model);
            }
            case Saving.WrongYear() -> throw new IllegalStateException("A target has no year");
            case Saving.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private static Form again(BindingResult errors) {
        return Form.again(TargetForm.WORDS, TargetForm.class, errors);
    }

    private static String page(Framework framework, Indicator indicator, Form form, Model model) {
        List<Option> kinds = Arrays.stream(Target.Kind.values())
                .map(kind -> new Option(
                        kind.name(), Words.t("indicators.kind." + kind), Words.t("indicators.kind." + kind + ".help")))
                .toList();
        model.addAttribute("page", new IndicatorEditPage(framework, indicator, form, kinds));
        return "indicators/target";
    }
}
