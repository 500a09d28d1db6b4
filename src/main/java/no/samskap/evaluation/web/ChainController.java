package no.samskap.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.directory.WhoIsMeant;
import no.samskap.evaluation.Evaluators;
import no.samskap.evaluation.Saved;
import no.samskap.indicators.Framework;
import no.samskap.sheets.SheetWriter.Format;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The evaluation of a framework: the chain from observation to follow-up, and who evaluates. */
@Controller
@RequestMapping("/tall/{number}/evaluering")
class ChainController {
    private final EvaluationPages pages;
    private final Evaluators evaluators;
    private final People people;
    private final WhoIsMeant who;

    ChainController(EvaluationPages pages, Evaluators evaluators, People people, WhoIsMeant who) {
        this.pages = pages;
        this.evaluators = evaluators;
        this.people = people;
        this.who = who;
    }

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    String show(
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String vis,
            @RequestParam(required = false) @Nullable Long boks,
            Visitor visitor,
            Model model) {
        model.addAttribute(
                "page",
                pages.chain(visitor, pages.framework(visitor, number), new Chain.Asked(Chain.Shown.of(vis), boks)));
        return "evaluation/chain";
    }

    @GetMapping("/fil/xlsx")
    @CallableBy(Caller.EVERYONE)
    void file(
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String vis,
            @RequestParam(required = false) @Nullable Long boks,
            Visitor visitor,
            HttpServletResponse response)
            throws IOException {
        Framework framework = pages.framework(visitor, number);
        var links = pages.links(visitor, framework, new Chain.Asked(Chain.Shown.of(vis), boks));
        response.setContentType(Format.XLSX.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(Words.t("evaluation.file.name") + "-" + number + ".xlsx")
                        .build()
                        .toString());
        ChainFile.write(links, response.getOutputStream());
    }

    @GetMapping("/evaluatorer")
    @CallableBy(Caller.SIGNED_IN)
    String evaluators(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute(
                "page", page(visitor, nameable(visitor, number), Form.of(EvaluatorForm.WORDS, new EvaluatorForm(""))));
        return "evaluation/evaluators";
    }

    @PostMapping("/evaluatorer")
    @CallableBy(Caller.SIGNED_IN)
    String name(
            @PathVariable long number,
            @Valid EvaluatorForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = nameable(visitor, number);
        Long person = errors.hasErrors()
                ? null
                : who.person(visitor, form.evaluator()).orReject(errors, "evaluator");
        if (person == null) {
            model.addAttribute(
                    "page", page(visitor, framework, Form.again(EvaluatorForm.WORDS, EvaluatorForm.class, errors)));
            return "evaluation/evaluators";
        }
        if (!(evaluators.name(visitor, number, person) instanceof Saved.Done)) throw new Refusal.NotFound();
        return Notice.after(redirect, "evaluation.evaluator.named", ChainPage.url(framework) + "/evaluatorer");
    }

    @PostMapping("/evaluatorer/{person}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String dismiss(@PathVariable long number, @PathVariable long person, Visitor visitor, RedirectAttributes redirect) {
        if (!(evaluators.dismiss(visitor, number, person) instanceof Saved.Done)) throw new Refusal.NotFound();
        return Notice.after(redirect, "evaluation.evaluator.dismissed", "/tall/" + number + "/evaluering/evaluatorer");
    }

    private EvaluatorsPage page(Visitor visitor, Framework framework, Form form) {
        return new EvaluatorsPage(framework, people.named(visitor, evaluators.of(framework)), form);
    }

    private Framework nameable(Visitor visitor, long number) {
        Framework framework = pages.framework(visitor, number);
        if (!evaluators.mayName(visitor, framework)) throw new Refusal.NotFound();
        return framework;
    }
}
