package no.samskap.indicators.web;

import jakarta.validation.Valid;
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
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class FrameworkController {
    private final Frameworks frameworks;
    private final FrameworkPages pages;
    private final FoundFrameworks found;
    private final String site;

    FrameworkController(
            Frameworks frameworks,
            FrameworkPages pages,
            FoundFrameworks found,
            @Value("${samskap.address}") String site) {
        this.frameworks = frameworks;
        this.pages = pages;
        this.found = found;
        this.site = site;
    }

    @GetMapping("/tall")
    @CallableBy(Caller.EVERYONE)
    String list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", pages.list(visitor, parameters));
        return "indicators/list";
    }

    @GetMapping("/tall/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.show(visitor, found.readable(visitor, number)));
        return "indicators/show";
    }

    @GetMapping("/tall/{number}/indikator/{indicator}")
    @CallableBy(Caller.EVERYONE)
    String showIndicator(
            @PathVariable long number,
            @PathVariable long indicator,
            @RequestParam(required = false) @Nullable Integer aar,
            Visitor visitor,
            Model model) {
        Framework framework = found.readable(visitor, number);
        model.addAttribute(
                "page", pages.show(visitor, framework, FoundFrameworks.indicator(framework, indicator), aar));
        return "indicators/indicator";
    }

    @GetMapping("/tall/{number}/indikator/{indicator}/rader.csv")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<byte[]> rows(
            @PathVariable long number,
            @PathVariable long indicator,
            @RequestParam(required = false) @Nullable Integer aar,
            Visitor visitor) {
        Framework framework = found.readable(visitor, number);
        IndicatorPage page = pages.show(visitor, framework, FoundFrameworks.indicator(framework, indicator), aar);
        String file = "tall-" + number + "-" + indicator + (aar == null ? "" : "-" + aar) + ".csv";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(RowsCsv.of(page, site));
    }

    @GetMapping("/tall/{number}/indikator/{indicator}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String editTarget(@PathVariable long number, @PathVariable long indicator, Visitor visitor, Model model) {
        Framework framework = found.editable(visitor, number);
        model.addAttribute("page", pages.target(framework, FoundFrameworks.indicator(framework, indicator)));
        return "indicators/target";
    }

    @PostMapping("/tall/{number}/indikator/{indicator}")
    @CallableBy(Caller.SIGNED_IN)
    String changeTarget(
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
        if (errors.hasErrors()) {
            model.addAttribute("page", pages.targetAgain(framework, changed, errors));
            return "indicators/target";
        }
        return switch (frameworks.change(visitor, number, seen, indicator, form.target(), form.note())) {
            case Saving.Saved(long same) ->
                Notice.after(redirect, "indicators.saved", "/tall/" + number + "/indikator/" + same);
            case Saving.Stale(Framework saved) -> {
                model.addAttribute(
                        "page", pages.targetStale(saved, FoundFrameworks.indicator(saved, indicator), errors));
                yield "indicators/target";
            }
            case Saving.WrongYear() -> throw new IllegalStateException("A target has no year");
            case Saving.NotYours() -> throw new Refusal.NotFound();
        };
    }

    @GetMapping("/tall/{number}/indikator/{indicator}/rapportert")
    @CallableBy(Caller.SIGNED_IN)
    String editReport(
            @PathVariable long number,
            @PathVariable long indicator,
            @RequestParam(required = false) @Nullable Integer aar,
            Visitor visitor,
            Model model) {
        Framework framework = found.editable(visitor, number);
        model.addAttribute("page", pages.report(framework, FoundFrameworks.indicator(framework, indicator), aar));
        return "indicators/report";
    }

    @PostMapping("/tall/{number}/indikator/{indicator}/rapportert")
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
                            "/tall/" + number + "/indikator/" + same + (year == null ? "" : "?aar=" + year));
                }
                case Saving.Stale(Framework saved) -> {
                    model.addAttribute(
                            "page",
                            pages.reportStale(
                                    saved, FoundFrameworks.indicator(saved, indicator), form.yearOrNull(), errors));
                    return "indicators/report";
                }
                case Saving.WrongYear() -> errors.rejectValue("year", "indicators.reportForm.year.wrong");
                case Saving.NotYours() -> throw new Refusal.NotFound();
            }
        }
        model.addAttribute("page", pages.reportAgain(framework, reported, errors));
        return "indicators/report";
    }

    @PostMapping("/tall/{number}/indikator/{indicator}/rapportert/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String withdrawReport(
            @PathVariable long number,
            @PathVariable long indicator,
            @RequestParam(required = false) @Nullable Integer aar,
            Visitor visitor,
            RedirectAttributes redirect) {
        if (frameworks.withdrawReport(visitor, number, indicator, aar) instanceof Saving.NotYours)
            throw new Refusal.NotFound();
        return Notice.after(redirect, "indicators.report.withdrawn", "/tall/" + number + "/indikator/" + indicator);
    }

    /** The reported total includes this record already. */
    @PostMapping("/tall/{number}/indikator/{indicator}/medregnet")
    @CallableBy(Caller.SIGNED_IN)
    String cover(
            @PathVariable long number,
            @PathVariable long indicator,
            @RequestParam long record,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable Integer aar,
            Visitor visitor,
            RedirectAttributes redirect) {
        return switch (frameworks.cover(visitor, number, indicator, year, record)) {
            case Covering.Done() -> back(redirect, "indicators.covered", number, indicator, aar);
            case Covering.DoesNotCount(), Covering.NothingReported(), Covering.NotYours() ->
                throw new Refusal.NotFound();
        };
    }

    @PostMapping("/tall/{number}/indikator/{indicator}/medregnet/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String uncover(
            @PathVariable long number,
            @PathVariable long indicator,
            @RequestParam long record,
            @RequestParam(required = false) @Nullable Integer aar,
            Visitor visitor,
            RedirectAttributes redirect) {
        return switch (frameworks.uncover(visitor, number, indicator, record)) {
            case Covering.Done() -> back(redirect, "indicators.uncovered", number, indicator, aar);
            case Covering.DoesNotCount(), Covering.NothingReported(), Covering.NotYours() ->
                throw new Refusal.NotFound();
        };
    }

    private static String back(
            RedirectAttributes redirect, String messageKey, long number, long indicator, @Nullable Integer year) {
        return Notice.after(
                redirect,
                messageKey,
                "/tall/" + number + "/indikator/" + indicator + (year == null ? "" : "?aar=" + year));
    }
}
