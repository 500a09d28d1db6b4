package no.samskap.evaluation.logic.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.evaluation.logic.Drawing;
import no.samskap.evaluation.logic.ProgrammeLogic.Box;
import no.samskap.evaluation.logic.ProgrammeLogic.Question;
import no.samskap.evaluation.logic.ProgrammeLogic.QuestionState;
import no.samskap.evaluation.logic.ProgrammeLogics;
import no.samskap.indicators.Framework;
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

/** What an evaluation is to find out about a box, and what shows that it is as it says. */
@Controller
@RequestMapping("/tall/{number}/programlogikk")
class QuestionController {
    private final ProgrammeLogics logics;
    private final Found found;

    QuestionController(ProgrammeLogics logics, Found found) {
        this.logics = logics;
        this.found = found;
    }

    @GetMapping("/bokser/{box}/sporsmal/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, @PathVariable long box, Visitor visitor, Model model) {
        Framework framework = found.editable(visitor, number);
        return page(framework, found.box(framework, box), null, Form.of(QuestionForm.WORDS, QuestionForm.empty()))
                .shown(model);
    }

    @PostMapping("/bokser/{box}/sporsmal")
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @PathVariable long box,
            @Valid QuestionForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = found.editable(visitor, number);
        Box about = found.box(framework, box);
        Form.check(errors, form::check);
        if (errors.hasErrors())
            return page(framework, about, null, Form.again(QuestionForm.WORDS, QuestionForm.class, errors))
                    .shown(model);
        Found.done(logics.addQuestion(visitor, number, box, form.text()));
        return Notice.after(redirect, "logic.question.added", LogicPages.address(framework, box));
    }

    @GetMapping("/sporsmal/{question}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, @PathVariable long question, Visitor visitor, Model model) {
        Framework framework = found.editable(visitor, number);
        Question edited = question(framework, question);
        return page(
                        framework,
                        found.box(framework, edited.box()),
                        edited,
                        Form.of(QuestionForm.WORDS, QuestionForm.of(edited)).seen(edited.version()))
                .shown(model);
    }

    @PostMapping("/sporsmal/{question}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable long question,
            @Valid QuestionForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = found.editable(visitor, number);
        Question edited = question(framework, question);
        Form.check(errors, form::check);
        Form again;
        if (errors.hasErrors()) again = Form.again(QuestionForm.WORDS, QuestionForm.class, errors);
        else
            switch (logics.changeQuestion(visitor, number, question, seen, form.text())) {
                case Drawing.Drawn ignored -> {
                    return Notice.after(redirect, "logic.saved", LogicPages.address(framework, edited.box()));
                }
                case Drawing.Stale() ->
                    again = Form.again(QuestionForm.WORDS, QuestionForm.class, errors)
                            .besides(QuestionForm.of(edited), edited.version());
                default -> throw new Refusal.NotFound();
            }
        return page(framework, found.box(framework, edited.box()), edited, again)
                .shown(model);
    }

    @GetMapping("/bokser/{box}/belegg/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blankEvidence(@PathVariable long number, @PathVariable long box, Visitor visitor, Model model) {
        Framework framework = found.editable(visitor, number);
        return evidence(framework, found.box(framework, box), Form.of(EvidenceForm.WORDS, EvidenceForm.empty()))
                .shown(model);
    }

    @PostMapping("/bokser/{box}/belegg")
    @CallableBy(Caller.SIGNED_IN)
    String addEvidence(
            @PathVariable long number,
            @PathVariable long box,
            @Valid EvidenceForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Framework framework = found.editable(visitor, number);
        Box about = found.box(framework, box);
        if (form.namesNothing()) errors.rejectValue("record", "logic.evidenceForm.record.unknown");
        if (!errors.hasErrors())
            switch (logics.addEvidence(visitor, number, box, form.text().strip(), form.number())) {
                case Drawing.Drawn ignored -> {
                    return Notice.after(redirect, "logic.evidence.added", LogicPages.address(framework, box));
                }
                case Drawing.NoSuchBox() -> errors.rejectValue("record", "logic.evidenceForm.record.unknown");
                default -> throw new Refusal.NotFound();
            }
        return evidence(framework, about, Form.again(EvidenceForm.WORDS, EvidenceForm.class, errors))
                .shown(model);
    }

    private Question question(Framework framework, long question) {
        return found.logic(framework).question(question).orElseThrow(Refusal.NotFound::new);
    }

    private static FormPage page(Framework framework, Box box, @Nullable Question question, Form form) {
        List<Field> fields = List.of(
                form.longText("question"),
                form.text("method"),
                form.text("answeredBy"),
                form.date("dueOn"),
                form.select(
                        "state",
                        Arrays.stream(QuestionState.values())
                                .map(state -> new Option(state.name(), Words.t("logic.question.state." + state)))
                                .toList()),
                form.longText("answer"));
        String back = LogicPages.address(framework, box.id());
        return new FormPage(
                framework,
                Words.t(question == null ? "logic.question.new" : "logic.question.edit"),
                Words.t("logic.about", box.title()),
                question == null ? back + "/sporsmal" : LogicPage.url(framework) + "/sporsmal/" + question.id(),
                back,
                form,
                fields,
                Words.t("logic.save"));
    }

    private static FormPage evidence(Framework framework, Box box, Form form) {
        String back = LogicPages.address(framework, box.id());
        return new FormPage(
                framework,
                Words.t("logic.evidence.new"),
                Words.t("logic.about", box.title()),
                back + "/belegg",
                back,
                form,
                List.of(form.longText("text"), form.text("record")),
                Words.t("logic.save"));
    }
}
