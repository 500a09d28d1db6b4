package no.samskap.impact.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import no.samskap.core.Visitor;
import no.samskap.directory.WhoIsMeant;
import no.samskap.impact.ImpactCase;
import no.samskap.impact.ImpactCases;
import no.samskap.impact.Reviews;
import no.samskap.impact.Saving;
import no.samskap.impact.web.ImpactForms.ReadForm;
import no.samskap.impact.web.ImpactForms.ReaderForm;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reading by those a case tells of: they are asked, and answer. */
@Controller
@RequestMapping(ImpactPages.PATH + "/{number}")
class ReaderController {
    private static final int DAYS_TO_READ = 14;

    private final Reviews reviews;
    private final ImpactCases cases;
    private final ImpactPages pages;
    private final WhoIsMeant who;
    private final ImpactAccess access;

    ReaderController(Reviews reviews, ImpactCases cases, ImpactPages pages, WhoIsMeant who, ImpactAccess access) {
        this.reviews = reviews;
        this.cases = cases;
        this.pages = pages;
        this.who = who;
        this.access = access;
    }

    @GetMapping("/lesere/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, Visitor visitor, Model model) {
        return page(
                model,
                access.draft(visitor, number),
                Form.of(ReaderForm.WORDS, new ReaderForm("", cases.today().plusDays(DAYS_TO_READ))));
    }

    private static String page(Model model, ImpactCase told, Form form) {
        String title = Words.t("impact.reader.title");
        return new FormPage(
                        title,
                        Words.t("impact.reader.lead"),
                        ImpactPages.crumbs(told, title),
                        "",
                        List.of(),
                        List.of(),
                        List.of(FormPage.Part.only(
                                ImpactPages.url(told.number()) + "/lesere",
                                form,
                                List.of(form.named("person", WhoIsMeant.PEOPLE), form.date("answerBy")),
                                Words.t("impact.reader.submit"))),
                        overview(told.number()))
                .shown(model);
    }

    @PostMapping("/lesere")
    @CallableBy(Caller.SIGNED_IN)
    String ask(
            @PathVariable long number,
            @Valid ReaderForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        ImpactCase told = access.draft(visitor, number);
        Long person = errors.hasFieldErrors("person")
                ? null
                : who.person(visitor, form.person()).orReject(errors, "person");
        if (form.answerBy() != null && form.answerBy().isBefore(cases.today()))
            errors.rejectValue("answerBy", "impact.ask.answerBy.past");
        if (errors.hasErrors() || person == null || form.answerBy() == null)
            return page(model, told, Form.again(ReaderForm.WORDS, ReaderForm.class, errors));
        return ImpactAccess.done(
                reviews.ask(visitor, number, person, form.answerBy()),
                redirect,
                "impact.reader.asked",
                number,
                overview(number));
    }

    @PostMapping("/lesere/{person}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String remove(@PathVariable long number, @PathVariable long person, Visitor visitor, RedirectAttributes redirect) {
        return ImpactAccess.done(
                reviews.remove(visitor, number, person), redirect, "impact.reader.removed", number, overview(number));
    }

    @PostMapping("/lesning")
    @CallableBy(Caller.SIGNED_IN)
    String answer(
            @PathVariable long number,
            @Valid ReadForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        ImpactCase told = access.readable(visitor, number);
        if (told.reviewOf(visitor).isEmpty()) throw new Refusal.NotFound();
        if (form.lacksWords()) errors.rejectValue("comment", "impact.read.comment.missing");
        if (errors.hasErrors()) {
            model.addAttribute("page", pages.story(visitor, told, Form.again(ReadForm.WORDS, ReadForm.class, errors)));
            return "impact/show";
        }
        Saving saving = reviews.answer(
                visitor, number, Objects.requireNonNull(form.answer()), ImpactForms.stripped(form.comment()));
        return ImpactAccess.done(saving, redirect, "impact.read.done", number, ImpactPages.url(number) + "#lesning");
    }

    private static String overview(long number) {
        return ImpactPages.url(number) + "/skriv#lesere";
    }
}
