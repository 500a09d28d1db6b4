package no.samskap.evaluation.logic.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.evaluation.logic.Drawing;
import no.samskap.evaluation.logic.NextPeriod;
import no.samskap.evaluation.logic.ProgrammeLogics;
import no.samskap.indicators.Framework;
import no.samskap.indicators.FrameworkQueries;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Field;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A programme logic whole: shown, copied, and taken along into the next period. */
@Controller
class LogicController {
    /** Frameworks to copy from, at most. */
    private static final int MOST = 100;

    private final ProgrammeLogics logics;
    private final NextPeriod nextPeriod;
    private final FrameworkQueries queries;
    private final LogicPages pages;
    private final Found found;

    LogicController(
            ProgrammeLogics logics, NextPeriod nextPeriod, FrameworkQueries queries, LogicPages pages, Found found) {
        this.logics = logics;
        this.nextPeriod = nextPeriod;
        this.queries = queries;
        this.pages = pages;
        this.found = found;
    }

    @GetMapping("/tall/{number}/programlogikk")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.show(visitor, found.framework(visitor, number)));
        return "logic/show";
    }

    /** Which one to begin from: those of the same body first. */
    @GetMapping("/tall/{number}/programlogikk/kopi")
    @CallableBy(Caller.SIGNED_IN)
    String copyFrom(@PathVariable long number, Visitor visitor, Model model) {
        Framework framework = found.editable(visitor, number);
        List<FrameworkQueries.Row> rows = queries.list(visitor, new FrameworkQueries.Filter("", List.of()), MOST, 0);
        Set<Long> drawn =
                logics.drawn(rows.stream().map(FrameworkQueries.Row::number).toList());
        List<CopyPage.Row> others = rows.stream()
                .filter(row -> row.number() != number && drawn.contains(row.number()))
                .sorted((one, other) ->
                        Boolean.compare(other.body() == framework.body(), one.body() == framework.body()))
                .map(CopyPage.Row::of)
                .toList();
        model.addAttribute("page", new CopyPage(framework, others));
        return "logic/copy";
    }

    @PostMapping("/tall/{number}/programlogikk/kopi")
    @CallableBy(Caller.SIGNED_IN)
    String copy(@PathVariable long number, @RequestParam long from, Visitor visitor, RedirectAttributes redirect) {
        String url = LogicPage.url(found.editable(visitor, number));
        return switch (logics.copy(visitor, number, from)) {
            case Drawing.Drawn ignored -> Notice.after(redirect, "logic.copied", url);
            case Drawing.NotEmpty() -> Notice.after(redirect, "logic.copy.notEmpty", url);
            case Drawing.Stale(), Drawing.ThereAlready(), Drawing.NoSuchBox(), Drawing.NotYours() ->
                throw new Refusal.NotFound();
        };
    }

    @GetMapping("/tall/{number}/programlogikk/neste")
    @CallableBy(Caller.SIGNED_IN)
    String next(@PathVariable long number, Visitor visitor, Model model) {
        Framework framework = found.editable(visitor, number);
        return next(framework, Form.of(NextForm.WORDS, NextForm.after(framework)))
                .shown(model);
    }

    @PostMapping("/tall/{number}/programlogikk/neste")
    @CallableBy(Caller.SIGNED_IN)
    String begin(
            @PathVariable long number,
            @Valid NextForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = found.editable(visitor, number);
        if (form.endsBeforeItStarts()) errors.rejectValue("endsOn", "logic.nextForm.endsOn.before");
        if (errors.hasErrors() || form.startsOn() == null || form.endsOn() == null) {
            return next(framework, Form.again(NextForm.WORDS, NextForm.class, errors))
                    .shown(model);
        }
        Optional<Long> next = nextPeriod.begin(visitor, number, form.name().strip(), form.startsOn(), form.endsOn());
        return Notice.after(
                redirect, "logic.next.begun", "/tall/" + next.orElseThrow(Refusal.NotFound::new) + "/programlogikk");
    }

    private static FormPage next(Framework framework, Form form) {
        List<Field> fields = List.of(form.text("name"), form.date("startsOn"), form.date("endsOn"));
        String url = LogicPage.url(framework);
        return new FormPage(
                framework,
                Words.t("logic.next"),
                Words.t("logic.next.lead"),
                url + "/neste",
                url,
                form,
                fields,
                Words.t("logic.next.begin"));
    }
}
