package no.samskap.impact.web;

import jakarta.validation.Valid;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.WhoIsMeant;
import no.samskap.impact.ImpactCase;
import no.samskap.impact.ImpactCases;
import no.samskap.impact.Quotation;
import no.samskap.impact.Quotations;
import no.samskap.impact.Saving;
import no.samskap.impact.web.ImpactForms.AskForm;
import no.samskap.impact.web.ImpactForms.NoteForm;
import no.samskap.impact.web.ImpactForms.QuoteForm;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
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

/** What people said, as those who write the case keep it: written, asked about, noted and taken out. */
@Controller
@RequestMapping(ImpactPages.PATH + "/{number}/sitater")
class QuotationController {
    private static final int DAYS_TO_ANSWER = 14;

    private final Quotations quotations;
    private final ImpactCases cases;
    private final WhoIsMeant who;
    private final Records records;
    private final ImpactAccess access;

    QuotationController(
            Quotations quotations, ImpactCases cases, WhoIsMeant who, Records records, ImpactAccess access) {
        this.quotations = quotations;
        this.cases = cases;
        this.who = who;
        this.records = records;
        this.access = access;
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, Visitor visitor, Model model) {
        return words(model, access.draft(visitor, number), null, Form.of(QuoteForm.WORDS, new QuoteForm("", "", "")));
    }

    private static String words(Model model, ImpactCase told, @Nullable Long id, Form form) {
        return FormPage.line(
                        told,
                        "impact.quote",
                        "sitater",
                        id,
                        form,
                        List.of(form.longText("text"), form.named("speaker", WhoIsMeant.PEOPLE), form.text("role")),
                        "impact.quote.saveAndAsk")
                .shown(model);
    }

    private static Form again(BindingResult errors) {
        return Form.again(QuoteForm.WORDS, QuoteForm.class, errors);
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String quote(
            @PathVariable long number,
            @Valid QuoteForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        ImpactCase told = access.draft(visitor, number);
        Quotations.Quoted quoted = quoted(visitor, form, errors);
        if (errors.hasErrors()) return words(model, told, null, again(errors));
        Saving saving = quotations.quote(visitor, number, quoted);
        String place = saving instanceof Saving.Saved(long id)
                ? ImpactPages.url(number) + "/sitater/" + id + "/samtykke"
                : overview(number);
        return ImpactAccess.done(saving, redirect, "impact.quote.added", number, place);
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        ImpactCase told = access.draft(visitor, number);
        Quotation quotation = standing(told, id);
        return words(
                model,
                told,
                id,
                Form.of(QuoteForm.WORDS, QuoteForm.of(quotation, called(visitor, quotation)))
                        .seen(quotation.version()));
    }

    @PostMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable long id,
            @Valid QuoteForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        ImpactCase told = access.draft(visitor, number);
        standing(told, id);
        Quotations.Quoted quoted = quoted(visitor, form, errors);
        Form again = again(errors);
        if (!errors.hasErrors()) {
            Saving saving = quotations.change(visitor, number, id, seen, quoted);
            if (!(saving instanceof Saving.Stale(ImpactCase saved)))
                return ImpactAccess.done(saving, redirect, "impact.quote.saved", number, overview(number));
            Quotation theirs = standing(saved, id);
            again = again.besides(QuoteForm.of(theirs, called(visitor, theirs)), theirs.version());
        }
        return words(model, told, id, again);
    }

