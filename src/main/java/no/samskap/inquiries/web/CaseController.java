package no.samskap.inquiries.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import no.samskap.core.Visitor;
import no.samskap.inquiries.Answer;
import no.samskap.inquiries.Case;
import no.samskap.inquiries.Cases;
import no.samskap.inquiries.Handling;
import no.samskap.inquiries.web.SaidForms.NoteForm;
import no.samskap.inquiries.web.SaidForms.QuestionForm;
import no.samskap.inquiries.web.SaidForms.ReplyForm;
import no.samskap.inquiries.web.SaidForms.ViewForm;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For the municipality: the cases that came to it. For the one who asked: the same case, without what stays inside. */
@Controller
@RequestMapping("/henvendelser")
class CaseController {
    private final Cases cases;
    private final CasePages pages;
    private final Records records;

    CaseController(Cases cases, CasePages pages, Records records) {
        this.cases = cases;
        this.pages = pages;
        this.records = records;
    }

    record ForwardForm(@NotNull @Nullable Long unit) {
        static final String WORDS = "inquiries.forward";
    }

    /** The same answer to several. */
    record TogetherForm(
            @NotEmpty @Nullable Set<Long> cases,
            @NotNull Answer.@Nullable Choice choice,
            Case.@Nullable Reason reason,
            @Size(max = Answer.TEXT_LIMIT) @Nullable String text) {
        static final String WORDS = "inquiries.together";
        static final TogetherForm EMPTY = new TogetherForm(Set.of(), null, null, "");
    }

    @GetMapping("/mottatt")
    @CallableBy(Caller.SIGNED_IN)
    String list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", pages.list(visitor, parameters, null));
        return "inquiries/cases";
    }

    @PostMapping("/mottatt/svar")
    @CallableBy(Caller.SIGNED_IN)
    String answerAll(
            @Valid TogetherForm form, BindingResult errors, Visitor visitor, Model model, RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            Answer answer = new AnswerForm(form.choice(), form.reason(), form.text()).answer();
            Set<Long> wanted = form.cases() == null ? Set.of() : form.cases();
            switch (cases.answerAll(visitor, wanted, answer)) {
                case Handling.Done() -> {
                    return Notice.after(redirect, "inquiries.together.done", "/henvendelser/mottatt");
                }
                case Handling.Lacks(String field) ->
                    errors.rejectValue(field, "inquiries.answer." + field + ".missing");
                case Handling.TooLate() -> errors.rejectValue("cases", "inquiries.tooLate");
                case Handling.NotYours() -> throw new Refusal.NotFound();
            }
        }
        model.addAttribute(
                "page",
                pages.list(
                        visitor,
                        new LinkedMultiValueMap<>(),
                        Form.again(TogetherForm.WORDS, TogetherForm.class, errors)));
        return "inquiries/cases";
    }

    @GetMapping("/saker/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Asking asking, Model model) {
        return show(asking.visitor(), number, Map.of(), model);
    }

    @PostMapping("/saker/{number}/mottak")
    @CallableBy(Caller.SIGNED_IN)
    String see(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        return after(cases.see(visitor, number), number, "inquiries.case.seen", redirect);
    }

    @PostMapping("/saker/{number}/overtakelse")
    @CallableBy(Caller.SIGNED_IN)
    String takeOver(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        return after(cases.takeOver(visitor, number), number, "inquiries.case.taken", redirect);
    }

    @PostMapping("/saker/{number}/svar")
    @CallableBy(Caller.SIGNED_IN)
    String answer(
            @PathVariable long number,
            @Valid AnswerForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        return act(
                () -> cases.answer(visitor, number, form.answer(), Case.AnsweredThrough.PAGE),
                new Sent(visitor, number, AnswerForm.WORDS, AnswerForm.class, errors),
                model,
                redirect);
    }

    @PostMapping("/saker/{number}/videresending")
    @CallableBy(Caller.SIGNED_IN)
    String forward(
            @PathVariable long number,
            @Valid ForwardForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        return act(
                () -> cases.forward(visitor, number, form.unit() == null ? 0 : form.unit()),
                new Sent(visitor, number, ForwardForm.WORDS, ForwardForm.class, errors),
                model,
                redirect);
    }

    @PostMapping("/saker/{number}/syn")
    @CallableBy(Caller.SIGNED_IN)
    String unitView(
            @PathVariable long number,
            @Valid ViewForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        String text = form.view() == null ? "" : form.view().strip();
        return act(
                () -> cases.noteUnitView(visitor, number, text),
                new Sent(visitor, number, ViewForm.WORDS, ViewForm.class, errors),
                model,
                redirect);
    }

    @PostMapping("/saker/{number}/notat")
    @CallableBy(Caller.SIGNED_IN)
    String note(
            @PathVariable long number,
            @Valid NoteForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        return act(
                () -> cases.note(visitor, number, form.note().strip()),
                new Sent(visitor, number, NoteForm.WORDS, NoteForm.class, errors),
                model,
                redirect);
    }

    @PostMapping("/saker/{number}/sporsmal")
    @CallableBy(Caller.SIGNED_IN)
    String ask(
            @PathVariable long number,
            @Valid QuestionForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        return act(
                () -> cases.ask(visitor, number, form.question().strip()),
                new Sent(visitor, number, QuestionForm.WORDS, QuestionForm.class, errors),
                model,
                redirect);
    }

    @PostMapping("/saker/{number}/oppklaring")
    @CallableBy(Caller.EVERYONE)
    String reply(
            @PathVariable long number,
            @Valid ReplyForm form,
            BindingResult errors,
            Asking asking,
            Model model,
            RedirectAttributes redirect) {
        return act(
                () -> cases.reply(asking.visitor(), number, form.reply().strip()),
                new Sent(asking.visitor(), number, ReplyForm.WORDS, ReplyForm.class, errors),
                model,
                redirect);
    }

    /**
     * A form of the page of a case as it was sent.
     *
     * @param words its messages; the page knows it by their last part
     */
    private record Sent(
            Visitor visitor, long number, String words, Class<? extends Record> type, BindingResult errors) {
        Map<String, Form> again() {
            return Map.of(words.substring(words.lastIndexOf('.') + 1), Form.again(words, type, errors));
        }
    }

    /** Does what the form asks for where nothing in it is wrong; otherwise the page again, with what is. */
    private String act(Supplier<Handling> doing, Sent sent, Model model, RedirectAttributes redirect) {
        if (!sent.errors().hasErrors()) {
            Handling outcome = doing.get();
            if (!(outcome instanceof Handling.Lacks(String field)))
                return after(outcome, sent.number(), sent.words() + ".done", redirect);
            sent.errors().rejectValue(field, sent.words() + "." + field + ".missing");
        }
        return show(sent.visitor(), sent.number(), sent.again(), model);
    }

    private static String after(Handling outcome, long number, String notice, RedirectAttributes redirect) {
        return switch (outcome) {
            case Handling.Done() -> Notice.after(redirect, notice, "/henvendelser/saker/" + number);
            case Handling.TooLate() -> Notice.after(redirect, "inquiries.tooLate", "/henvendelser/saker/" + number);
            case Handling.Lacks(String ignored) -> throw new Refusal.Malformed(400, "error.badRequest");
            case Handling.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private String show(Visitor visitor, long number, Map<String, Form> again, Model model) {
        Case given = cases.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        model.addAttribute("page", pages.show(visitor, given, again));
        return "inquiries/case";
    }
}
