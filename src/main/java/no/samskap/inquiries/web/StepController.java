package no.samskap.inquiries.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.samskap.core.Visitor;
import no.samskap.directory.WhoIsMeant;
import no.samskap.inquiries.Inquiries;
import no.samskap.inquiries.Inquiry;
import no.samskap.inquiries.Saving;
import no.samskap.records.Records;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing an inquiry, a page at a time. Each page is saved by itself; after it is sent the same pages change it. */
@Controller
@RequestMapping("/henvendelser")
class StepController {
    private final Inquiries inquiries;
    private final WhoIsMeant who;
    private final StepPages pages;
    private final Guests guests;
    private final Records records;

    StepController(Inquiries inquiries, WhoIsMeant who, StepPages pages, Guests guests, Records records) {
        this.inquiries = inquiries;
        this.who = who;
        this.pages = pages;
        this.guests = guests;
        this.records = records;
    }

    @GetMapping("/ny")
    @CallableBy(Caller.EVERYONE)
    String blank(
            @RequestParam(required = false) @Nullable Long data,
            Visitor visitor,
            HttpServletRequest request,
            Model model) {
        Optional<Guests.Confirmed> guest = guests.confirmed(request);
        if (!visitor.isSignedIn() && guest.isEmpty()) {
            if (data != null) guests.want(request, data);
            return "redirect:/henvendelser/uten-konto";
        }
        String name = visitor.isSignedIn()
                ? visitor.name()
                : guest.map(Guests.Confirmed::name).orElse("");
        return show(pages.blank(visitor, name, data == null ? guests.wanted(request) : data), model);
    }

    @PostMapping
    @CallableBy(Caller.EVERYONE)
    String begin(
            @Valid WhoForm form,
            BindingResult errors,
            Visitor visitor,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Optional<Guests.Confirmed> guest = guests.confirmed(request);
        if (!visitor.isSignedIn() && guest.isEmpty()) throw new Refusal.SignInFirst();
        if (errors.hasErrors()) return show(pages.blankAgain(visitor, errors), model);
        String email =
                visitor.isSignedIn() ? "" : guest.map(Guests.Confirmed::email).orElse("");
        Inquiry.Who asking = form.who(visitor.person(), email, institution(visitor, form));
        Long data = form.data();
        long number = data == null
                ? inquiries.begin(visitor, form.line(), form.writtenIn(), asking)
                : inquiries.beginForData(visitor, form.line(), form.writtenIn(), asking, data);
        if (!visitor.isSignedIn()) guests.open(request, number);
        guests.gotWhatTheyWanted(request);
        return Notice.after(redirect, "inquiries.saved", Step.WHAT.address(number));
    }

    @GetMapping("/{number}/{step:[a-z]+}")
    @CallableBy(Caller.EVERYONE)
    String step(@PathVariable long number, @PathVariable String step, Asking asking, Model model) {
        Step wanted = Step.at(step).filter(StepPages::shows).orElseThrow(Refusal.NotFound::new);
        Visitor visitor = asking.visitor();
        return show(pages.filled(wanted, visitor, own(visitor, number)), model);
    }

    @PostMapping("/{number}/hvem")
    @CallableBy(Caller.EVERYONE)
    String saveWho(
            @PathVariable long number,
            @Valid WhoForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Asking asking,
            Model model,
            RedirectAttributes redirect) {
        Visitor visitor = asking.visitor();
        return save(
                Step.WHO,
                visitor,
                number,
                errors,
                inquiry -> inquiries.change(
                        visitor,
                        number,
                        seen,
                        form.line(),
                        form.writtenIn(),
                        form.who(inquiry.who().person(), inquiry.who().email(), institution(visitor, form))),
                model,
                redirect);
    }

    @PostMapping("/{number}/hva")
    @CallableBy(Caller.EVERYONE)
    String saveWhat(
            @PathVariable long number,
            @Valid WhatForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Asking asking,
            Model model,
            RedirectAttributes redirect) {
        if (form.endsBeforeItStarts()) errors.rejectValue("studyTo", "inquiries.form.studyTo.beforeStart");
        Visitor visitor = asking.visitor();
        return save(
                Step.WHAT,
                visitor,
                number,
                errors,
                inquiry -> inquiries.change(visitor, number, seen, form.what()),
                model,
                redirect);
    }

    @PostMapping("/{number}/etikk")
    @CallableBy(Caller.EVERYONE)
    String saveEthics(
            @PathVariable long number,
            @Valid EthicsForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Asking asking,
            Model model,
            RedirectAttributes redirect) {
        Visitor visitor = asking.visitor();
        return save(
                Step.ETHICS,
                visitor,
                number,
                errors,
                inquiry -> inquiries.change(visitor, number, seen, form.ethics()),
                model,
                redirect);
    }

    @PostMapping("/{number}/behov")
    @CallableBy(Caller.EVERYONE)
    String saveNeeds(
            @PathVariable long number,
            @Valid NeedsForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Asking asking,
            Model model,
            RedirectAttributes redirect) {
        Visitor visitor = asking.visitor();
        return save(
                Step.NEEDS,
                visitor,
                number,
                errors,
                inquiry -> inquiries.pointTo(visitor, number, seen, form.chosenNeeds(), form.chosenData()),
                model,
                redirect);
    }

    /** What every page does with what it is sent: shows it again where something is wrong, goes on where it was saved. */
    private String save(
            Step step,
            Visitor visitor,
            long number,
            BindingResult errors,
            Function<Inquiry, Saving> saving,
            Model model,
            RedirectAttributes redirect) {
        Inquiry inquiry = own(visitor, number);
        if (errors.hasErrors()) return show(pages.again(step, visitor, inquiry, errors), model);
        return switch (saving.apply(inquiry)) {
            case Saving.Saved ignored ->
                inquiry.isDraft()
                        ? Notice.after(redirect, "inquiries.saved", step.next().address(number))
                        : Notice.after(redirect, "inquiries.changed", "/henvendelser/" + number);
            case Saving.Incomplete(List<String> fields) -> {
                fields.forEach(field -> errors.rejectValue(field, "inquiries.change.missing"));
                yield show(pages.again(step, visitor, inquiry, errors), model);
            }
            case Saving.Stale(Inquiry saved) -> show(pages.stale(step, visitor, saved, errors), model);
            case Saving.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private static String show(StepPage page, Model model) {
        model.addAttribute("page", page);
        return page.template();
    }

    private WhoIsMeant.Written institution(Visitor visitor, WhoForm form) {
        return who.organisationOrText(visitor, form.institution());
    }

    private Inquiry own(Visitor visitor, long number) {
        return inquiries.findOwn(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }
}
