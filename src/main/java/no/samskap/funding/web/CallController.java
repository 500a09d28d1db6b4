package no.samskap.funding.web;

import jakarta.validation.Valid;
import no.samskap.core.Visitor;
import no.samskap.directory.WhoIsMeant;
import no.samskap.funding.FundingCall;
import no.samskap.funding.FundingCalls;
import no.samskap.funding.Keeping;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calls that can be applied for together. */
@Controller
@RequestMapping("/utlysninger")
class CallController {
    private final FundingCalls calls;
    private final CallPages pages;
    private final WhoIsMeant who;
    private final Records records;

    CallController(FundingCalls calls, CallPages pages, WhoIsMeant who, Records records) {
        this.calls = calls;
        this.pages = pages;
        this.who = who;
        this.records = records;
    }

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    String list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", pages.list(visitor, parameters));
        return "funding/list";
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.show(visitor, found(visitor, number)));
        return "funding/show";
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(Visitor visitor, Model model) {
        model.addAttribute("page", pages.blank(visitor));
        return "funding/edit";
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String announce(
            @Valid CallForm form, BindingResult errors, Visitor visitor, Model model, RedirectAttributes redirect) {
        Form.check(errors, form::check);
        if (!errors.hasErrors())
            switch (calls.announce(visitor, form.text(who.organisationOrText(visitor, form.funder())))) {
                case Keeping.Kept(long number) -> {
                    return Notice.after(redirect, "funding.announced", "/utlysninger/" + number);
                }
                case Keeping.NotYourBody() -> errors.rejectValue("body", "funding.form.body.notYours");
                case Keeping.NotYours() -> throw new Refusal.Forbidden();
                case Keeping.Stale ignored -> throw new IllegalStateException("A new call has one version");
            }
        model.addAttribute("page", pages.again(visitor, null, errors));
        return "funding/edit";
    }

    @GetMapping("/{number}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.edit(visitor, editable(visitor, number)));
        return "funding/edit";
    }

    @PostMapping("/{number}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @Valid CallForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        FundingCall call = editable(visitor, number);
        Form.check(errors, form::check);
        if (!errors.hasErrors())
            switch (calls.change(visitor, number, seen, form.text(who.organisationOrText(visitor, form.funder())))) {
                case Keeping.Kept(long same) -> {
                    return Notice.after(redirect, "funding.saved", "/utlysninger/" + same);
                }
                case Keeping.Stale(FundingCall saved) -> {
                    model.addAttribute("page", pages.stale(visitor, saved, errors));
                    return "funding/edit";
                }
                case Keeping.NotYourBody() -> errors.rejectValue("body", "funding.form.body.notYours");
                case Keeping.NotYours() -> throw new Refusal.NotFound();
            }
        model.addAttribute("page", pages.again(visitor, call, errors));
        return "funding/edit";
    }

    @PostMapping("/{number}/avlysning")
    @CallableBy(Caller.SIGNED_IN)
    String cancel(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        return turned(calls.cancel(visitor, number), number, "funding.cancelled", redirect);
    }

    @PostMapping("/{number}/avlysning/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String reinstate(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        return turned(calls.reinstate(visitor, number), number, "funding.reinstated", redirect);
    }

    private static String turned(Keeping outcome, long number, String notice, RedirectAttributes redirect) {
        return switch (outcome) {
            case Keeping.Kept ignored -> Notice.after(redirect, notice, "/utlysninger/" + number);
            case Keeping.Stale ignored -> Notice.after(redirect, "error.stale.title", "/utlysninger/" + number);
            case Keeping.NotYourBody() -> throw new IllegalStateException("Cancelling changes no cooperation");
            case Keeping.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private FundingCall editable(Visitor visitor, long number) {
        FundingCall call = found(visitor, number);
        if (!call.head().mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        return call;
    }

    private FundingCall found(Visitor visitor, long number) {
        return calls.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }
}
