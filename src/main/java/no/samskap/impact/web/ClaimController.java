package no.samskap.impact.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.impact.Claims;
import no.samskap.impact.Evidence;
import no.samskap.impact.ImpactCase;
import no.samskap.impact.ImpactCase.Claim;
import no.samskap.impact.Saving;
import no.samskap.impact.web.ImpactForms.ClaimForm;
import no.samskap.impact.web.ImpactForms.FigureForm;
import no.samskap.impact.web.ImpactForms.RecordForm;
import no.samskap.impact.web.ImpactForms.SourceForm;
import no.samskap.records.RecordHead;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Refusal;
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

/** What a case claims, and what shows it: records, figures and sources outside. */
@Controller
@RequestMapping(ImpactPages.PATH + "/{number}/pastander")
class ClaimController {

    private final Claims claims;
    private final EvidencePages pages;
    private final ImpactAccess access;

    ClaimController(Claims claims, EvidencePages pages, ImpactAccess access) {
        this.claims = claims;
        this.pages = pages;
        this.access = access;
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@PathVariable long number, Visitor visitor, Model model) {
        return page(model, access.draft(visitor, number), null, Form.of(ClaimForm.WORDS, new ClaimForm("")));
    }

    private static String page(Model model, ImpactCase told, @Nullable Long id, Form form) {
        return FormPage.line(
                        told,
                        "impact.claim",
                        "pastander",
                        id,
                        form,
                        List.of(form.longText("text")),
                        "impact.claim.saveAndShow")
                .shown(model);
    }

    private static Form again(BindingResult errors) {
        return Form.again(ClaimForm.WORDS, ClaimForm.class, errors);
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String add(
            @PathVariable long number,
            @Valid ClaimForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        ImpactCase told = access.draft(visitor, number);
        if (errors.hasErrors()) return page(model, told, null, again(errors));
        Saving saving = claims.add(visitor, number, form.text().strip());
        String place = saving instanceof Saving.Saved(long id) ? evidence(number, id) : overview(number);
        return ImpactAccess.done(saving, redirect, "impact.claim.added", number, place);
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        ImpactCase told = access.draft(visitor, number);
        Claim claim = claim(told, id);
        return page(
                model,
                told,
                id,
                Form.of(ClaimForm.WORDS, new ClaimForm(claim.text())).seen(claim.version()));
    }

    @PostMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @PathVariable long id,
            @Valid ClaimForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        ImpactCase told = access.draft(visitor, number);
        claim(told, id);
        Form again = again(errors);
        if (!errors.hasErrors()) {
            Saving saving = claims.change(visitor, number, id, seen, form.text().strip());
            if (!(saving instanceof Saving.Stale(ImpactCase saved)))
                return ImpactAccess.done(saving, redirect, "impact.claim.saved", number, overview(number));
            Claim theirs = claim(saved, id);
            again = again.besides(new ClaimForm(theirs.text()), theirs.version());
        }
        return page(model, told, id, again);
    }

    @PostMapping("/{id}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String remove(@PathVariable long number, @PathVariable long id, Visitor visitor, RedirectAttributes redirect) {
        return ImpactAccess.done(
                claims.remove(visitor, number, id), redirect, "impact.claim.removed", number, overview(number));
    }

    @GetMapping("/{id}/belegg")
    @CallableBy(Caller.SIGNED_IN)
    String evidence(@PathVariable long number, @PathVariable long id, Visitor visitor, Model model) {
        ImpactCase told = access.draft(visitor, number);
        return evidence(model, visitor, told, claim(told, id), EvidencePages.Forms.EMPTY);
    }

    private String evidence(Model model, Visitor visitor, ImpactCase told, Claim claim, EvidencePages.Forms forms) {
        return pages.page(visitor, told, claim, forms).shown(model);
    }

    @PostMapping("/{id}/belegg/post")
    @CallableBy(Caller.SIGNED_IN)
    String record(
            @PathVariable long number,
            @PathVariable long id,
            @Valid RecordForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        ImpactCase told = access.draft(visitor, number);
        Claim claim = claim(told, id);
        Optional<RecordHead> meant = errors.hasErrors() ? Optional.empty() : pages.meant(visitor, form, errors);
        if (meant.isPresent())
            return shown(
                    claims.show(
                            visitor,
                            number,
                            id,
                            new Evidence.Said.OfRecord(meant.get().number())),
                    number,
                    id,
                    redirect);
        return evidence(
                model,
                visitor,
                told,
                claim,
                EvidencePages.Forms.EMPTY.record(Form.again(RecordForm.WORDS, RecordForm.class, errors)));
    }

    @PostMapping("/{id}/belegg/tall")
    @CallableBy(Caller.SIGNED_IN)
    String figure(
            @PathVariable long number,
            @PathVariable long id,
            @Valid FigureForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        ImpactCase told = access.draft(visitor, number);
        Claim claim = claim(told, id);
        Evidence.Said.OfFigure figure = EvidencePages.figure(form);
        if (!errors.hasErrors() && figure != null) {
            Saving saving = claims.show(visitor, number, id, figure);
            if (!(saving instanceof Saving.NoSuchRecord)) return shown(saving, number, id, redirect);
            errors.rejectValue("year", "impact.figure.year.unknown");
        } else if (!errors.hasErrors()) errors.rejectValue("indicator", "NotBlank");
        return evidence(
                model,
                visitor,
                told,
                claim,
                EvidencePages.Forms.EMPTY.figure(Form.again(FigureForm.WORDS, FigureForm.class, errors)));
    }

    @PostMapping("/{id}/belegg/kilde")
    @CallableBy(Caller.SIGNED_IN)
    String source(
            @PathVariable long number,
            @PathVariable long id,
            @Valid SourceForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        ImpactCase told = access.draft(visitor, number);
        Claim claim = claim(told, id);
        if (form.leadsNowhere()) errors.rejectValue("address", "impact.source.address.unknown");
        if (!errors.hasErrors())
            return shown(
                    claims.show(
                            visitor,
                            number,
                            id,
                            new Evidence.Said.Outside(
                                    form.title().strip(), ImpactForms.stripped(form.address()), form.seenOn())),
                    number,
                    id,
                    redirect);
        return evidence(
                model,
                visitor,
                told,
                claim,
                EvidencePages.Forms.EMPTY.source(Form.again(SourceForm.WORDS, SourceForm.class, errors)));
    }

    @PostMapping("/{id}/belegg/{evidence}/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String hide(
            @PathVariable long number,
            @PathVariable long id,
            @PathVariable long evidence,
            Visitor visitor,
            RedirectAttributes redirect) {
        return ImpactAccess.done(
                claims.hide(visitor, number, id, evidence),
                redirect,
                "impact.evidence.removed",
                number,
                evidence(number, id));
    }

    private static String shown(Saving saving, long number, long id, RedirectAttributes redirect) {
        return ImpactAccess.done(saving, redirect, "impact.evidence.added", number, evidence(number, id));
    }

    private static String evidence(long number, long id) {
        return ImpactPages.url(number) + "/pastander/" + id + "/belegg";
    }

    private static String overview(long number) {
        return ImpactPages.url(number) + "/skriv#pastander";
    }

    private static Claim claim(ImpactCase told, long id) {
        return told.claim(id).orElseThrow(Refusal.NotFound::new);
    }
}
