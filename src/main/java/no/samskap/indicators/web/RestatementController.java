package no.samskap.indicators.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.indicators.Figure;
import no.samskap.indicators.Figures;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Rounds;
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

/** Puts a figure in the place of a locked one, for all to see. */
@Controller
@RequestMapping("/tall/{number}/indikator/{indicator}/rettelse")
class RestatementController {
    private final Figures figures;
    private final Rounds rounds;
    private final FoundFrameworks found;

    RestatementController(Figures figures, Rounds rounds, FoundFrameworks found) {
        this.figures = figures;
        this.rounds = rounds;
        this.found = found;
    }

    @GetMapping
    @CallableBy(Caller.SIGNED_IN)
    String restate(
            @PathVariable long number,
            @PathVariable long indicator,
            @RequestParam int aar,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        return restatePage(
                model,
                redirect,
                visitor,
                restatable(visitor, number),
                indicator,
                aar,
                Form.of(RestatementForm.WORDS, new RestatementForm("")));
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String restate(
            @PathVariable long number,
            @PathVariable long indicator,
            @RequestParam int aar,
            @Valid RestatementForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = restatable(visitor, number);
        if (errors.hasErrors())
            return restatePage(
                    model,
                    redirect,
                    visitor,
                    framework,
                    indicator,
                    aar,
                    Form.again(RestatementForm.WORDS, RestatementForm.class, errors));
        String url = IndicatorPage.url(framework, FoundFrameworks.indicator(framework, indicator)) + "?aar=" + aar;
        return switch (rounds.restate(
                visitor, number, indicator, aar, form.reason().strip())) {
            case DONE -> Notice.after(redirect, "indicators.round.restatedNow", url);
            case SAME -> Notice.insteadOf(redirect, "indicators.round.same", url);
            case TOO_LATE, WRONG_YEAR, NOT_YOURS -> throw new Refusal.NotFound();
        };
    }

    private String restatePage(
            Model model,
            RedirectAttributes redirect,
            Visitor visitor,
            Framework framework,
            long indicatorId,
            int year,
            Form form) {
        Indicator indicator = FoundFrameworks.indicator(framework, indicatorId);
        Figure before =
                indicator.settledIn(year).orElseThrow(Refusal.NotFound::new).figure();
        Optional<Figure> after = figures.differsFromLocked(visitor, framework, indicator, year);
        String url = IndicatorPage.url(framework, indicator);
        if (after.isEmpty()) return Notice.insteadOf(redirect, "indicators.round.same", url + "?aar=" + year);
        return new FieldsPage(
                        RestatementForm.WORDS,
                        Words.t(indicator.name()) + ", " + year,
                        url + "/rettelse?aar=" + year,
                        FieldsPage.above(framework, new Crumb(Words.t(indicator.name()), url + "?aar=" + year)),
                        form,
                        List.of(form.longText("reason")),
                        List.of(
                                told("indicators.round.lockedFigure", before),
                                told("indicators.round.figureNow", after.get())))
                .shown(model);
    }

    private static FieldsPage.Told told(String label, Figure figure) {
        return new FieldsPage.Told(
                Words.t(label),
                Words.number(figure.value()),
                Words.t("indicators.bothParts", Words.number(figure.traced()), Words.number(figure.reportedOnly())));
    }

    private Framework restatable(Visitor visitor, long number) {
        Framework framework = found.readable(visitor, number);
        if (!Rounds.mayRestate(visitor, framework)) throw new Refusal.NotFound();
        return framework;
    }
}
