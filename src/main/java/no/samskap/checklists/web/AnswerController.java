package no.samskap.checklists.web;

import jakarta.validation.Valid;
import java.util.List;
import no.samskap.checklists.Answering;
import no.samskap.checklists.Checklist;
import no.samskap.checklists.ChecklistAnswer;
import no.samskap.checklists.Checklists;
import no.samskap.core.Visitor;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one organisation answers to a checklist. */
@Controller
class AnswerController {
    private final Checklists checklists;
    private final ChecklistPages pages;

    AnswerController(Checklists checklists, ChecklistPages pages) {
        this.checklists = checklists;
        this.pages = pages;
    }

    @GetMapping("/sjekklister/{number}/svar/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(
            @PathVariable long number,
            @RequestParam(name = "organisasjon") long organisation,
            @RequestParam(name = "fra", required = false) @Nullable Long from,
            Visitor visitor,
            Model model) {
        if (!visitor.mayEditFor(organisation)) throw new Refusal.NotFound();
        model.addAttribute("page", pages.blank(visitor, pages.found(visitor, number), organisation, from));
        return "checklists/answer-edit";
    }

    @PostMapping("/sjekklister/{number}/svar")
    @CallableBy(Caller.SIGNED_IN)
    String answer(
            @PathVariable long number,
            @Valid AnswerForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Checklist checklist = pages.found(visitor, number);
        Long organisation = form.organisation();
        if (organisation == null || !visitor.mayEditFor(organisation)) throw new Refusal.NotFound();
        check(form, checklist.points(), errors);
        boolean asksSubject = checklist.form() == Checklist.Form.OCCASION;
        if (asksSubject && (form.subject() == null || form.subject().isBlank()))
            errors.rejectValue("subject", "NotBlank");
        if (!errors.hasErrors()) {
            switch (checklists.answer(visitor, number, organisation, form.text(checklist.points()), false)) {
                case Answering.Saved(long saved) -> {
                    return Notice.after(redirect, "checklists.answer.saved", "/sjekklister/svar/" + saved);
                }
                case Answering.AlreadyThere(long ignored) ->
                    errors.rejectValue(asksSubject ? "subject" : "year", "checklists.answer.already");
                case Answering.NotYours() -> throw new Refusal.NotFound();
                case Answering.Stale() -> throw new IllegalStateException("A new answer has one version");
            }
        }
        model.addAttribute("page", pages.again(visitor, checklist, organisation, errors));
        return "checklists/answer-edit";
    }

    @GetMapping("/sjekklister/svar/{number}")
    @CallableBy(Caller.SIGNED_IN)
    String show(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.show(visitor, pages.answer(visitor, number)));
        return "checklists/answer";
    }

    @GetMapping("/sjekklister/svar/{number}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.edit(visitor, editable(visitor, number)));
        return "checklists/answer-edit";
    }

    @PostMapping("/sjekklister/svar/{number}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @Valid AnswerForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        ChecklistAnswer answer = editable(visitor, number);
        List<Checklist.Point> asked =
                answer.given().stream().map(ChecklistAnswer.Given::point).toList();
        check(form, asked, errors);
        Form again = Form.again(AnswerForm.WORDS, AnswerForm.class, errors);
        if (!errors.hasErrors()) {
            switch (checklists.change(visitor, number, seen, form.text(asked).points())) {
                case Answering.Saved(long saved) -> {
                    return Notice.after(redirect, "checklists.answer.saved", "/sjekklister/svar/" + saved);
                }
                case Answering.Stale() -> {
                    ChecklistAnswer meanwhile = editable(visitor, number);
                    again = again.besides(
                            AnswerForm.of(meanwhile), meanwhile.head().version());
                }
                case Answering.NotYours() -> throw new Refusal.NotFound();
                case Answering.AlreadyThere(long ignored) ->
                    throw new IllegalStateException("A changed answer keeps its year");
            }
        }
        model.addAttribute("page", pages.edit(visitor, answer, again));
        return "checklists/answer-edit";
    }

    private static void check(AnswerForm form, List<Checklist.Point> asked, BindingResult errors) {
        form.tooLong(asked)
                .forEach(key -> errors.rejectValue(
                        "notes[" + key + "]",
                        "checklists.answer.long",
                        new Object[] {ChecklistAnswer.NOTE_LIMIT},
                        null));
    }

    private ChecklistAnswer editable(Visitor visitor, long number) {
        ChecklistAnswer answer = pages.answer(visitor, number);
        if (!answer.head().mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        return answer;
    }
}
