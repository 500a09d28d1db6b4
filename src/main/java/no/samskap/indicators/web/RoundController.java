package no.samskap.indicators.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.samskap.core.Visitor;
import no.samskap.indicators.Figure;
import no.samskap.indicators.Figures;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Round;
import no.samskap.indicators.Rounds;
import no.samskap.indicators.Saving;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Field;
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

/** Reporting rounds, locked years, restatements, and what is written beside a figure. */
@Controller
@RequestMapping("/tall/{number}")
class RoundController {
    private static final String ROUND = "indicators/round";

    private final Frameworks frameworks;
    private final Figures figures;
    private final Rounds rounds;
    private final RoundPages pages;
    private final Records records;

    RoundController(Frameworks frameworks, Figures figures, Rounds rounds, RoundPages pages, Records records) {
        this.frameworks = frameworks;
        this.figures = figures;
        this.rounds = rounds;
        this.pages = pages;
        this.records = records;
    }

    @GetMapping("/runder/ny")
    @CallableBy(Caller.SIGNED_IN)
    String ask(@PathVariable long number, Visitor visitor, Model model) {
        Framework framework = approvable(visitor, number);
        List<Integer> years = rounds.yearsToAskAbout(framework);
        Integer latest = years.isEmpty() ? null : years.getFirst();
        return askPage(
                model,
                framework,
                Form.of(AskForm.WORDS, new AskForm(latest, figures.today().plusWeeks(3))));
    }

    @PostMapping("/runder")
    @CallableBy(Caller.SIGNED_IN)
    String ask(
            @PathVariable long number,
            @Valid AskForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = approvable(visitor, number);
        if (!errors.hasErrors()) {
            int year = Objects.requireNonNull(form.year());
            LocalDate dueOn = Objects.requireNonNull(form.dueOn());
            switch (rounds.ask(visitor, number, year, dueOn)) {
                case DONE -> {
                    return Notice.after(redirect, "indicators.round.askedNow", RoundPage.url(framework, year));
                }
                case TOO_LATE -> errors.rejectValue("year", "indicators.askForm.year.asked");
                case WRONG_YEAR, SAME -> errors.rejectValue("year", "indicators.askForm.year.wrong");
                case NOT_YOURS -> throw new Refusal.NotFound();
            }
        }
        return askPage(model, framework, Form.again(AskForm.WORDS, AskForm.class, errors));
    }

    private String askPage(Model model, Framework framework, Form form) {
        List<Option> years = rounds.yearsToAskAbout(framework).stream()
                .map(year -> new Option(String.valueOf(year), String.valueOf(year)))
                .toList();
        return page(
                model,
                framework,
                AskForm.WORDS,
                "",
                "/tall/" + framework.number() + "/runder",
                "/tall/" + framework.number(),
                form,
                List.of(form.select("year", years), form.date("dueOn")));
    }

    @GetMapping("/runder/{year}")
    @CallableBy(Caller.SIGNED_IN)
    String show(@PathVariable long number, @PathVariable int year, Visitor visitor, Model model) {
        Framework framework = found(visitor, number);
        model.addAttribute("page", pages.show(visitor, framework, round(framework, year)));
        return ROUND;
    }

    @PostMapping("/runder/{year}/bekreftelser")
    @CallableBy(Caller.SIGNED_IN)
    String confirm(
            @PathVariable long number,
            @PathVariable int year,
            @RequestParam List<Long> record,
            Visitor visitor,
            RedirectAttributes redirect) {
        return after(
                rounds.confirm(visitor, number, year, record), "indicators.round.confirmedNow", number, year, redirect);
    }

    @PostMapping("/runder/{year}/bekreftelser/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String withdraw(
            @PathVariable long number,
            @PathVariable int year,
            @RequestParam long record,
            Visitor visitor,
            RedirectAttributes redirect) {
        return after(
                rounds.withdraw(visitor, number, year, record),
                "indicators.round.withdrawnNow",
                number,
                year,
                redirect);
    }

    @PostMapping("/runder/{year}/godkjenning")
    @CallableBy(Caller.SIGNED_IN)
    String approve(@PathVariable long number, @PathVariable int year, Visitor visitor, RedirectAttributes redirect) {
        return after(rounds.approve(visitor, number, year), "indicators.round.approvedNow", number, year, redirect);
    }

    @PostMapping("/runder/{year}/godkjenning/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String reopen(@PathVariable long number, @PathVariable int year, Visitor visitor, RedirectAttributes redirect) {
        return after(rounds.reopen(visitor, number, year), "indicators.round.reopenedNow", number, year, redirect);
    }

    @GetMapping("/runder/{year}/lasing")
    @CallableBy(Caller.SIGNED_IN)
    String lock(@PathVariable long number, @PathVariable int year, Visitor visitor, Model model) {
        Framework framework = lockable(visitor, number);
        return lockPage(model, framework, round(framework, year), Form.of(LockForm.WORDS, new LockForm("")));
    }

    @PostMapping("/runder/{year}/lasing")
    @CallableBy(Caller.SIGNED_IN)
    String lock(
            @PathVariable long number,
            @PathVariable int year,
            @Valid LockForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = lockable(visitor, number);
        if (errors.hasErrors())
            return lockPage(
                    model, framework, round(framework, year), Form.again(LockForm.WORDS, LockForm.class, errors));
        return after(
                rounds.lock(visitor, number, year, form.decision().strip()),
                "indicators.round.lockedNow",
                number,
                year,
                redirect);
    }

    private static String lockPage(Model model, Framework framework, Round round, Form form) {
        String url = RoundPage.url(framework, round.year());
        return page(
                model,
                framework,
                LockForm.WORDS,
                String.valueOf(round.year()),
                url + "/lasing",
                url,
                form,
                List.of(form.text("decision")));
    }

