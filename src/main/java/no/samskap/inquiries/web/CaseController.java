package no.samskap.inquiries.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.inquiries.Answer;
import no.samskap.inquiries.Case;
import no.samskap.inquiries.Cases;
import no.samskap.inquiries.Handling;
import no.samskap.inquiries.Inquiries;
import no.samskap.inquiries.Inquiry;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Option;
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
    private final Inquiries inquiries;
    private final Organisations organisations;
    private final InquiryPages pages;
    private final Guests guests;
    private final Records records;

    CaseController(
            Cases cases,
            Inquiries inquiries,
            Organisations organisations,
            InquiryPages pages,
            Guests guests,
            Records records) {
        this.cases = cases;
        this.inquiries = inquiries;
        this.organisations = organisations;
        this.pages = pages;
        this.guests = guests;
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
        model.addAttribute("page", pages.cases(visitor, parameters, null));
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
                pages.cases(
                        visitor,
                        new LinkedMultiValueMap<>(),
                        Form.again(TogetherForm.WORDS, TogetherForm.class, errors)));
        return "inquiries/cases";
    }

    @GetMapping("/saker/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Visitor asking, HttpServletRequest request, Model model) {
        Visitor visitor = guests.known(asking, request);
        model.addAttribute("page", page(visitor, found(visitor, number), Map.of()));
        return "inquiries/case";
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
        Handling outcome =
                errors.hasErrors() ? null : cases.answer(visitor, number, form.answer(), Case.AnsweredThrough.PAGE);
        return done(outcome, number, "answer", AnswerForm.WORDS, AnswerForm.class, errors, visitor, model, redirect);
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
        Handling outcome =
                errors.hasErrors() ? null : cases.forward(visitor, number, form.unit() == null ? 0 : form.unit());
        return done(outcome, number, "forward", ForwardForm.WORDS, ForwardForm.class, errors, visitor, model, redirect);
    }

    @PostMapping("/saker/{number}/syn")
    @CallableBy(Caller.SIGNED_IN)
    String unitView(
            @PathVariable long number,
            @Valid SaidForms.ViewForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        String text = form.view() == null ? "" : form.view().strip();
        Handling outcome = errors.hasErrors() ? null : cases.noteUnitView(visitor, number, text);
        return done(
                outcome,
                number,
                "unitView",
                SaidForms.ViewForm.WORDS,
                SaidForms.ViewForm.class,
                errors,
                visitor,
                model,
                redirect);
    }

    @PostMapping("/saker/{number}/notat")
    @CallableBy(Caller.SIGNED_IN)
    String note(
            @PathVariable long number,
            @Valid SaidForms.NoteForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Handling outcome = errors.hasErrors()
                ? null
                : cases.note(visitor, number, form.note().strip());
        return done(
                outcome,
                number,
                "note",
                SaidForms.NoteForm.WORDS,
                SaidForms.NoteForm.class,
                errors,
                visitor,
                model,
                redirect);
    }

    @PostMapping("/saker/{number}/sporsmal")
    @CallableBy(Caller.SIGNED_IN)
    String ask(
            @PathVariable long number,
            @Valid SaidForms.QuestionForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Handling outcome = errors.hasErrors()
                ? null
                : cases.ask(visitor, number, form.question().strip());
        return done(
                outcome,
                number,
                "question",
                SaidForms.QuestionForm.WORDS,
                SaidForms.QuestionForm.class,
                errors,
                visitor,
                model,
                redirect);
    }

    @PostMapping("/saker/{number}/oppklaring")
    @CallableBy(Caller.EVERYONE)
    String reply(
            @PathVariable long number,
            @Valid SaidForms.ReplyForm form,
            BindingResult errors,
            Visitor asking,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Visitor visitor = guests.known(asking, request);
        Handling outcome = errors.hasErrors()
                ? null
                : cases.reply(visitor, number, form.reply().strip());
        return done(
                outcome,
                number,
                "reply",
                SaidForms.ReplyForm.WORDS,
                SaidForms.ReplyForm.class,
                errors,
                visitor,
                model,
                redirect);
    }

    /** @param outcome null where something in the form was wrong already */
    private String done(
            @Nullable Handling outcome,
            long number,
            String name,
            String words,
            Class<? extends Record> type,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Case given = found(visitor, number);
        if (outcome instanceof Handling.Lacks(String field))
            errors.rejectValue(field, words + "." + field + ".missing");
        else if (outcome != null) return after(outcome, number, words + ".done", redirect);
        model.addAttribute("page", page(visitor, given, Map.of(name, Form.again(words, type, errors))));
        return "inquiries/case";
    }

    private static String after(Handling outcome, long number, String notice, RedirectAttributes redirect) {
        return switch (outcome) {
            case Handling.Done() -> Notice.after(redirect, notice, "/henvendelser/saker/" + number);
            case Handling.TooLate() -> Notice.after(redirect, "inquiries.tooLate", "/henvendelser/saker/" + number);
            case Handling.Lacks(String ignored) -> throw new Refusal.Malformed(400, "error.badRequest");
            case Handling.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private CasePage page(Visitor visitor, Case given, Map<String, Form> again) {
        Inquiry inquiry = inquiries.find(visitor, given.inquiry()).orElseThrow(Refusal.NotFound::new);
        boolean handles = visitor.isSignedIn() && cases.mayHandle(visitor, given);
        boolean inside = cases.seesInside(visitor, given);
        Map<String, Form> forms = new HashMap<>(Map.of(
                "answer", Form.of(AnswerForm.WORDS, AnswerForm.EMPTY),
                "question", Form.of(SaidForms.QuestionForm.WORDS, SaidForms.QuestionForm.EMPTY),
                "reply", Form.of(SaidForms.ReplyForm.WORDS, SaidForms.ReplyForm.EMPTY),
                "note", Form.of(SaidForms.NoteForm.WORDS, SaidForms.NoteForm.EMPTY),
                "unitView", Form.of(SaidForms.ViewForm.WORDS, new SaidForms.ViewForm(given.unitView())),
                "forward", Form.of(ForwardForm.WORDS, new ForwardForm(null))));
        forms.putAll(again);
        List<Option> units = handles
                ? organisations.unitsOf(visitor, given.organisation().number()).stream()
                        .map(unit -> new Option(String.valueOf(unit.number()), unit.name()))
                        .toList()
                : List.of();
        return new CasePage(
                given,
                pages.view(visitor, inquiry),
                handles,
                inside,
                inquiries.isOwn(visitor, inquiry) && !inside,
                handles && given.state() != Case.State.WITHDRAWN && inquiry.state() == Inquiry.State.SENT,
                units,
                forms,
                inquiries.today());
    }

    private Case found(Visitor visitor, long number) {
        return cases.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }
}
