package no.samskap.impact.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Objects;
import no.samskap.core.Visitor;
import no.samskap.impact.Quotation;
import no.samskap.impact.Quotation.Consent;
import no.samskap.impact.Quotations;
import no.samskap.impact.Quotations.Answer;
import no.samskap.impact.Quotations.Asked;
import no.samskap.impact.Saving;
import no.samskap.impact.web.ImpactForms.ConsentForm;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a speaker says yes, no or otherwise to what they are quoted with, and takes it back: signed in, or by a mailed link. */
@Controller
class ConsentController {
    private static final String OWN = ImpactPages.PATH + "/{number}/sitater/{id}/svar";
    private static final String LINK = ImpactPages.PATH + "/samtykke/{secret:[0-9A-Za-z_-]{43}}";
    private static final String PAGE = "impact/consent";

    private final Quotations quotations;
    private final Records records;
    private final ImpactAccess access;

    ConsentController(Quotations quotations, Records records, ImpactAccess access) {
        this.quotations = quotations;
        this.records = records;
        this.access = access;
    }

    @GetMapping(OWN)
    @CallableBy(Caller.SIGNED_IN)
    String own(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        return page(model, visitor, asked(visitor, number, id), ownUrl(number, id), null, true);
    }

    @PostMapping(OWN)
    @CallableBy(Caller.SIGNED_IN)
    String answer(
            @PathVariable long number,
            @PathVariable long id,
            @Valid ConsentForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Asked asked = asked(visitor, number, id);
        check(form, errors);
        if (errors.hasErrors()) return page(model, visitor, asked, ownUrl(number, id), again(errors), true);
        return done(
                quotations.answer(
                        visitor,
                        number,
                        id,
                        seen,
                        Objects.requireNonNull(form.answer()),
                        ImpactForms.stripped(form.otherwise())),
                form.answer(),
                redirect,
                ownUrl(number, id));
    }

    /** Whoever writes the case does it for a speaker who says so elsewhere. */
    @PostMapping(ImpactPages.PATH + "/{number}/sitater/{id}/trekk")
    @CallableBy(Caller.SIGNED_IN)
    String withdraw(@PathVariable long number, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        boolean writes = access.readable(visitor, number).head().mayBeEditedBy(visitor);
        if (!(quotations.withdraw(visitor, number, id) instanceof Saving.Saved)) throw new Refusal.NotFound();
        return Notice.after(
                redirect,
                "impact.consent.withdrawn",
                writes ? ImpactPages.url(number) + "/skriv#sitater" : ownUrl(number, id));
    }

    @GetMapping(LINK)
    @CallableBy(Caller.EVERYONE)
    String linked(@PathVariable String secret, Visitor visitor, Model model, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        return quotations
                .behind(secret)
                .map(asked -> page(model, visitor, asked, linkUrl(secret), null, false))
                .orElse("impact/consent-gone");
    }

    @PostMapping(LINK)
    @CallableBy(Caller.EVERYONE)
    String answerLinked(
            @PathVariable String secret,
            @Valid ConsentForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        Asked asked = quotations.behind(secret).orElseThrow(Refusal.NotFound::new);
        check(form, errors);
        if (errors.hasErrors()) return page(model, visitor, asked, linkUrl(secret), again(errors), false);
        return done(
                quotations.answerBehind(
                        secret, seen, Objects.requireNonNull(form.answer()), ImpactForms.stripped(form.otherwise())),
                form.answer(),
                redirect,
                linkUrl(secret));
    }

    @PostMapping(LINK + "/trekk")
    @CallableBy(Caller.EVERYONE)
    String withdrawLinked(@PathVariable String secret, RedirectAttributes redirect) {
        if (!(quotations.withdrawBehind(secret) instanceof Saving.Saved)) throw new Refusal.NotFound();
        return Notice.after(redirect, "impact.consent.withdrawn", ImpactPages.PATH);
    }

    private String page(Model model, Visitor visitor, Asked asked, String url, @Nullable Form sent, boolean mayRead) {
        Quotation quotation = asked.quotation();
        Form form = sent != null
                ? sent
                : Form.of(ConsentForm.WORDS, new ConsentForm(said(quotation.consent()), quotation.suggestion()))
                        .seen(quotation.version());
        Long asker = quotation.askedBy();
        model.addAttribute(
                "page",
                new ConsentPage(
                        asked.told(),
                        quotation,
                        form,
                        Arrays.stream(Answer.values())
                                .map(answer -> new Option(
                                        answer.name(),
                                        Words.t("impact.answer." + answer),
                                        Words.t("impact.answer." + answer + ".help")))
                                .toList(),
                        url,
                        asker == null
                                ? null
                                : records.find(visitor, asker)
                                        .map(RecordHead::title)
                                        .orElse(null),
                        mayRead));
        return PAGE;
    }

    private static @Nullable Answer said(Consent consent) {
        return switch (consent) {
            case GIVEN -> Answer.YES;
            case REFUSED -> Answer.NO;
            case SUGGESTED -> Answer.OTHERWISE;
            default -> null;
        };
    }

    private static void check(ConsentForm form, BindingResult errors) {
        if (form.lacksWords()) errors.rejectValue("otherwise", "impact.consentForm.otherwise.missing");
    }

    private static Form again(BindingResult errors) {
        return Form.again(ConsentForm.WORDS, ConsentForm.class, errors);
    }

    private static String done(Saving saving, @Nullable Answer answer, RedirectAttributes redirect, String url) {
        return switch (saving) {
            case Saving.Saved ignored -> Notice.after(redirect, "impact.answered." + answer, url);
            case Saving.Stale ignored -> Notice.after(redirect, "impact.answered.changed", url);
            case Saving.Published() -> Notice.after(redirect, "impact.answered.published", url);
            default -> throw new Refusal.NotFound();
        };
    }

    private Asked asked(Visitor visitor, long number, long id) {
        return quotations.asked(visitor, number, id).orElseThrow(Refusal.NotFound::new);
    }

    private static String ownUrl(long number, long id) {
        return ImpactPages.url(number) + "/sitater/" + id + "/svar";
    }

    private static String linkUrl(String secret) {
        return ImpactPages.PATH + "/samtykke/" + secret;
    }
}