    @GetMapping("/indikator/{indicator}/rettelse")
    @CallableBy(Caller.SIGNED_IN)
    String restate(
            @PathVariable long number,
            @PathVariable long indicator,
            @RequestParam int aar,
            Visitor visitor,
            Model model) {
        return restatePage(
                model,
                visitor,
                restatable(visitor, number),
                indicator,
                aar,
                Form.of(RestatementForm.WORDS, new RestatementForm("")));
    }

    @PostMapping("/indikator/{indicator}/rettelse")
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
                    visitor,
                    framework,
                    indicator,
                    aar,
                    Form.again(RestatementForm.WORDS, RestatementForm.class, errors));
        String url = IndicatorPage.url(framework, found(framework, indicator)) + "?aar=" + aar;
        return switch (rounds.restate(
                visitor, number, indicator, aar, form.reason().strip())) {
            case DONE -> Notice.after(redirect, "indicators.round.restatedNow", url);
            case SAME -> Notice.after(redirect, "indicators.round.same", url);
            case TOO_LATE, WRONG_YEAR, NOT_YOURS -> throw new Refusal.NotFound();
        };
    }

    private String restatePage(
            Model model, Visitor visitor, Framework framework, long indicatorId, int year, Form form) {
        Indicator indicator = found(framework, indicatorId);
        Figure before =
                indicator.settledIn(year).orElseThrow(Refusal.NotFound::new).figure();
        String url = IndicatorPage.url(framework, indicator);
        model.addAttribute(
                "page",
                new RoundFormPage(
                        framework,
                        RestatementForm.WORDS,
                        Words.t(indicator.name()) + ", " + year,
                        url + "/rettelse?aar=" + year,
                        url + "?aar=" + year,
                        form,
                        List.of(form.longText("reason")),
                        before,
                        figures.differsFromLocked(visitor, framework, indicator, year)
                                .orElse(before)));
        return "indicators/round-form";
    }

    @GetMapping("/indikator/{indicator}/kommentar")
    @CallableBy(Caller.SIGNED_IN)
    String remark(
            @PathVariable long number,
            @PathVariable long indicator,
            @RequestParam(required = false) @Nullable Integer aar,
            Visitor visitor,
            Model model) {
        Framework framework = editable(visitor, number);
        String stood = found(framework, indicator)
                .remarkOn(aar)
                .map(Indicator.Remark::text)
                .orElse("");
        return remarkPage(model, framework, indicator, aar, Form.of(RemarkForm.WORDS, new RemarkForm(stood)));
    }

    @PostMapping("/indikator/{indicator}/kommentar")
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
        Framework framework = editable(visitor, number);
        if (errors.hasErrors())
            return remarkPage(model, framework, indicator, aar, Form.again(RemarkForm.WORDS, RemarkForm.class, errors));
        if (!(frameworks.remark(visitor, number, indicator, aar, form.stripped()) instanceof Saving.Saved))
            throw new Refusal.NotFound();
        return Notice.after(
                redirect,
                form.stripped().isEmpty() ? "indicators.remark.gone" : "indicators.remark.saved",
                IndicatorPage.url(framework, found(framework, indicator)) + asked(aar));
    }

    private static String remarkPage(
            Model model, Framework framework, long indicatorId, @Nullable Integer year, Form form) {
        Indicator indicator = found(framework, indicatorId);
        String url = IndicatorPage.url(framework, indicator);
        return page(
                model,
                framework,
                RemarkForm.WORDS,
                Words.t(indicator.name()) + (year == null ? "" : ", " + year),
                url + "/kommentar" + asked(year),
                url + asked(year),
                form,
                List.of(form.longText("text")));
    }

    private static String asked(@Nullable Integer year) {
        return year == null ? "" : "?aar=" + year;
    }

    private static String page(
            Model model,
            Framework framework,
            String words,
            String about,
            String action,
            String back,
            Form form,
            List<Field> fields) {
        model.addAttribute("page", new RoundFormPage(framework, words, about, action, back, form, fields, null, null));
        return "indicators/round-form";
    }

    private static String after(
            Rounds.Outcome outcome, String done, long number, int year, RedirectAttributes redirect) {
        String url = "/tall/" + number + "/runder/" + year;
        return switch (outcome) {
            case DONE -> Notice.after(redirect, done, url);
            case TOO_LATE -> Notice.after(redirect, "indicators.round.tooLate", url);
            case WRONG_YEAR, SAME, NOT_YOURS -> throw new Refusal.NotFound();
        };
    }

    private Framework approvable(Visitor visitor, long number) {
        Framework framework = found(visitor, number);
        if (!Rounds.mayApprove(visitor, framework)) throw new Refusal.NotFound();
        return framework;
    }

    private Framework lockable(Visitor visitor, long number) {
        Framework framework = found(visitor, number);
        if (!Rounds.mayLock(visitor, framework)) throw new Refusal.NotFound();
        return framework;
    }

    private Framework restatable(Visitor visitor, long number) {
        Framework framework = found(visitor, number);
        if (!Rounds.mayRestate(visitor, framework)) throw new Refusal.NotFound();
        return framework;
    }

    private Framework editable(Visitor visitor, long number) {
        Framework framework = found(visitor, number);
        if (!framework.head().mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        return framework;
    }

    private Framework found(Visitor visitor, long number) {
        return frameworks.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }

    private Round round(Framework framework, int year) {
        return rounds.find(framework, year).orElseThrow(Refusal.NotFound::new);
    }

    private static Indicator found(Framework framework, long indicator) {
        return framework.indicator(indicator).orElseThrow(Refusal.NotFound::new);
    }
}
