package no.samskap.indicators.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.samskap.core.Visitor;
import no.samskap.indicators.Figures;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Round;
import no.samskap.indicators.Rounds;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Option;
import no.samskap.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reporting rounds: asked about, confirmed, approved and locked. */
@Controller
@RequestMapping("/tall/{number}")
class RoundController {
    private static final String ROUND = "indicators/round";

    private final Figures figures;
    private final Rounds rounds;
    private final RoundPages pages;
    private final FoundFrameworks found;

    RoundController(Figures figures, Rounds rounds, RoundPages pages, FoundFrameworks found) {
        this.figures = figures;
        this.rounds = rounds;
        this.pages = pages;
        this.found = found;
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
        return new FieldsPage(
                        AskForm.WORDS,
                        "",
                        "/tall/" + framework.number() + "/runder",
                        FieldsPage.above(framework),
                        form,
                        List.of(form.select("year", years), form.date("dueOn")),
                        List.of())
                .shown(model);
    }

    @GetMapping("/runder/{year}")
    @CallableBy(Caller.SIGNED_IN)
    String show(@PathVariable long number, @PathVariable int year, Visitor visitor, Model model) {
        Framework framework = found.readable(visitor, number);
        model.addAttribute("page", pages.show(visitor, framework, round(framework, year)));
        return ROUND;
    }

    @GetMapping("/runder/{year}/frist")
    @CallableBy(Caller.SIGNED_IN)
    String dueOn(
            @PathVariable long number,
            @PathVariable int year,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = approvable(visitor, number);
        Round round = round(framework, year);
        if (round.step() != Round.Step.ASKED) return tooLate(framework, year, redirect);
        return dueOnPage(model, framework, round, Form.of(DueOnForm.WORDS, new DueOnForm(round.dueOn())));
    }

    @PostMapping("/runder/{year}/frist")
    @CallableBy(Caller.SIGNED_IN)
    String dueOn(
            @PathVariable long number,
            @PathVariable int year,
            @Valid DueOnForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = approvable(visitor, number);
        if (errors.hasErrors())
            return dueOnPage(
                    model, framework, round(framework, year), Form.again(DueOnForm.WORDS, DueOnForm.class, errors));
        return after(
                rounds.setDueOn(visitor, number, year, Objects.requireNonNull(form.dueOn())),
                "indicators.round.dueOnNow",
                number,
                year,
                redirect);
    }

    private static String dueOnPage(Model model, Framework framework, Round round, Form form) {
        return new FieldsPage(
                        DueOnForm.WORDS,
                        String.valueOf(round.year()),
                        RoundPage.url(framework, round.year()) + "/frist",
                        FieldsPage.above(framework, RoundPage.crumb(framework, round.year())),
                        form,
                        List.of(form.date("dueOn")),
                        List.of())
                .shown(model);
    }

    /** Calls the round off. */
    @PostMapping("/runder/{year}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String callOff(@PathVariable long number, @PathVariable int year, Visitor visitor, RedirectAttributes redirect) {
        Rounds.Outcome outcome = rounds.callOff(visitor, number, year);
        return outcome == Rounds.Outcome.DONE
                ? Notice.after(redirect, "indicators.round.calledOffNow", "/tall/" + number + "#runder")
                : after(outcome, "", number, year, redirect);
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
    String lock(
            @PathVariable long number,
            @PathVariable int year,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = lockable(visitor, number);
        if (round(framework, year).step() != Round.Step.APPROVED) return tooLate(framework, year, redirect);
        return lockPage(model, visitor, framework, round(framework, year), Form.of(LockForm.WORDS, new LockForm("")));
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
                    model,
                    visitor,
                    framework,
                    round(framework, year),
                    Form.again(LockForm.WORDS, LockForm.class, errors));
        return after(
                rounds.lock(visitor, number, year, form.decision().strip()),
                "indicators.round.lockedNow",
                number,
                year,
                redirect);
    }

    private String lockPage(Model model, Visitor visitor, Framework framework, Round round, Form form) {
        return new FieldsPage(
                        LockForm.WORDS,
                        String.valueOf(round.year()),
                        RoundPage.url(framework, round.year()) + "/lasing",
                        FieldsPage.above(framework, RoundPage.crumb(framework, round.year())),
                        form,
                        List.of(form.text("decision")),
                        pages.beforeLocking(visitor, framework, round))
                .shown(model);
    }

    private static String after(
            Rounds.Outcome outcome, String done, long number, int year, RedirectAttributes redirect) {
        String url = "/tall/" + number + "/runder/" + year;
        return switch (outcome) {
            case DONE -> Notice.after(redirect, done, url);
            case TOO_LATE -> Notice.insteadOf(redirect, "indicators.round.tooLate", url);
            case WRONG_YEAR, SAME, NOT_YOURS -> throw new Refusal.NotFound();
        };
    }

    /** A form for a step that the round is not at is not shown. */
    private static String tooLate(Framework framework, int year, RedirectAttributes redirect) {
        return Notice.insteadOf(redirect, "indicators.round.tooLate", RoundPage.url(framework, year));
    }

    private Framework approvable(Visitor visitor, long number) {
        Framework framework = found.readable(visitor, number);
        if (!Rounds.mayApprove(visitor, framework)) throw new Refusal.NotFound();
        return framework;
    }

    private Framework lockable(Visitor visitor, long number) {
        Framework framework = found.readable(visitor, number);
        if (!Rounds.mayLock(visitor, framework)) throw new Refusal.NotFound();
        return framework;
    }

    private Round round(Framework framework, int year) {
        return rounds.find(framework, year).orElseThrow(Refusal.NotFound::new);
    }
}
