package no.samskap.directory.web.upkeep;

import jakarta.validation.Valid;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.BodyLine;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.Upkeep;
import no.samskap.directory.WhoIsMeant;
import no.samskap.directory.web.upkeep.UpkeepForms.TermDatesForm;
import no.samskap.directory.web.upkeep.UpkeepForms.TermForm;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who holds a seat, and when. */
@Controller
@RequestMapping("/samarbeid/{number}/plasser/{seat}/verv")
class TermController {
    private static final String ANCHOR = "#utvalg";

    private final BodyUpkeep upkeep;
    private final UpkeepPages pages;

    TermController(BodyUpkeep upkeep, UpkeepPages pages) {
        this.upkeep = upkeep;
        this.pages = pages;
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, @PathVariable long seat, Visitor visitor, Model model) {
        Body body = pages.editable(visitor, number);
        return blank(model, visitor, body, seat(body, seat), Form.of(TermForm.WORDS, new TermForm("", null, null)));
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @PathVariable long seat,
            @Valid TermForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Body body = pages.editable(visitor, number);
        UpkeepPages.check(form, errors);
        Long person = errors.hasFieldErrors("person") ? null : pages.person(visitor, form.person(), errors);
        if (!errors.hasErrors() && person != null) {
            Upkeep outcome = upkeep.seat(visitor, number, seat, new BodyLine.Term(person, form.period()));
            String done = pages.after(outcome, "from", ANCHOR, errors, redirect);
            if (done != null) return done;
        }
        return blank(model, visitor, body, seat(body, seat), Form.again(TermForm.WORDS, TermForm.class, errors));
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String edit(
            @PathVariable long number, @PathVariable long seat, @PathVariable long id, Visitor visitor, Model model) {
        Body body = pages.editable(visitor, number);
        Form form = Form.of(TermDatesForm.WORDS, TermDatesForm.of(term(body, seat, id)))
                .seen(body.head().version());
        return dates(model, body, seat, id, form);
    }

    @PostMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable long seat,
            @PathVariable long id,
            @Valid TermDatesForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Body body = pages.editable(visitor, number);
        term(body, seat, id);
        UpkeepPages.check(form, errors);
        if (!errors.hasErrors()) {
            Upkeep outcome = upkeep.changeTerm(visitor, number, seen, seat, id, form.period());
            String done = pages.after(outcome, "from", ANCHOR, errors, redirect);
            if (done != null) return done;
        }
        return dates(model, body, seat, id, Form.again(TermDatesForm.WORDS, TermDatesForm.class, errors));
    }

    @GetMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String ask(
            @PathVariable long number, @PathVariable long seat, @PathVariable long id, Visitor visitor, Model model) {
        Body body = pages.editable(visitor, number);
        return pages.ask(model, body, TermDatesForm.WORDS, who(term(body, seat, id)), path(seat) + "/" + id);
    }

    @PostMapping("/{id}/fjern")
    @CallableBy(Caller.SIGNED_IN)
    String remove(
            @PathVariable long number,
            @PathVariable long seat,
            @PathVariable long id,
            Visitor visitor,
            RedirectAttributes redirect) {
        term(pages.editable(visitor, number), seat, id);
        if (!(upkeep.removeTerm(visitor, number, id) instanceof Upkeep.Kept)) throw new Refusal.NotFound();
        return Notice.after(redirect, "directory.saved", "/samarbeid/" + number + ANCHOR);
    }

    private String blank(Model model, Visitor visitor, Body body, Body.Seat seat, Form form) {
        return pages.line(
                model,
                body,
                TermForm.WORDS,
                null,
                path(seat.id()),
                form,
                List.of(
                        form.named("person", WhoIsMeant.PEOPLE, pages.candidates(visitor, body, seat)),
                        form.date("from"),
                        form.date("to")),
                ANCHOR);
    }

    private String dates(Model model, Body body, long seat, long id, Form form) {
        return pages.line(
                model,
                body,
                TermDatesForm.WORDS,
                id,
                path(seat),
                form,
                List.of(form.date("from"), form.date("to")),
                ANCHOR);
    }

    private static String who(Body.Term term) {
        return term.person() == null
                ? Words.t("directory.seat.unnamed")
                : term.person().name();
    }

    private static String path(long seat) {
        return "/plasser/" + seat + "/verv";
    }

    private static Body.Seat seat(Body body, long id) {
        return body.seat(id).orElseThrow(Refusal.NotFound::new);
    }

    private static Body.Term term(Body body, long seat, long id) {
        return seat(body, seat).terms().stream()
                .filter(term -> term.id() == id)
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }
}
