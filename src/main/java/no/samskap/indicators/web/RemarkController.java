package no.samskap.indicators.web;

import jakarta.validation.Valid;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Saving;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is to be read beside a figure. */
@Controller
@RequestMapping("/tall/{number}/indikator/{indicator}/kommentar")
class RemarkController {
    private final Frameworks frameworks;
    private final FoundFrameworks found;

    RemarkController(Frameworks frameworks, FoundFrameworks found) {
        this.frameworks = frameworks;
        this.found = found;
    }

    @GetMapping
    @CallableBy(Caller.SIGNED_IN)
    String remark(
            @PathVariable long number,
            @PathVariable long indicator,
            @RequestParam(required = false) @Nullable Integer aar,
            Visitor visitor,
            Model model) {
        Framework framework = found.editable(visitor, number);
        if (aar != null && !framework.shows(aar)) throw new Refusal.NotFound();
        String stood = FoundFrameworks.indicator(framework, indicator)
                .remarkOn(aar)
                .map(Indicator.Remark::text)
                .orElse("");
        return remarkPage(model, framework, indicator, aar, Form.of(RemarkForm.WORDS, new RemarkForm(stood)));
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String remark(
            @PathVariable long number,
            @PathVariable long indicator,
            @RequestParam(required = false) @Nullable Integer aar,
            @Valid RemarkForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = found.editable(visitor, number);
        if (errors.hasErrors())
            return remarkPage(model, framework, indicator, aar, Form.again(RemarkForm.WORDS, RemarkForm.class, errors));
        if (!(frameworks.remark(visitor, number, indicator, aar, form.stripped()) instanceof Saving.Saved))
            throw new Refusal.NotFound();
        return Notice.after(
                redirect,
                form.stripped().isEmpty() ? "indicators.remark.gone" : "indicators.remark.saved",
                IndicatorPage.url(number, indicator, aar));
    }

    private static String remarkPage(
            Model model, Framework framework, long indicatorId, @Nullable Integer year, Form form) {
        Indicator indicator = FoundFrameworks.indicator(framework, indicatorId);
        String address = IndicatorPage.url(framework.number(), indicatorId, year);
        return new FieldsPage(
                        RemarkForm.WORDS,
                        Words.t(indicator.name()) + (year == null ? "" : ", " + year),
                        IndicatorPage.url(framework, indicator) + "/kommentar" + IndicatorPage.asked(year),
                        FieldsPage.above(framework, new Crumb(Words.t(indicator.name()), address)),
                        form,
                        List.of(form.longText("text")),
                        List.of())
                .shown(model);
    }
}