    @PostMapping("/{id}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String remove(@PathVariable long number, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        return ImpactAccess.done(
                quotations.remove(visitor, number, id), redirect, "impact.quote.removed", number, overview(number));
    }

    /** Two ways to consent: the speaker is asked here, or has agreed elsewhere. */
    @GetMapping("/{id}/samtykke")
    @CallableBy(Caller.SIGNED_IN)
    String consent(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        ImpactCase told = access.draft(visitor, number);
        return consent(model, told, standing(told, id), null, null);
    }

    private String consent(
            Model model, ImpactCase told, Quotation quotation, @Nullable Form asking, @Nullable Form noting) {
        String url = ImpactPages.url(told.number()) + "/sitater/" + quotation.id();
        Form ask = asking != null
                ? asking
                : Form.of(AskForm.WORDS, new AskForm(cases.today().plusDays(DAYS_TO_ANSWER)));
        Form note = noting != null ? noting : Form.of(NoteForm.WORDS, new NoteForm("", cases.today()));
        FormPage.Part elsewhere = new FormPage.Part(
                "annet-sted",
                Words.t("impact.note.title"),
                Words.t("impact.note.lead"),
                url + "/notat",
                note,
                List.of(note.text("how"), note.date("on")),
                Words.t("impact.note.submit"),
                false);
        FormPage.Part here = new FormPage.Part(
                "sporsmal",
                Words.t("impact.ask.title", quotation.speakerName()),
                Words.t("impact.ask.lead"),
                url + "/sporsmal",
                ask,
                List.of(ask.date("answerBy")),
                Words.t("impact.ask.submit"),
                false);
        String title = Words.t("impact.consent");
        return new FormPage(
                        title,
                        Words.t("impact.consent.of", quotation.speakerName(), quotation.text()),
                        ImpactPages.crumbs(told, title),
                        "",
                        quotation.speaker() == null ? List.of(Words.t("impact.ask.nobody")) : List.of(),
                        List.of(),
                        quotation.speaker() == null ? List.of(elsewhere) : List.of(here, elsewhere),
                        overview(told.number()))
                .shown(model);
    }

    @PostMapping("/{id}/sporsmal")
    @CallableBy(Caller.SIGNED_IN)
    String ask(
            @PathVariable long number,
            @PathVariable long id,
            @Valid AskForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        ImpactCase told = access.draft(visitor, number);
        Quotation quotation = standing(told, id);
        if (form.answerBy() != null && form.answerBy().isBefore(cases.today()))
            errors.rejectValue("answerBy", "impact.ask.answerBy.past");
        if (errors.hasErrors() || form.answerBy() == null)
            return consent(model, told, quotation, Form.again(AskForm.WORDS, AskForm.class, errors), null);
        return ImpactAccess.done(
                quotations.ask(visitor, number, id, form.answerBy()),
                redirect,
                "impact.ask.done",
                number,
                overview(number));
    }

    @PostMapping("/{id}/notat")
    @CallableBy(Caller.SIGNED_IN)
    String note(
            @PathVariable long number,
            @PathVariable long id,
            @Valid NoteForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        ImpactCase told = access.draft(visitor, number);
        Quotation quotation = standing(told, id);
        if (form.on() != null && form.on().isAfter(cases.today())) errors.rejectValue("on", "impact.note.on.future");
        if (errors.hasErrors() || form.on() == null)
            return consent(model, told, quotation, null, Form.again(NoteForm.WORDS, NoteForm.class, errors));
        return ImpactAccess.done(
                quotations.note(visitor, number, id, form.how().strip(), form.on()),
                redirect,
                "impact.note.done",
                number,
                overview(number));
    }

    @PostMapping("/{id}/forslag")
    @CallableBy(Caller.SIGNED_IN)
    String takeSuggestion(
            @PathVariable long number, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        return ImpactAccess.done(
                quotations.takeSuggestion(visitor, number, id),
                redirect,
                "impact.quote.suggestionTaken",
                number,
                overview(number));
    }

    private Quotations.Quoted quoted(Visitor visitor, QuoteForm form, BindingResult errors) {
        Long speaker = null;
        String name = ImpactForms.stripped(form.speaker());
        if (!errors.hasFieldErrors("speaker"))
            switch (who.person(visitor, name)) {
                case WhoIsMeant.Meant.One(long number) -> {
                    speaker = number;
                    name = records.find(visitor, number).map(RecordHead::title).orElse(name);
                }
                case WhoIsMeant.Meant.Several several -> several.orReject(errors, "speaker");
                case WhoIsMeant.Meant.Nobody ignored -> {}
                case WhoIsMeant.Meant.NothingWritten() -> {}
            }
        return new Quotations.Quoted(
                ImpactForms.stripped(form.text()), speaker, name, ImpactForms.stripped(form.role()));
    }

    /** What is written to mean the same speaker again. */
    private String called(Visitor visitor, Quotation quotation) {
        Long speaker = quotation.speaker();
        return speaker == null
                        || who.person(visitor, quotation.speakerName())
                                .one()
                                .filter(speaker::equals)
                                .isPresent()
                ? quotation.speakerName()
                : quotation.speakerName() + " (" + speaker + ")";
    }

    private static Quotation standing(ImpactCase told, long id) {
        return told.quotation(id)
                .filter(quotation -> quotation.consent() != Quotation.Consent.WITHDRAWN)
                .orElseThrow(Refusal.NotFound::new);
    }

    private static String overview(long number) {
        return ImpactPages.url(number) + "/skriv#sitater";
    }
}
