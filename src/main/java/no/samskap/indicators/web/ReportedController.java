package no.samskap.indicators.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.indicators.Covering;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Saving;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Option;
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

/** What is reported beside what is counted: the total of a year or of the whole period, and the records it includes. */
@Controller
@RequestMapping("/tall/{number}/indikator/{indicator}")
class ReportedController {
    private final Frameworks frameworks;
    private final FoundFrameworks found;

    ReportedController(Frameworks frameworks, FoundFrameworks found) {
        this.frameworks = frameworks;
        this.found = found;
    }

    @GetMapping("/rapportert")
    @CallableBy(Caller.SIGNED_IN)
    String edit(
            @PathVariable long number,
            @PathVariable long indicator,
            @RequestParam(required = false) @Nullable Integer aar,
            Visitor visitor,
            Model model) {
        Framework framework = found.editable(visitor, number);
        Indicator reported = FoundFrameworks.indicator(framework, indicator);
        Form form = Form.of(ReportForm.WORDS, ReportForm.of(reported, aar))
                .seen(framework.head().version());
        return page(framework, reported, form, model);
    }

    @PostMapping("/rapportert")
    @CallableBy(Caller.SIGNED_IN)
    String report(
            @PathVariable long number,
            @PathVariable long indicator,
            @Valid ReportForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = found.editable(visitor, number);
        Indicator reported = FoundFrameworks.indicator(framework, indicator);
        if (!errors.hasFieldErrors("year") && !form.namesAYear())
            errors.rejectValue("year", "indicators.reportForm.year.wrong");
        if (!errors.hasErrors()) {
            switch (frameworks.report(visitor, number, seen, indicator, form.text())) {
                case Saving.Saved(long same) -> {
                    Integer year = form.yearOrNull();
                    return Notice.after(
                            redirect,
                            reported.settledIn(year).isPresent()
                                    ? "indicators.report.savedLocked"
                                    : "indicators.report.saved",
                            IndicatorPage.url(number, same, year));
                }
                case Saving.Stale(Framework saved) -> {
                    Indicator theirs = FoundFrameworks.indicator(saved, indicator);
                    Form both = again(errors)
                            .besides(
                                    ReportForm.of(theirs, form.yearOrNull()),
                                    saved.head().version());
                    return page(saved, theirs, both, model);
                }
                case Saving.WrongYear() -> errors.rejectValue("year", "indicators.reportForm.year.wrong");
                case Saving.NotYours() -> throw new Refusal.NotFound();
            }
        }
        return page(framework, reported, again(errors), model);
    }

    private static Form again(BindingResult errors) {
        return Form.again(ReportForm.WORDS, ReportForm.class, errors);
    }

    private static String page(Framework framework, Indicator indicator, Form form, Model model) {
        List<Option> years = new ArrayList<>();
        for (int year = framework.lastYear(); year >= framework.firstYear() - Frameworks.YEARS_BEFORE; year--)
            years.add(new Option(String.valueOf(year), String.valueOf(year)));
        years.add(new Option(ReportForm.PERIOD, Words.t("indicators.wholePeriod")));
        model.addAttribute("page", new IndicatorEditPage(framework, indicator, form, years));
        return "indicators/report";
    }

    @PostMapping("/rapportert/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String withdraw(
            @PathVariable long number,
            @PathVariable long indicator,
            @RequestParam(required = false) @Nullable Integer aar,
            Visitor visitor,
            RedirectAttributes redirect) {
        return FoundFrameworks.saved(
                frameworks.withdrawReport(visitor, number, indicator, aar),
                "indicators.report.withdrawn",
                IndicatorPage.url(number, indicator, null),
                redirect);
    }

    /** The reported total includes this record already. */
    @PostMapping("/medregnet")
    @CallableBy(Caller.SIGNED_IN)
    String cover(
            @PathVariable long number,
            @PathVariable long indicator,
            @RequestParam long record,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable Integer aar,
            Visitor visitor,
            RedirectAttributes redirect) {
        return covered(
                frameworks.cover(visitor, number, indicator, year, record),
                "indicators.covered",
                IndicatorPage.url(number, indicator, aar),
                redirect);
    }

    @PostMapping("/medregnet/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String uncover(
            @PathVariable long number,
            @PathVariable long indicator,
            @RequestParam long record,
            @RequestParam(required = false) @Nullable Integer aar,
            Visitor visitor,
            RedirectAttributes redirect) {
        return covered(
                frameworks.uncover(visitor, number, indicator, record),
                "indicators.uncovered",
                IndicatorPage.url(number, indicator, aar),
                redirect);
    }

    private static String covered(Covering covering, String message, String address, RedirectAttributes redirect) {
        return switch (covering) {
            case Covering.Done() -> Notice.after(redirect, message, address);
            case Covering.DoesNotCount(), Covering.NothingReported(), Covering.NotYours() ->
                throw new Refusal.NotFound();
        };
    }
}
